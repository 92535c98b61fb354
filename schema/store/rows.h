// Records as database rows: the column lists and the statements, made from schema/record_fields.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/record_fields.h"
#include "schema/store/sqlite.h"

namespace minutebook::store {

// The table of the parent record; empty for records that hang on the document alone.
template <typename R>
inline constexpr std::string_view kParent = "";
template <>
inline constexpr std::string_view kParent<Attendance> = "minutes";
template <>
inline constexpr std::string_view kParent<MinuteItem> = "minutes";
template <>
inline constexpr std::string_view kParent<MinutePoint> = "minute_item";
template <>
inline constexpr std::string_view kParent<Resolution> = "minute_item";
template <>
inline constexpr std::string_view kParent<Vote> = "minute_item";
template <>
inline constexpr std::string_view kParent<Declaration> = "minute_item";
template <>
inline constexpr std::string_view kParent<Representation> = "minute_item";
template <>
inline constexpr std::string_view kParent<ReportContact> = "report";
template <>
inline constexpr std::string_view kParent<Recommendation> = "report";
template <>
inline constexpr std::string_view kParent<ReportParagraph> = "report";
template <>
inline constexpr std::string_view kParent<ReportAppendix> = "report";

// A visitor of fields that leaves child records alone.
struct ValuesOnly {
  template <typename R>
  void List(std::string_view, R&) {}
  template <typename R>
  void Plain(std::string_view, R&) {}
  template <typename R>
  void Texts(std::string_view, R&) {}
  template <typename R>
  void Pairs(std::string_view, R&) {}
  template <typename R>
  void Grid(R&) {}
};

// A visitor of child records that leaves values alone.
struct ChildrenOnly {
  template <typename T>
  void Field(std::string_view, T&, std::string_view = {}) {}
  template <typename T>
  void Added(std::string_view, T&, std::string_view = {}) {}
};

// The names of a record's own columns, in the order in which ColumnBinder and ColumnReader take them.
class ColumnNames : public ValuesOnly {
 public:
  template <typename T>
  void Field(std::string_view key, T& value, std::string_view column = {}) {
    Name(column.empty() ? key : column, value);
  }
  template <typename T>
  void Added(std::string_view key, T& value, std::string_view column = {}) {
    Field(key, value, column);
  }
  template <typename T>
  void Name(std::string_view column, T&) {
    names.emplace_back(column);
  }
  void Name(std::string_view, std::optional<NameParts>&) {
    for (const char* name : {"name_title", "name_given", "name_surname", "name_post_nominals"}) {
      names.emplace_back(name);
    }
  }
  void Name(std::string_view, Box&) {
    for (const char* name : {"x0", "y0", "x1", "y1"}) names.emplace_back(name);
  }
  void Name(std::string_view, Provenance& where) {
    names.emplace_back("page_from");
    names.emplace_back("page_to");
    Name("box", where.box);
    names.emplace_back("rule");
    names.emplace_back("confidence");
  }
  std::vector<std::string> names;
};

class ColumnBinder : public ValuesOnly {
 public:
  explicit ColumnBinder(Statement& statement) : statement_(&statement) {}
  template <typename T>
  void Field(std::string_view, const T& value, std::string_view = {}) {
    Bind(value);
  }
  template <typename T>
  void Added(std::string_view, const T& value, std::string_view = {}) {
    Bind(value);
  }
  template <typename T>
  void Bind(const T& value) {
    statement_->Add(value);
  }
  void Bind(const std::optional<NameParts>& parts) {
    if (parts) return Fields(*parts, *this);
    for (int i = 0; i < 4; ++i) statement_->AddNull();
  }
  void Bind(const Box& box) { statement_->Add(box.x0).Add(box.y0).Add(box.x1).Add(box.y1); }
  void Bind(const Provenance& where) {
    statement_->Add(where.page_from).Add(where.page_to);
    Bind(where.box);
    statement_->Add(where.rule).Add(where.confidence);
  }

 private:
  Statement* statement_;
};

class ColumnReader : public ValuesOnly {
 public:
  // Reads from column `next` on.
  ColumnReader(Statement& row, int next) : row_(&row), next_(next) {}
  template <typename T>
  void Field(std::string_view, T& value, std::string_view = {}) {
    Read(value);
  }
  template <typename T>
  void Added(std::string_view, T& value, std::string_view = {}) {
    Read(value);
  }
  void Read(std::string& value) { value = row_->Text(next_++); }
  void Read(int& value) { value = static_cast<int>(row_->Integer(next_++)); }
  void Read(bool& value) { value = row_->Integer(next_++) != 0; }
  void Read(double& value) { value = row_->Real(next_++); }
  template <typename T>
  void Read(std::optional<T>& value) {
    if (row_->Null(next_)) {
      ++next_;
    } else {
      Read(value.emplace());
    }
  }
  void Read(std::optional<NameParts>& parts) {
    if (row_->Null(next_)) {
      next_ += 4;
    } else {
      Fields(parts.emplace(), *this);
    }
  }
  void Read(Box& box) {
    for (double* edge : {&box.x0, &box.y0, &box.x1, &box.y1}) Read(*edge);
  }
  void Read(Provenance& where) {
    Read(where.page_from);
    Read(where.page_to);
    Read(where.box);
    Read(where.rule);
    Read(where.confidence);
  }

 private:
  Statement* row_;
  int next_;
};

// Where a record's list of strings is kept: the table, and the word in its kind column.
struct TextsTable {
  std::string_view insert;
  std::string_view select;
  std::string_view kind;
};
inline TextsTable TextsTableOf(std::string_view key) {
  const bool paper = key == "members_rooms" || key == "background_papers";
  if (paper) {
    return {"INSERT INTO report_paper (report_id, kind, position, title) VALUES (?, ?, ?, ?)",
            "SELECT title FROM report_paper WHERE report_id = ? AND kind = ? ORDER BY position", key};
  }
  return {"INSERT INTO vote_name (vote_id, choice, position, name) VALUES (?, ?, ?, ?)",
          "SELECT name FROM vote_name WHERE vote_id = ? AND choice = ? ORDER BY position",
          key.substr(0, key.find('_'))};
}

inline std::string Joined(const std::vector<std::string>& parts) {
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : ", ") + part;
  return joined;
}

inline std::string InsertSql(std::string_view table, const std::vector<std::string>& columns) {
  std::string marks = "?";
  for (std::size_t i = 1; i < columns.size(); ++i) marks += ", ?";
  return "INSERT INTO " + std::string(table) + " (" + Joined(columns) + ") VALUES (" + marks + ")";
}

// Frame columns of a record table, then the record's own, then its provenance.
template <typename R>
std::vector<std::string> RecordColumns() {
  R record;
  ColumnNames own;
  own.names = {"id", "uid", "document_id"};
  if (!kParent<R>.empty()) own.names.push_back(std::string(kParent<R>) + "_id");
  own.names.emplace_back("position");
  Fields(record, own);
  own.Name("where", record.where);
  return own.names;
}

// A table of plain values: `keys` say what they hang on, then the columns of R.
template <typename R>
std::vector<std::string> ValueColumns(std::vector<std::string> keys) {
  R value;
  ColumnNames own;
  own.names = std::move(keys);
  Fields(value, own);
  return own.names;
}

}  // namespace minutebook::store
