#include "extractors/page_starts.h"

#include <gtest/gtest.h>

#include "schema/document.h"

namespace minutebook::extract {
namespace {

constexpr int kLines = 200;

// A typed line `row` lines down and `column` cells in.
Line Typed(int row, int column) {
  Line line;
  line.text = "The breakwater was seen to.";
  const double x = column * kTextCellWidth;
  line.box = {x, row * kTextCellHeight, x + 27 * kTextCellWidth, (row + 1) * kTextCellHeight};
  line.first_text_x = x;
  return line;
}

// Lines at the left edge, each `step` rows under the last.
std::vector<Line> Text(int step = 1) {
  std::vector<Line> lines;
  for (int i = 0; i < kLines; ++i) lines.push_back(Typed(i * step, 0));
  return lines;
}

int Marked(std::vector<Line> lines) {
  MarkPageStarts(lines);
  int marked = 0;
  for (const Line& line : lines) marked += line.opens_page ? 1 : 0;
  return marked;
}

TEST(MarkPageStarts, KnowsALineOneBlankInUnderAnother) {
  std::vector<Line> lines = Text();
  lines[70] = Typed(70, 1);
  MarkPageStarts(lines);
  EXPECT_TRUE(lines[70].opens_page);
  EXPECT_EQ(lines[70].box.x0, 0);
  EXPECT_FALSE(lines[71].opens_page);
}

TEST(MarkPageStarts, LeavesAListWithWhiteAboveItsItems) {
  std::vector<Line> lines = Text(2);
  lines[70] = Typed(140, 1);
  EXPECT_EQ(Marked(lines), 0);
}

TEST(MarkPageStarts, LeavesIndentedText) {
  std::vector<Line> lines;
  for (int i = 0; i < kLines; ++i) lines.push_back(Typed(i, i % 2));
  EXPECT_EQ(Marked(lines), 0) << "an indent comes too often to be a page";
  for (int i = 0; i < kLines; ++i) lines[static_cast<std::size_t>(i)] = Typed(i, 4);
  lines[70] = Typed(70, 1);
  EXPECT_EQ(Marked(lines), 0) << "the text does not begin at the edge";
}

TEST(MarkPageStarts, LeavesAShortText) {
  std::vector<Line> lines = Text();
  lines.resize(40);
  lines[30] = Typed(30, 1);
  EXPECT_EQ(Marked(lines), 0);
}

}  // namespace
}  // namespace minutebook::extract
