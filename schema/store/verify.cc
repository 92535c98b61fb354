// Each check is one or a few queries that give a line of text for every offence; no line is good news. The
// order is from the file upwards: what a check relies on was checked before it. Covered by verify_test.cc.
#include "schema/store/verify.h"

#include <memory>
#include <utility>

#include "schema/store/ledger.h"
#include "schema/store/migrations.h"
#include "schema/store/query.h"
#include "schema/store/sqlite.h"

namespace minutebook::store {
namespace {

constexpr char kBeginWriting[] = "BEGIN IMMEDIATE";  // always rolled back
constexpr double kEdge = 1.5;                        // points that a box may stand over the edge of its page
constexpr int kWriterWaitMs = 1000;  // for another program that writes; then the index is compared by keys

using Names = std::vector<std::string>;

void AddRows(Database& database, const std::string& sql, Check& check) {
  Statement& row = database.Prepared(sql);
  while (row.Step()) {
    ++check.problems;
    if (check.examples.size() < kShownProblems) check.examples.push_back(row.Text(0));
  }
}

Check CheckRows(Database& database, std::string name, std::string promise, const Names& queries) {
  Check check{std::move(name), std::move(promise), 0, {}};
  for (const std::string& sql : queries) AddRows(database, sql, check);
  return check;
}

Check CheckFile(Database& database) {
  Check check{"file", "SQLite finds no damage", 0, {}};
  Statement& row = database.Prepared("PRAGMA integrity_check(100)");
  while (row.Step()) {
    if (row.Text(0) == "ok") continue;
    ++check.problems;
    if (check.examples.size() < kShownProblems) check.examples.push_back(row.Text(0));
  }
  if (Status status = database.TakeStatus(); !status) {
    ++check.problems;
    check.examples.push_back(status.error().message);
  }
  return check;
}

// Record tables with a parent table: child and parent must be of one document.
constexpr std::pair<const char*, const char*> kChildren[] = {
    {"attendance", "minutes"},      {"minute_item", "minutes"},    {"minute_point", "minute_item"},
    {"resolution", "minute_item"},  {"vote", "minute_item"},       {"representation", "minute_item"},
    {"declaration", "minute_item"}, {"report_contact", "report"},  {"recommendation", "report"},
    {"report_paragraph", "report"}, {"report_appendix", "report"},
};

Check CheckReferences(Database& database) {
  Names queries = {
      "SELECT f.\"table\" || ' row ' || coalesce(f.rowid, '') || ' hangs on a row of ' || f.parent || "
      "' that is not there' FROM pragma_foreign_key_check f"};
  for (const auto& [child, parent] : kChildren) {
    const std::string c(child), p(parent);
    queries.push_back("SELECT c.uid || ' hangs on ' || p.uid || ' of another document' FROM " + c +
                      " c JOIN " + p + " p ON p.id = c." + p + "_id WHERE c.document_id <> p.document_id");
  }
  return CheckRows(database, "references", "every row hangs on one that is there, of the same document",
                   queries);
}

Check CheckDocuments(Database& database) {
  return CheckRows(
      database, "documents", "each has a path, its pages, and the status that its messages make",
      {"SELECT source_path || ' has no path in document_path' FROM document d WHERE NOT EXISTS "
       "(SELECT 1 FROM document_path p WHERE p.document_id = d.id)",
       "SELECT source_path || ' has ' || d.pages || ' pages, but ' || (SELECT count(*) FROM page p WHERE "
       "p.document_id = d.id) || ' are kept' FROM document d WHERE d.pages <> (SELECT count(*) FROM page p "
       "WHERE p.document_id = d.id)",
       "SELECT source_path || ' is ' || status || ' although an error is recorded' FROM document d WHERE "
       "status = 'loaded' AND EXISTS (SELECT 1 FROM diagnostic g WHERE g.document_id = d.id AND g.severity = "
       "'error')",
       "SELECT source_path || ' is ' || status || ' although no error is recorded' FROM document d WHERE "
       "status <> 'loaded' AND NOT EXISTS (SELECT 1 FROM diagnostic g WHERE g.document_id = d.id AND "
       "g.severity = 'error')"});
}

// Compares the keys, and word by word where the database may be written: SQLite takes the question for a
// write, though it changes nothing.
Check CheckSearchIndex(Database& reader, Database* writer) {
  Check check = CheckRows(
      reader, "search index", "every record can be found, and nothing else",
      {"SELECT uid || ' cannot be found' FROM search_source WHERE id NOT IN (SELECT id FROM search_docsize)",
       "SELECT 'key ' || id || ' is found but is no record' FROM search_docsize WHERE id NOT IN (SELECT id "
       "FROM search_source)"});
  if (writer == nullptr || check.problems > 0) return check;
  writer->Execute(kBeginWriting);
  writer->Execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
  const Status found = writer->TakeStatus();
  writer->Execute("ROLLBACK");
  static_cast<void>(writer->TakeStatus());
  if (!found) {
    ++check.problems;
    check.examples.push_back(
        "the index does not hold the words of the records; ingest into a new database (" +
        found.error().message + ")");
  }
  return check;
}

Check CheckWords(Database& database) {
  return CheckRows(
      database, "words", "every word of every page is counted once",
      {"SELECT d.source_path || ', page ' || p.number || ': ' || p.words || ' words, ' || (p.body_words + "
       "p.table_words + p.furniture_words + p.unplaced_words) || ' accounted for' FROM page p JOIN document "
       "d ON d.id = p.document_id WHERE p.words <> p.body_words + p.table_words + p.furniture_words + "
       "p.unplaced_words AND NOT " +
           StaleSql(),
       "SELECT d.source_path || ', page ' || p.number || ': ' || p.unplaced_words || ' words have no place "
       "and no message says so' FROM page p JOIN document d ON d.id = p.document_id WHERE p.unplaced_words > "
       "0 AND NOT EXISTS (SELECT 1 FROM diagnostic g WHERE g.document_id = d.id AND g.page = p.number AND "
       "g.code = 'unplaced')",
       "SELECT d.source_path || ', page ' || p.number || ': ' || p.figure_words || ' words of figures, ' || "
       "count(f.id) || ' figures' FROM page p JOIN document d ON d.id = p.document_id LEFT JOIN figure f ON "
       "f.document_id = p.document_id AND f.page_from = p.number GROUP BY p.document_id, p.position HAVING "
       "(p.figure_words > 0) <> (count(f.id) > 0)"});
}

std::string OutsidePage(const std::string& box) {
  const std::string edge = std::to_string(kEdge);
  return "(" + box + ".x0 < -" + edge + " OR " + box + ".y0 < -" + edge + " OR " + box + ".x1 > p.width + " +
         edge + " OR " + box + ".y1 > p.height + " + edge + ")";
}

Check CheckProvenance(Database& database) {
  Names queries;
  for (const std::string_view family : RecordTables()) {
    const std::string table(family);
    queries.push_back(
        "SELECT r.uid || ': pages ' || r.page_from || ' to ' || r.page_to || ' of ' || d.pages "
        "FROM " +
        table +
        " r JOIN document d ON d.id = r.document_id WHERE r.page_from < 1 OR "
        "r.page_to < r.page_from OR r.page_to > d.pages");
    queries.push_back("SELECT r.uid || ': no rule, or a confidence beyond 0 to 1' FROM " + table +
                      " r WHERE r.rule = '' OR r.confidence < 0 OR r.confidence > 1");
    queries.push_back("SELECT r.uid || ': the box is not on page ' || r.page_from FROM " + table +
                      " r JOIN page p ON p.document_id = r.document_id AND p.number = r.page_from WHERE " +
                      OutsidePage("r"));
  }
  queries.push_back(
      "SELECT t.uid || ': cell ' || r.row_index || ', ' || r.column_index || ' is not on its page' FROM "
      "table_cell r JOIN data_table t ON t.id = r.data_table_id JOIN page p ON p.document_id = "
      "t.document_id AND p.number = r.page WHERE " +
      OutsidePage("r"));
  return CheckRows(database, "provenance", "every record has its pages, a box on them and a rule", queries);
}

Check CheckVersions(Database& database) {
  return CheckRows(database, "versions", "every document was read by this version of the program",
                   {"SELECT source_path || ' was read by another version; ingest it again' FROM document d "
                    "WHERE " +
                    StaleSql()});
}

// A second, writing connection; null where there can be none.
std::unique_ptr<Database> WriterOf(const std::string& path) {
  auto opened = Database::Open(path, {false, false, kWriterWaitMs});
  if (!opened) return nullptr;
  (*opened)->Execute(kBeginWriting);
  (*opened)->Execute("ROLLBACK");
  return (*opened)->TakeStatus() ? std::move(*opened) : nullptr;
}

}  // namespace

Result<Verification> Verify(const std::string& path) {
  auto opened = OpenReadable(path, {true, false, 10000});
  if (!opened) return opened.error();
  Database& database = **opened;
  if (Status version = CheckVersion(database, Migrations()); !version) {
    version.error().where.file = path;
    return version.error();
  }
  Verification verification;
  verification.checks.push_back(CheckFile(database));
  verification.damaged = verification.checks.back().problems > 0;
  if (verification.damaged) return verification;
  const std::unique_ptr<Database> writer = WriterOf(path);
  database.BeginReading();
  verification.checks.push_back(CheckReferences(database));
  verification.checks.push_back(CheckDocuments(database));
  verification.checks.push_back(CheckWords(database));
  verification.checks.push_back(CheckProvenance(database));
  verification.checks.push_back(CheckVersions(database));
  if (Status ended = database.End(); !ended) return ended.error();
  verification.checks.push_back(CheckSearchIndex(database, writer.get()));
  if (Status status = database.TakeStatus(); !status) return status.error();
  return verification;
}

}  // namespace minutebook::store
