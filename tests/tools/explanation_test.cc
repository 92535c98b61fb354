#include "tools/explanation.h"

#include <gtest/gtest.h>

#include "schema/ids.h"

namespace minutebook::tools {
namespace {

PackRecords Minutes() {
  PackRecords records;
  records.sha256 = std::string(64, 'a');
  records.source_path = "papers/a.pdf";
  records.pages.push_back({1, "", std::nullopt, 595, 842, "digital", 20, 20, 0, 0, 0, ""});
  Section& section = records.sections.emplace_back();
  section.kind = "minutes";
  section.text =
      "1. Berths\nThe Board heard of the moorings.\nRESOLVED that the berths be let\nat the old rate.";
  section.where = {1, 1, {60, 60, 500, 300}, "section.minutes", 1};
  MinuteItem& item = records.minutes.emplace_back().items.emplace_back();
  item.title = "Berths";
  item.where = {1, 1, {60, 60, 500, 75}, "minutes.item", 1};
  Resolution& resolution = item.resolutions.emplace_back();
  resolution.text = "that the berths be let at the old rate.";
  resolution.where = {1, 1, {60, 100, 500, 130}, "resolution.stem", 0.9};
  Attendance& person = records.minutes[0].attendance.emplace_back();
  person.name = "Councillor Moorings";
  person.status = "present";
  person.where = {1, 1, {60, 400, 500, 410}, "attendance.header-list", 1};
  AssignIds(records);
  return records;
}

RecordView ResolutionOf(const PackRecords& records) {
  return *FindRecord(records, records.minutes[0].items[0].resolutions[0].id);
}

TEST(Explanation, ShowsTheTextAroundTheRecordsWords) {
  const PackRecords records = Minutes();
  const Excerpt excerpt = ExcerptOf(ResolutionOf(records), records);
  EXPECT_EQ(excerpt.section, "minutes");
  EXPECT_EQ(excerpt.before, "1. Berths The Board heard of the moorings. RESOLVED ");
  EXPECT_EQ(excerpt.match, "that the berths be let at the old rate.");
  EXPECT_EQ(excerpt.after, "");
}

TEST(Explanation, FindsALongTextByItsBeginning) {
  PackRecords records = Minutes();
  records.minutes[0].items[0].resolutions[0].text = "that the berths be let at the old rate, as amended";
  EXPECT_EQ(ExcerptOf(ResolutionOf(records), records).match, "that the berths be let at the ");
}

TEST(Explanation, FindsANameByItsLastWord) {
  PackRecords records = Minutes();
  records.minutes[0].attendance[0].name = "Councillor moorings";
  const auto person = FindRecord(records, records.minutes[0].attendance[0].id);
  EXPECT_EQ(ExcerptOf(*person, records).match, "moorings");
}

TEST(Explanation, BeginsThePartWhereTheWordsAreNotFound) {
  PackRecords records = Minutes();
  records.minutes[0].items[0].resolutions[0].text = "to buy a crane";
  const Excerpt excerpt = ExcerptOf(ResolutionOf(records), records);
  EXPECT_EQ(excerpt.match, "");
  EXPECT_TRUE(excerpt.after.starts_with("1. Berths The Board")) << excerpt.after;
}

TEST(Explanation, HasNoTextOfPagesWithoutASection) {
  PackRecords records = Minutes();
  records.sections.clear();
  EXPECT_EQ(ExcerptOf(ResolutionOf(records), records).section, "");
}

TEST(Explanation, CutsNoCharacterInTwo) {
  PackRecords records = Minutes();
  std::string long_text;
  for (int i = 0; i < 400; ++i) long_text += "é";
  records.sections[0].text = long_text + " that the berths be let at the old rate. " + long_text;
  const Excerpt excerpt = ExcerptOf(ResolutionOf(records), records);
  EXPECT_TRUE(excerpt.before.starts_with("…é")) << excerpt.before.substr(0, 8);
  EXPECT_TRUE(excerpt.after.ends_with("é…"));
}

TEST(Explanation, SaysWhatTheNumberIsAShareOf) {
  PackRecords records = Minutes();
  Provenance where = records.minutes[0].items[0].resolutions[0].where;
  EXPECT_NE(ConfidenceText(where, records).find("0.900, from 0 to 1"), std::string::npos);
  EXPECT_NE(ConfidenceText(where, records).find("were right in full"), std::string::npos);
  EXPECT_EQ(ConfidenceText(where, records).find("scan"), std::string::npos);
  records.pages[0].text_source = "ocr";
  EXPECT_NE(ConfidenceText(where, records).find("scan"), std::string::npos);
  where.rule = "sample.rule";
  EXPECT_NE(ConfidenceText(where, records).find("not known how sure"), std::string::npos);
}

Diagnostic Note(int page, const Box& box) {
  Diagnostic note;
  note.what = MakeError(ErrorCode::kConflict, "extract", "two things are printed");
  note.what.where.page = page;
  note.what.where.box = box;
  return note;
}

TEST(Explanation, MessagesAboutThePlaceAreOtherReadings) {
  const struct {
    int page;
    Box box;
    bool touches;
  } cases[] = {
      {1, {50, 90, 100, 110}, true},   {1, {}, true},  // of the whole page
      {1, {50, 500, 100, 510}, false}, {2, {}, false}, {0, {}, false},
  };
  for (const auto& c : cases) {
    PackRecords records = Minutes();
    records.diagnostics = {Note(c.page, c.box)};
    const std::vector<std::string> readings = OtherReadings(ResolutionOf(records), records);
    EXPECT_EQ(readings.size(), c.touches ? 1U : 0U) << c.page << " " << c.box.y0;
    if (c.touches) {
      EXPECT_EQ(readings[0], "note: p. 1: two things are printed");
    }
  }
}

TEST(Explanation, RecordsOfTheFamilyAtThePlaceAreOtherReadings) {
  PackRecords records = Minutes();
  std::vector<Resolution>& resolutions = records.minutes[0].items[0].resolutions;
  Resolution other = resolutions[0];
  other.text = "the old rate";
  resolutions.push_back(other);
  other.where.box = {60, 600, 500, 630};
  other.text = "far below";
  resolutions.push_back(other);
  AssignIds(records);
  const std::vector<std::string> readings = OtherReadings(ResolutionOf(records), records);
  ASSERT_EQ(readings.size(), 1U);
  EXPECT_EQ(readings[0], resolutions[1].id + ", at the same place: the old rate");
}

TEST(Explanation, PutsItAllTogether) {
  const PackRecords records = Minutes();
  const std::string text = ExplanationText(ResolutionOf(records), records, {});
  for (const char* part : {"resolution resolution-", "papers/a.pdf", "p. 1, at 60, 100, 500, 130 points",
                           "Read from (minutes)", "[that the berths be let", "Found by",
                           "resolution.stem: ", "Confidence", "Other readings", "  none\n"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << " is missing in\n" << text;
  }
}

}  // namespace
}  // namespace minutebook::tools
