// Tables in scans that go on over pages: headings lost or misread on one of them, pages that lie turned.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/tables/stitch.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Sheet;
using Row = std::vector<std::string>;

const Row kHeadings = {"Ref", "Service", "Lead officer", "Apr 30", "May 30", "Jun 30", "Notes", "Aim"};
const Row kBody = {"G1", "Gritting", "Tern", "11", "12", "13", "none", "15"};

// A ruled table of eight columns under bold headings, on a page as recognition gives it.
Page Scan(const Row& headings, std::string_view first_cell) {
  Sheet sheet(900, 600);
  std::vector<double> xs{40}, ys{100};
  for (std::size_t c = 0; c < headings.size(); ++c) xs.push_back(xs.back() + 100);
  Row body = kBody;
  body[0] = first_cell;
  for (const Row& row : {headings, body, kBody, kBody}) {
    for (std::size_t c = 0; c < row.size(); ++c) sheet.Text(xs[c] + 5, ys.back() + 4, row[c]);
    if (ys.size() == 1) {
      for (Word& word : sheet.page_.words) word.bold = true;
    }
    ys.push_back(ys.back() + 18);
  }
  sheet.Lattice(xs, ys);
  sheet.page_.text_source = TextSource::kOcr;
  return sheet.page_;
}

std::vector<StitchedTable> Stitch(std::vector<Page> pages) {
  std::vector<Table> tables;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].number = static_cast<int>(i) + 1;
    for (Table& table : FindTables(pages[i])) tables.push_back(std::move(table));
  }
  return StitchTables(pages, tables);
}

Row With(Row row, std::size_t column, const std::string& text) {
  row[column] = text;
  return row;
}

TEST(ScannedTables, AFewHeadingsLostOrMisreadAreRepeatedOnesAllTheSame) {
  const Row second = With(With(kHeadings, 1, ""), 6, "Nctcs oo");
  const auto stitched = Stitch({Scan(kHeadings, "G1"), Scan(second, "G2")});
  ASSERT_EQ(stitched.size(), 1U);
  const auto rows = RowsOf(AsTable(stitched[0]));
  ASSERT_EQ(rows.size(), 7U);
  EXPECT_EQ(rows[0], kHeadings);
  EXPECT_EQ(rows[4][0], "G2");
}

TEST(ScannedTables, OfPagesWithTextOfTheirOwnTheHeadingsMustBeTheSame) {
  Page second = Scan(With(kHeadings, 6, "Cost"), "G2");
  second.text_source = TextSource::kDigital;
  EXPECT_EQ(Stitch({Scan(kHeadings, "G1"), second}).size(), 2U);
}

TEST(ScannedTables, HeadingsOfOtherMonthsBeginAnotherTable) {
  Row second = kHeadings;
  second[3] = "Jul 31", second[4] = "Aug 31";
  EXPECT_EQ(Stitch({Scan(kHeadings, "G1"), Scan(second, "G2")}).size(), 2U);
}

TEST(ScannedTables, AHeadingThatWasLostIsTakenFromALaterPage) {
  const auto stitched = Stitch({Scan(With(kHeadings, 7, ""), "G1"), Scan(kHeadings, "G2")});
  ASSERT_EQ(stitched.size(), 1U);
  EXPECT_EQ(RowsOf(AsTable(stitched[0]))[0], kHeadings);
  for (const StitchedCell& cell : stitched[0].cells) {
    if (cell.row != 0 || cell.column != 7) continue;
    ASSERT_EQ(cell.parts.size(), 1U);
    EXPECT_EQ(cell.parts[0].page, 2);
  }
}

TEST(ScannedTables, GoOnOverPagesThatLieTurned) {
  for (const int angle : {90, 180, 270}) {
    const Page turned = TurnUpright(Scan(kHeadings, "G2"), angle);
    const auto stitched = Stitch({Scan(kHeadings, "G1"), turned, Scan(kHeadings, "G3")});
    ASSERT_EQ(stitched.size(), 1U) << angle;
    EXPECT_EQ(stitched[0].rows, 10) << angle;
  }
}

}  // namespace
}  // namespace minutebook::extract
