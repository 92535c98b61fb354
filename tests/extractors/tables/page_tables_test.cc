#include "extractors/tables/page_tables.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Sheet;
using Rows = std::vector<std::vector<std::string>>;

Page Drawn(int number, const Rows& rows, const std::vector<double>& xs, double top = 100) {
  Sheet sheet;
  std::vector<double> ys{top};
  for (const auto& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) sheet.Text(xs[c] + 5, ys.back() + 4, row[c]);
    ys.push_back(ys.back() + 18);
  }
  sheet.Lattice(xs, ys);
  sheet.page_.number = number;
  return std::move(sheet.page_);
}

const std::vector<double> kXs = {50, 250, 400, 540};
const Rows kFirst = {{"Information", "Where", "Cost"},
                     {"Minutes", "Hard copy", "10p"},
                     {"Budget", "Website", "free"},
                     {"Who is who", "Website", "free"}};

TEST(PageTables, TheLastRowsOfATableMayBeTooFewToBeOne) {
  const Page end = Drawn(2, {{"Bus shelters", "Website", "free"}}, kXs);
  EXPECT_TRUE(FindTables(end).empty());
  const auto tables = TablesOfPages({Drawn(1, kFirst, kXs), end});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].rows, 5);
  EXPECT_EQ(tables[0].pages, (std::vector<int>{1, 2}));
}

TEST(PageTables, ABoxAtTheHeadOfAPageThatDoesNotFitIsLeftOut) {
  const Page box = Drawn(2, {{"TOTAL", "345"}}, {400, 470, 540}, 60);
  Page both = Drawn(2, kFirst, kXs);
  both.words.insert(both.words.end(), box.words.begin(), box.words.end());
  both.rules.insert(both.rules.end(), box.rules.begin(), box.rules.end());
  const auto tables = TablesOfPages({Drawn(1, kFirst, kXs), both});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].rows,
            7);  // the second page's rows below their repeated headings, the box not among them
}

TEST(PageTables, ARowWhoseCellsABreakPartsIsOne) {
  Rows first = kFirst;
  first.push_back({"Bus shelters", "Website", ""});
  const auto whole = TablesOfPages({Drawn(1, first, kXs), Drawn(2, {{"", "and office", "Parish"}}, kXs)});
  ASSERT_EQ(whole.size(), 1U);
  EXPECT_EQ(RowsOf(AsTable(whole[0])).back(),
            (std::vector<std::string>{"Bus shelters", "Website and office", "Parish"}));
  first.back() = {"Bus shelters", "", ""};
  const auto parted = TablesOfPages({Drawn(1, first, kXs), Drawn(2, {{"", "Website", "free"}}, kXs)});
  ASSERT_EQ(parted.size(), 1U);
  EXPECT_EQ(RowsOf(AsTable(parted[0])).back(), (std::vector<std::string>{"Bus shelters", "Website", "free"}));
}

TEST(PageTables, HeadingsRecognisedInTwoWaysAreRepeated) {
  const auto tables =
      TablesOfPages({Drawn(1, kFirst, kXs),
                     Drawn(2, {{"Informatlon", "Where", "Cost"}, {"Maps", "Website", "free"}}, kXs)});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].rows, 5);
  Rows years = {{"Ward", "2021", "2022"}, {"Quay", "12", "31"}, {"Mill", "7", "11"}};
  const Page first = Drawn(1, years, kXs);
  years[0] = {"Ward", "2022", "2023"};
  int rows = 0;
  for (const auto& table : TablesOfPages({first, Drawn(2, years, kXs)})) rows += table.rows;
  EXPECT_EQ(rows, 6);  // other years are other headings
}

TEST(PageTables, TheNextNumberBeginsARow) {
  Rows first = kFirst;
  first.push_back({"Aims", "1) Plant trees", ""});
  const auto tables = TablesOfPages({Drawn(1, first, kXs), Drawn(2, {{"", "2) Mend walls", ""}}, kXs)});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].rows, 6);
}

TEST(PageTables, AStampOverACellIsNoTextOfIt) {
  Page page = Drawn(1, kFirst, kXs);
  const std::string before = test::Dump(FindTables(page));
  Page stamped = page;
  double y = 108;
  for (const char* text : {"Page", "27"}) {
    Word word;
    word.text = text;
    word.box = {52, y, 62, y + 20};
    word.angle = 90;
    word.font_size = 10;
    stamped.words.push_back(word);
    y += 24;
  }
  EXPECT_NE(test::Dump(FindTables(stamped)), before);
  EXPECT_EQ(test::Dump(FindTables(WithoutStamps({stamped}).front())), before);
}

}  // namespace
}  // namespace minutebook::extract
