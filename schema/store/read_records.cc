#include "schema/store/records_io.h"
#include "schema/store/rows.h"

namespace minutebook::store {
namespace {

std::string SelectSql(std::string_view table, const std::vector<std::string>& columns,
                      std::string_view owner) {
  return "SELECT " + Joined(columns) + " FROM " + std::string(table) + " WHERE " + std::string(owner) +
         " = ? ORDER BY position";
}

// Visits the children of one record and reads them, each with its own children below it.
class Loader : public ChildrenOnly {
 public:
  Loader(Database& database, std::int64_t document, std::int64_t parent)
      : database_(&database), document_(document), parent_(parent) {}

  template <typename R>
  void List(std::string_view, std::vector<R>& records) {
    static const std::string kOwner = kParent<R>.empty() ? "document_id" : std::string(kParent<R>) + "_id";
    static const std::string kSql = SelectSql(kFamily<R>, RecordColumns<R>(), kOwner);
    constexpr int kFrameColumns = kParent<R>.empty() ? 4 : 5;
    Statement& row = database_->Prepared(kSql);
    row.Add(kParent<R>.empty() ? document_ : parent_);
    std::vector<std::int64_t> keys;
    while (row.Step()) {
      R& record = records.emplace_back();
      keys.push_back(row.Integer(0));
      record.id = row.Text(1);
      ColumnReader reader(row, kFrameColumns);
      Fields(record, reader);
      reader.Read(record.where);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
      Fields(records[i], Loader(*database_, document_, keys[i]));
    }
  }
  template <typename R>
  void Plain(std::string_view key, std::vector<R>& records) {
    List(key, records);
  }
  template <typename R>
  void Plain(std::string_view key, std::optional<R>& record) {
    std::vector<R> records;
    List(key, records);
    if (!records.empty()) record = std::move(records.front());
  }

  void Texts(std::string_view key, std::vector<std::string>& texts) {
    const TextsTable table = TextsTableOf(key);
    Statement& row = database_->Prepared(table.select);
    row.Add(parent_).Add(table.kind);
    while (row.Step()) texts.push_back(row.Text(0));
  }

  void Pairs(std::string_view key, TextPairs& pairs) {
    Statement& row = database_->Prepared(
        key == "values"
            ? "SELECT month, value FROM indicator_value WHERE indicator_id = ? ORDER BY position"
            : "SELECT name, value FROM indicator_comparator WHERE indicator_id = ? ORDER BY position");
    row.Add(parent_);
    while (row.Step()) pairs.emplace_back(row.Text(0), row.Text(1));
  }

  void Grid(DataTable& table) {
    Values("table_column", "data_table_id", parent_, table.columns);
    Values("table_cell", "data_table_id", parent_, table.cells);
    Statement& row =
        database_->Prepared("SELECT page FROM table_page WHERE data_table_id = ? ORDER BY position");
    row.Add(parent_);
    while (row.Step()) table.pages.push_back(static_cast<int>(row.Integer(0)));
  }

  template <typename R>
  void Values(std::string_view table, const char* owner_column, std::int64_t owner, std::vector<R>& values) {
    static const std::string kSql = SelectSql(table, ValueColumns<R>({}), owner_column);
    Statement& row = database_->Prepared(kSql);
    row.Add(owner);
    while (row.Step()) Fields(values.emplace_back(), ColumnReader(row, 0));
  }

 private:
  Database* database_;
  std::int64_t document_;
  std::int64_t parent_;
};

}  // namespace

void ReadRecords(Database& database, std::int64_t document, PackRecords& records) {
  Loader loader(database, document, 0);
  std::vector<Meeting> meetings;
  loader.List("meeting", meetings);
  if (!meetings.empty()) records.meeting = std::move(meetings.front());
  Fields(records, loader);
  loader.Values("page", "document_id", document, records.pages);
}

void ReadDiagnostics(Database& database, std::int64_t document, PackRecords& records) {
  Statement& row = database.Prepared(
      "SELECT severity, code, stage, file, page, message, x0, y0, x1, y1 FROM diagnostic WHERE document_id = "
      "? "
      "ORDER BY position");
  row.Add(document);
  while (row.Step()) {
    Diagnostic& diagnostic = records.diagnostics.emplace_back();
    diagnostic.severity = SeverityNamed(row.Text(0)).value_or(Severity::kError);
    diagnostic.what.code = ErrorCodeNamed(row.Text(1)).value_or(ErrorCode::kInternal);
    diagnostic.what.stage = row.Text(2);
    diagnostic.what.where.file = row.Null(3) ? records.source_path : row.Text(3);
    diagnostic.what.where.page = static_cast<int>(row.Integer(4));
    diagnostic.what.message = row.Text(5);
    ColumnReader(row, 6).Read(diagnostic.what.where.box);
  }
}

}  // namespace minutebook::store
