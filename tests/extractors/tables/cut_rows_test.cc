#include "extractors/tables/cut_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/tables/table.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Dump;
using test::Sheet;

// Last year's figures, names, this year's figures between upright rules; a rule over the totals of the
// figures.
Sheet Accounts(const std::vector<std::string>& names) {
  Sheet sheet;
  const double bottom = 124 + 18 * static_cast<double>(names.size());
  const std::vector<double> xs = {50, 150, 350, 450};
  for (const double x : xs) sheet.TableLine(x, 100, x, bottom);
  for (const double y : {100.0, 118.0, bottom}) sheet.TableLine(50, y, 450, y);
  sheet.TextRight(140, 104, "2023").TextRight(440, 104, "2024");
  for (std::size_t i = 0; i < names.size(); ++i) {
    const double y = 122 + 18 * static_cast<double>(i);
    sheet.Text(156, y, names[i]);
    if (names[i] == "Spending") continue;
    const int figure = 20 + static_cast<int>(i * i * 37 % 61);
    sheet.TextRight(140, y, std::to_string(figure)).TextRight(440, y, std::to_string(3 * figure));
  }
  const double total = bottom - 22;  // above the last row
  sheet.TableLine(50, total, 150, total).TableLine(350, total, 450, total);
  return sheet;
}

TEST(CutRows, NamesBesideFiguresWithARuleOverTheirTotals) {
  const auto tables = FindTables(Accounts({"Rents", "Fees", "Spending", "Hedges", "Paths", "In all"}).page_);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(Dump(tables[0]),
            "2023 ;  ; 2024 | 20 ; Rents ; 60 | 57 ; Fees ; 171 |  ; Spending ;  | 48 ; Hedges ; 144 | 63 ; "
            "Paths ; 189 "
            "| 30 ; In all ; 90");
}

TEST(CutRows, AWrappedCellBesideASpanOfRowsStaysWhole) {
  Sheet sheet;
  sheet.Lattice({50, 200, 300}, {100, 118, 190});
  for (const double y : {142.0, 166.0}) sheet.TableLine(200, y, 300, y);
  sheet.Text(55, 104, "Works").Text(205, 104, "Cost");
  sheet.Text(55, 130, "Hedges and paths").Text(55, 142, "of the whole").Text(55, 154, "parish");
  sheet.TextRight(290, 124, "17").TextRight(290, 148, "29").TextRight(290, 172, "41");
  const auto tables = FindTables(sheet.page_);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_NE(Dump(tables[0]).find("Hedges and paths of the whole parish"), std::string::npos);
}

}  // namespace
}  // namespace minutebook::extract
