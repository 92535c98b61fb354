// Questions to the database that change nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/store/sqlite.h"
#include "schema/store/store.h"

namespace minutebook::store {

// Opens the file and tries to read from it. Where SQLite may not put its files beside the database (a
// read-only disk), a finished database is still readable as one that nobody can change.
Result<std::unique_ptr<Database>> OpenReadable(const std::string& path, Database::Options options);

// The tables of records, `document` not among them, in the order of docs/records.md.
std::span<const std::string_view> RecordTables();

// The document's key by path (the bytes loaded last under it), id or sha256; 0 when there is none.
std::int64_t FindDocument(Database& database, const std::string& path_or_id);

// The words and phrases of a user's query as an FTS5 expression that is always valid; empty without a word.
std::string MatchExpression(std::string_view query);

// As the functions of the same names in store.h.
Result<std::vector<SearchHit>> Search(Database& database, std::string_view query, int limit);
Result<std::vector<StatusRow>> StatusSummary(Database& database);
Result<std::vector<PageTotal>> PageTotals(Database& database);
Result<PictureTotals> Pictures(Database& database);
Result<std::vector<DocumentRow>> Documents(Database& database);
Result<std::string> DocumentOf(Database& database, const std::string& record_id);
Result<std::vector<FamilyCount>> Counts(Database& database, const std::string& path_or_id);
Result<RecordRow> Record(Database& database, const std::string& record_id);
Result<std::vector<DocumentAccount>> Accounts(Database& database, const std::string& path_or_id);

}  // namespace minutebook::store
