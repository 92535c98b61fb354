// Document to records: the one entrance to all extractors, pure and deterministic.
#pragma once

#include "schema/diagnostics.h"
#include "schema/document.h"
#include "schema/records.h"

namespace minutebook::extract {

// Runs clean, tables, segment and every record family. Fills all of PackRecords but sha256 and ids. What
// could not be read cleanly is added to `diagnostics`.
PackRecords ExtractRecords(const Document& document, Diagnostics& diagnostics);

}  // namespace minutebook::extract
