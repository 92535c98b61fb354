#include <gtest/gtest.h>

#include "extractors/tables/table.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Dump;
using test::Sheet;

Sheet TwoByThree() {
  Sheet sheet;
  sheet.Lattice({100, 200, 300, 400}, {100, 120, 140});
  sheet.Text(105, 105, "Ward").Text(205, 105, "2023").Text(305, 105, "2024");
  sheet.Text(105, 125, "North End").TextRight(295, 125, "1,204").TextRight(395, 125, "997");
  return sheet;
}

TEST(RuledGrids, ReadsALatticeRowByRow) {
  const auto tables = FindRuledGrids(TwoByThree().page_);
  EXPECT_EQ(Dump(tables), "Ward ; 2023 ; 2024 | North End ; 1,204 ; 997");
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].cells[3].box, (Box{100, 120, 200, 140}));
  EXPECT_EQ(tables[0].words.size(), 7U);
}

TEST(RuledGrids, DrawnCellByCellWithDoubleLinesIsOneLattice) {
  Sheet sheet;
  for (const double x : {100.0, 201.0}) {
    for (const double y : {100.0, 121.0}) sheet.Lattice({x, x + 99.5}, {y, y + 19.5});
  }
  sheet.Text(105, 105, "a").Text(205, 105, "b").Text(105, 125, "c").Text(205, 125, "d");
  EXPECT_EQ(Dump(FindRuledGrids(sheet.page_)), "a ; b | c ; d");
}

TEST(RuledGrids, BrokenLinesAreClosed) {
  Sheet sheet;
  sheet.Lattice({100, 300}, {100, 140});
  for (double x = 100; x < 300; x += 5) sheet.TableLine(x, 120, x + 3, 120);
  sheet.TableLine(200, 100, 200, 118).TableLine(200, 121, 200, 140);
  sheet.Text(105, 105, "a").Text(205, 105, "b").Text(105, 125, "c").Text(205, 125, "d");
  EXPECT_EQ(Dump(FindRuledGrids(sheet.page_)), "a ; b | c ; d");
}

TEST(RuledGrids, MissingWallsMakeSpans) {
  Sheet sheet;
  sheet.Lattice({100, 400}, {100, 160}).TableLine(200, 100, 200, 160).TableLine(300, 120, 300, 160);
  sheet.TableLine(200, 120, 400, 120).TableLine(100, 140, 400, 140);
  sheet.Text(105, 110, "Ward").Text(260, 105, "Votes").Text(205, 125, "2023").Text(305, 125, "2024");
  sheet.Text(105, 145, "North").Text(205, 145, "5").Text(305, 145, "6");
  const auto tables = FindRuledGrids(sheet.page_);
  ASSERT_EQ(Dump(tables), "Ward ; Votes ;  |  ; 2023 ; 2024 | North ; 5 ; 6");
  EXPECT_EQ(CellAt(tables[0], 1, 0)->row_span, 2);
  EXPECT_EQ(CellAt(tables[0], 0, 2)->column_span, 2);
}

TEST(RuledGrids, OpenSidesAreClosedAtTheEndsOfTheLines) {
  Sheet sheet;
  for (const double y : {100.0, 120.0, 140.0}) sheet.TableLine(100, y, 400, y);
  sheet.TableLine(200, 100, 200, 140).TableLine(300, 100, 300, 140);
  for (int row = 0; row < 2; ++row) {
    for (int column = 0; column < 3; ++column)
      sheet.Text(105 + 100 * column, 105 + 20 * row, "x" + std::to_string(row * 3 + column));
  }
  EXPECT_EQ(Dump(FindRuledGrids(sheet.page_)), "x0 ; x1 ; x2 | x3 ; x4 ; x5");
}

TEST(RuledGrids, AnUnderlineInACellDividesNothing) {
  Sheet sheet = TwoByThree();
  sheet.TableLine(105, 114, 125, 114);
  EXPECT_EQ(Dump(FindRuledGrids(sheet.page_)), "Ward ; 2023 ; 2024 | North End ; 1,204 ; 997");
}

TEST(RuledGrids, ShadedCellsWithoutLinesAreCells) {
  Sheet sheet;
  for (int row = 0; row < 2; ++row) {
    for (int column = 0; column < 2; ++column) {
      const double x = 100 + 101 * column, y = 100 + 21 * row;
      sheet.Shade(x, y, x + 100, y + 20, row ? 0xDDDDDD : 0x334455)
          .Text(x + 5, y + 5, "c" + std::to_string(row * 2 + column));
    }
  }
  const auto tables = FindRuledGrids(sheet.page_);
  ASSERT_EQ(Dump(tables), "c0 ; c1 | c2 ; c3");
  EXPECT_EQ(tables[0].cells[0].colour, 0x334455U);
}

TEST(RuledGrids, ShadingInsetInARuledCellIsItsColourOnly) {
  Sheet sheet = TwoByThree();
  sheet.Shade(205, 123, 295, 137, 0xFF0000);
  const auto tables = FindRuledGrids(sheet.page_);
  ASSERT_EQ(Dump(tables), "Ward ; 2023 ; 2024 | North End ; 1,204 ; 997");
  EXPECT_EQ(tables[0].cells[4].colour, 0xFF0000U);
  EXPECT_EQ(tables[0].cells[3].colour, std::nullopt);
}

TEST(RuledGrids, ATableInABoxIsFoundAndANestedOneKeepsItsWords) {
  Sheet sheet = TwoByThree();
  sheet.Lattice({50, 500}, {50, 90, 300, 340})
      .Text(60, 60, "Form")
      .Text(60, 310, "End")
      .Text(60, 280, "Notes");
  const auto tables = FindRuledGrids(sheet.page_);
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(Dump(tables[0]), "Form | Notes | End");
  EXPECT_EQ(Dump(tables[1]), "Ward ; 2023 ; 2024 | North End ; 1,204 ; 997");
}

TEST(RuledGrids, CellLinesAreJoinedAndSplitWordsHealed) {
  Sheet sheet;
  sheet.Lattice({100, 200, 300}, {100, 140});
  sheet.Text(105, 125, "mittee well").Text(105, 112, "the com-").Text(205, 112, "x-").Text(205, 125, "12");
  EXPECT_EQ(Dump(FindRuledGrids(sheet.page_)), "the committee well ; x- 12");
}

TEST(RuledGrids, AHyphenOfTheTextsOwnIsFollowedByNoBlank) {
  Sheet sheet;
  sheet.Lattice({100, 200, 300}, {100, 140});
  sheet.Text(105, 112, "Non-").Text(105, 125, "Negligent").Text(205, 112, "2027-").Text(205, 125, "2031");
  EXPECT_EQ(Dump(FindRuledGrids(sheet.page_)), "Non-Negligent ; 2027-2031");
  sheet.Lattice({300, 340}, {100, 140}).Text(305, 112, "Apr-").Text(305, 125, "22");
  EXPECT_EQ(Dump(FindRuledGrids(sheet.page_)), "Non-Negligent ; 2027-2031 ; Apr-22");
}

TEST(RuledGrids, AHyphenAtALineEndStaysWhereTheDigitOrThePageSaysSo) {
  Sheet sheet;
  sheet.Lattice({100, 200, 300}, {100, 140});
  sheet.Text(105, 112, "12-")
      .Text(105, 125, "month mean")
      .Text(205, 112, "which are re-")
      .Text(205, 125, "lets");
  EXPECT_EQ(Dump(FindRuledGrids(sheet.page_)), "12-month mean ; which are relets");
  sheet.Text(105, 300, "Of all lets the re-lets were few.");
  EXPECT_EQ(Dump(FindRuledGrids(sheet.page_)), "12-month mean ; which are re-lets");
}

TEST(RuledGrids, TurnedPagesGiveTheSameCells) {
  const Page upright = TwoByThree().page_;
  const std::string expected = Dump(FindRuledGrids(upright));
  for (const int angle : {90, 180, 270}) {
    const Page turned = TurnUpright(upright, angle);
    const auto tables = FindRuledGrids(turned);
    EXPECT_EQ(Dump(tables), expected) << angle;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(tables[0].angle, (360 - angle) % 360);
    for (const GridCell& cell : tables[0].cells) {
      for (const std::uint32_t w : cell.words) {
        EXPECT_TRUE(cell.box.Contains({turned.words[w].box.CentreX(), turned.words[w].box.CentreY()}));
      }
    }
  }
}

TEST(RuledGrids, ScaleAndShiftChangeNoCell) {
  const Page page = TwoByThree().page_;
  const std::string expected = Dump(FindRuledGrids(page));
  for (const double factor : {0.4, 0.75, 3.0}) {
    EXPECT_EQ(Dump(FindRuledGrids(test::Scaled(page, factor, 13, 7))), expected) << factor;
  }
}

TEST(RuledGrids, APageOfRulesAloneHasNoTable) {
  Sheet sheet;
  for (int i = 0; i < 25000; ++i) {
    sheet.TableLine(i % 600, 0, i % 600, 800).TableLine(0, (i % 1600) / 2.0, 600, (i % 1600) / 2.0);
  }
  EXPECT_TRUE(FindRuledGrids(sheet.page_).empty());
}

// Three columns; the heading's last line stands `off` points left of the others.
std::vector<Table> WithHeadingOff(double off, const std::string& in_between) {
  Sheet sheet;
  sheet.Lattice({50, 200, 400 - off, 540}, {100, 120}).Lattice({50, 200, 400, 540}, {120, 140, 160});
  sheet.Text(55, 105, "Pledge").Text(205, 105, "Led by").Text(410, 105, "Due");
  sheet.Text(55, 125, "Hedges").Text(205, 125, "Parks").Text(410, 125, "2027");
  sheet.Text(55, 145, "Paths").Text(205, 145, "Works").Text(410, 145, "2028");
  if (!in_between.empty()) sheet.TableLine(400 - off, 120, 400 - off, 160).Text(402 - off, 125, in_between);
  return FindTables(sheet.page_);
}

TEST(RuledTables, LinesALittleOutOfPlaceMakeNoColumn) {
  const auto tables = WithHeadingOff(12, "");
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(Dump(tables[0]), "Pledge ; Led by ; Due | Hedges ; Parks ; 2027 | Paths ; Works ; 2028");
}

TEST(RuledTables, ANarrowColumnWithWordsStays) {
  const auto tables = WithHeadingOff(12, "x");
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].columns, 4);
}

TEST(RuledTables, WordsThatCannotBeSeenAreInNoCell) {
  Sheet sheet;
  sheet.Lattice({50, 200, 400}, {100, 120, 140, 160});
  sheet.Text(55, 105, "Ward").Text(205, 105, "Sum");
  sheet.Text(55, 125, "Quay").Text(205, 125, "12").Text(55, 145, "Hill").Text(205, 145, "14");
  sheet.Text(60, 126, "overflow");
  sheet.page_.words.back().invisible = true;
  EXPECT_EQ(Dump(FindTables(sheet.page_)), "Ward ; Sum | Quay ; 12 | Hill ; 14");
  for (Word& word : sheet.page_.words) word.invisible = true;  // the layer under a scan
  EXPECT_NE(Dump(FindTables(sheet.page_)).find("overflow"), std::string::npos);
}

// Figures in columns ruled off, the names of the rows outside; only the last row has one in the first column.
TEST(RuledTables, NamesOutsideAGridOfFiguresAreItsFirstColumn) {
  Sheet sheet;
  sheet.Lattice({200, 280, 360}, {100, 118, 304});
  sheet.Text(205, 104, "Grants").Text(285, 104, "Total");
  std::string expected = " ; Grants ; Total";
  for (int i = 0; i < 10; ++i) {
    const std::string name = std::string("Works ") + static_cast<char>('A' + i);
    const std::string figure = std::to_string(100 + i * i * 13 % 71);
    sheet.Text(60, 124 + 18 * i, name).TextRight(350, 124 + 18 * i, figure);
    expected += " | " + name + " ; " + (i == 9 ? "75" : "") + " ; " + figure;
  }
  sheet.TextRight(270, 124 + 18 * 9, "75");
  const auto tables = FindTables(sheet.page_);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(Dump(tables[0]), expected);
}

// A cell of two lines in a table of two columns.
std::string CellOf(const std::string& upper, const std::string& lower) {
  Sheet sheet;
  sheet.Lattice({50, 200, 400}, {100, 130, 150, 170});
  sheet.Text(55, 104, upper).Text(55, 116, lower).Text(205, 104, "Sum");
  sheet.Text(55, 134, "Quay").Text(205, 134, "12").Text(55, 154, "Hill").Text(205, 154, "14");
  const auto tables = FindTables(sheet.page_);
  return tables.empty() ? "" : tables[0].cells[0].text;
}

TEST(RuledTables, AWordThatItsCellCutIsWhole) {
  EXPECT_EQ(CellOf("Timescal", "e"), "Timescale");
  EXPECT_EQ(CellOf("Commissione", "d works"), "Commissioned works");
  EXPECT_EQ(CellOf("Hardly", "a word"), "Hardly a word");
  EXPECT_EQ(CellOf("Every", "one"), "Every one");
  EXPECT_EQ(CellOf("Two words", "s"), "Two words s");
}

}  // namespace
}  // namespace minutebook::extract
