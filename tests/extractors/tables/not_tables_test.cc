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
    sheet.Text(60, 100 + 14 * i, "Councillor Keogh").Text(250, 100 + 14 * i, "Councillor Painton");
  EXPECT_EQ(Found(sheet), "");
}

TEST(NotTables, ALetterhead) {
  Sheet sheet;
  sheet.Text(60, 60, "Civic Centre")
      .Text(400, 60, "Tel: 023 8083 0000")
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

}  // namespace
}  // namespace minutebook::extract
