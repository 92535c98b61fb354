// JSON to PackRecords: the same field lists as writing, over a parsed text. The first value of a wrong type
// ends it with an error that names the key path, "minutes[0].items[2].title". Every answer of a worker comes
// through here in the one process that loads records, hence the quick parser.
#include <simdjson.h>
#include <algorithm>
#include <climits>
#include <utility>

#include "schema/json_value.h"
#include "schema/record_fields.h"
#include "schema/record_json.h"
#include "schema/table_grid.h"
#include "schema/utf8.h"

namespace minutebook {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

std::string_view KindName(const element& value) {
  switch (value.type()) {
    case element_type::NULL_VALUE: return "null";
    case element_type::BOOL: return "a truth value";
    case element_type::INT64:
    case element_type::UINT64: return "an integer";
    case element_type::DOUBLE: return "a number";
    case element_type::STRING: return "text";
    case element_type::ARRAY: return "a list";
    case element_type::OBJECT: return "an object";
  }
  return "nothing";
}

// True when a text of so many commas has no more values than schema/json_value.h allows: looked at before it
// is parsed, as the parser's memory grows with them. Commas within texts count too, and do not matter.
bool MayHoldFewValues(std::string_view json) {
  return static_cast<std::size_t>(std::count(json.begin(), json.end(), ',')) < kMaxJsonValues;
}

// True when texts and lists are within the limits there; the parser keeps those of nesting and size.
bool WithinLimits(const element& value) {
  if (std::string_view text; value.get(text) == simdjson::SUCCESS) return text.size() <= kMaxJsonTextBytes;
  std::size_t size = 0;
  if (simdjson::dom::array list; value.get(list) == simdjson::SUCCESS) {
    for (const element entry : list) {
      if (++size > kMaxJsonListSize || !WithinLimits(entry)) return false;
    }
  } else if (simdjson::dom::object object; value.get(object) == simdjson::SUCCESS) {
    for (const auto& member : object) {
      const bool within = ++size <= kMaxJsonListSize && member.key.size() <= kMaxJsonTextBytes;
      if (!within || !WithinLimits(member.value)) return false;
    }
  }
  return true;
}

// Where a value stands in its object: "title", "rows[1][2]", "values.2016-09". Made into text for errors
// alone.
struct Key {
  Key(std::string_view key_name) : name(key_name) {}
  Key(const char* key_name) : name(key_name) {}
  Key(const std::string& key_name) : name(key_name) {}
  Key(std::string_view key_name, std::size_t at) : name(key_name), index(static_cast<std::ptrdiff_t>(at)) {}
  Key At(std::size_t at) const {
    Key deeper = *this;
    (index < 0 ? deeper.index : deeper.inner) = static_cast<std::ptrdiff_t>(at);
    return deeper;
  }
  Key Of(std::string_view member_name) const {
    Key deeper = *this;
    deeper.member = member_name;
    return deeper;
  }

  std::string Text() const {
    std::string text(name);
    for (const std::ptrdiff_t at : {index, inner}) {
      if (at >= 0) text += "[" + std::to_string(at) + "]";
    }
    if (!member.empty()) text.append(".").append(member);
    return text;
  }

  std::string_view name;
  std::ptrdiff_t index = -1;
  std::ptrdiff_t inner = -1;
  std::string_view member;
};

// One object being read. Objects below it share the error; `parent`, `key` and `index` only serve its path.
class RecordReader {
 public:
  RecordReader(const element& object, Error& error) : error_(&error) { Open(object); }

  template <typename T>
  void Field(std::string_view key, T& value, std::string_view = {}) {
    if (const auto found = Find(key)) Get(key, *found, value);
  }
  template <typename T>
  void Added(std::string_view key, T& value, std::string_view = {}) {
    Field(key, value);
  }
  template <typename R>
  void List(std::string_view key, std::vector<R>& records) {
    ForEach(key, [&](const element& entry, std::size_t index) { ReadEntry(key, index, entry, records); });
  }
  template <typename R>
  void Plain(std::string_view key, std::vector<R>& records) {
    ForEach(key, [&](const element& entry, std::size_t index) {
      Fields(records.emplace_back(), ValueOnly{this, {key, index}, entry});
    });
    const std::string places = std::string(key) + "_where";
    ForEach(places, [&](const element& entry, std::size_t index) {
      if (index < records.size()) GetPlace({places, index}, entry, records[index]);
    });
  }
  template <typename R>
  void Plain(std::string_view key, std::optional<R>& record) {
    const auto found = Find(key);
    if (!found) return;
    Fields(record.emplace(), ValueOnly{this, key, *found});
    const std::string place = std::string(key) + "_where";
    if (const auto where = Find(place)) GetPlace(place, *where, *record);
  }
  void Texts(std::string_view key, std::vector<std::string>& texts) {
    ForEach(key, [&](const element& entry, std::size_t index) {
      Get({key, index}, entry, texts.emplace_back());
    });
  }
  void Pairs(std::string_view key, TextPairs& pairs);
  void Grid(DataTable& table);

  void Pack(PackRecords& records);

 private:
  // Takes the bare value of a record that the public format shows as its text alone.
  struct ValueOnly {
    RecordReader* reader;
    Key key;
    element value;
    template <typename T>
    void Field(std::string_view, T& field, std::string_view = {}) {
      reader->Get(key, value, field);
    }
  };

  RecordReader(const RecordReader& parent, const Key& key, const element& object)
      : parent_(&parent), key_(key), error_(parent.error_) {
    Open(object);
  }
  void Open(const element& object) {
    if (object.get(object_) != simdjson::SUCCESS) Wrong("", "an object", object);
  }

  bool Failed() const { return !error_->message.empty(); }
  // A null is as good as no key; nothing more is found once something was wrong.
  std::optional<element> Find(std::string_view key) const {
    element value;
    if (Failed() || object_.at_key(key).get(value) != simdjson::SUCCESS || value.is_null())
      return std::nullopt;
    return value;
  }
  std::string Path() const;
  void Wrong(const Key& key, std::string_view expected, const element& found);
  void Refuse(const Key& key, std::string_view why);

  template <typename Action>
  void ForEach(std::string_view key, Action action) {
    const auto found = Find(key);
    if (!found) return;
    simdjson::dom::array list;
    if (found->get(list) != simdjson::SUCCESS) return Wrong(key, "a list", *found);
    std::size_t index = 0;
    for (const element entry : list) {
      if (Failed()) return;
      action(entry, index++);
    }
  }
  template <typename R>
  void ReadEntry(std::string_view key, std::size_t index, const element& entry, std::vector<R>& records) {
    Get({key, index}, entry, records.emplace_back());
  }

  void Get(const Key& key, const element& value, std::string& text);
  void Get(const Key& key, const element& value, int& number);
  void Get(const Key& key, const element& value, double& number);
  void Get(const Key& key, const element& value, bool& truth);
  void Get(const Key& key, const element& value, Box& box);
  void Get(const Key& key, const element& value, Provenance& where);
  void Get(const Key& key, const element& value, Diagnostic& diagnostic);
  template <typename T>
  void Get(const Key& key, const element& value, std::optional<T>& optional) {
    if (!value.is_null()) Get(key, value, optional.emplace());
  }
  template <typename R>
  requires requires(R& r, RecordReader& v) { Fields(r, v); }
  void Get(const Key& key, const element& value, R& record) {
    RecordReader inner(*this, key, value);
    Fields(record, inner);
    if constexpr (requires { record.where; }) {
      inner.Field("id", record.id);
      inner.Field("where", record.where);
    }
  }
  template <typename R>
  void GetPlace(const Key& key, const element& value, R& record) {
    Get(key, value, record.where);
    RecordReader(*this, key, value).Field("id", record.id);
  }

  const RecordReader* parent_ = nullptr;
  Key key_ = "";
  simdjson::dom::object object_;
  Error* error_;
};

std::string RecordReader::Path() const {
  const std::string above = parent_ == nullptr ? "" : parent_->Path();
  const std::string here = key_.Text();
  return above.empty() || here.empty() ? above + here : above + "." + here;
}

void RecordReader::Refuse(const Key& key, std::string_view why) {
  if (Failed()) return;
  std::string path = Path();
  const std::string last = key.Text();
  if (!path.empty() && !last.empty()) path += '.';
  path += last;
  if (path.empty()) path = "the record";
  *error_ = MakeError(ErrorCode::kInvalid, "load", path + ": " + std::string(why));
}

void RecordReader::Wrong(const Key& key, std::string_view expected, const element& found) {
  Refuse(key, "expected " + std::string(expected) + ", found " + std::string(KindName(found)));
}

void RecordReader::Get(const Key& key, const element& value, std::string& text) {
  if (value.is_null()) return;
  std::string_view found;
  if (value.get(found) != simdjson::SUCCESS) return Wrong(key, "text", value);
  text = CleanText(found);
}

void RecordReader::Get(const Key& key, const element& value, int& number) {
  std::int64_t found = 0;
  if (!value.is_int64() && !value.is_uint64()) return Wrong(key, "an integer", value);
  if (value.get(found) != simdjson::SUCCESS || found < INT_MIN || found > INT_MAX) {
    return Refuse(key, "the integer is out of range");
  }
  number = static_cast<int>(found);
}

void RecordReader::Get(const Key& key, const element& value, double& number) {
  if (value.get(number) != simdjson::SUCCESS) Wrong(key, "a number", value);
}

void RecordReader::Get(const Key& key, const element& value, bool& truth) {
  if (value.get(truth) != simdjson::SUCCESS) Wrong(key, "a truth value", value);
}

void RecordReader::Get(const Key& key, const element& value, Box& box) {
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS || list.size() != 4) {
    return Wrong(key, "a list of four numbers", value);
  }
  double* const edges[] = {&box.x0, &box.y0, &box.x1, &box.y1};
  std::size_t i = 0;
  for (const element edge : list) {
    Get(key.At(i), edge, *edges[i]);
    ++i;
  }
}

void RecordReader::Get(const Key& key, const element& value, Provenance& where) {
  RecordReader inner(*this, key, value);
  inner.Field("page_from", where.page_from);
  inner.Field("page_to", where.page_to);
  inner.Field("box", where.box);
  inner.Field("rule", where.rule);
  inner.Field("confidence", where.confidence);
}

void RecordReader::Get(const Key& key, const element& value, Diagnostic& diagnostic) {
  RecordReader inner(*this, key, value);
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
  const auto found = Find(key);
  if (!found) return;
  simdjson::dom::object object;
  if (found->get(object) != simdjson::SUCCESS) {
    return ForEach(key, [&](const element& entry, std::size_t index) {
      simdjson::dom::array pair;
      if (entry.get(pair) != simdjson::SUCCESS || pair.size() != 2) {
        return Wrong({key, index}, "a pair of texts", entry);
      }
      auto& [name, value] = pairs.emplace_back();
      Get(Key(key, index).At(0), pair.at(0).value_unsafe(), name);
      Get(Key(key, index).At(1), pair.at(1).value_unsafe(), value);
    });
  }
  for (const auto& [name, value] : object) {
    Get(Key(key).Of(name), value, pairs.emplace_back(CleanText(name), "").second);
    if (Failed()) return;
  }
}

// Cells where they are given, else made from header and rows.
void RecordReader::Grid(DataTable& table) {
  List("columns", table.columns);
  ForEach("pages", [&](const element& entry, std::size_t index) {
    Get({"pages", index}, entry, table.pages.emplace_back());
  });
  if (Find("cells")) {
    List("cells", table.cells);
    if (!WithinTableLimits(table.cells)) Refuse("cells", "the table has too many rows or columns");
    return;
  }
  TableGrid grid;
  Texts("header", grid.header);
  std::size_t area = grid.header.size();
  ForEach("rows", [&](const element& row, std::size_t index) {
    simdjson::dom::array texts;
    if (row.get(texts) != simdjson::SUCCESS) return Wrong({"rows", index}, "a list", row);
    area += texts.size();
    if (area > static_cast<std::size_t>(kMaxTableArea)) return Refuse("rows", "the table has too many cells");
    std::vector<std::string>& cells = grid.rows.emplace_back();
    for (const element cell : texts) {
      const Key place = Key("rows", index).At(cells.size());
      Get(place, cell, cells.emplace_back());
    }
  });
  FillCells(grid, table);
  if (!WithinTableLimits(table.cells)) Refuse("rows", "the table has too many rows or columns");
}

void RecordReader::Pack(PackRecords& records) {
  Field("document", records.document);
  Field("meeting", records.meeting);
  Fields(records, *this);
  if (const auto source = Find("source")) {
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
  simdjson::dom::parser parser(kMaxJsonBytes);
  element root;
  const bool read = MayHoldFewValues(json) &&
                    parser.allocate(json.size() + 1, kMaxJsonNesting + 1) == simdjson::SUCCESS &&
                    parser.parse(json.data(), json.size()).get(root) == simdjson::SUCCESS;
  if (!read || !WithinLimits(root)) {
    const Result<JsonValue> slowly = ParseJson(json);  // which knows the place and the reason
    return slowly ? MakeError(ErrorCode::kInvalid, "load", "the text is not JSON") : slowly.error();
  }
  Error error;
  PackRecords records;
  RecordReader(root, error).Pack(records);
  if (!error.message.empty()) return error;
  return records;
}

}  // namespace minutebook
