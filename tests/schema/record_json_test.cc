#include "schema/record_json.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "schema/ids.h"
#include "schema/json_value.h"
#include "tests/support/places.h"
#include "tests/support/sample_records.h"

namespace minutebook {
namespace {

using testing::FullRecords;
using testing::SmallRecords;

PackRecords Parsed(const std::string& json) {
  const Result<PackRecords> records = FromJson(json);
  EXPECT_TRUE(records) << (records ? "" : Format(records.error()));
  return records ? *records : PackRecords{};
}

std::string ErrorOf(const std::string& json) {
  const Result<PackRecords> records = FromJson(json);
  if (records) return "no error";
  EXPECT_EQ(records.error().code, ErrorCode::kInvalid);
  return records.error().message;
}

TEST(RecordJson, WireGivesBackEveryField) {
  PackRecords records = FullRecords();
  AssignIds(records);
  const std::string wire = ToJson(records, JsonStyle::kWire);
  EXPECT_EQ(wire.find('\n'), std::string::npos);
  EXPECT_TRUE(Parsed(wire) == records);
  EXPECT_EQ(ToJson(Parsed(wire), JsonStyle::kWire), wire);
}

TEST(RecordJson, WireGivesBackAnEmptyRecord) {
  EXPECT_TRUE(Parsed(ToJson({}, JsonStyle::kWire)) == PackRecords{});
}

TEST(RecordJson, WireKeepsEmptyTextApartFromNone) {
  PackRecords records;
  records.document.kind = "";
  records.document.title = "";
  records.minutes.emplace_back().items.emplace_back().resolutions.emplace_back().kind = "";
  records.tables.emplace_back().cells.emplace_back().row_span = 0;
  EXPECT_TRUE(Parsed(ToJson(records, JsonStyle::kWire)) == records);
}

TEST(RecordJson, ExportHasThePublicKeysInOrder) {
  const Result<JsonValue> tree = ParseJson(ToJson({}, JsonStyle::kExport));
  ASSERT_TRUE(tree);
  std::string keys;
  for (const auto& [key, value] : std::get<JsonValue::Object>(tree->is)) keys += key + " ";
  EXPECT_EQ(keys,
            "document meeting members contacts meeting_dates quorum agenda_items minutes reports actions "
            "indicators "
            "tables glossary sections source ");
  EXPECT_TRUE(tree->Find("quorum")->Null());
  EXPECT_TRUE(tree->Find("meeting")->Find("venue")->Null());
}

TEST(RecordJson, ExportReadsBackButForWhatOnlyTheWireHolds) {
  PackRecords records = SmallRecords(7);
  AssignIds(records);
  const PackRecords read = Parsed(ToJson(records, JsonStyle::kExport));
  records.pages.clear();
  EXPECT_TRUE(read == records);
}

TEST(RecordJson, PlainListsKeepTheirPlacesBesideThem) {
  PackRecords records = SmallRecords(1);
  records.quorum = Quorum{3, "quorum-1", {2, 2, {}, "front-sheet.quorum", 1}};
  const Result<JsonValue> tree = ParseJson(ToJson(records, JsonStyle::kExport));
  ASSERT_TRUE(tree);
  EXPECT_EQ(std::get<std::int64_t>(tree->Find("quorum")->is), 3);
  EXPECT_EQ(std::get<std::string>(tree->Find("quorum_where")->Find("id")->is), "quorum-1");
  const auto& minutes = std::get<JsonValue::List>(tree->Find("minutes")->is).front();
  const auto& item = std::get<JsonValue::List>(minutes.Find("items")->is).front();
  const auto& points = std::get<JsonValue::List>(item.Find("points")->is);
  const auto& places = std::get<JsonValue::List>(item.Find("points_where")->is);
  ASSERT_EQ(points.size(), places.size());
  EXPECT_EQ(std::get<std::string>(points[1].is), "The Committee noted the plans.");
  EXPECT_EQ(std::get<std::string>(places[1].Find("rule")->is), "minutes.point");
}

TEST(RecordJson, AttendanceHasAnItemOnlyWhenSet) {
  PackRecords records = SmallRecords(1);
  EXPECT_EQ(ToJson(records, JsonStyle::kExport).find("\"item\""), std::string::npos);
  records.minutes[0].attendance[0].item = "4";
  EXPECT_NE(ToJson(records, JsonStyle::kExport).find("\"item\": \"4\""), std::string::npos);
}

TEST(RecordJson, RepeatedColumnTitlesStayApartInAnExport) {
  PackRecords records;
  records.indicators.emplace_back().comparators = {{"Target", "1"}, {"Target", "2"}};
  const PackRecords read = Parsed(ToJson(records, JsonStyle::kExport));
  EXPECT_EQ(read.indicators[0].comparators, (TextPairs{{"Target", "1"}, {"Target (2)", "2"}}));
}

TEST(RecordJson, TablesOfHeaderAndRowsBecomeCells) {
  const PackRecords read =
      Parsed(R"({"tables":[{"title":null,"header":["a","b"],"rows":[["1","2"],["3",null]]}]})");
  ASSERT_EQ(read.tables.size(), 1U);
  EXPECT_EQ(read.tables[0].header_rows, 1);
  ASSERT_EQ(read.tables[0].cells.size(), 6U);
  EXPECT_EQ(read.tables[0].cells[4].text, "3");
  EXPECT_EQ(read.tables[0].cells[4].row, 2);
}

TEST(RecordJson, InvalidBytesAreReplacedOnWriting) {
  PackRecords records;
  records.document.title = "caf\xE9 \xED\xA0\x80 \xF5";
  const std::string json = ToJson(records, JsonStyle::kExport);
  EXPECT_EQ(Parsed(json).document.title, "caf\xEF\xBF\xBD \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD \xEF\xBF\xBD");
}

TEST(RecordJson, ControlCharactersAreRemovedOnReading) {
  EXPECT_EQ(Parsed(R"({"document":{"title":"a\u0000b\u001bc\td\u0085e\u007f"}})").document.title, "abc\tde");
}

TEST(RecordJson, NullIsAsGoodAsNoKey) {
  EXPECT_TRUE(Parsed(R"({"document":{"kind":null},"members":null,"quorum":null})") == PackRecords{});
}

TEST(RecordJson, WrongTypesNameTheirKey) {
  const struct {
    const char* json;
    const char* message;
  } kCases[] = {
      {"[]", "the record: expected an object, found a list"},
      {R"({"document":3})", "document: expected an object, found an integer"},
      {R"({"document":{"title":["x"]}})", "document.title: expected text, found a list"},
      {R"({"members":{}})", "members: expected a list, found an object"},
      {R"({"members":["x"]})", "members[0]: expected an object, found text"},
      {R"({"quorum":"three"})", "quorum: expected an integer, found text"},
      {R"({"quorum":3.5})", "quorum: expected an integer, found a number"},
      {R"({"quorum":5000000000})", "quorum: the integer is out of range"},
      {R"({"agenda_items":[{},{"exempt":1}]})",
       "agenda_items[1].exempt: expected a truth value, found an integer"},
      {R"({"meeting_dates":[1]})", "meeting_dates[0]: expected text, found an integer"},
      {R"({"minutes":[{"items":[{"points":["a",{}]}]}]})",
       "minutes[0].items[0].points[1]: expected text, found an object"},
      {R"({"minutes":[{"items":[{"votes":[{"for_names":[[]]}]}]}]})",
       "minutes[0].items[0].votes[0].for_names[0]: expected text, found a list"},
      {R"({"indicators":[{"values":{"2016-09":1}}]})",
       "indicators[0].values.2016-09: expected text, found an integer"},
      {R"({"indicators":[{"values":[["a"]]}]})",
       "indicators[0].values[0]: expected a pair of texts, found a list"},
      {R"({"tables":[{"rows":[1]}]})", "tables[0].rows[0]: expected a list, found an integer"},
      {R"({"tables":[{"cells":[{"row":-1}]}]})", "tables[0].cells: the table has too many rows or columns"},
      {R"({"tables":[{"cells":[{"row":199999,"column":1999}]}]})",
       "tables[0].cells: the table has too many rows or columns"},
      {R"({"members":[{"where":{"box":[1,2]}}]})",
       "members[0].where.box: expected a list of four numbers, found a list"},
      {R"({"members":[{"where":{"confidence":"high"}}]})",
       "members[0].where.confidence: expected a number, found text"},
      {R"({"diagnostics":[{"severity":"bad","code":"ocr"}]})",
       "diagnostics[0].severity: expected note, warning or error"},
      {R"({"diagnostics":[{"severity":"note","code":"x"}]})",
       "diagnostics[0].code: no error code has this name"},
      {R"({"source":{"sha256":1}})", "source.sha256: expected text, found an integer"},
  };
  for (const auto& test : kCases) EXPECT_EQ(ErrorOf(test.json), test.message) << test.json;
}

TEST(RecordJson, WhatIsNoJsonSaysWhere) {
  EXPECT_EQ(ErrorOf(""), "the text is not JSON at byte 1");
  EXPECT_EQ(ErrorOf("{\"document\":{}} x"), "the text is not JSON at byte 17");
  EXPECT_NE(ErrorOf("{\"document\":{\"title\":\"\xFF\"}}"), "no error");
  EXPECT_NE(ErrorOf("{\"quorum\":1e999}"), "no error");
}

TEST(RecordJson, LimitsAreKept) {
  const auto code = [](const std::string& json) {
    const Result<PackRecords> records = FromJson(json);
    return records ? ErrorCode::kInternal : records.error().code;
  };
  EXPECT_EQ(code(std::string(100000, '[')), ErrorCode::kLimit);
  EXPECT_EQ(code("\"" + std::string(kMaxJsonTextBytes + 1, 'x') + "\""), ErrorCode::kLimit);
  std::string list = "[0";
  for (std::size_t i = 0; i < kMaxJsonListSize; ++i) list += ",0";
  list += "]";
  EXPECT_EQ(code(list), ErrorCode::kLimit);
  list.erase(1, 2);  // a list of the greatest size
  std::string lists = "[" + list;
  for (std::size_t values = 0; values <= kMaxJsonValues; values += kMaxJsonListSize) lists += "," + list;
  EXPECT_EQ(code(lists + "]"), ErrorCode::kLimit);
}

// Every prefix and every one-byte change of a wire text is either read or refused, never worse.
TEST(RecordJson, SurvivesDamagedWire) {
  const std::string wire = ToJson(SmallRecords(3), JsonStyle::kWire);
  for (std::size_t at = 0; at < wire.size(); at += 3) {
    EXPECT_FALSE(FromJson(wire.substr(0, at)));
    std::string changed = wire;
    changed[at] = "\"{}[],:0\\"[at % 9];
    const Result<PackRecords> read = FromJson(changed);
    EXPECT_TRUE(read || !read.error().message.empty());
  }
}

TEST(RecordJson, ReadsGoldFilesAndWritesTheSameFacts) {
  const std::filesystem::path folder = test::SharedDir() / "gold";
  if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "no gold files at " << folder;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::stringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    const PackRecords records = Parsed(text.str());
    EXPECT_FALSE(records.sections.empty()) << entry.path();
    EXPECT_TRUE(Parsed(ToJson(records, JsonStyle::kExport)) == records) << entry.path();
  }
}

}  // namespace
}  // namespace minutebook
