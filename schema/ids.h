// Stable text ids, made from content so that the same bytes always give the same ids.
#pragma once

#include <cstdint>
#include <string_view>

#include "schema/records.h"

namespace minutebook {

// Fills every `id`: "<family>-<8 hex digits of the document's hash><8 hex digits of a hash of document hash,
// family, key text and occurrence>", the document's own being "document-<first 16 hex digits of sha256>".
// Equal keys within a document are told apart by their order of occurrence. The 16 digits are unique over all
// families of a document. A meeting without any fact gets none. Needs sha256 (without it the path stands in).
void AssignIds(PackRecords& records);

// The integer key a record has in the database: the id's 16 hex digits without the top bit; 0 when it has
// none.
std::int64_t KeyOfId(std::string_view id);

}  // namespace minutebook
