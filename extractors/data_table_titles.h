// Titles of data tables, from the text above them.
#pragma once

#include <cstddef>

#include "extractors/flow.h"
#include "extractors/sections.h"
#include "schema/records.h"

namespace minutebook::extract {

// The title of the table that begins in block `block` of the flow, within `span`; none where nothing above
// it reads as one.
OptionalText TitleAbove(const Flow& flow, const DataTable& table, std::size_t block, const SectionSpan& span);

}  // namespace minutebook::extract
