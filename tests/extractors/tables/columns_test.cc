#include <gtest/gtest.h>

#include "extractors/tables/header_rows.h"
#include "extractors/tables/table.h"
#include "extractors/tables/types.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

Table Built(const std::vector<std::vector<std::string>>& rows, int header_rows) {
  Table table;
  table.rows = static_cast<int>(rows.size());
  table.columns = static_cast<int>(rows[0].size());
  table.header_rows = header_rows;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      GridCell cell;
      cell.row = static_cast<int>(r);
      cell.column = static_cast<int>(c);
      cell.text = rows[r][c];
      table.cells.push_back(cell);
    }
  }
  return table;
}

TEST(Columns, GetNamesTypesAndUnits) {
  const auto columns = DescribeColumns(Built({{"Ward",
                                               "Spend (\xC2\xA3"
                                               "000)",
                                               "Share", "When", "Month", "Cost"},
                                              {"North", "1,200", "45%", "3 March 2024", "Sep 15",
                                               "\xC2\xA3"
                                               "3"},
                                              {"South", "n/a", "5%", "4 March 2024", "Oct 15", "-"},
                                              {"East", "(12)", "6%", "TBC", "Nov 15",
                                               "\xC2\xA3"
                                               "4.50"}},
                                             1));
  ASSERT_EQ(columns.size(), 6U);
  const std::vector<std::string> types = {"text", "currency", "percent", "date", "month", "currency"};
  const std::vector<std::string> units = {"",
                                          "\xC2\xA3"
                                          "000",
                                          "%",
                                          "",
                                          "",
                                          "\xC2\xA3"};
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(columns[i].type, types[i]) << i;
    EXPECT_EQ(columns[i].unit, units[i]) << i;
  }
  EXPECT_EQ(columns[1].name,
            "Spend (\xC2\xA3"
            "000)");
}

TEST(Columns, AHeadingOverSeveralNamesThemAll) {
  Table table = Built({{"Ward", "Budget", ""}, {"", "2023", "2024"}, {"North", "1", "2"}}, 2);
  table.cells[1].column_span = 2;
  table.cells.erase(table.cells.begin() + 2);
  const auto columns = DescribeColumns(table);
  EXPECT_EQ(columns[1].name, "Budget 2023");
  EXPECT_EQ(columns[2].name, "Budget 2024");
}

struct HeaderCase {
  std::string name;
  std::vector<std::vector<std::string>> rows;
  int expected;
};

class HeaderRows : public testing::TestWithParam<HeaderCase> {};

TEST_P(HeaderRows, AreCounted) {
  EXPECT_EQ(CountHeaderRows(Page{}, Built(GetParam().rows, 0)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, HeaderRows,
    testing::Values(
        HeaderCase{
            "YearsAboveFigures", {{"Ward", "2023", "2024"}, {"North", "1", "2"}, {"South", "3", "4"}}, 1},
        HeaderCase{"TwoRows",
                   {{"Ward", "Budget", "Spent"},
                    {"", "\xC2\xA3m", "\xC2\xA3m"},
                    {"North", "1", "2"},
                    {"South", "3", "4"}},
                   2},
        HeaderCase{"None", {{"North", "1", "2"}, {"South", "3", "4"}, {"East", "5", "6"}}, 0},
        HeaderCase{"TextShortAboveLong",
                   {{"Aim", "Progress"},
                    {"Parks", "The play area was opened in May"},
                    {"Roads", "Works have begun"}},
                   1},
        HeaderCase{"EndOfABrokenRow", {{"", "", "and so on"}, {"North", "1", "x"}, {"South", "3", "y"}}, 0}),
    [](const auto& param) { return param.param.name; });

TEST(Columns, HeadingsSetCloseOverNarrowColumnsAreCutWhereTheColumnsEnd) {
  test::Sheet sheet;
  const auto rule = [&](double y) { sheet.TableLine(55, y, 320, y); };
  rule(96);
  sheet.Text(60, 100, "Member");
  double x = 225;
  for (const char* day : {"4 May", "6 Jul", "7 Sep", "9 Nov"}) sheet.TextRight(x, 100, day), x += 28;
  rule(113);
  double y = 118;
  for (const char* name : {"A Hill", "B Moor", "C Dale", "D Wood"}) {
    sheet.Text(60, y, name);
    x = 225;
    for (const char* mark : {"P", "A", "P", "P"}) sheet.TextRight(x, y, mark), x += 28;
    y += 14;
  }
  rule(y);
  const std::string found = test::Dump(FindTables(sheet.page_));
  EXPECT_EQ(found.substr(0, found.find(" | B")),
            "Member ; 4 May ; 6 Jul ; 7 Sep ; 9 Nov | A Hill ; P ; A ; P ; P");
}

}  // namespace
}  // namespace minutebook::extract
