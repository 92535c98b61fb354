#include "extractors/lines.h"

#include <gtest/gtest.h>

#include <numeric>

#include "extractors/vocabulary.h"
#include "tests/support/page_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PageBuilder;

std::vector<Line> LinesOf(const PageBuilder& builder) {
  std::vector<std::uint32_t> all(builder.page().words.size());
  std::iota(all.begin(), all.end(), 0U);
  return BuildLines(builder.page(), all);
}

std::vector<std::string> SegmentsOf(const Line& line) {
  std::vector<std::string> texts;
  for (const Segment& segment : line.segments) texts.push_back(segment.text);
  return texts;
}

TEST(BuildLines, OrdersWordsByPlaceNotByDrawing) {
  const std::vector<Line> lines =
      LinesOf(PageBuilder().Text(72, 120, "second line").Text(120, 100, "first").Text(72, 101, "the"));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].text, "the first");
  EXPECT_EQ(lines[1].text, "second line");
}

TEST(BuildLines, LeavesSidewaysWordsOut) {
  const std::vector<Line> lines =
      LinesOf(PageBuilder().Text(72, 100, "upright").Sideways(560, 100, "Page 9"));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].text, "upright");
}

TEST(BuildLines, KeepsLinesApartWhenATallWordStandsBesideThem) {
  const std::vector<Line> lines =
      LinesOf(PageBuilder().Text(72, 100, "one").Text(72, 113, "two").Text(72, 126, "three"));
  EXPECT_EQ(lines.size(), 3U);
}

TEST(BuildLines, CutsSegmentsAtWideGaps) {
  const std::vector<Line> lines =
      LinesOf(PageBuilder().Text(72, 100, "Town Clerk").Text(300, 100, "01234 567890"));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(SegmentsOf(lines[0]), (std::vector<std::string>{"Town Clerk", "01234 567890"}));
}

TEST(BuildLines, JoinsAJustifiedLineStretchedByEvenGaps) {
  const std::vector<Line> lines = LinesOf(PageBuilder().Spread(72, 100, "this line was stretched", 20));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(SegmentsOf(lines[0]), (std::vector<std::string>{"this line was stretched"}));
}

TEST(BuildLines, KeepsALabelApartFromItsValueInEvenGaps) {
  const std::vector<Line> lines = LinesOf(PageBuilder().Spread(72, 100, "Date: today Place: here", 20));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_GT(lines[0].segments.size(), 1U);
  EXPECT_EQ(lines[0].segments[0].text, "Date:");
}

TEST(BuildLines, TellsHowFarTheBoldBeginningGoes) {
  const std::vector<Line> lines =
      LinesOf(PageBuilder().Bold(72, 100, "Apologies:").Text(130, 100, "Mr Tapp"));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines[0].starts_bold);
  EXPECT_FALSE(lines[0].bold);
  EXPECT_EQ(lines[0].text.substr(0, lines[0].bold_prefix), "Apologies: ");
}

TEST(BuildLines, JudgesWeightWithoutTheMarker) {
  EXPECT_TRUE(LinesOf(PageBuilder().Text(72, 100, "12.").Bold(92, 100, "Trees and paths")).front().bold);
  EXPECT_FALSE(LinesOf(PageBuilder().Bold(72, 100, "12.").Text(92, 100, "trees and paths")).front().bold);
}

TEST(BuildLines, TakesTheSizeOfMostLetters) {
  const std::vector<Line> lines =
      LinesOf(PageBuilder().Large(72, 100, "A").Text(100, 102, "small beginning of a line"));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_DOUBLE_EQ(lines[0].size, 10);
}

TEST(BuildLines, TellsWhereTextStandsAfterAMarker) {
  const Line line = LinesOf(PageBuilder().Text(72, 100, "(i)").Text(108, 100, "that the path")).front();
  EXPECT_DOUBLE_EQ(line.box.x0, 72);
  EXPECT_DOUBLE_EQ(line.first_text_x, 108);
  EXPECT_DOUBLE_EQ(line.first_word_right, 87);
}

TEST(JoinWords, PutsARaisedOrdinalEndingBackOnItsNumber) {
  EXPECT_EQ(LinesOf(PageBuilder().Text(72, 100, "on 3 rd May")).front().text, "on 3rd May");
  EXPECT_EQ(LinesOf(PageBuilder().Text(72, 100, "Main st May")).front().text, "Main st May");
}

TEST(LinesOfMarks, GivesOneLinePerMark) {
  const PageBuilder page =
      PageBuilder().Mark(MarkKind::kHeading, "Minutes", 2).Mark(MarkKind::kLine, "All present.", 0, false);
  const std::vector<Line> lines = LinesOfMarks(page.page());
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_TRUE(lines[0].marked);
  EXPECT_EQ(lines[0].mark, MarkKind::kHeading);
  EXPECT_EQ(lines[0].level, 2);
  EXPECT_TRUE(lines[0].mark_gap);
  EXPECT_EQ(lines[1].text, "All present.");
  EXPECT_FALSE(lines[1].mark_gap);
}

struct Wrap {
  const char* text;
  const char* next;
  const char* joined;
};

TEST(AppendWrapped, DropsAHyphenOnlyWhenTheDocumentKnowsTheWholeWord) {
  Document document;
  document.pages.push_back(
      PageBuilder().Text(72, 100, "information on well-being, cooperation and co-operation").page());
  const Vocabulary vocabulary(document);
  for (const Wrap& c : {
           Wrap{"the in-", "formation given", "the information given"},
           Wrap{"their well-", "being matters", "their well-being matters"},
           Wrap{"in co-", "operation with", "in co-operation with"},  // both are used: as printed
           Wrap{"the un-", "known word", "the un-known word"},
           Wrap{"the Anglo-", "Saxon path", "the Anglo- Saxon path"},
           Wrap{"the path -", "closed now", "the path - closed now"},
           Wrap{"the infor\u00AD", "mation given", "the information given"},
           Wrap{"plain", "text", "plain text"},
           Wrap{"", "text", "text"},
       }) {
    std::string text = c.text;
    AppendWrapped(text, c.next, vocabulary);
    EXPECT_EQ(text, c.joined) << c.text;
  }
}

}  // namespace
}  // namespace minutebook::extract
