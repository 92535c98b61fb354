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

// Lines between the columns only.
Sheet Columns(const std::vector<double>& xs, double bottom) {
  Sheet sheet;
  for (const double x : xs) sheet.TableLine(x, 100, x, bottom);
  for (const double y : {100.0, 118.0, bottom}) sheet.TableLine(xs.front(), y, xs.back(), y);
  return sheet;
}

TEST(CutRows, ARegisterRuledBetweenItsColumnsHasARowPerLineOfMarks) {
  Sheet sheet = Columns({50, 200, 250, 300, 350}, 180);
  sheet.Text(55, 104, "Member").Text(205, 104, "May").Text(255, 104, "July").Text(305, 104, "Sept");
  double y = 122;
  for (const char* name : {"A Hill", "B Moor", "C Dale"}) {
    sheet.Text(55, y, name).Text(220, y, "P").Text(270, y, "A").Text(320, y, "P");
    y += 18;
  }
  const auto tables = FindTables(sheet.page_);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(Dump(tables[0]),
            "Member ; May ; July ; Sept | A Hill ; P ; A ; P | B Moor ; P ; A ; P | C Dale ; P ; A ; P");
}

TEST(CutRows, ARuledRowOfManyStaysWholeWhereItsCellsEndInFigures) {
  Sheet sheet;
  sheet.Lattice({50, 200, 260, 320}, {100, 118, 136, 154, 172, 190, 208, 250});
  sheet.Text(55, 104, "Measure").Text(205, 104, "June").Text(265, 104, "July");
  for (int row = 0; row < 5; ++row) {
    const double y = 122 + 18 * row;
    sheet.Text(55, y, "Visits made")
        .Text(205, y, std::to_string(11 + row))
        .Text(265, y, std::to_string(31 + row));
  }
  sheet.Text(55, 210, "Visits of").Text(55, 222, "the warden").Text(265, 210, "63");
  sheet.Text(205, 210, "New from").Text(205, 222, "June").Text(205, 234, "16");
  const auto tables = FindTables(sheet.page_);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_NE(Dump(tables[0]).find("Visits of the warden ; New from June 16 ; 63"), std::string::npos)
      << Dump(tables[0]);
}

}  // namespace
}  // namespace minutebook::extract
