#include "extractors/tables/stitch.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Sheet;
using Rows = std::vector<std::vector<std::string>>;

// How one document with a table over several pages is set.
struct Setting {
  bool ruled;
  bool heading_repeated;
  bool row_broken;
  bool widths_changed;
  int pages;
};

std::string NameOf(const testing::TestParamInfo<Setting>& param) {
  const Setting& s = param.param;
  return std::string(s.ruled ? "Ruled" : "Plain") + (s.heading_repeated ? "HeadingRepeated" : "HeadingOnce") +
         (s.row_broken ? "RowBroken" : "RowsWhole") + (s.widths_changed ? "WidthsChanged" : "WidthsKept") +
         std::to_string(s.pages) + "Pages";
}

std::vector<Setting> AllSettings() {
  std::vector<Setting> all;
  for (int bits = 0; bits < 16; ++bits) {
    for (const int pages : {2, 3}) {
      all.push_back({(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, pages});
    }
  }
  return all;
}

std::vector<double> ColumnLines(const Setting& s, int page) {
  const double d = s.widths_changed && page % 2 == 1 ? 14 : 0;
  return {50, 200 + d, 300 + 2 * d, 400 + d, 540};
}

// Draws rows from y on; a cell's lines are parted by '|'.
double Draw(Sheet& sheet, const Setting& s, int page, double y, const Rows& rows) {
  const std::vector<double> xs = ColumnLines(s, page);
  std::vector<double> ys{y};
  for (const auto& row : rows) {
    int most = 1;
    for (std::size_t c = 0; c < row.size(); ++c) {
      int line = 0;
      for (std::size_t begin = 0; begin <= row[c].size(); ++line) {
        const std::size_t end = std::min(row[c].find('|', begin), row[c].size());
        const std::string text = row[c].substr(begin, end - begin);
        if (c == 1 || c == 2) {
          sheet.TextRight(xs[c + 1] - 10, ys.back() + 4 + 12 * line, text);
        } else {
          sheet.Text(xs[c] + 5, ys.back() + 4 + 12 * line, text);
        }
        begin = end + 1;
      }
      most = std::max(most, line);
    }
    ys.push_back(ys.back() + 12 * most + 6);
  }
  if (s.ruled) sheet.Lattice(xs, ys);
  return ys.back();
}

const std::vector<std::string> kHeading = {"Ward", "2023", "2024", "Comment"};

Rows PageRows(const Setting& s, int page) {
  Rows rows;
  if (page == 0 || s.heading_repeated) rows.push_back(kHeading);
  if (page > 0 && s.row_broken) rows.push_back({"", "", "", "and the rest followed"});
  for (int i = 0; i < 5; ++i) {
    const std::string n = std::to_string(page * 5 + i);
    rows.push_back({"Ward no " + n, "1" + n + ".5", "2" + n + ".5", "Works done"});
  }
  if (page + 1 < s.pages && s.row_broken) rows.back()[3] = "Half of the works are done";
  return rows;
}

Rows Expected(const Setting& s) {
  Rows rows{kHeading};
  for (int page = 0; page < s.pages; ++page) {
    for (int i = 0; i < 5; ++i) {
      const std::string n = std::to_string(page * 5 + i);
      const bool broken = s.row_broken && i == 4 && page + 1 < s.pages;
      rows.push_back({"Ward no " + n, "1" + n + ".5", "2" + n + ".5",
                      broken ? "Half of the works are done and the rest followed" : "Works done"});
    }
  }
  return rows;
}

std::vector<StitchedTable> Stitch(const std::vector<Page>& pages) {
  std::vector<Table> tables;
  for (const Page& page : pages) {
    for (Table& table : FindTables(page)) tables.push_back(std::move(table));
  }
  return StitchTables(pages, tables);
}

void Number(std::vector<Page>& pages) {
  for (std::size_t i = 0; i < pages.size(); ++i) pages[i].number = static_cast<int>(i) + 1;
}

class Continued : public testing::TestWithParam<Setting> {};

TEST_P(Continued, IsOneTable) {
  const Setting& s = GetParam();
  std::vector<Page> pages;
  for (int p = 0; p < s.pages; ++p) {
    Sheet sheet;
    sheet.Text(250, 30, "Annual report").Text(280, 780, std::to_string(p + 1));
    double y = 100;
    if (p == 0) sheet.Text(50, 84, "Some words that introduce what is shown in the table below.");
    if (s.ruled || p == 0) y = 110;
    Draw(sheet, s, p, y, PageRows(s, p));
    pages.push_back(sheet.page_);
  }
  Number(pages);
  const auto stitched = Stitch(pages);
  ASSERT_EQ(stitched.size(), 1U);
  EXPECT_EQ(static_cast<int>(stitched[0].pages.size()), s.pages);
  EXPECT_EQ(RowsOf(AsTable(stitched[0])), Expected(s));
}

INSTANTIATE_TEST_SUITE_P(Settings, Continued, testing::ValuesIn(AllSettings()), NameOf);

const Setting kRuled{true, true, false, false, 2};

Rows ThreeRows(const std::string& word) {
  return {{word, "One", "Two", "Note"},
          {"a", "1.5", "2.5", "x"},
          {"b", "3.5", "4.5", "y"},
          {"c", "5.5", "6.5", "z"}};
}

TEST(NotContinued, TextBelowTheFirstEndsIt) {
  std::vector<Page> pages;
  for (int p = 0; p < 2; ++p) {
    Sheet sheet;
    const double y = Draw(sheet, kRuled, p, 100, ThreeRows("Ward"));
    for (int i = 0; i < 4; ++i)
      sheet.Text(50, y + 20 + 14 * i, "The figures above are discussed here in running text.");
    pages.push_back(sheet.page_);
  }
  Number(pages);
  EXPECT_EQ(Stitch(pages).size(), 2U);
}

TEST(NotContinued, OtherHeadingsBelowACaptionAreAnotherTable) {
  std::vector<Page> pages;
  for (int p = 0; p < 2; ++p) {
    Sheet sheet;
    sheet.Text(50, 90, "Table " + std::to_string(p + 1) + ": something else");
    Draw(sheet, kRuled, p, 110, ThreeRows(p ? "Parish" : "Ward"));
    pages.push_back(sheet.page_);
  }
  Number(pages);
  EXPECT_EQ(Stitch(pages).size(), 2U);
}

TEST(NotContinued, APageBetweenPartsThem) {
  std::vector<Page> pages(3);
  for (const std::size_t p : {0U, 2U}) {
    Sheet sheet;
    Draw(sheet, kRuled, 0, 100, ThreeRows("Ward"));
    pages[p] = sheet.page_;
  }
  Number(pages);
  EXPECT_EQ(Stitch(pages).size(), 2U);
}

TEST(NotContinued, OtherColumnsAreAnotherTable) {
  std::vector<Page> pages;
  for (int p = 0; p < 2; ++p) {
    Sheet sheet;
    if (p == 0) {
      Draw(sheet, kRuled, 0, 100, ThreeRows("Ward"));
    } else {
      sheet.Lattice({50, 120, 540}, {100, 120, 140, 160});
      sheet.Text(55, 104, "Name")
          .Text(125, 104, "Sum")
          .Text(55, 124, "p")
          .Text(125, 124, "17")
          .Text(55, 144, "q")
          .Text(125, 144, "18");
    }
    pages.push_back(sheet.page_);
  }
  Number(pages);
  EXPECT_EQ(Stitch(pages).size(), 2U);
}

TEST(NotContinued, HeadingsRepeatedForEachOfASeriesJoinNothing) {
  std::vector<Page> pages;
  for (int p = 0; p < 2; ++p) {
    Sheet sheet;
    Draw(sheet, kRuled, 0, 100, ThreeRows("Ward"));
    if (p == 0) Draw(sheet, kRuled, 0, 300, ThreeRows("Ward"));
    pages.push_back(sheet.page_);
  }
  Number(pages);
  EXPECT_EQ(Stitch(pages).size(), 3U);
}

TEST(Stitched, ARowWithItsOwnLabelIsNotJoined) {
  std::vector<Page> pages;
  for (int p = 0; p < 2; ++p) {
    Sheet sheet;
    Rows rows = ThreeRows("Ward");
    if (p == 1) rows = {rows[0], {"", "1.5", "2.5", "x"}, {"e", "7.5", "8.5", "w"}};
    Draw(sheet, kRuled, p, 100, rows);
    pages.push_back(sheet.page_);
  }
  Number(pages);
  const auto stitched = Stitch(pages);
  ASSERT_EQ(stitched.size(), 1U);
  EXPECT_EQ(stitched[0].rows, 6);
}

TEST(Stitched, HeadingsBelowTheEndOfABrokenRowAreLeftOut) {
  std::vector<Page> pages;
  for (int p = 0; p < 2; ++p) {
    Sheet sheet;
    Rows rows = ThreeRows("Ward");
    if (p == 1) rows = {{"", "", "", "and so on"}, rows[0], {"e", "7.5", "8.5", "w"}};
    Draw(sheet, kRuled, p, 100, rows);
    pages.push_back(sheet.page_);
  }
  Number(pages);
  const auto stitched = Stitch(pages);
  ASSERT_EQ(stitched.size(), 1U);
  ASSERT_EQ(stitched[0].rows, 5);
  EXPECT_EQ(stitched[0].cells.back().row, 4);
  EXPECT_EQ(stitched[0].cells[16].text, "e");
}

TEST(Stitched, CellsKeepThePagesAndBoxesOfTheirParts) {
  const Setting s{true, false, true, false, 2};
  std::vector<Page> pages;
  for (int p = 0; p < 2; ++p) {
    Sheet sheet;
    Draw(sheet, s, p, 100, PageRows(s, p));
    pages.push_back(sheet.page_);
  }
  Number(pages);
  const auto stitched = Stitch(pages);
  ASSERT_EQ(stitched.size(), 1U);
  for (const StitchedCell& cell : stitched[0].cells) {
    if (cell.text != "Half of the works are done and the rest followed") continue;
    ASSERT_EQ(cell.parts.size(), 2U);
    EXPECT_EQ(cell.parts[0].page, 1);
    EXPECT_EQ(cell.parts[1].page, 2);
    EXPECT_EQ(cell.parts[1].box.y0, 100);
    return;
  }
  FAIL() << "the broken row was not joined";
}

TEST(Stitched, RowsWithFewerCellsAreMatchedToTheirColumns) {
  std::vector<Page> pages;
  Sheet first;
  Draw(first, kRuled, 0, 100, ThreeRows("Ward"));
  Sheet second;  // only rows in which the two columns of figures are one
  second.Lattice({50, 200, 400, 540}, {100, 118, 136});
  second.Text(55, 104, "d")
      .Text(205, 104, "none")
      .Text(405, 104, "v")
      .Text(55, 122, "e")
      .Text(205, 122, "none")
      .Text(405, 122, "w");
  pages = {first.page_, second.page_};
  Number(pages);
  const auto stitched = Stitch(pages);
  ASSERT_EQ(stitched.size(), 1U);
  EXPECT_EQ(stitched[0].columns, 4);
  EXPECT_EQ(RowsOf(AsTable(stitched[0])).back(), (std::vector<std::string>{"e", "none", "", "w"}));
}

TEST(Stitched, ThreeHundredPagesAreOneTable) {
  std::vector<Page> pages;
  for (int p = 0; p < 300; ++p) {
    Sheet sheet;
    Draw(sheet, kRuled, 0, 100, ThreeRows("Ward"));
    pages.push_back(sheet.page_);
  }
  Number(pages);
  const auto stitched = Stitch(pages);
  ASSERT_EQ(stitched.size(), 1U);
  EXPECT_EQ(stitched[0].rows, 901);
}

}  // namespace
}  // namespace minutebook::extract
