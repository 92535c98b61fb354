#include <gtest/gtest.h>

#include "extractors/tables/table.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Dump;
using test::Sheet;

const std::string kProse = "The committee considered what the officers had said about the works";

std::string Found(const Sheet& sheet) { return Dump(FindTables(sheet.page_)); }

TEST(NotTables, ProseInTwoColumns) {
  Sheet sheet;
  for (int i = 0; i < 30; ++i)
    sheet.Text(40, 100 + 13 * i, kProse, 7).Text(310, 100 + 13 * i, kProse + " in 2024", 7);
  EXPECT_EQ(Found(sheet), "");
}

TEST(NotTables, AnAgenda) {
  Sheet sheet;
  const std::vector<std::string> items = {
      "Apologies for absence", "Declarations of interest", "Minutes of the last meeting", "Budget monitoring",
      "Forward plan",          "Any other business"};
  for (std::size_t i = 0; i < items.size(); ++i) {
    const double y = 100 + 30 * static_cast<double>(i);
    sheet.Text(60, y, std::to_string(i + 1) + ".").Text(90, y, items[i]);
    if (i > 1)
      sheet.Text(450, y, "(Pages " + std::to_string(5 * i) + " - " + std::to_string(5 * i + 4) + ")");
  }
  EXPECT_EQ(Found(sheet), "");
}

TEST(NotTables, ANameListInColumns) {
  Sheet sheet;
  for (int i = 0; i < 5; ++i)
    sheet.Text(60, 100 + 14 * i, "Councillor Kemal").Text(250, 100 + 14 * i, "Councillor Paisley");
  EXPECT_EQ(Found(sheet), "");
}

TEST(NotTables, ALetterhead) {
  Sheet sheet;
  sheet.Text(60, 60, "Civic Centre")
      .Text(400, 60, "Tel: 01632 960 000")
      .Text(60, 74, "High Street")
      .Text(400, 74, "Date: 3 March 2024");
  sheet.Text(60, 88, "Anytown AT1 2BC").Text(400, 88, "Ref: 12/34").Text(60, 130, "Dear Sir");
  EXPECT_EQ(Found(sheet), "");
}

TEST(NotTables, AContentsPage) {
  Sheet sheet;
  const std::vector<std::string> parts = {"Introduction", "Background", "Findings",
                                          "Finance",      "Next steps", "Annex"};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    sheet.Text(60, 100 + 16 * static_cast<double>(i), parts[i] + " ............");
    sheet.TextRight(500, 100 + 16 * static_cast<double>(i), std::to_string(2 + 3 * i));
  }
  EXPECT_EQ(Found(sheet), "");
}

TEST(NotTables, AContentsPageWithRangesInARuledTable) {
  Sheet sheet;
  const std::vector<std::pair<std::string, std::string>> parts = {
      {"Contents", "Pages"}, {"Overview", "3"},           {"Shared outcomes", "4"},
      {"Children", "5 – 6"}, {"Public Health", "7 – 13"}, {"Thanks", "14"}};
  std::vector<double> ys = {100};
  for (const auto& [part, page] : parts) {
    sheet.Text(65, ys.back() + 4, part).Text(405, ys.back() + 4, page);
    ys.push_back(ys.back() + 18);
  }
  sheet.Lattice({60, 400, 500}, ys);
  EXPECT_EQ(Found(sheet), "");
}

TEST(NotTables, MinutesSetInATable) {
  Sheet sheet;
  sheet.Lattice({40, 120, 220, 480, 560}, {100, 118, 160, 200});
  sheet.Text(125, 104, "Item").Text(225, 104, "Notes").Text(485, 104, "Action");
  sheet.Text(45, 122, "BM 69/22")
      .Text(125, 122, "Apologies")
      .Text(225, 122, "The meeting began at 1838 in the hall");
  sheet.Text(225, 136, "and the Chair was not yet there.").Text(485, 122, "Clerk");
  sheet.Text(45, 164, "BM 70/22")
      .Text(125, 164, "Interests")
      .Text(225, 164, "None were declared by those present");
  EXPECT_EQ(Found(sheet), "");
}

TEST(NotTables, NumberedParagraphs) {
  Sheet sheet;
  for (int i = 0; i < 4; ++i) {
    const double y = 100 + 60 * i;
    sheet.Text(60, y, std::to_string(i + 1) + ".1")
        .Text(100, y, kProse + " and more")
        .Text(100, y + 13, "and what they said.");
  }
  EXPECT_EQ(Found(sheet), "");
}

TEST(NotTables, NumberedTextUnlessTheNumbersHaveAName) {
  for (const bool named : {true, false}) {
    Sheet sheet;
    sheet.Lattice({50, 110, 550}, {100, 120, 140, 160, 180});
    sheet.Text(55, 104, named ? "Option" : "No.").Text(115, 104, "Left out because");
    sheet.Text(55, 124, "1").Text(115, 124, "It would not save what was agreed by Council.");
    sheet.Text(55, 144, "2").Text(115, 144, "It would need cuts to what was cut before.");
    sheet.Text(55, 164, "3").Text(115, 164, "It was not left out.");
    EXPECT_EQ(Found(sheet).empty(), !named);
  }
}

TEST(NotTables, ABarChartsScalesAndLabels) {
  Sheet sheet;
  for (int i = 0; i <= 6; ++i) sheet.TextRight(80, 100 + 30 * i, std::to_string(60 - 10 * i));
  for (int i = 0; i < 6; ++i)
    sheet.Text(110 + 60 * i, 300, std::to_string(2018 + i))
        .Text(110 + 60 * i, 200 - 7 * i, std::to_string(13 + 5 * i));
  for (int i = 0; i < 6; ++i) sheet.Shade(110 + 60 * i, 210 - 7 * i, 140 + 60 * i, 290, 0x3355AA);
  EXPECT_EQ(Found(sheet), "");
}

TEST(NotTables, AReportForm) {
  Sheet sheet;
  sheet.Lattice({50, 200, 550}, {100, 120, 140, 160, 180});
  sheet.Text(55, 104, "DECISION-MAKER:")
      .Text(205, 104, "SCRUTINY PANEL")
      .Text(55, 124, "SUBJECT:")
      .Text(205, 124, "EARLY HELP");
  sheet.Text(55, 144, "DATE:")
      .Text(205, 144, "21 JULY 2022")
      .Text(55, 164, "REPORT OF:")
      .Text(205, 164, "THE DIRECTOR");
  EXPECT_EQ(Found(sheet), "");
  EXPECT_EQ(FindRuledGrids(sheet.page_).size(), 1U) << "the form itself is still a grid";
}

TEST(NotTables, AReportSetInAGrid) {
  Sheet sheet;
  sheet.Lattice({50, 550}, {100, 120, 160, 180, 220, 240, 280})
      .TableLine(90, 120, 90, 160)
      .TableLine(90, 180, 90, 220)
      .TableLine(90, 240, 90, 280);
  const std::vector<std::string> headings = {"RECOMMENDATIONS", "DETAIL", "LEGAL IMPLICATIONS"};
  for (int i = 0; i < 3; ++i) {
    sheet.Text(55, 104 + 60 * i, headings[static_cast<std::size_t>(i)])
        .Text(55, 125 + 60 * i, std::to_string(i + 1) + ".");
    sheet.Text(95, 125 + 60 * i, kProse).Text(95, 139 + 60 * i, kProse);
  }
  EXPECT_EQ(Found(sheet), "");
}

TEST(NotTables, ABoxAroundText) {
  Sheet sheet;
  sheet.Lattice({50, 550}, {100, 200});
  for (int i = 0; i < 6; ++i) sheet.Text(60, 104 + 14 * i, kProse);
  EXPECT_EQ(Found(sheet), "");
}

TEST(NotTables, RunningHeadAndFootRules) {
  Sheet sheet;
  sheet.TableLine(50, 50, 550, 50)
      .TableLine(50, 760, 550, 760)
      .Text(50, 38, "Scrutiny Panel")
      .Text(480, 38, "3 March 2024");
  for (int i = 0; i < 40; ++i) sheet.Text(50, 80 + 14 * i, kProse);
  EXPECT_EQ(Found(sheet), "");
}

// The key of a chart, on gridlines with an axis; `scale` marks the lines.
Sheet Chart(const std::vector<std::string>& scale) {
  Sheet sheet;
  sheet.Lattice({120, 220, 420}, {100, 130, 160, 190, 220});
  for (std::size_t i = 0; i < scale.size(); ++i)
    sheet.TextRight(112, 95 + 30 * static_cast<double>(i), scale[i]);
  const char* const names[] = {"Ash", "Beech", "Cedar", "Elm", "Fir", "Larch"};
  for (int i = 0; i < 6; ++i) sheet.Text(i % 2 ? 240 : 140, 110 + 30 * (i / 2), names[i]);
  return sheet;
}

TEST(NotTables, TheKeyOfAChartAmongItsGridlines) {
  EXPECT_EQ(Found(Chart({"80", "60", "40", "20", "0"})), "");
  EXPECT_NE(Found(Chart({"8", "65", "41", "27", "3"})), "");
}

// Words between rules; `parted`: a rule parts the first line from the rest.
std::string WordsBetweenRules(bool parted) {
  Sheet sheet;
  const char* const rows[][2] = {{"Post", "Holder"},
                                 {"Clerk", "Ada Finch"},
                                 {"Warden", "Ned Lark"},
                                 {"Treasurer", "Una Wren"},
                                 {"Chair", "Tom Swift"}};
  double y = 100;
  for (const auto& row : rows) {
    sheet.Text(60, y, row[0]).Text(300, y, row[1]);
    y += 14;
  }
  sheet.TableLine(55, 96, 400, 96).TableLine(55, y, 400, y);
  if (parted) sheet.TableLine(55, 112, 400, 112);
  return Found(sheet);
}

TEST(NotTables, WordsBetweenRulesUnlessAThirdPartsTheirHeadings) {
  EXPECT_EQ(WordsBetweenRules(false), "");
  EXPECT_EQ(
      WordsBetweenRules(true),
      "Post ; Holder | Clerk ; Ada Finch | Warden ; Ned Lark | Treasurer ; Una Wren | Chair ; Tom Swift");
}

TEST(NotTables, CrowdedPagesEnd) {
  Sheet words;
  unsigned seed = 1;
  const auto next = [&](double limit) {
    seed = seed * 1103515245U + 12345U;
    return limit * static_cast<double>((seed >> 8U) % 10000U) / 10000.0;
  };
  for (int i = 0; i < 20000; ++i) words.Text(next(600), next(800), "ab12", 8);
  FindTables(words.page_);
  Sheet rules;
  for (int i = 0; i < 25000; ++i) {
    const double x = next(600), y = next(800);
    rules.TableLine(x, y, x + next(100), y).TableLine(x, y, x, y + next(100));
  }
  rules.Text(10, 10, "one two");
  EXPECT_TRUE(FindTables(rules.page_).empty());
}

// Pages of 50,000 lines or 20,000 words in order; each takes well under a second, and quadratic work would
// not end in the time that ctest gives.
TEST(NotTables, CrowdedTablesAreReadWhole) {
  Sheet lattice(2000, 2000);
  constexpr int kSide = 110;
  for (int i = 0; i < kSide * kSide; ++i) {
    const double x = 10 + i % kSide * 15, y = 10 + i / kSide * 15;  // cell by cell, each with its four sides
    lattice.Lattice({x, x + 15}, {y, y + 15}).Text(x + 2, y + 3, "12", 6);
  }
  ASSERT_GT(lattice.page_.rules.size(), 48000U);
  const auto cells = FindTables(lattice.page_);
  ASSERT_EQ(cells.size(), 1U);
  EXPECT_EQ(cells[0].rows, kSide);
  EXPECT_EQ(cells[0].columns, kSide);

  Sheet words(1000, 3000);
  for (int i = 0; i < 20000; ++i) words.Text(10 + i % 20 * 45, 10 + i / 20 * 2.9, "1,234", 2.2);
  const auto figures = FindTables(words.page_);
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_EQ(figures[0].rows, 1000);
  EXPECT_EQ(figures[0].columns, 20);
}

}  // namespace
}  // namespace minutebook::extract
