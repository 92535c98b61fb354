// Tables between horizontal rules or shaded rows: where they begin and end, and what stands in them.
#include <gtest/gtest.h>

#include "extractors/tables/table.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Dump;
using test::Sheet;

// Rows at x = 60, 300 and 400, from y = 100 on, 20 apart; rules and shading from 55 to 470.
struct Rows {
  Sheet sheet;
  double y = 100;

  Rows& Row(const std::string& label, const std::string& first, const std::string& second) {
    if (!label.empty()) sheet.Text(60, y, label);
    if (!first.empty()) sheet.Text(300, y, first);
    if (!second.empty()) sheet.Text(400, y, second);
    y += 20;
    return *this;
  }
  Rows& Rule() {
    sheet.TableLine(55, y - 5, 470, y - 5);
    return *this;
  }
  // The next row is shaded over its whole width.
  Rows& Shaded(double height = 20, std::uint32_t colour = 0xDDE7F3) {
    sheet.Shade(55, y - 5, 470, y - 5 + height, colour);
    return *this;
  }
  std::string Found() const { return Dump(FindTables(sheet.page_)); }
};

TEST(Frames, HeadingsStandAboveTheFirstOfTheRulesBetweenRows) {
  Rows t;
  t.Row("Ward", "2022", "2023").Rule().Row("Quay", "1,204", "997").Rule().Row("Mill", "7", "1,100").Rule();
  t.Row("North End", "14", "15").Rule();
  EXPECT_EQ(t.Found(), "Ward ; 2022 ; 2023 | Quay ; 1,204 ; 997 | Mill ; 7 ; 1,100 | North End ; 14 ; 15");
}

TEST(Frames, ACaptionAboveTheFirstRuleIsNoHeading) {
  Rows t;
  t.sheet.Text(60, 80, "Spending of the wards");
  t.sheet.Text(400, 80, "thousands");
  t.y = 100;
  t.Rule().Row("Ward", "2022", "2023").Rule().Row("Quay", "1,204", "997").Rule().Row("Mill", "7", "1,100");
  t.Row("North End", "14", "15").Rule();
  const std::string found = t.Found();
  EXPECT_EQ(found.substr(0, 19), "Ward ; 2022 ; 2023 ");
}

TEST(Frames, FiguresAboveTheFirstRuleAreAnotherTables) {
  Rows t;
  t.Row("In all", "410", "550").Rule().Row("Quay", "1,204", "997").Rule().Row("Mill", "7", "1,100").Rule();
  EXPECT_EQ(t.Found(), "Quay ; 1,204 ; 997 | Mill ; 7 ; 1,100");
}

TEST(Frames, ARowIsOneWhereItsLabelIsWrappedBesideItsFigures) {
  Rows t;
  t.Shaded(20, 0x1F4E79).Row("Service", "Budget", "Spent");
  for (const char* figure : {"114", "821", "758", "228"}) {
    t.Shaded(40, figure[0] == '8' || figure[0] == '2' ? 0xDDE7F3 : 0xFFFFFF);
    t.sheet.Text(60, t.y - 3, "Care of adults and").Text(60, t.y + 17, "their families");
    t.y += 8;
    t.Row("", figure, "12");
    t.y += 12;
  }
  EXPECT_EQ(
      t.Found(),
      "Service ; Budget ; Spent | Care of adults and their families ; 114 ; 12 | Care of adults and their "
      "families ; 821 ; 12 | Care of adults and their families ; 758 ; 12 | Care of adults and their "
      "families ; 228 ; 12");
}

TEST(Frames, TheLastOfShadedRowsMayBeOneThatIsNot) {
  Rows t;
  t.Shaded(20, 0x1F4E79).Row("Ward", "Spent", "Left").Row("Quay", "1,204", "997");
  t.Shaded().Row("Mill", "7", "1,100").Row("North End", "14", "15").Shaded().Row("Hill", "9", "22");
  t.Row("In all", "1,234", "2,134");
  t.y += 4;
  t.sheet.Text(60, t.y, "Source: returns of the wards");
  EXPECT_EQ(
      t.Found(),
      "Ward ; Spent ; Left | Quay ; 1,204 ; 997 | Mill ; 7 ; 1,100 | North End ; 14 ; 15 | Hill ; 9 ; 22 | "
      "In all ; 1,234 ; 2,134");
}

TEST(Frames, AParagraphBetweenRulesPartsTheirTables) {
  Rows t;
  t.Shaded().Row("Ward", "2022", "2023").Row("Quay", "1,204", "997").Row("Mill", "7", "1,100");
  t.Row("North End", "14", "15").Row("Hill", "9", "22");
  t.sheet.Text(60, t.y, "The wards were asked to say by the end of the year what had been done with money");
  t.sheet.Text(60, t.y + 12,
               "left over from the years before and what of it should be given back to the town");
  t.y += 50;
  t.Shaded().Row("Grant", "Asked", "Given").Row("Band", "300", "200").Row("Choir", "77", "70");
  t.Row("Football", "140", "150").Row("Scouts", "90", "22");
  EXPECT_EQ(
      t.Found(),
      "Ward ; 2022 ; 2023 | Quay ; 1,204 ; 997 | Mill ; 7 ; 1,100 | North End ; 14 ; 15 | Hill ; 9 ; 22 || "
      "Grant ; Asked ; Given | Band ; 300 ; 200 | Choir ; 77 ; 70 | Football ; 140 ; 150 | Scouts ; 90 ; 22");
}

// Words below headings that are set off by a rule or shading, with no rule below them.
Rows Register(bool shaded) {
  Rows t;
  if (shaded) t.Shaded();
  t.Row("Body", "Room", "Chair").Row("Planning", "Hall", "A Hill").Row("Finance", "Annexe", "B Moor");
  return t.Row("Highways", "Hall", "C Dale").Row("Leisure", "Library", "D Wood");
}

TEST(Frames, WordsBelowShadedHeadingsAreATable) {
  EXPECT_EQ(
      Register(true).Found(),
      "Body ; Room ; Chair | Planning ; Hall ; A Hill | Finance ; Annexe ; B Moor | Highways ; Hall ; C "
      "Dale | Leisure ; Library ; D Wood");
  EXPECT_EQ(Register(false).Found(), "");
}

TEST(Frames, HeadingsRightBelowAParagraphAreNoneOfItsLines) {
  Rows t;
  t.sheet.Text(60, 60, "The wards were asked to say by the end of the year what had been done with");
  t.sheet.Text(60, 72, "money left over from the years before and what of it should be given back");
  t.y = 91;
  t.Row("Ward", "2022", "2023").Rule().Row("Quay", "1,204", "997").Rule().Row("Mill", "7", "1,100").Rule();
  EXPECT_EQ(t.Found(), "Ward ; 2022 ; 2023 | Quay ; 1,204 ; 997 | Mill ; 7 ; 1,100");
}

TEST(Frames, TheFirstOfShadedRowsMayBeOneThatIsNot) {
  Rows t;
  t.Row("Quay", "1,204", "997").Shaded().Row("Mill", "7", "1,100").Row("North End", "14", "15");
  t.Shaded().Row("Hill", "9", "22").Row("South Hill", "31", "18").Shaded().Row("In all", "1,265", "2,152");
  EXPECT_EQ(
      t.Found(),
      "Quay ; 1,204 ; 997 | Mill ; 7 ; 1,100 | North End ; 14 ; 15 | Hill ; 9 ; 22 | South Hill ; 31 ; 18 | "
      "In all ; 1,265 ; 2,152");
}

TEST(Frames, HeadingsOverSeveralColumnsStandAboveTheRuleOfThoseBelow) {
  Sheet sheet;
  sheet.Text(60, 80, "Ward").Text(238, 80, "Asked").Text(398, 80, "Given");
  sheet.TableLine(55, 93, 480, 93);
  double y = 98;
  for (const std::vector<std::string>& row : {std::vector<std::string>{"", "2022", "2023", "2022", "2023"},
                                              {"Quay", "12", "97", "41", "8"},
                                              {"Mill", "7", "11", "9", "26"},
                                              {"Hill", "9", "22", "15", "19"}}) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (!row[c].empty()) sheet.Text(c == 0 ? 60 : 120 + 80 * static_cast<double>(c), y, row[c]);
    }
    y += 18;
    sheet.TableLine(55, y - 5, 480, y - 5);
  }
  const std::string found = Dump(FindTables(sheet.page_));
  EXPECT_EQ(found.substr(0, found.find(" | Mill")),
            "Ward ; Asked ;  ; Given ;  |  ; 2022 ; 2023 ; 2022 ; 2023 | Quay ; 12 ; 97 ; 41 ; 8");
}

TEST(Frames, HeadingsStandAboveTheShorterRuleOfTheirColumns) {
  Sheet sheet;
  sheet.Text(238, 64, "Asked").Text(398, 64, "Given").TableLine(180, 78, 480, 78);
  double y = 82;
  for (const std::vector<std::string>& row :
       {std::vector<std::string>{"Ward", "2022", "2023", "2022", "2023"},
        {"Quay", "12", "97", "41", "8"},
        {"Mill", "7", "11", "9", "26"},
        {"Hill", "9", "22", "15", "19"}}) {
    for (std::size_t c = 0; c < row.size(); ++c)
      sheet.Text(c == 0 ? 60 : 120 + 80 * static_cast<double>(c), y, row[c]);
    y += 18;
    sheet.TableLine(55, y - 4, 480, y - 4);
  }
  const std::string found = Dump(FindTables(sheet.page_));
  EXPECT_EQ(found.substr(0, found.find(" | Mill")),
            "Ward ; Asked ;  ; Given ;  |  ; 2022 ; 2023 ; 2022 ; 2023 | Quay ; 12 ; 97 ; 41 ; 8");
}

TEST(Frames, ARowOfWordsMayBeTheLastOfShadedOnes) {
  Rows t;
  t.Shaded(20, 0x1F4E79).Row("Body", "Room", "Chair").Row("Planning", "Hall", "A Hill");
  t.Shaded().Row("Finance", "Annexe", "B Moor").Row("Highways", "Hall", "C Dale");
  t.Shaded().Row("Leisure", "Library", "D Wood").Row("Audit", "Annexe", "E Lane");
  const std::string found = t.Found();
  EXPECT_EQ(found.substr(found.find("Leisure")), "Leisure ; Library ; D Wood | Audit ; Annexe ; E Lane");
}

TEST(Frames, TwoRulesAroundHeadingsAloneAreNoTableOfTheirOwn) {
  Rows t;
  t.Rule().Row("Ward", "Spent", "Left").Rule().Row("Quay", "1,204", "997").Row("Mill", "7", "1,100");
  t.Row("North End", "14", "15").Row("Hill", "9", "22");
  EXPECT_EQ(
      t.Found(),
      "Ward ; Spent ; Left | Quay ; 1,204 ; 997 | Mill ; 7 ; 1,100 | North End ; 14 ; 15 | Hill ; 9 ; 22");
}

TEST(Frames, RulesOverTotalsInTheFiguresColumnsLeaveTheLabelsIn) {
  Rows t;
  t.Row("", "2022", "2023");
  for (const char* total : {"30", "70"}) {
    t.Row("Rents of halls", "11", "22").Row("Fees", "19", "48");
    t.sheet.TableLine(295, t.y - 5, 430, t.y - 5);
    t.Row("In all", total, total);
  }
  const std::string found = t.Found();
  EXPECT_EQ(
      found,
      " ; 2022 ; 2023 | Rents of halls ; 11 ; 22 | Fees ; 19 ; 48 | In all ; 30 ; 30 | Rents of halls ; 11 ; "
      "22 | Fees ; 19 ; 48 | In all ; 70 ; 70");
}

// Every other row shaded cell by cell, so that the shading of the first rows is closed to a grid.
TEST(Frames, AGridOfShadingIsPartOfALongerTable) {
  Rows t;
  const std::vector<double> xs = {55, 290, 390, 470};
  const auto shade = [&](std::uint32_t colour) {
    for (std::size_t c = 0; c < 3; ++c) t.sheet.Shade(xs[c], t.y - 5, xs[c + 1], t.y + 15, colour);
  };
  shade(0x9FB5D0);
  t.Row("Ward", "Spent", "Left");
  shade(0xDDE7F3);
  t.Row("Quay", "1,204", "997").Row("Mill", "7", "1,100");
  shade(0xDDE7F3);
  t.Row("North End", "14", "15").Row("Hill", "9", "22");
  EXPECT_EQ(
      t.Found(),
      "Ward ; Spent ; Left | Quay ; 1,204 ; 997 | Mill ; 7 ; 1,100 | North End ; 14 ; 15 | Hill ; 9 ; 22");
}

}  // namespace
}  // namespace minutebook::extract
