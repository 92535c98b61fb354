// Tables between rules, one below the other, with headings in several layers and headings of groups.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/tables/table.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Dump;
using test::Sheet;

// Label at 60, four columns of figures whose right ends are at 240, 320, 400, 480.
struct Framed {
  Sheet sheet;
  double y = 100;

  Framed& Line(const std::string& label, const std::vector<std::string>& figures) {
    if (!label.empty()) sheet.Text(60, y, label);
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (!figures[i].empty()) sheet.TextRight(240 + 80 * static_cast<double>(i), y, figures[i]);
    }
    y += 14;
    return *this;
  }
  Framed& Over(double middle, const std::string& text) {
    sheet.Text(middle - 2.5 * static_cast<double>(text.size()), y, text);
    y += 14;
    return *this;
  }
  Framed& Rule(double x0 = 55, double x1 = 485) {
    sheet.TableLine(x0, y - 2, x1, y - 2);
    return *this;
  }
  std::vector<Table> Found() const { return FindTables(sheet.page_); }
};

const GridCell& CellWith(const Table& table, const std::string& text) {
  for (const GridCell& cell : table.cells) {
    if (cell.text == text) return cell;
  }
  static const GridCell kNone{-1, -1, 0, 0, {}, {}, {}, {}};
  return kNone;
}

TEST(GroupHeadings, OverTheMiddleOfTheFiguresSpanThem) {
  Framed t;
  t.Rule().Line("School", {"2021", "2022", "2023", "2024"}).Rule();
  t.Over(350, "Pupils")
      .Line("Hillside", {"101", "102", "103", "104"})
      .Line("Brook", {"91", "92", "93", "94"});
  t.Over(350, "Teachers")
      .Line("Hillside", {"11", "12", "13", "14"})
      .Line("Brook", {"9", "9", "9", "9"})
      .Rule();
  const std::vector<Table> tables = t.Found();
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].header_rows, 1);
  EXPECT_EQ(tables[0].rows, 7);
  for (const char* heading : {"Pupils", "Teachers"}) {
    const GridCell& cell = CellWith(tables[0], heading);
    EXPECT_EQ(cell.column, 1) << heading;
    EXPECT_EQ(cell.column_span, 4) << heading;
  }
}

TEST(GroupHeadings, OneTextInOneColumnIsNone) {
  Framed t;
  t.Rule().Line("School", {"2021", "2022", "2023", "2024"}).Rule();
  t.Line("Hillside", {"101", "102", "103", "104"}).Line("", {"", "", "", "closed"});
  t.Line("Brook", {"91", "92", "93", "94"}).Rule();
  const std::vector<Table> tables = t.Found();
  ASSERT_EQ(tables.size(), 1U);
  for (const GridCell& cell : tables[0].cells) {
    if (cell.text.find("closed") != std::string::npos) {
      EXPECT_EQ(cell.column_span, 1);
    }
  }
}

TEST(Headings, InLayersUnderARuleOverTheFiguresAlone) {
  Framed t;
  t.Rule().Over(360, "Pupils").Rule(180, 485);
  t.sheet.Text(60, t.y, "School");
  t.Over(360, "and where they live");
  t.Line("", {"Town", "Coast", "Hills", "Fens"}).Rule();
  t.Line("Hillside", {"101", "102", "103", "104"}).Line("Brook", {"91", "92", "93", "94"}).Rule();
  const std::vector<Table> tables = t.Found();
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].rows - tables[0].header_rows, 2);
  EXPECT_EQ(CellWith(tables[0], "Pupils").column_span, 4);
}

TEST(Stacked, ACaptionBetweenRulesOfOneWidthPartsTwoTables) {
  Framed t;
  t.Rule().Line("School", {"2021", "2022", "2023", "2024"}).Rule();
  t.Line("Hillside", {"101", "102", "103", "104"}).Line("Brook", {"91", "92", "93", "94"}).Rule();
  t.Line("Table 7: Pupils who walk", {});
  t.Rule().Line("School", {"2021", "2022", "2023", "2024"}).Rule();
  t.Line("Hillside", {"51", "52", "53", "54"}).Line("Brook", {"41", "42", "43", "44"}).Rule();
  const std::vector<Table> tables = t.Found();
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[0].rows, 3);
  EXPECT_EQ(Dump(tables[1]),
            "School ; 2021 ; 2022 ; 2023 ; 2024 | Hillside ; 51 ; 52 ; 53 ; 54 | Brook ; 41 ; 42 ; 43 ; 44");
}

TEST(Stacked, ATotalBetweenRulesStaysInTheTable) {
  Framed t;
  t.Rule().Line("School", {"2021", "2022", "2023", "2024"}).Rule();
  t.Line("Hillside", {"101", "102", "103", "104"}).Line("Brook", {"91", "92", "93", "94"}).Rule();
  t.Line("All schools", {"192", "194", "196", "198"}).Rule();
  const std::vector<Table> tables = t.Found();
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].rows, 4);
}

// Rows "label, number number": the numbers a blank apart.
std::vector<Table> WithPairs(const std::vector<std::string>& pairs) {
  Sheet sheet;
  double y = 100;
  sheet.Text(60, y, "Place").Text(300, y, "All").Text(330, y, "Rate").Text(420, y, "Share");
  for (const std::string& pair : pairs) {
    y += 14;
    sheet.Text(60, y, "Place" + std::to_string(y)).TextRight(350, y, pair).TextRight(450, y, "7.5");
  }
  return FindTables(sheet.page_);
}

TEST(CloseNumbers, AreTwoColumnsWhereEveryRowHasBoth) {
  const std::vector<Table> tables = WithPairs({"221 37.6", "6398 29.7", "85 53.3", "907 54.6", "421 31.4"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].columns, 4);
  EXPECT_NE(Dump(tables[0]).find("6398 ; 29.7"), std::string::npos);
}

TEST(CloseNumbers, AreOneWhereABlankPartsThousands) {
  const std::vector<Table> tables = WithPairs({"21 376", "98 297", "85 533", "7 546", "21 314"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].columns, 3);
  EXPECT_NE(Dump(tables[0]).find("98 297"), std::string::npos);
}

}  // namespace
}  // namespace minutebook::extract
