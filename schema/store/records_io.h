// Writing and reading the rows of one document's records.
#pragma once

#include <cstdint>

#include "schema/records.h"
#include "schema/store/sqlite.h"

namespace minutebook::store {

// Inserts all rows below the document row: records, pages. Ids must be assigned. Failure sticks to the
// database.
void InsertRecords(Database& database, std::int64_t document, const PackRecords& records);
void InsertDiagnostics(Database& database, std::int64_t document, const PackRecords& records);

// Fills what InsertRecords and InsertDiagnostics wrote; `records.source_path` must be set.
void ReadRecords(Database& database, std::int64_t document, PackRecords& records);
void ReadDiagnostics(Database& database, std::int64_t document, PackRecords& records);

}  // namespace minutebook::store
