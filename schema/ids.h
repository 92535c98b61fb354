// Stable text ids, made from content so that the same bytes always give the same ids.
#pragma once

#include "schema/records.h"

namespace minutebook {

// Fills every `id`: "<family>-<first 12 hex digits of a hash of document hash, family, key text, occurrence>".
// Equal keys within a document are told apart by their order of occurrence.
void AssignIds(PackRecords& records);

}  // namespace minutebook
