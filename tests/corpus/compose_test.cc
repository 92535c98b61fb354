#include "corpus/generator/compose.h"

#include <gtest/gtest.h>

#include "corpus/generator/text_writer.h"

namespace packmaker {
namespace {

Composition ComposeText(const std::string& text) {
  std::vector<std::string> errors;
  const Master master = ParseMaster("test", text, errors);
  EXPECT_TRUE(errors.empty());
  return Compose(master);
}

const char* const kMinutes =
    "@style unitary | markdown\n"
    "@section minutes | MINUTES\n"
    "@minutes 2019-01-24 | Panel\n"
    "@present Present:\n"
    "Councillor Ash | Chair\n"
    "Councillor Birch\n"
    "Mrs C Cole\n"
    "@mitem 7 | STREETS\n"
    "@point Bins were **full**.\n"
    "@resolve i | that the Panel be sent:\n"
    "- a map; and\n"
    "- a list.\n";

TEST(ParseMaster, GivesBackWhatWriteMasterWrote) {
  std::vector<std::string> errors;
  const Master master = ParseMaster("a", kMinutes, errors);
  EXPECT_EQ(WriteMaster(ParseMaster("b", WriteMaster(master), errors)), kMinutes);
  EXPECT_TRUE(errors.empty());
}

TEST(ParseMaster, ReportsTextBeforeTheFirstDirective) {
  std::vector<std::string> errors;
  ParseMaster("pack.master", "# comment\nstray\n@p x\n", errors);
  EXPECT_EQ(errors, std::vector<std::string>{"pack.master:2: text before the first directive"});
}

TEST(Option, ReadsFlagsAndValues) {
  EXPECT_EQ(Option("report item=6 turned", "item"), "6");
  EXPECT_EQ(Option("report item=6 turned", "turned"), "turned");
  EXPECT_EQ(Option("report item=6", "it"), "");
}

TEST(Compose, WritesGoldFromTheMaster) {
  const Composition pack = ComposeText(kMinutes);
  ASSERT_TRUE(pack.errors.empty());
  const Json& minutes = pack.gold["minutes"][0];
  EXPECT_EQ(minutes["meeting_date"], "2019-01-24");
  EXPECT_EQ(minutes["attendance"].size(), 3U);
  EXPECT_EQ(minutes["attendance"][0]["role"], "Chair");
  const Json& item = minutes["items"][0];
  EXPECT_EQ(item["points"], Json::array({"Bins were full."}));
  EXPECT_EQ(item["resolutions"][0]["label"], "i");
  EXPECT_EQ(item["resolutions"][0]["text"], "that the Panel be sent: a map; and a list.");
}

TEST(Compose, PrintsNameListsWithOneTitle) {
  const std::string text = WriteText(ComposeText(kMinutes));
  EXPECT_NE(text.find("Present: Councillors Ash (Chair), Birch and Mrs C Cole"), std::string::npos) << text;
}

TEST(Compose, StartsOfASectionLeaveStampsOut) {
  const Composition pack = ComposeText("@section report item=6 | T\n@heading FIRST WORDS\n@p and the rest\n");
  EXPECT_EQ(pack.gold["sections"][0]["starts"], "FIRST WORDS and the rest");
  EXPECT_EQ(pack.gold["sections"][0]["agenda_item"], "6");
}

TEST(Compose, InheritsDateAndTitleOfMonitoringRows) {
  const Composition pack = ComposeText(
      "@section monitoring | M\n@monitoring 1 1 1 1 1 | Date | Title | Recommendation | Action | Status\n"
      "@action 2019-01-24 | Bins | 1 | First {break}part | | Done\n@action | | 2 | Second | Sent "
      "|\n@endtable\n");
  ASSERT_TRUE(pack.errors.empty());
  const Json& rows = pack.gold["actions"];
  EXPECT_EQ(rows[0]["text"], "First part");
  EXPECT_EQ(rows[1]["raised"], "2019-01-24");
  EXPECT_EQ(rows[1]["item"], "Bins");
  EXPECT_TRUE(rows[1]["status"].is_null());
}

TEST(Compose, ReportsMistakesWithTheirLine) {
  const struct {
    const char* text;
    const char* error;
  } cases[] = {
      {"@nonsense\n", "test:1: unknown directive @nonsense"},
      {"@minutes 2019-02-30 | P\n", "test:1: not a date: '2019-02-30'"},
      {"@point lost\n", "test:1: no @minutes yet"},
      {"@columns 1 | 1\n", "test:1: @columns without @endcolumns"},
      {"@section x | T\n@table T | 1 1 | ruled\na | b\nc\n", "test:2: row with another number of cells: c"},
      {"@minutes 2019-01-24 | P\n@mitem 1 | T\n@vote\nresult: lost\nfor: 2\nfor-names: Councillor Ash\n",
       "test:3: votes for do not add up"},
  };
  for (const auto& c : cases) {
    const Composition pack = ComposeText(c.text);
    ASSERT_FALSE(pack.errors.empty()) << c.text;
    EXPECT_EQ(pack.errors[0], c.error);
  }
}

}  // namespace
}  // namespace packmaker
