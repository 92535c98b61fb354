#include <gtest/gtest.h>

#include "extractors/tables/table.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Dump;
using test::Sheet;

void Row(Sheet& sheet, double y, const char* label, const char* spent, const char* budget) {
  sheet.Text(60, y, label).TextRight(300, y, spent).TextRight(400, y, budget);
}

// An account: headings, white, two groups with white and a group heading between.
Sheet Account() {
  Sheet sheet;
  sheet.TextRight(300, 100, "Expenditure").TextRight(400, 100, "Budget");
  sheet.Text(60, 130, "DIRECT SERVICES");
  Row(sheet, 155, "Economic Development", "(3,000)", "(145,000)");
  Row(sheet, 167, "Cultural and Heritage", "0", "(20,000)");
  Row(sheet, 179, "Planning", "(500)", "(270,000)");
  Row(sheet, 191, "Libraries", "(30,000)", "(150,000)");
  Row(sheet, 235, "Annual Precept", "1,823,850", "1,823,850");
  return sheet;
}

TEST(JoinedBlocks, WhiteAndGroupHeadingsDoNotEndATable) {
  const auto tables = FindTables(Account().page_);
  ASSERT_EQ(Dump(tables),
            " ; Expenditure ; Budget | DIRECT SERVICES ;  ;  | Economic Development ; (3,000) ; (145,000) | "
            "Cultural and Heritage ; 0 ; (20,000) | Planning ; (500) ; (270,000) | "
            "Libraries ; (30,000) ; (150,000) | Annual Precept ; 1,823,850 ; 1,823,850");
  EXPECT_EQ(tables[0].header_rows, 1);
}

TEST(JoinedBlocks, ACaptionPartsTwoTables) {
  Sheet sheet = Account();
  sheet.Text(60, 270, "Table 2: Reserves at the end of the year");
  Row(sheet, 290, "General", "1,309", "1,200");
  Row(sheet, 302, "Earmarked", "120", "110");
  Row(sheet, 314, "Capital", "44", "40");
  EXPECT_EQ(FindTables(sheet.page_).size(), 2U);
}

TEST(JoinedBlocks, HeadingsOfItsOwnMakeATable) {
  Sheet sheet = Account();
  sheet.TextRight(300, 262, "Opening").TextRight(400, 262, "Closing");
  Row(sheet, 276, "General", "1,309", "1,200");
  Row(sheet, 288, "Earmarked", "120", "110");
  Row(sheet, 300, "Capital", "44", "40");
  EXPECT_EQ(FindTables(sheet.page_).size(), 2U);
}

TEST(JoinedBlocks, OtherColumnsMakeAnotherTable) {
  Sheet sheet = Account();
  for (double y = 275; y < 320; y += 12)
    sheet.Text(60, y, "Visits").TextRight(250, y, "12").TextRight(350, y, "14");
  EXPECT_EQ(FindTables(sheet.page_).size(), 2U);
}

}  // namespace
}  // namespace minutebook::extract
