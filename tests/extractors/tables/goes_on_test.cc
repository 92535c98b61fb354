#include "extractors/tables/goes_on.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "extractors/tables/stitch.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Sheet;
using Rows = std::vector<std::vector<std::string>>;

// A ruled table of three columns; gives the page to add to.
Sheet Drawn(const Rows& rows, double top = 110) {
  Sheet sheet;
  std::vector<double> ys{top};
  for (const auto& row : rows) {
    const double xs[] = {55, 205, 405};
    for (std::size_t c = 0; c < row.size(); ++c) sheet.Text(xs[c], ys.back() + 4, row[c]);
    ys.push_back(ys.back() + 18);
  }
  sheet.Lattice({50, 200, 400, 540}, ys);
  return sheet;
}

const Rows kPledges = {{"Pledge", "Led by", "Due"},
                       {"Plant hedges", "Parks team", "2026"},
                       {"Mend paths", "Works team", "2027"},
                       {"Clear ditches", "Works team", "2028"}};
const Rows kMeasures = {{"Measure", "Now", "Aim"},
                        {"Miles of hedge", "twelve", "twenty"},
                        {"Paths mended", "a third", "all"},
                        {"Ditches cleared", "none", "half"}};

void MakeBold(Page& page, double from, double to) {
  for (Word& word : page.words) word.bold = word.box.y0 >= from && word.box.y0 < to;
}

std::size_t TablesOn(std::vector<Page> pages) {
  std::vector<Table> tables;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].number = static_cast<int>(i) + 1;
    for (Table& table : FindTables(pages[i])) tables.push_back(std::move(table));
  }
  EXPECT_EQ(tables.size(), pages.size());
  return StitchTables(pages, tables).size();
}

TEST(GoesOn, BoldHeadingsOfItsOwnBeginAnotherTable) {
  Sheet first = Drawn(kPledges), second = Drawn(kMeasures);
  MakeBold(first.page_, 110, 128);
  EXPECT_EQ(TablesOn({first.page_, second.page_}), 1U);
  MakeBold(second.page_, 110, 128);
  EXPECT_EQ(TablesOn({first.page_, second.page_}), 2U);
}

TEST(GoesOn, HeadingsShadedAsTheFirstOnesBeginAnotherTable) {
  Sheet first = Drawn(kPledges), second = Drawn(kMeasures);
  first.Shade(50, 110, 540, 128, 0x2040A0);
  EXPECT_EQ(TablesOn({first.page_, second.page_}), 1U);
  second.Shade(50, 110, 540, 128, 0x2040A0);
  EXPECT_EQ(TablesOn({first.page_, second.page_}), 2U);
}

TEST(GoesOn, RowsShadedInTurnsAreNoHeadings) {
  Sheet first = Drawn(kPledges), second = Drawn(kMeasures);
  for (Sheet* sheet : {&first, &second}) {
    for (const double y : {110.0, 146.0}) sheet->Shade(50, y, 540, y + 18, 0xDDDDDD);
  }
  EXPECT_EQ(TablesOn({first.page_, second.page_}), 1U);
}

TEST(GoesOn, ALargerTitleOfItsOwnInTheMarginPartsIt) {
  Sheet first = Drawn(kPledges), second = Drawn(kPledges);
  first.Text(50, 40, "What the parks team will do", 16);
  second.Text(50, 40, "What the parks team will do", 16);
  EXPECT_EQ(TablesOn({first.page_, second.page_}), 1U);
  Sheet other = Drawn(kPledges);
  other.Text(50, 40, "What the works team will do", 16);
  EXPECT_EQ(TablesOn({first.page_, other.page_}), 2U);
}

TEST(GoesOn, ASmallRunningHeadThatDiffersPartsNothing) {
  Sheet first = Drawn(kPledges), second = Drawn(kPledges);
  first.Text(50, 40, "Parks committee");
  second.Text(50, 40, "Annual report");
  EXPECT_EQ(TablesOn({first.page_, second.page_}), 1U);
}

TEST(GoesOn, StampsThatReadSidewaysDoNotEndIt) {
  Sheet first = Drawn(kPledges), second = Drawn(kPledges);
  for (const double y : {400.0, 440.0, 480.0}) {
    first.Text(560, y, "Item");
    first.page_.words.back().angle = 90;
  }
  EXPECT_EQ(TablesOn({first.page_, second.page_}), 1U);
}

TEST(GoesOn, ACaptionThatSaysSoContinuesIt) {
  Sheet first = Drawn(kPledges), second = Drawn(kPledges, 140);
  second.Text(50, 110, "Pledges of the year (continued)");
  EXPECT_EQ(TablesOn({first.page_, second.page_}), 1U);
}

TEST(GoesOn, ASentenceInWhichSomethingContinuesDoesNot) {
  Sheet first = Drawn(kPledges), second = Drawn(kPledges, 180);
  second.Text(50, 110, "Work on the paths has continued and the teams hope")
      .Text(50, 124, "that the weather will hold until the end of the season,")
      .Text(50, 138, "so that no pledge is put off again.");
  EXPECT_EQ(TablesOn({first.page_, second.page_}), 2U);
}

}  // namespace
}  // namespace minutebook::extract
