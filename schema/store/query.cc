#include "schema/store/query.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include "schema/ids.h"

namespace minutebook::store {
namespace {

constexpr char kTrialQuery[] = "SELECT count(*) FROM sqlite_schema";

// Every record table, in the order of docs/records.md; the order in which counts are shown.
constexpr std::array<std::string_view, 25> kFamilies = {
    "meeting",        "member",         "contact",          "meeting_date",    "quorum",
    "agenda_item",    "minutes",        "attendance",       "minute_item",     "minute_point",
    "resolution",     "vote",           "declaration",      "representation",  "report",
    "report_contact", "recommendation", "report_paragraph", "report_appendix", "tracked_action",
    "indicator",      "data_table",     "glossary_entry",   "section",         "figure"};

std::string_view FamilyOf(std::string_view record_id) {
  const std::string_view family = record_id.substr(0, record_id.rfind('-'));
  if (family == "document") return family;
  const auto* found = std::find(kFamilies.begin(), kFamilies.end(), family);
  return found == kFamilies.end() ? std::string_view() : *found;
}

std::int64_t FirstKey(Database& database, std::string_view sql, const std::string& name) {
  Statement& row = database.Prepared(sql);
  row.Add(name);
  std::int64_t key = 0;
  while (row.Step()) key = key == 0 ? row.Integer(0) : key;
  return key;
}

// Fields of the frame and of provenance are not among a record's own.
bool IsOwn(std::string_view column) {
  constexpr std::array<std::string_view, 12> kFrame = {"id",        "uid",     "document_id", "position",
                                                       "page_from", "page_to", "x0",          "y0",
                                                       "x1",        "y1",      "rule",        "confidence"};
  constexpr std::array<std::string_view, 3> kParents = {"minutes_id", "minute_item_id", "report_id"};
  return std::find(kFrame.begin(), kFrame.end(), column) == kFrame.end() &&
         std::find(kParents.begin(), kParents.end(), column) == kParents.end();
}

void SetWhere(const Statement& row, int column, Provenance& where) {
  const std::string_view name = row.ColumnName(column);
  if (name == "page_from") where.page_from = static_cast<int>(row.Integer(column));
  if (name == "page_to") where.page_to = static_cast<int>(row.Integer(column));
  if (name == "x0") where.box.x0 = row.Real(column);
  if (name == "y0") where.box.y0 = row.Real(column);
  if (name == "x1") where.box.x1 = row.Real(column);
  if (name == "y1") where.box.y1 = row.Real(column);
  if (name == "rule") where.rule = row.Text(column);
  if (name == "confidence") where.confidence = row.Real(column);
}

}  // namespace

Result<std::unique_ptr<Database>> OpenReadable(const std::string& path, Database::Options options) {
  Result<std::unique_ptr<Database>> opened = Database::Open(path, options);
  if (!opened) return opened.error();
  (*opened)->Number(kTrialQuery);
  Status status = (*opened)->TakeStatus();
  if (status) return opened;
  std::error_code ignored;
  const std::filesystem::path log = path + "-wal";
  const bool finished =
      !std::filesystem::exists(log, ignored) || std::filesystem::file_size(log, ignored) == 0;
  if (!options.read_only || !finished) return status.error();
  options.immutable = true;
  Result<std::unique_ptr<Database>> again = Database::Open(path, options);
  if (!again) return status.error();
  (*again)->Number(kTrialQuery);
  if (!(*again)->TakeStatus()) return status.error();
  return again;
}

std::span<const std::string_view> RecordTables() { return kFamilies; }

std::int64_t FindDocument(Database& database, const std::string& path_or_id) {
  for (const std::string_view sql :
       {"SELECT document_id FROM document_path WHERE path = ? ORDER BY current DESC, document_id",
        "SELECT id FROM document WHERE uid = ?", "SELECT id FROM document WHERE sha256 = ?"}) {
    if (const std::int64_t key = FirstKey(database, sql, path_or_id); key != 0) return key;
  }
  return 0;
}

Result<std::vector<StatusRow>> StatusSummary(Database& database) {
  std::vector<StatusRow> rows;
  Statement& row = database.Prepared(
      "SELECT status, reason, sum(documents) FROM (SELECT status, reason, count(*) AS documents FROM "
      "document "
      "GROUP BY status, reason UNION ALL SELECT 'failed', stage || ': ' || code, count(*) FROM unread_path "
      "GROUP BY 2) GROUP BY status, reason "
      "UNION ALL SELECT 'duplicate', '', count(*) - (SELECT count(*) FROM document) FROM document_path "
      "HAVING count(*) > (SELECT count(*) FROM document) ORDER BY 1, 2");
  while (row.Step()) rows.push_back({row.Text(0), row.Text(1), static_cast<int>(row.Integer(2))});
  if (Status status = database.TakeStatus(); !status) return status.error();
  return rows;
}

Result<std::vector<PageTotal>> PageTotals(Database& database) {
  std::vector<PageTotal> totals;
  Statement& row = database.Prepared(
      "SELECT CASE WHEN EXISTS (SELECT 1 FROM diagnostic g WHERE g.document_id = p.document_id "
      "AND g.page = p.number AND g.severity = 'error') THEN 'failed' ELSE p.text_source END, count(*) "
      "FROM page p GROUP BY 1 ORDER BY 1");
  while (row.Step()) totals.push_back({row.Text(0), static_cast<int>(row.Integer(1))});
  if (Status status = database.TakeStatus(); !status) return status.error();
  return totals;
}

Result<PictureTotals> Pictures(Database& database) {
  PictureTotals totals;
  const auto number = [&](std::string_view sql) { return static_cast<int>(database.Number(sql)); };
  totals.figures = number("SELECT count(*) FROM figure");
  totals.pages_with_figures =
      number("SELECT count(*) FROM (SELECT DISTINCT document_id, page_from FROM figure)");
  totals.unread_pages = number("SELECT count(*) FROM page WHERE unread_pictures > 0");
  totals.unread_documents = number("SELECT count(DISTINCT document_id) FROM page WHERE unread_pictures > 0");
  if (Status status = database.TakeStatus(); !status) return status.error();
  return totals;
}

Result<std::vector<DocumentRow>> Documents(Database& database) {
  std::vector<DocumentRow> rows;
  Statement& row = database.Prepared(
      "SELECT d.uid, d.source_path, d.status, d.reason, coalesce((SELECT g.message FROM diagnostic g "
      "WHERE g.document_id = d.id AND g.severity = 'error' ORDER BY g.position LIMIT 1), ''), d.kind, "
      "d.authority, "
      "d.body, d.title, (SELECT m.date FROM meeting m WHERE m.document_id = d.id), d.pages "
      "FROM document d ORDER BY d.source_path, d.id");
  while (row.Step()) {
    rows.push_back({row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5),
                    row.MaybeText(6), row.MaybeText(7), row.MaybeText(8), row.MaybeText(9),
                    static_cast<int>(row.Integer(10))});
  }
  if (Status status = database.TakeStatus(); !status) return status.error();
  return rows;
}

Result<std::string> DocumentOf(Database& database, const std::string& record_id) {
  Result<RecordRow> record = Record(database, record_id);
  if (!record) return record.error();
  return record->document_id;
}

Result<std::vector<FamilyCount>> Counts(Database& database, const std::string& path_or_id) {
  std::vector<FamilyCount> counts;
  const std::int64_t document = path_or_id.empty() ? 0 : FindDocument(database, path_or_id);
  for (const std::string_view family : kFamilies) {
    const std::string table(family);
    Statement& row =
        database.Prepared(path_or_id.empty() ? "SELECT count(*) FROM " + table
                                             : "SELECT count(*) FROM " + table + " WHERE document_id = ?");
    if (!path_or_id.empty()) row.Add(document);
    while (row.Step()) counts.push_back({table, static_cast<int>(row.Integer(0))});
  }
  if (Status status = database.TakeStatus(); !status) return status.error();
  return counts;
}

Result<RecordRow> Record(Database& database, const std::string& record_id) {
  RecordRow record;
  const std::string_view family = FamilyOf(record_id);
  if (family.empty()) return record;
  Statement& row = database.Prepared("SELECT * FROM " + std::string(family) + " WHERE uid = ?");
  row.Add(record_id);
  std::int64_t document = 0;
  while (row.Step()) {
    record.id = record_id;
    record.family = family;
    for (int column = 0; column < row.Columns(); ++column) {
      const std::string_view name = row.ColumnName(column);
      if (name == (family == "document" ? "id" : "document_id")) document = row.Integer(column);
      SetWhere(row, column, record.where);
      if (IsOwn(name) && !row.Null(column)) record.fields.emplace_back(name, row.Text(column));
    }
  }
  Statement& source = database.Prepared("SELECT uid, source_path FROM document WHERE id = ?");
  source.Add(document);
  while (source.Step()) {
    record.document_id = source.Text(0);
    record.source_path = source.Text(1);
  }
  if (Status status = database.TakeStatus(); !status) return status.error();
  return record;
}

}  // namespace minutebook::store
