// The account of words as the database has it.
#include "schema/store/query.h"

namespace minutebook::store {
namespace {

void ReadNotes(Database& database, std::int64_t document, DocumentAccount& account) {
  Statement& row = database.Prepared(
      "SELECT severity, code, stage, page, message FROM diagnostic WHERE document_id = ? AND code IN "
      "('conflict', 'unplaced') ORDER BY page, position");
  row.Add(document);
  while (row.Step()) {
    Diagnostic& note = account.notes.emplace_back();
    note.severity = SeverityNamed(row.Text(0)).value_or(Severity::kNote);
    note.what.code = ErrorCodeNamed(row.Text(1)).value_or(ErrorCode::kInternal);
    note.what.stage = row.Text(2);
    note.what.where.file = account.source_path;
    note.what.where.page = static_cast<int>(row.Integer(3));
    note.what.message = row.Text(4);
  }
}

}  // namespace

Result<std::vector<DocumentAccount>> Accounts(Database& database, const std::string& path_or_id) {
  std::vector<DocumentAccount> accounts;
  std::vector<std::int64_t> keys;
  const std::int64_t document = path_or_id.empty() ? 0 : FindDocument(database, path_or_id);
  Statement& row = database.Prepared(
      "SELECT d.id, d.uid, d.source_path, d.status, count(p.number), coalesce(sum(p.words), 0), "
      "coalesce(sum(p.body_words), 0), coalesce(sum(p.table_words), 0), coalesce(sum(p.furniture_words), 0), "
      "coalesce(sum(p.unplaced_words), 0), coalesce(sum(p.figure_words), 0) FROM document d LEFT JOIN page p "
      "ON p.document_id = d.id "
      "WHERE ?1 = 0 OR d.id = ?2 GROUP BY d.id ORDER BY d.source_path, d.id");
  row.Add(std::int64_t{path_or_id.empty() ? 0 : 1}).Add(document);
  while (row.Step()) {
    keys.push_back(row.Integer(0));
    DocumentAccount account{row.Text(1), row.Text(2), row.Text(3), static_cast<int>(row.Integer(4)), {}, {}};
    account.counts = {row.Integer(5), row.Integer(6), row.Integer(7),
                      row.Integer(8), row.Integer(9), row.Integer(10)};
    accounts.push_back(std::move(account));
  }
  for (std::size_t i = 0; i < keys.size(); ++i) ReadNotes(database, keys[i], accounts[i]);
  if (Status status = database.TakeStatus(); !status) return status.error();
  return accounts;
}

}  // namespace minutebook::store
