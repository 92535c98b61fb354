// Forty tables over two pages, each set in another way: what is drawn, what is repeated, what a page breaks.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extractors/tables/page_tables.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Sheet;
using Row = std::vector<std::string>;

enum class Ruling { kGrid, kLinesAcross, kNone };
enum class Head { kOnce, kRepeated, kTwoRowsRepeated, kCaption };
enum class Break { kBetweenRows, kInOneCell, kInTwoCells };

struct Setting {
  Ruling ruling;
  Head head;
  Break broken;
  double moved;  // how far the second page's columns stand from the first's
};

std::vector<Setting> Forty() {
  std::vector<Setting> all;
  for (const Ruling ruling : {Ruling::kGrid, Ruling::kLinesAcross, Ruling::kNone}) {
    for (const Head head : {Head::kOnce, Head::kRepeated, Head::kTwoRowsRepeated, Head::kCaption}) {
      for (const Break broken : {Break::kBetweenRows, Break::kInOneCell, Break::kInTwoCells}) {
        all.push_back({ruling, head, broken, 0});
      }
    }
  }
  for (const Head head : {Head::kRepeated, Head::kTwoRowsRepeated})
    for (const Break broken : {Break::kBetweenRows, Break::kInOneCell})
      all.push_back({Ruling::kGrid, head, broken, 40});
  return all;
}

class Drawing {
 public:
  Drawing(const Setting& setting, int page) : setting_(setting) {
    sheet_.page_.number = page;
    const double d = page == 2 ? setting.moved : 0;
    xs_ = {50, 180 + d, 360 + d / 2, 450, 540};
    sheet_.Text(50, 30, "Parish of Fenwick").Text(280, 775, std::to_string(page));
  }
  void Caption(const std::string& text) {
    sheet_.Text(50, y_, text);
    y_ += 20;
  }
  void Add(const Row& row) {
    ys_.push_back(y_);
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c < 2) {
        sheet_.Text(xs_[c] + 5, y_ + 4, row[c]);
      } else {
        sheet_.TextRight(xs_[c + 1] - 8, y_ + 4, row[c]);
      }
    }
    y_ += 18;
  }
  Page Finish() {
    ys_.push_back(y_);
    if (setting_.ruling == Ruling::kGrid) sheet_.Lattice(xs_, ys_);
    if (setting_.ruling == Ruling::kLinesAcross) {
      for (const double y : ys_) sheet_.TableLine(xs_.front(), y, xs_.back(), y);
    }
    return std::move(sheet_.page_);
  }

 private:
  Setting setting_;
  Sheet sheet_;
  std::vector<double> xs_, ys_;
  double y_ = 100;
};

std::vector<Row> HeadingOf(const Setting& s) {
  if (s.head == Head::kTwoRowsRepeated)
    return {{"Works", "Where", "Cost", "Paid"}, {"", "", "in all", "so far"}};
  return {{"Works", "Where", "Cost", "Paid"}};
}

const std::vector<Row> kUpper = {{"Hedges", "North field", "1,250", "300"},
                                 {"Paths", "Mill lane", "980", "980"},
                                 {"Benches", "The green", "415", "0"}};
const std::vector<Row> kLower = {{"Lamps", "Church lane", "2,040", "1,100"},
                                 {"Bins", "The quay", "135", "135"},
                                 {"Ponds", "South field", "760", "90"}};

// The row that the page breaks, whole, above the break, and below it.
Row Whole(const Setting& s) {
  if (s.broken == Break::kInTwoCells) return {"Walls and gates", "Along the old road", "3,300", "10"};
  return {"Walls", "Along the old road", "3,300", "10"};
}
Row Above(const Setting& s) {
  if (s.broken == Break::kBetweenRows) return Whole(s);
  return {s.broken == Break::kInTwoCells ? "Walls and" : "Walls", "Along the", "3,300", "10"};
}
Row Below(const Setting& s) { return {s.broken == Break::kInTwoCells ? "gates" : "", "old road", "", ""}; }

std::string Joined(const std::vector<Row>& rows) {
  std::string text;
  for (const Row& row : rows) {
    text += text.empty() ? "" : " | ";
    for (std::size_t c = 0; c < row.size(); ++c) text += (c ? " ; " : "") + row[c];
  }
  return text;
}

// What is wrong with the table that is found; empty when nothing is.
std::string Fault(const Setting& s) {
  Drawing first(s, 1), second(s, 2);
  const std::vector<Row> heading = HeadingOf(s);
  if (s.head == Head::kCaption) first.Caption("Table 3: Works of the year");
  for (const Row& row : heading) first.Add(row);
  for (const Row& row : kUpper) first.Add(row);
  first.Add(Above(s));
  if (s.head == Head::kCaption) second.Caption("Table 3: Works of the year (continued)");
  if (s.head != Head::kOnce) {
    for (const Row& row : heading) second.Add(row);
  }
  if (s.broken != Break::kBetweenRows) second.Add(Below(s));
  for (const Row& row : kLower) second.Add(row);
  const auto tables = TablesOfPages({first.Finish(), second.Finish()});
  std::vector<Row> expected = heading;
  // Without rules, a heading of two lines is one heading.
  if (s.ruling == Ruling::kNone && heading.size() == 2)
    expected = {{"Works", "Where", "Cost in all", "Paid so far"}};
  expected.insert(expected.end(), kUpper.begin(), kUpper.end());
  expected.push_back(Whole(s));
  expected.insert(expected.end(), kLower.begin(), kLower.end());
  if (tables.size() != 1) return std::to_string(tables.size()) + " tables";
  const std::string found = Joined(RowsOf(AsTable(tables[0])));
  return found == Joined(expected) ? "" : found;
}

TEST(Continued, AtLeastThirtyEightOfForty) {
  const std::vector<Setting> all = Forty();
  ASSERT_EQ(all.size(), 40U);
  std::string faults;
  int right = 0;
  for (const Setting& s : all) {
    const std::string fault = Fault(s);
    right += fault.empty();
    if (!fault.empty())
      faults += "ruling " + std::to_string(static_cast<int>(s.ruling)) + " head " +
                std::to_string(static_cast<int>(s.head)) + " break " +
                std::to_string(static_cast<int>(s.broken)) + " moved " +
                std::to_string(static_cast<int>(s.moved)) + ": " + fault + "\n";
  }
  EXPECT_GE(right, 38) << faults;
}

}  // namespace
}  // namespace minutebook::extract
