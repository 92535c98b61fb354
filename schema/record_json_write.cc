// PackRecords to JSON: one visitor over the field lists of schema/record_fields.h.
#include <cmath>
#include <map>

#include "schema/json_writer.h"
#include "schema/record_fields.h"
#include "schema/record_json.h"
#include "schema/table_grid.h"

namespace minutebook {
namespace {

class RecordWriter {
 public:
  explicit RecordWriter(JsonStyle style)
      : wire_(style == JsonStyle::kWire), out_(style == JsonStyle::kExport) {}

  // The visitor. On the wire what is not set is left out; in an export the public keys are always there.
  template <typename T>
  void Field(std::string_view key, const T& value, std::string_view = {}) {
    if constexpr (kMayBeLeftOut<T>) {
      if (wire_ && !IsSet(value)) return;
    }
    out_.Key(key);
    Put(value);
  }
  template <typename T>
  void Added(std::string_view key, const T& value, std::string_view = {}) {
    if (!IsSet(value)) return;
    out_.Key(key);
    Put(value);
  }
  template <typename R>
  void List(std::string_view key, const std::vector<R>& records) {
    if ((wire_ || kAddedList<R>)&&records.empty()) return;
    out_.Key(key);
    out_.BeginList();
    for (const R& record : records) Put(record);
    out_.EndList();
  }
  template <typename R>
  void Plain(std::string_view key, const std::vector<R>& records) {
    if (wire_ && records.empty()) return;
    out_.Key(key);
    out_.BeginList();
    for (const R& record : records) Fields(record, ValuesOnly{this});
    out_.EndList();
    if (records.empty()) return;
    out_.Key(std::string(key) + "_where");
    out_.BeginList();
    for (const R& record : records) PutPlace(record);
    out_.EndList();
  }
  template <typename R>
  void Plain(std::string_view key, const std::optional<R>& record) {
    if (wire_ && !record) return;
    out_.Key(key);
    if (!record) return out_.Null();
    Fields(*record, ValuesOnly{this});
    out_.Key(std::string(key) + "_where");
    PutPlace(*record);
  }
  void Texts(std::string_view key, const std::vector<std::string>& texts) {
    if (wire_ && texts.empty()) return;
    out_.Key(key);
    PutTexts(texts);
  }
  void Pairs(std::string_view key, const TextPairs& pairs);
  void Grid(const DataTable& table);

  void Pack(const PackRecords& records);
  std::string Take() { return out_.Take(); }

 private:
  // Writes the bare value of a record that the public format shows as its text alone.
  struct ValuesOnly {
    RecordWriter* writer;
    template <typename T>
    void Field(std::string_view, const T& value, std::string_view = {}) {
      writer->Put(value);
    }
  };

  static bool IsSet(const std::string& text) { return !text.empty(); }
  static bool IsSet(int number) { return number != 0; }
  static bool IsSet(const Box& box) { return box != Box{}; }
  template <typename T>
  static bool IsSet(const std::optional<T>& value) {
    return value.has_value();
  }

  void Put(const std::string& text) { out_.Text(text); }
  void Put(int number) { out_.Integer(number); }
  void Put(double number) { out_.Number(wire_ ? number : std::round(number * 100) / 100); }
  void Put(bool value) { out_.Bool(value); }
  void Put(const Box& box);
  void Put(const Provenance& where);
  void Put(const Diagnostic& diagnostic);
  template <typename T>
  void Put(const std::optional<T>& value) {
    value ? Put(*value) : out_.Null();
  }
  template <typename R>
  requires requires(const R& r, RecordWriter& w) { Fields(r, w); }
  void Put(const R& record) {
    out_.BeginObject(kSmall<R>);
    Fields(record, *this);
    if constexpr (requires { record.where; }) {
      if (wire_ || !kPartOfValue<R>) PutIdAndWhere(record);
    }
    out_.EndObject();
  }
  template <typename R>
  void PutIdAndWhere(const R& record) {
    if (!record.id.empty()) Field("id", record.id);
    if (record.where == Provenance{}) return;
    out_.Key("where");
    Put(record.where);
  }
  // Id and provenance of a plain value, side by side in one object.
  template <typename R>
  void PutPlace(const R& record) {
    out_.BeginObject(true);
    if (!record.id.empty()) Field("id", record.id);
    if (record.where != Provenance{}) PutWhereFields(record.where);
    out_.EndObject();
  }
  void PutWhereFields(const Provenance& where);
  void PutTexts(const std::vector<std::string>& texts, bool on_one_line = false);
  void Source(const PackRecords& records);

  // Reads back the same when it is not there; strings and numbers may have a default other than empty.
  template <typename T>
  static constexpr bool kMayBeLeftOut = !std::same_as<T, std::string> && !std::is_arithmetic_v<T>;
  // Lists beyond the public format.
  template <typename R>
  static constexpr bool kAddedList = std::same_as<R, Representation> || std::same_as<R, Figure>;
  // Parts of a report that readers compare whole: nothing but their values is exported.
  template <typename R>
  static constexpr bool kPartOfValue = std::same_as<R, ReportContact> || std::same_as<R, ReportAppendix>;
  template <typename R>
  static constexpr bool kSmall = std::same_as<R, TableCell> || std::same_as<R, TableColumn> ||
                                 std::same_as<R, NameParts> || std::same_as<R, PageRecord>;

  bool wire_;
  JsonWriter out_;
};

void RecordWriter::Put(const Box& box) {
  out_.BeginList(true);
  for (const double edge : {box.x0, box.y0, box.x1, box.y1}) Put(edge);
  out_.EndList();
}

void RecordWriter::PutWhereFields(const Provenance& where) {
  Field("page_from", where.page_from);
  Field("page_to", where.page_to);
  Field("box", where.box);
  Field("rule", where.rule);
  out_.Key("confidence");
  out_.Number(where.confidence);
}

void RecordWriter::Put(const Provenance& where) {
  out_.BeginObject(true);
  PutWhereFields(where);
  out_.EndObject();
}

void RecordWriter::PutTexts(const std::vector<std::string>& texts, bool on_one_line) {
  out_.BeginList(on_one_line);
  for (const std::string& text : texts) out_.Text(text);
  out_.EndList();
}

// An object in an export, where a repeated name is told apart by a number; a list of pairs on the wire.
void RecordWriter::Pairs(std::string_view key, const TextPairs& pairs) {
  if (wire_ && pairs.empty()) return;
  out_.Key(key);
  if (wire_) {
    out_.BeginList();
    for (const auto& [name, value] : pairs) PutTexts({name, value}, true);
    return out_.EndList();
  }
  std::map<std::string_view, int> seen;
  out_.BeginObject();
  for (const auto& [name, value] : pairs) {
    const int times = ++seen[name];
    out_.Key(times == 1 ? name : name + " (" + std::to_string(times) + ")");
    value.empty() ? out_.Null() : out_.Text(value);
  }
  out_.EndObject();
}

void RecordWriter::Grid(const DataTable& table) {
  if (!wire_) {
    const TableGrid grid = GridOf(table);
    out_.Key("header");
    PutTexts(grid.header, true);
    out_.Key("rows");
    out_.BeginList();
    for (const std::vector<std::string>& row : grid.rows) PutTexts(row, true);
    out_.EndList();
  }
  List("columns", table.columns);
  List("cells", table.cells);
  if (table.pages.empty()) return;
  out_.Key("pages");
  out_.BeginList(true);
  for (const int page : table.pages) out_.Integer(page);
  out_.EndList();
}

void RecordWriter::Put(const Diagnostic& diagnostic) {
  const Error& what = diagnostic.what;
  out_.BeginObject(true);
  Field("severity", std::string(Name(diagnostic.severity)));
  Field("code", std::string(Name(what.code)));
  Added("stage", what.stage);
  Added("file", what.where.file);
  Added("page", what.where.page);
  Added("box", what.where.box);
  Field("message", what.message);
  out_.EndObject();
}

void RecordWriter::Source(const PackRecords& records) {
  out_.Key("source");
  out_.BeginObject();
  Field("sha256", records.sha256);
  Field("path", records.source_path);
  Field("media_type", records.media_type);
  Field("status", std::string(Name(StatusOf(records.diagnostics))));
  Field("pages", static_cast<int>(records.pages.size()));
  out_.EndObject();
}

void RecordWriter::Pack(const PackRecords& records) {
  out_.BeginObject();
  out_.Key("document");
  Put(records.document);
  out_.Key("meeting");
  Put(records.meeting);
  Fields(records, *this);
  Source(records);
  if (!records.diagnostics.empty()) {
    out_.Key("diagnostics");
    out_.BeginList();
    for (const Diagnostic& diagnostic : records.diagnostics) Put(diagnostic);
    out_.EndList();
  }
  if (wire_) List("pages", records.pages);
  out_.EndObject();
}

}  // namespace

std::string ToJson(const PackRecords& records, JsonStyle style) {
  RecordWriter writer(style);
  writer.Pack(records);
  return writer.Take();
}

}  // namespace minutebook
