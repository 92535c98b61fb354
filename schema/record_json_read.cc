// JSON to PackRecords: the same field lists as writing, over a parsed tree. The first value of a wrong type
// ends it with an error that names the key path, "minutes[0].items[2].title".
#include <climits>
#include <utility>

#include "schema/json_value.h"
#include "schema/record_fields.h"
#include "schema/record_json.h"
#include "schema/table_grid.h"

namespace minutebook {
namespace {

// One object being read. Objects below it share the error; `parent`, `key` and `index` only serve its path.
class RecordReader {
 public:
  RecordReader(const JsonValue& object, Error& error) : object_(&object), error_(&error) {
    if (!Is<JsonValue::Object>(object)) Wrong("", "an object", object);
  }

  template <typename T>
  void Field(std::string_view key, T& value, std::string_view = {}) {
    if (const JsonValue* found = Find(key)) Get(key, *found, value);
  }
  template <typename T>
  void Added(std::string_view key, T& value, std::string_view = {}) {
    Field(key, value);
  }
  template <typename R>
  void List(std::string_view key, std::vector<R>& records) {
    ForEach(key, [&](const JsonValue& entry, std::size_t index) { ReadEntry(key, index, entry, records); });
  }
  template <typename R>
  void Plain(std::string_view key, std::vector<R>& records) {
    ForEach(key, [&](const JsonValue& entry, std::size_t index) {
      Fields(records.emplace_back(), ValueOnly{this, Indexed(key, index), &entry});
    });
    const std::string places = std::string(key) + "_where";
    ForEach(places, [&](const JsonValue& entry, std::size_t index) {
      if (index < records.size()) GetPlace(Indexed(places, index), entry, records[index]);
    });
  }
  template <typename R>
  void Plain(std::string_view key, std::optional<R>& record) {
    const JsonValue* found = Find(key);
    if (found == nullptr) return;
    Fields(record.emplace(), ValueOnly{this, std::string(key), found});
    const std::string place = std::string(key) + "_where";
    if (const JsonValue* where = Find(place)) GetPlace(place, *where, *record);
  }
  void Texts(std::string_view key, std::vector<std::string>& texts) {
    ForEach(key, [&](const JsonValue& entry, std::size_t index) {
      Get(Indexed(key, index), entry, texts.emplace_back());
    });
  }
  void Pairs(std::string_view key, TextPairs& pairs);
  void Grid(DataTable& table);

  void Pack(PackRecords& records);

 private:
  template <typename T>
  static bool Is(const JsonValue& value) {
    return std::holds_alternative<T>(value.is);
  }
  static std::string Indexed(std::string_view key, std::size_t index) {
    return std::string(key) + "[" + std::to_string(index) + "]";
  }

  // Takes the bare value of a record that the public format shows as its text alone.
  struct ValueOnly {
    RecordReader* reader;
    std::string key;
    const JsonValue* value;
    template <typename T>
    void Field(std::string_view, T& field, std::string_view = {}) {
      reader->Get(key, *value, field);
    }
  };

  RecordReader(const RecordReader& parent, std::string key, const JsonValue& object)
      : parent_(&parent), key_(std::move(key)), object_(&object), error_(parent.error_) {
    if (!Is<JsonValue::Object>(object)) Wrong("", "an object", object);
  }

  bool Failed() const { return !error_->message.empty(); }
  // A null is as good as no key; nothing more is found once something was wrong.
  const JsonValue* Find(std::string_view key) const {
    const JsonValue* value = Failed() ? nullptr : object_->Find(key);
    return value == nullptr || value->Null() ? nullptr : value;
  }
  std::string Path() const;
  void Wrong(std::string_view key, std::string_view expected, const JsonValue& found);
  void Refuse(std::string_view key, std::string_view why);

  template <typename Action>
  void ForEach(std::string_view key, Action action) {
    const JsonValue* list = Find(key);
    if (list == nullptr) return;
    if (!Is<JsonValue::List>(*list)) return Wrong(key, "a list", *list);
    std::size_t index = 0;
    for (const JsonValue& entry : *std::get_if<JsonValue::List>(&list->is)) {
      if (Failed()) return;
      action(entry, index++);
    }
  }
  template <typename R>
  void ReadEntry(std::string_view key, std::size_t index, const JsonValue& entry, std::vector<R>& records) {
    Get(Indexed(key, index), entry, records.emplace_back());
  }

  void Get(std::string_view key, const JsonValue& value, std::string& text);
  void Get(std::string_view key, const JsonValue& value, int& number);
  void Get(std::string_view key, const JsonValue& value, double& number);
  void Get(std::string_view key, const JsonValue& value, bool& truth);
  void Get(std::string_view key, const JsonValue& value, Box& box);
  void Get(std::string_view key, const JsonValue& value, Provenance& where);
  void Get(std::string_view key, const JsonValue& value, Diagnostic& diagnostic);
  template <typename T>
  void Get(std::string_view key, const JsonValue& value, std::optional<T>& optional) {
    if (!value.Null()) Get(key, value, optional.emplace());
  }
  template <typename R>
  requires requires(R& r, RecordReader& v) { Fields(r, v); }
  void Get(std::string_view key, const JsonValue& value, R& record) {
    RecordReader inner(*this, std::string(key), value);
    Fields(record, inner);
    if constexpr (requires { record.where; }) {
      inner.Field("id", record.id);
      inner.Field("where", record.where);
    }
  }
  template <typename R>
  void GetPlace(std::string_view key, const JsonValue& value, R& record) {
    Get(key, value, record.where);
    RecordReader(*this, std::string(key), value).Field("id", record.id);
  }

  const RecordReader* parent_ = nullptr;
  std::string key_;
  const JsonValue* object_;
  Error* error_;
};

std::string RecordReader::Path() const {
  const std::string above = parent_ == nullptr ? "" : parent_->Path();
  return above.empty() || key_.empty() ? above + key_ : above + "." + key_;
}

void RecordReader::Refuse(std::string_view key, std::string_view why) {
  if (Failed()) return;
  std::string path = Path();
  if (!path.empty() && !key.empty()) path += '.';
  path += key;
  if (path.empty()) path = "the record";
  *error_ = MakeError(ErrorCode::kInvalid, "load", path + ": " + std::string(why));
}

void RecordReader::Wrong(std::string_view key, std::string_view expected, const JsonValue& found) {
  Refuse(key, "expected " + std::string(expected) + ", found " + std::string(found.KindName()));
}

void RecordReader::Get(std::string_view key, const JsonValue& value, std::string& text) {
  if (value.Null()) return;
  const auto* found = std::get_if<std::string>(&value.is);
  if (found == nullptr) return Wrong(key, "text", value);
  text = *found;
}

void RecordReader::Get(std::string_view key, const JsonValue& value, int& number) {
  const auto* found = std::get_if<std::int64_t>(&value.is);
  if (found == nullptr) return Wrong(key, "an integer", value);
  if (*found < INT_MIN || *found > INT_MAX) return Refuse(key, "the integer is out of range");
  number = static_cast<int>(*found);
}

void RecordReader::Get(std::string_view key, const JsonValue& value, double& number) {
  if (const auto* integer = std::get_if<std::int64_t>(&value.is)) {
    number = static_cast<double>(*integer);
  } else if (const auto* real = std::get_if<double>(&value.is)) {
    number = *real;
  } else {
    Wrong(key, "a number", value);
  }
}

void RecordReader::Get(std::string_view key, const JsonValue& value, bool& truth) {
  const auto* found = std::get_if<bool>(&value.is);
  if (found == nullptr) return Wrong(key, "a truth value", value);
  truth = *found;
}

void RecordReader::Get(std::string_view key, const JsonValue& value, Box& box) {
  const auto* list = std::get_if<JsonValue::List>(&value.is);
  if (list == nullptr || list->size() != 4) return Wrong(key, "a list of four numbers", value);
  double* const edges[] = {&box.x0, &box.y0, &box.x1, &box.y1};
  for (std::size_t i = 0; i < 4; ++i) Get(Indexed(key, i), (*list)[i], *edges[i]);
}

void RecordReader::Get(std::string_view key, const JsonValue& value, Provenance& where) {
  RecordReader inner(*this, std::string(key), value);
  inner.Field("page_from", where.page_from);
  inner.Field("page_to", where.page_to);
  inner.Field("box", where.box);
  inner.Field("rule", where.rule);
  inner.Field("confidence", where.confidence);
}

void RecordReader::Get(std::string_view key, const JsonValue& value, Diagnostic& diagnostic) {
  RecordReader inner(*this, std::string(key), value);
  std::string severity;
  std::string code;
  inner.Field("severity", severity);
  inner.Field("code", code);
  inner.Field("stage", diagnostic.what.stage);
  inner.Field("file", diagnostic.what.where.file);
  inner.Field("page", diagnostic.what.where.page);
  inner.Field("box", diagnostic.what.where.box);
  inner.Field("message", diagnostic.what.message);
  const std::optional<Severity> known_severity = SeverityNamed(severity);
  const std::optional<ErrorCode> known_code = ErrorCodeNamed(code);
  if (!known_severity) return inner.Refuse("severity", "expected note, warning or error");
  if (!known_code) return inner.Refuse("code", "no error code has this name");
  diagnostic.severity = *known_severity;
  diagnostic.what.code = *known_code;
}

// An object, or a list of pairs as the wire has it.
void RecordReader::Pairs(std::string_view key, TextPairs& pairs) {
  const JsonValue* found = Find(key);
  if (found == nullptr) return;
  const auto* object = std::get_if<JsonValue::Object>(&found->is);
  if (object == nullptr) {
    return ForEach(key, [&](const JsonValue& entry, std::size_t index) {
      const auto* pair = std::get_if<JsonValue::List>(&entry.is);
      if (pair == nullptr || pair->size() != 2) return Wrong(Indexed(key, index), "a pair of texts", entry);
      auto& [name, value] = pairs.emplace_back();
      Get(Indexed(key, index) + "[0]", (*pair)[0], name);
      Get(Indexed(key, index) + "[1]", (*pair)[1], value);
    });
  }
  for (const auto& [name, value] : *object) {
    Get(std::string(key) + "." + name, value, pairs.emplace_back(name, "").second);
    if (Failed()) return;
  }
}

// Cells where they are given, else made from header and rows.
void RecordReader::Grid(DataTable& table) {
  List("columns", table.columns);
  ForEach("pages", [&](const JsonValue& entry, std::size_t index) {
    Get(Indexed("pages", index), entry, table.pages.emplace_back());
  });
  if (Find("cells") != nullptr) {
    List("cells", table.cells);
    if (!WithinTableLimits(table.cells)) Refuse("cells", "the table has too many rows or columns");
    return;
  }
  TableGrid grid;
  Texts("header", grid.header);
  std::size_t area = grid.header.size();
  ForEach("rows", [&](const JsonValue& row, std::size_t index) {
    const auto* texts = std::get_if<JsonValue::List>(&row.is);
    if (texts == nullptr) return Wrong(Indexed("rows", index), "a list", row);
    area += texts->size();
    if (area > static_cast<std::size_t>(kMaxTableArea)) return Refuse("rows", "the table has too many cells");
    std::vector<std::string>& cells = grid.rows.emplace_back();
    for (std::size_t i = 0; i < texts->size(); ++i) {
      Get(Indexed(Indexed("rows", index), i), (*texts)[i], cells.emplace_back());
    }
  });
  FillCells(grid, table);
  if (!WithinTableLimits(table.cells)) Refuse("rows", "the table has too many rows or columns");
}

void RecordReader::Pack(PackRecords& records) {
  Field("document", records.document);
  Field("meeting", records.meeting);
  Fields(records, *this);
  if (const JsonValue* source = Find("source")) {
    RecordReader inner(*this, "source", *source);
    inner.Field("sha256", records.sha256);
    inner.Field("path", records.source_path);
    inner.Field("media_type", records.media_type);
  }
  List("diagnostics", records.diagnostics);
  List("pages", records.pages);
}

}  // namespace

Result<PackRecords> FromJson(std::string_view json) {
  Result<JsonValue> tree = ParseJson(json);
  if (!tree) return tree.error();
  Error error;
  PackRecords records;
  RecordReader(*tree, error).Pack(records);
  if (!error.message.empty()) return error;
  return records;
}

}  // namespace minutebook
