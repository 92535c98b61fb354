#include "schema/ids.h"
#include "schema/store/records_io.h"
#include "schema/store/rows.h"

namespace minutebook::store {
namespace {

// Visits the children of one record and inserts each with its own children below it.
class Inserter : public ChildrenOnly {
 public:
  Inserter(Database& database, std::int64_t document, std::int64_t parent)
      : database_(&database), document_(document), parent_(parent) {}

  template <typename R>
  void Insert(const R& record, int position) {
    static const std::string kSql = InsertSql(kFamily<R>, RecordColumns<R>());
    Statement& row = database_->Prepared(kSql);
    const std::int64_t key = KeyOfId(record.id);
    row.Add(key).Add(record.id).Add(document_);
    if (!kParent<R>.empty()) row.Add(parent_);
    row.Add(position);
    ColumnBinder binder(row);
    Fields(record, binder);
    binder.Bind(record.where);
    row.Run();
    Fields(record, Inserter(*database_, document_, key));
  }

  template <typename R>
  void List(std::string_view, const std::vector<R>& records) {
    int position = 0;
    for (const R& record : records) Insert(record, position++);
  }
  template <typename R>
  void Plain(std::string_view key, const std::vector<R>& records) {
    List(key, records);
  }
  template <typename R>
  void Plain(std::string_view, const std::optional<R>& record) {
    if (record) Insert(*record, 0);
  }

  void Texts(std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    const TextsTable table = TextsTableOf(key);
    int position = 0;
    for (const std::string& text : texts) {
      database_->Prepared(table.insert).Add(parent_).Add(table.kind).Add(position++).Add(text).Run();
    }
  }

  void Pairs(std::string_view key, const TextPairs& pairs) {
    const std::string_view sql =
        key == "values"
            ? "INSERT INTO indicator_value (indicator_id, position, month, value) VALUES (?, ?, ?, ?)"
            : "INSERT INTO indicator_comparator (indicator_id, position, name, value) VALUES (?, ?, ?, ?)";
    int position = 0;
    for (const auto& [name, value] : pairs) {
      database_->Prepared(sql).Add(parent_).Add(position++).Add(name).Add(value).Run();
    }
  }

  void Grid(const DataTable& table) {
    Values("table_column", "data_table_id", parent_, table.columns);
    Values("table_cell", "data_table_id", parent_, table.cells);
    int position = 0;
    for (const int page : table.pages) {
      database_->Prepared("INSERT INTO table_page (data_table_id, position, page) VALUES (?, ?, ?)")
          .Add(parent_)
          .Add(position++)
          .Add(page)
          .Run();
    }
  }

  template <typename R>
  void Values(std::string_view table, const char* owner_column, std::int64_t owner,
              const std::vector<R>& values) {
    static const std::string kSql = InsertSql(table, ValueColumns<R>({owner_column, "position"}));
    int position = 0;
    for (const R& value : values) {
      Statement& row = database_->Prepared(kSql);
      row.Add(owner).Add(position++);
      Fields(value, ColumnBinder(row));
      row.Run();
    }
  }

 private:
  Database* database_;
  std::int64_t document_;
  std::int64_t parent_;
};

}  // namespace

void InsertRecords(Database& database, std::int64_t document, const PackRecords& records) {
  Inserter inserter(database, document, 0);
  if (!records.meeting.id.empty()) inserter.Insert(records.meeting, 0);
  Fields(records, inserter);
  inserter.Values("page", "document_id", document, records.pages);
}

void InsertDiagnostics(Database& database, std::int64_t document, const PackRecords& records) {
  int position = 0;
  for (const Diagnostic& diagnostic : records.diagnostics) {
    const Error& what = diagnostic.what;
    Statement& row = database.Prepared(
        "INSERT INTO diagnostic (document_id, position, severity, code, stage, file, page, x0, y0, x1, y1, "
        "message) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.Add(document).Add(position++).Add(Name(diagnostic.severity)).Add(Name(what.code)).Add(what.stage);
    // The document's own path is not repeated, so that the row is the same under whatever path the bytes came
    // first.
    if (what.where.file == records.source_path) {
      row.AddNull();
    } else {
      row.Add(what.where.file);
    }
    row.Add(what.where.page);
    ColumnBinder(row).Bind(what.where.box);
    row.Add(what.message).Run();
  }
}

}  // namespace minutebook::store
