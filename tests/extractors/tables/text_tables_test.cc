#include <gtest/gtest.h>

#include <cstdlib>

#include "extractors/tables/table.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Dump;
using test::Sheet;

// A table of figures without rules: label at x = 60, figures right-aligned at 300, 380, 460.
struct Figures {
  Sheet sheet;
  double y = 100;
  double pitch = 14;

  Figures& Row(const std::string& label, const std::vector<std::string>& figures, double indent = 0) {
    sheet.Text(60 + indent, y, label);
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (!figures[i].empty()) sheet.TextRight(300 + 80 * static_cast<double>(i), y, figures[i]);
    }
    y += pitch;
    return *this;
  }
  Figures& Rule(double x0 = 55, double x1 = 465) {
    sheet.TableLine(x0, y - 2, x1, y - 2);
    return *this;
  }
  std::string Found() const { return Dump(FindTables(sheet.page_)); }
};

TEST(TextTables, ReadsAlignedFiguresWithoutRules) {
  Figures t;
  t.Row("Ward", {"2022", "2023", "2024"})
      .Row("North End", {"1,204", "997", "12"})
      .Row("Quay", {"7", "1,100", "9"});
  t.Row("South Hill", {"14", "15", "16"}).Row("Total", {"1,225", "2,112", "37"});
  EXPECT_EQ(t.Found(),
            "Ward ; 2022 ; 2023 ; 2024 | North End ; 1,204 ; 997 ; 12 | Quay ; 7 ; 1,100 ; 9 | South Hill ; "
            "14 ; 15 "
            "; 16 | Total ; 1,225 ; 2,112 ; 37");
}

TEST(TextTables, RulesAboveAndBelowMarkWhereItEnds) {
  Figures t;
  t.sheet.Text(60, 80, "Table 1: Spending of the wards");
  t.Rule()
      .Row("Ward", {"Spent", "Left"})
      .Rule()
      .Row("North End", {"20", "30"})
      .Row("Quay", {"7", "9"})
      .Rule();
  t.sheet.Text(60, t.y, "Source: the wards");
  EXPECT_EQ(t.Found(), "Ward ; Spent ; Left | North End ; 20 ; 30 | Quay ; 7 ; 9");
}

TEST(TextTables, AHeadingOverSeveralColumnsSpansThem) {
  Figures t;
  t.Rule();
  t.sheet.Text(328, t.y, "Budget");
  t.sheet.TableLine(260, t.y + 12, 465, t.y + 12);
  t.y += 16;
  t.Row("Ward", {"2022", "2023", "2024"})
      .Rule()
      .Row("North End", {"1", "2", "3"})
      .Row("Quay", {"4", "5", "6"})
      .Rule();
  const auto tables = FindTables(t.sheet.page_);
  ASSERT_EQ(Dump(tables),
            "Ward ; Budget ;  ;  |  ; 2022 ; 2023 ; 2024 | North End ; 1 ; 2 ; 3 | Quay ; 4 ; 5 ; 6");
  EXPECT_EQ(CellAt(tables[0], 0, 3)->column_span, 3);
  EXPECT_EQ(CellAt(tables[0], 1, 0)->row_span, 2);
  EXPECT_EQ(tables[0].header_rows, 2);
}

TEST(TextTables, HeadingsOfSeveralLinesAreOneRow) {
  Figures t;
  t.Rule().Row("", {"Number", "Share of", "Change"});
  t.y -= 3;
  t.Row("Ward", {"of cases", "all", "since May"}).Rule();
  t.Row("North End", {"1", "2%", "3"}).Row("Quay", {"4", "5%", "6"}).Rule();
  EXPECT_EQ(t.Found(),
            "Ward ; Number of cases ; Share of all ; Change since May | North End ; 1 ; 2% ; 3 | Quay ; 4 ; "
            "5% ; 6");
}

TEST(TextTables, AWrappedLabelIsOneRow) {
  Figures t;
  t.Row("Ward", {"2022", "2023"})
      .Row("Further education and training", {"79", "55"})
      .Row("Youth work", {"8", "9"});
  t.Row("Vocational further training of", {"", ""})
      .Row("apprentices", {"2,961", "73"})
      .Row("Other", {"1", "2"});
  EXPECT_EQ(t.Found(),
            "Ward ; 2022 ; 2023 | Further education and training ; 79 ; 55 | Youth work ; 8 ; 9 | Vocational "
            "further "
            "training of apprentices ; 2,961 ; 73 | Other ; 1 ; 2");
}

TEST(TextTables, AGroupRowStandsAlone) {
  Figures t;
  t.Row("Ward", {"2022", "2023"}).Row("Total of all the wards", {"79", "55"});
  t.Row("Purposes", {})
      .Row("Roads", {"8", "9"}, 8)
      .Row("Schools", {"2", "3"}, 8)
      .Row("Processes", {})
      .Row("Care", {"1", "2"}, 8);
  EXPECT_EQ(t.Found(),
            "Ward ; 2022 ; 2023 | Total of all the wards ; 79 ; 55 | Purposes ;  ;  | Roads ; 8 ; 9 | "
            "Schools ; 2 ; 3 | "
            "Processes ;  ;  | Care ; 1 ; 2");
}

TEST(TextTables, FiguresAtHalfHeightOfATwoLineLabelAreOneRow) {
  Figures t;
  t.pitch = 30;
  t.Rule().Row("Measure", {"2022", "2023"}).Rule().Row("Income", {"1,234", "2,345"});
  t.sheet.Text(60, t.y - 6, "Inequality of income").Text(60, t.y + 6, "(index)");
  t.Row("", {"0.45", "0.46"}).Row("Mortality", {"7.1", "7.2"}).Rule();
  EXPECT_EQ(t.Found(),
            "Measure ; 2022 ; 2023 | Income ; 1,234 ; 2,345 | Inequality of income (index) ; 0.45 ; 0.46 | "
            "Mortality ; 7.1 ; 7.2");
}

TEST(TextTables, BlankCellsKeepTheirColumns) {
  Figures t;
  t.Row("Ward", {"2022", "2023", "2024"})
      .Row("North End", {"1", "", "3"})
      .Row("Quay", {"", "5", ""})
      .Row("Hill", {"7", "8", "9"});
  t.Row("Moor", {"", "", "12"});
  EXPECT_EQ(t.Found(),
            "Ward ; 2022 ; 2023 ; 2024 | North End ; 1 ;  ; 3 | Quay ;  ; 5 ;  | Hill ; 7 ; 8 ; 9 | Moor ;  "
            ";  ; 12");
}

TEST(TextTables, ACurrencySignSetApartBelongsToItsFigure) {
  Figures t;
  t.Rule().Row("Asset", {"Cost", "Sold"}).Rule();
  for (const std::string row : {"Bridge", "Road", "Dock"}) {
    t.sheet.Text(225, t.y, "$").Text(330, t.y, "$");
    t.Row(row, {"20,900", "164,500"});
  }
  t.Rule();
  EXPECT_EQ(t.Found(),
            "Asset ; Cost ; Sold | Bridge ; $ 20,900 ; $ 164,500 | Road ; $ 20,900 ; $ 164,500 | Dock ; $ "
            "20,900 ; $ 164,500");
}

TEST(TextTables, AGridRuledAroundItsHeadingOnlyIsCutIntoRows) {
  Sheet sheet;
  sheet.Lattice({50, 200, 300, 400}, {100, 120, 180});
  const std::vector<std::string> labels = {"All", "North", "South"};
  sheet.Text(55, 105, "Ward").Text(205, 105, "Number").Text(305, 105, "Percent");
  for (int i = 0; i < 3; ++i) {
    sheet.Text(55, 125 + 16 * i, labels[static_cast<std::size_t>(i)])
        .TextRight(290, 125 + 16 * i, "29" + std::to_string(i));
    sheet.TextRight(390, 125 + 16 * i, "18." + std::to_string(i));
  }
  EXPECT_EQ(Dump(FindTables(sheet.page_)),
            "Ward ; Number ; Percent | All ; 290 ; 18.0 | North ; 291 ; 18.1 | South ; 292 ; 18.2");
}

TEST(TextTables, HeadingsInOneShadedBandAreCutWhereTheColumnsAreRuled) {
  Sheet sheet;
  sheet.Lattice({100, 200, 300, 400}, {120, 140, 160}).Lattice({100, 400}, {100, 120});
  sheet.Text(105, 105, "Asset").Text(205, 105, "Cost (estimate)").Text(305, 105, "Year (estimate)");
  sheet.Text(105, 125, "Bridge").Text(205, 125, "4,000").Text(305, 125, "2026");
  sheet.Text(105, 145, "Culvert").Text(205, 145, "1,000").Text(305, 145, "2027-2031");
  EXPECT_EQ(
      Dump(FindTables(sheet.page_)),
      "Asset ; Cost (estimate) ; Year (estimate) | Bridge ; 4,000 ; 2026 | Culvert ; 1,000 ; 2027-2031");
}

TEST(TextTables, HeadingsWiderThanTheFiguresBelowKeepTheirColumns) {
  Sheet sheet;
  for (const double y : {100.0, 120.0, 140.0, 160.0, 180.0}) sheet.TableLine(100, y, 400, y);
  sheet.TableLine(100, 100, 100, 180).TableLine(400, 100, 400, 180);
  sheet.Text(105, 105, "Asset").Text(205, 105, "Cost (in estimate)").Text(305, 105, "Year (in estimate)");
  double y = 125;
  for (const char* asset : {"Bridge", "Culvert", "Dock"}) {
    sheet.Text(105, y, asset).Text(205, y, "4,000").Text(305, y, "2026");
    y += 20;
  }
  EXPECT_EQ(
      Dump(FindTables(sheet.page_)),
      "Asset ; Cost (in estimate) ; Year (in estimate) | Bridge ; 4,000 ; 2026 | Culvert ; 4,000 ; 2026 | "
      "Dock ; 4,000 ; 2026");
}

TEST(TextTables, WrappedTextInARuledCellStaysWhole) {
  Sheet sheet;
  sheet.Lattice({50, 200, 500}, {100, 120, 160, 200});
  sheet.Text(55, 105, "Property")
      .Text(205, 105, "Reason")
      .Text(55, 125, "Clarity or")
      .Text(55, 139, "relevance");
  sheet.Text(205, 125, "Reported as not relevant by")
      .Text(205, 139, "many")
      .Text(55, 165, "Range")
      .Text(205, 165, "Too wide")
      .Text(205, 179, "for all");
  EXPECT_EQ(Dump(FindTables(sheet.page_)),
            "Property ; Reason | Clarity or relevance ; Reported as not relevant by many | Range ; Too wide "
            "for all");
}

TEST(TextTables, LabelsLeftOfAGridAreItsFirstColumn) {
  Sheet sheet;
  sheet.Lattice({200, 300, 400}, {100, 116, 132, 148, 164, 180});
  const std::vector<std::string> labels = {"Ward", "North", "South", "East", "West"};
  for (int i = 0; i < 5; ++i) {
    sheet.Text(80, 103 + 16 * i, labels[static_cast<std::size_t>(i)]);
    if (i == 0) {
      sheet.Text(205, 103, "Votes").Text(305, 103, "Share");
    } else {
      sheet.TextRight(290, 103 + 16 * i, "1" + std::to_string(i))
          .TextRight(390, 103 + 16 * i, "2" + std::to_string(i));
    }
  }
  EXPECT_EQ(Dump(FindTables(sheet.page_)),
            "Ward ; Votes ; Share | North ; 11 ; 21 | South ; 12 ; 22 | East ; 13 ; 23 | West ; 14 ; 24");
}

TEST(TextTables, TurnScaleAndShiftChangeNoCell) {
  Figures t;
  t.sheet.Text(60, 60, "Some words above the table that belong to nothing");
  t.Rule().Row("Ward", {"Spent", "Left", "Share"}).Rule().Row("North End of the town", {"20", "30", "1%"});
  t.Row("Quay", {"7", "9", "2%"}).Row("Purposes", {}).Row("Roads", {"8", "9", "3%"}).Rule();
  const Page& page = t.sheet.page_;
  const std::string expected = t.Found();
  ASSERT_NE(expected, "");
  for (const int angle : {90, 180, 270})
    EXPECT_EQ(Dump(FindTables(TurnUpright(page, angle))), expected) << angle;
  for (const double factor : {0.3, 0.7, 2.5}) {
    EXPECT_EQ(Dump(FindTables(test::Scaled(page, factor, 31, 17))), expected) << factor;
  }
}

TEST(TextTables, ATableSidewaysOnAnUprightPageIsFoundBesideAnUprightOne) {
  Figures sideways;
  sideways.Row("Ward", {"2022", "2023"})
      .Row("North", {"1", "2"})
      .Row("South", {"3", "4"})
      .Row("East", {"5", "6"});
  Page page = TurnUpright(sideways.sheet.page_, 90);  // 800 x 600
  for (Word& word : page.words) word.box = {word.box.x0, word.box.y0, word.box.x1, word.box.y1};
  Figures upright;
  upright.y = 620;
  upright.Row("Parish", {"2022", "2023"})
      .Row("Moor", {"7", "8"})
      .Row("Dale", {"9", "10"})
      .Row("Fell", {"11", "12"});
  page.height = 1200;
  for (const Word& word : upright.sheet.page_.words) page.words.push_back(word);
  const auto tables = FindTables(page);
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(Dump(tables[0]), "Ward ; 2022 ; 2023 | North ; 1 ; 2 | South ; 3 ; 4 | East ; 5 ; 6");
  EXPECT_EQ(tables[0].angle, 270);
  EXPECT_EQ(Dump(tables[1]), "Parish ; 2022 ; 2023 | Moor ; 7 ; 8 | Dale ; 9 ; 10 | Fell ; 11 ; 12");
}

TEST(TextTables, WordsAreEachInOneCellAtMost) {
  Figures t;
  t.Rule()
      .Row("Ward", {"Spent", "Left"})
      .Rule()
      .Row("North End", {"20", "30"})
      .Row("Quay", {"7", "9"})
      .Rule();
  for (const Table& table : FindTables(t.sheet.page_)) {
    std::vector<std::uint32_t> words;
    for (const GridCell& cell : table.cells) words.insert(words.end(), cell.words.begin(), cell.words.end());
    std::sort(words.begin(), words.end());
    EXPECT_EQ(std::adjacent_find(words.begin(), words.end()), words.end());
    EXPECT_EQ(words, table.words);
  }
}

TEST(TextTables, AHeadingAtTheRightOfLongLabelsIsTheirs) {
  Figures t;
  t.sheet.TextRight(210, t.y, "Ward");
  t.Row("", {"2022", "2023"});
  t.Row("North End", {"1,204", "997"}).Row("Quay", {"7", "1,100"}).Row("Mill Lane", {"14", "15"});
  EXPECT_EQ(t.Found(),
            "Ward ; 2022 ; 2023 | North End ; 1,204 ; 997 | Quay ; 7 ; 1,100 | Mill Lane ; 14 ; 15");
}

TEST(TextTables, UnitsBelowHeadingsAreNoFigures) {
  Figures t;
  t.Row("Service", {"Budget", "Spent"})
      .Row("", {"\xC2\xA3"
                "000",
                "\xC2\xA3"
                "000"});
  t.Row("Roads", {"1,204", "997"}).Row("Parks", {"7", "1,100"}).Row("Halls", {"14", "15"});
  EXPECT_EQ(t.Found().substr(0, t.Found().find(" |")),
            "Service ; Budget \xC2\xA3"
            "000 ; Spent \xC2\xA3"
            "000");
}

TEST(TextTables, WrappedCellsOfANumberedRowGoOn) {
  Figures t;
  t.Rule(55, 560);
  const auto row = [&](const std::string& number, const std::string& risk, const std::string& score,
                       const std::string& action) {
    t.sheet.Text(60, t.y, number).Text(90, t.y, risk).Text(300, t.y, score).Text(350, t.y, action);
    t.y += 13;
  };
  row("No.", "Risk", "Score", "Action");
  t.Rule(55, 560);
  row("1", "Flood of the lower", "12", "Clear the drains before");
  row("", "Road and the quay", "", "Autumn and inspect");
  row("2", "Loss of records", "6", "Copies");
  row("3", "Frost on the bridge in", "9", "Salt it and close it");
  row("", "Winter", "", "At night");
  t.Rule(55, 560);
  EXPECT_EQ(
      t.Found(),
      "No. ; Risk ; Score ; Action | 1 ; Flood of the lower Road and the quay ; 12 ; Clear the drains before "
      "Autumn and inspect | 2 ; Loss of records ; 6 ; Copies | 3 ; Frost on the bridge in Winter ; 9 ; Salt "
      "it "
      "and close it At night");
}

TEST(TextTables, PaymentsSetOutOfLineAreOneColumn) {
  Sheet sheet;
  sheet.Text(60, 86, "8.").Text(90, 86, "The following payments were agreed:");
  double y = 100, x = 300;
  for (const char* payee : {"Hire of the hall", "Clerk", "Street lamps", "Grass cutting", "Wreath"}) {
    sheet.Text(60, y, payee).Text(x, y, std::to_string(static_cast<int>(y) * 7 % 97) + ".50");
    y += 14;
    x += 45;
  }
  sheet.Text(60, y, "9.").Text(90, y, "Correspondence:");
  EXPECT_EQ(Dump(FindTables(sheet.page_)),
            "Hire of the hall ; 21.50 | Clerk ; 22.50 | Street lamps ; 23.50 | Grass cutting ; 24.50 | "
            "Wreath ; 25.50");
}

}  // namespace
}  // namespace minutebook::extract
