#include <gtest/gtest.h>

#include "extractors/tables/table.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Dump;
using test::Sheet;

// A list of actions without headings in its ruling.
Sheet Actions() {
  Sheet sheet;
  sheet.Lattice({60, 120, 360, 440, 520}, {100, 120, 140, 160});
  const char* const kRows[][4] = {{"72/22", "Sign the minutes", "Clerk", "asap"},
                                  {"75b/22", "Pay the teachers", "K Dickon", "18/06/22"},
                                  {"78d/22", "Follow up visits", "Clerk", "asap"}};
  double y = 105;
  for (const auto& row : kRows) {
    sheet.Text(65, y, row[0]).Text(125, y, row[1]).Text(365, y, row[2]).Text(445, y, row[3]);
    y += 20;
  }
  return sheet;
}

constexpr char kActionRows[] =
    "72/22 ; Sign the minutes ; Clerk ; asap | 75b/22 ; Pay the teachers ; K Dickon ; 18/06/22 | "
    "78d/22 ; Follow up visits ; Clerk ; asap";

TEST(HeadingsAbove, ALineOfPhrasesOverTheColumnsIsTheFirstRow) {
  Sheet sheet = Actions();
  sheet.Text(65, 74, "ACTIONS TO BE TAKEN").Text(65, 88, "ITEM").Text(365, 88, "BY WHOM");
  sheet.Text(445, 88, "BY WHEN");
  const auto tables = FindTables(sheet.page_);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(Dump(tables), std::string("ITEM ;  ; BY WHOM ; BY WHEN | ") + kActionRows);
  EXPECT_EQ(tables[0].header_rows, 1);
  EXPECT_LT(tables[0].box.y0, 88);
}

TEST(HeadingsAbove, TwoLinesAreOneRow) {
  Sheet sheet = Actions();
  sheet.Text(365, 77, "BY").Text(445, 77, "BY").Text(65, 88, "ITEM").Text(365, 88, "WHOM");
  sheet.Text(445, 88, "WHEN");
  EXPECT_EQ(Dump(FindTables(sheet.page_)), std::string("ITEM ;  ; BY WHOM ; BY WHEN | ") + kActionRows);
}

struct NoHeading {
  const char* what;
  double x;
  double y;
  const char* text;
};

class NoHeadings : public ::testing::TestWithParam<NoHeading> {};

TEST_P(NoHeadings, TheRulingIsTheTable) {
  Sheet sheet = Actions();
  sheet.Text(GetParam().x, GetParam().y, GetParam().text);
  EXPECT_EQ(Dump(FindTables(sheet.page_)), kActionRows);
}

INSTANTIATE_TEST_SUITE_P(
    Above, NoHeadings,
    ::testing::Values(NoHeading{"a title", 65, 88, "ACTIONS TO BE TAKEN"},
                      NoHeading{
                          "a sentence over several columns", 65, 88,
                          "The Committee agreed that the following would be done before its next meeting:"},
                      NoHeading{"a phrase far above", 365, 40, "BY WHOM"}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

// A register: dates turned on their side in boxes above, and its name between them and the names.
TEST(HeadingsAbove, ARowOfBoxesOverTheLastColumnsIsTheFirstRow) {
  Sheet sheet;
  sheet.Lattice({200, 260, 320, 380}, {40, 90}).Lattice({60, 200, 260, 320, 380}, {105, 120, 135, 150});
  sheet.Text(65, 93, "ATTENDANCE");
  for (const auto& [x, date] :
       {std::pair{225.0, "27/09/2021"}, {285.0, "22/11/2021"}, {345.0, "24/01/2022"}}) {
    Word word;
    word.text = date;
    word.box = {x, 42, x + 10, 88};
    word.font_size = 10;
    word.angle = 90;
    sheet.page_.words.push_back(word);
  }
  double y = 107;
  for (const char* name : {"Ann Hill", "Bob Day", "Cy Reed"}) {
    sheet.Text(65, y, name).Text(225, y, "P").Text(285, y, "S").Text(345, y, "P");
    y += 15;
  }
  EXPECT_EQ(Dump(FindTables(sheet.page_)),
            " ; 27/09/2021 ; 22/11/2021 ; 24/01/2022 | Ann Hill ; P ; S ; P | Bob Day ; P ; S ; P | "
            "Cy Reed ; P ; S ; P");
}

TEST(HeadingsAbove, ABoxOfOtherColumnsStaysApart) {
  Sheet sheet = Actions();
  sheet.Lattice({60, 200, 520}, {70, 90}).Text(65, 75, "COMMITTEE").Text(205, 75, "Finance");
  EXPECT_EQ(Dump(FindTables(sheet.page_)), kActionRows);
}

}  // namespace
}  // namespace minutebook::extract
