#include "extractors/blocks.h"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/page_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PageBuilder;
using Texts = std::vector<std::string>;

constexpr double kStep = 13;  // from line to line of one paragraph

// A line far down that shows where the text's right margin is.
constexpr std::string_view kFullLine =
    "A line that is printed from the left margin to the right one, so that its end is plain for all.";

std::vector<Block> BlocksOf(const PageBuilder& builder) {
  const Page& page = builder.page();
  std::vector<std::uint32_t> all(page.words.size());
  std::iota(all.begin(), all.end(), 0U);
  return MakeBlocks(ReadingOrder(page, BuildLines(page, all)), Vocabulary{});
}

// Lines one under the other without white between them, above a full line.
PageBuilder Lines(const Texts& texts, double x = 60) {
  PageBuilder page;
  double y = 100;
  for (const std::string& text : texts) {
    page.Text(x, y, text);
    y += kStep;
  }
  return page.Text(60, 700, kFullLine);
}

// Printed texts of the blocks above the full line.
Texts Printed(const PageBuilder& page) {
  Texts texts;
  for (const Block& block : BlocksOf(page)) texts.push_back(block.Printed());
  if (!texts.empty() && texts.back() == kFullLine) texts.pop_back();
  return texts;
}

TEST(MakeBlocks, JoinsTheWrappedLinesOfAParagraph) {
  const Texts blocks = Printed(
      Lines({"The Board looked at the plans for the eastern breakwater and at what they would cost the town",
             "over ten years, and asked for a second opinion from the engineers who had built the western",
             "one."}));
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_TRUE(blocks[0].ends_with("built the western one."));
}

TEST(MakeBlocks, SplitsNamesThatWouldHaveFittedOnTheLineBefore) {
  EXPECT_EQ(Printed(Lines({"Councillor Ash (Chair)", "Councillor Birtles (Vice-Chair)", "Councillor Corby"})),
            (Texts{"Councillor Ash (Chair)", "Councillor Birtles (Vice-Chair)", "Councillor Corby"}));
}

TEST(MakeBlocks, SplitsAtWhite) {
  PageBuilder page;
  page.Text(60, 100, kFullLine).Text(60, 113, kFullLine).Text(60, 136, kFullLine);
  const std::vector<Block> blocks = BlocksOf(page);
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].lines.size(), 2U);
  EXPECT_TRUE(blocks[1].gap);
}

// Most paragraphs are one line, so that the usual distance is the one between paragraphs.
TEST(MakeBlocks, SplitsFullLinesThatStandFartherApartThanLinesThatReadOn) {
  PageBuilder page;
  double y = 100;
  for (int i = 0; i < 8; ++i, y += 18) page.Text(60, y, kFullLine);
  for (int i = 0; i < 2; ++i, y += 18) {
    page.Text(
        60, y,
        "A line that is printed from the left margin to the right one, whose sentence is not at its very");
    page.Text(60, y += kStep, "end there.");
  }
  EXPECT_EQ(BlocksOf(page).size(), 10U);
}

// Nothing tells the white within paragraphs where each is one line: white is taken for white between them.
TEST(MakeBlocks, SplitsAtWhiteWhereNoLineReadsOn) {
  PageBuilder page;
  for (int i = 0; i < 6; ++i) page.Text(60, 100 + 24 * i, kFullLine);
  EXPECT_EQ(BlocksOf(page).size(), 6U);
}

TEST(MakeBlocks, KeepsAHangingIndentWithItsItem) {
  PageBuilder page;
  page.Text(60, 100, "(i)")
      .Text(96, 100, "that the plans be sent to the engineers of the western harbour and to all who asked,");
  page.Text(96, 113, "with the costs of each; and");
  page.Text(60, 126, "(ii)").Text(96, 126, "that the matter be looked at again.");
  page.Text(60, 700, kFullLine);
  const std::vector<Block> blocks = BlocksOf(page);
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[0].kind, BlockKind::kListItem);
  EXPECT_EQ(blocks[0].label.bare, "i");
  EXPECT_TRUE(blocks[0].text.ends_with("all who asked, with the costs of each; and"));
  EXPECT_DOUBLE_EQ(blocks[0].text_x, 96);
  EXPECT_EQ(blocks[1].label.bare, "ii");
  EXPECT_EQ(blocks[1].text, "that the matter be looked at again.");
}

TEST(MakeBlocks, SplitsWhereTheWeightChanges) {
  PageBuilder page;
  page.Bold(60, 100, "Trees in Mill Lane")
      .Text(60, 113, "The clerk had asked for three prices.")
      .Text(60, 700, kFullLine);
  const std::vector<Block> blocks = BlocksOf(page);
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_TRUE(blocks[0].bold);
  EXPECT_FALSE(blocks[1].bold);
}

TEST(MakeBlocks, TellsHowFarABoldBeginningGoesWithoutTheLabel) {
  PageBuilder page;
  page.Bold(60, 100, "4. Trees:").Text(120, 100, "three prices were asked for.");
  const std::vector<Block> blocks = BlocksOf(page);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(blocks[0].label.bare, "4");
  EXPECT_EQ(blocks[0].text.substr(0, blocks[0].bold_prefix), "Trees: ");
}

TEST(MakeBlocks, SplitsWhereTheSizeChanges) {
  PageBuilder page;
  page.Large(60, 100, "Harbour and Waterways Board of the town of Ferryton").Text(60, 119, kFullLine);
  EXPECT_EQ(BlocksOf(page).size(), 2U);
}

TEST(MakeBlocks, StartsAParagraphAtWordsThatOpenOne) {
  for (const char* opener :
       {"RESOLVED that the plans be approved.", "NOTE: Councillor Corby left.", "Apologies: Mr Tapp"}) {
    const Texts blocks = Printed(Lines(
        {"The Board looked at the plans for the eastern breakwater and at what they would cost the town",
         opener}));
    ASSERT_EQ(blocks.size(), 2U) << opener;
    EXPECT_EQ(blocks[1], opener);
  }
}

TEST(MakeBlocks, SeesThatABlankPageSaysSo) {
  const std::vector<Block> blocks =
      BlocksOf(PageBuilder().Text(180, 400, "This page is intentionally left blank"));
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(blocks[0].kind, BlockKind::kBlankNotice);
}

TEST(MakeBlocks, KnowsWhenTheLastLineIsFull) {
  EXPECT_TRUE(BlocksOf(PageBuilder().Text(60, 100, kFullLine)).front().wrapped);
  EXPECT_FALSE(BlocksOf(Lines({"Short."})).front().wrapped);
}

TEST(MakeMarkedBlocks, TakesHeadingsAndItemsFromTheMarkUp) {
  const PageBuilder page = PageBuilder()
                               .Mark(MarkKind::kHeading, "Trees", 2)
                               .Mark(MarkKind::kLine, "Three prices", 0, true)
                               .Mark(MarkKind::kLine, "were asked for.", 0, false)
                               .Mark(MarkKind::kListItem, "- the oak", 1, false);
  const std::vector<Block> blocks = MakeMarkedBlocks(LinesOfMarks(page.page()), Vocabulary{});
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[0].kind, BlockKind::kHeading);
  EXPECT_EQ(blocks[0].level, 2);
  EXPECT_EQ(blocks[1].text, "Three prices were asked for.");
  EXPECT_EQ(blocks[2].kind, BlockKind::kListItem);
  EXPECT_EQ(blocks[2].level, 1);
  EXPECT_TRUE(blocks[2].marked);
}

Block OnPage(int number, const char* text, bool wrapped) {
  Block block;
  block.page_from = block.page_to = number;
  block.text = text;
  block.x = block.text_x = 60;
  block.size = 10;
  block.wrapped = wrapped;
  return block;
}

TEST(Continues, CarriesABrokenSentenceOverAPageEnd) {
  EXPECT_TRUE(Continues(OnPage(1, "the plans for the", true), OnPage(2, "eastern breakwater.", false)));
  EXPECT_TRUE(Continues(OnPage(1, "the plans of the", true), OnPage(2, "Harbour Board.", false)));
}

TEST(Continues, StopsBeforeWordsThatAlwaysOpenAParagraph) {
  for (const char* next : {"Against (3): Mr Ash", "RESOLVED: That the plans be noted", "Abstentions (0)"})
    EXPECT_FALSE(Continues(OnPage(1, "For (2): Mrs Birtles and Mr Corby", true), OnPage(2, next, false)))
        << next;
}

TEST(Continues, StopsAtSentenceEndsAndNewParagraphs) {
  const Block open = OnPage(1, "the plans for the", true);
  EXPECT_FALSE(Continues(OnPage(1, "the plans were noted.", true), OnPage(2, "eastern breakwater.", false)));
  EXPECT_FALSE(
      Continues(open, OnPage(1, "eastern breakwater.", false)));  // same page: blocks were cut for a reason
  EXPECT_FALSE(Continues(OnPage(1, "Harbour Board", false), OnPage(2, "Minutes", false)));
  Block item = OnPage(2, "eastern breakwater.", false);
  item.kind = BlockKind::kListItem;
  item.label = ParseLabel("(a) eastern");
  EXPECT_FALSE(Continues(open, item));
  Block bold = OnPage(2, "Trees", false);
  bold.bold = true;
  EXPECT_FALSE(Continues(open, bold));
  Block indented = OnPage(2, "Harbour Board", false);
  indented.x = 90;
  EXPECT_FALSE(Continues(open, indented));
}

TEST(Continues, StopsBeforeAnAppendix) {
  EXPECT_TRUE(Continues(OnPage(1, "the plans for the", true), OnPage(2, "Harbour Board", false)));
  EXPECT_FALSE(Continues(OnPage(1, "the plans for the", true), OnPage(2, "Appendix A: Figures", false)));
}

std::vector<PlacedLine> Typed(const std::vector<std::string>& texts, const std::vector<int>& rows) {
  std::vector<PlacedLine> lines;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    PlacedLine placed;
    placed.typed = true;
    placed.line.page = 1;
    placed.line.size = 10;
    placed.line.text = texts[i];
    const double y = rows[i] * kTextCellHeight;
    placed.line.box = {0, y, static_cast<double>(texts[i].size()) * kTextCellWidth, y + kTextCellHeight};
    placed.line.segments.push_back({texts[i], placed.line.box, {}});
    placed.line.first_word_right = 5 * kTextCellWidth;
    lines.push_back(std::move(placed));
  }
  return lines;
}

TEST(MakeBlocks, JoinsABracketInCapitalsToTheTitleAboveIt) {
  const std::vector<Block> blocks =
      MakeBlocks(Typed({"OUTCOME OF THE AREA SPECIAL NEEDS", "(SEND) INSPECTION",
                        "The Panel considered the report of the Director on the outcome of it."},
                       {0, 1, 2}),
                 Vocabulary{});
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].text, "OUTCOME OF THE AREA SPECIAL NEEDS (SEND) INSPECTION");
}

TEST(MakeBlocks, TakesAWhiteLineOfTypedTextForAGap) {
  const std::vector<Block> blocks =
      MakeBlocks(Typed({"Subject: Bus Shelters", "Wards: All", "Summary of the matter", "The shelters leak."},
                       {0, 2, 4, 6}),
                 Vocabulary{});
  ASSERT_EQ(blocks.size(), 4U);
  EXPECT_TRUE(blocks[1].gap) << "white between short paragraphs is no line spacing";
  EXPECT_TRUE(blocks[3].gap);
}

TEST(Append, JoinsTextAndPages) {
  Block block = OnPage(1, "the plans for the", true);
  Append(block, OnPage(2, "eastern breakwater.", false), Vocabulary{});
  EXPECT_EQ(block.text, "the plans for the eastern breakwater.");
  EXPECT_EQ(block.page_to, 2);
  EXPECT_FALSE(block.wrapped);
}

TEST(RestoreBullets, GivesItemsAfterALeadInTheirBulletBack) {
  std::vector<Block> blocks = {OnPage(1, "The following were noted:-", false), OnPage(1, "the oak", false),
                               OnPage(1, "the elm", false), OnPage(1, "A new paragraph.", false)};
  for (Block& block : blocks) block.x = block.text_x = 0;
  blocks[1].x = blocks[2].x = kTextCellWidth;
  RestoreBullets(blocks);
  EXPECT_FALSE(blocks[0].label);
  EXPECT_EQ(blocks[1].label.kind, LabelKind::kBullet);
  EXPECT_EQ(blocks[2].kind, BlockKind::kListItem);
  EXPECT_EQ(blocks[2].text, "the elm");
  EXPECT_FALSE(blocks[3].label);
}

TEST(MakeBlocks, RemembersTheWhiteWithinParagraphsForAPageThatDoesNotShowIt) {
  const auto blocks = [](const PageBuilder& builder, Spacing& spacing) {
    const Page& page = builder.page();
    std::vector<std::uint32_t> all(page.words.size());
    std::iota(all.begin(), all.end(), 0U);
    return MakeBlocks(ReadingOrder(page, BuildLines(page, all)), Vocabulary{}, &spacing).size();
  };
  // Two paragraphs of one full line each, a little white between them.
  PageBuilder last(2);
  last.Text(60, 100, kFullLine).Text(60, 100 + kStep + 4.5, kFullLine);
  Spacing none;
  const std::size_t alone = blocks(last, none);
  PageBuilder first;
  double y = 100;
  for (int i = 0; i < 4; ++i, y += kStep - 1)
    first.Text(
        60, y,
        "which is why the Board asked for a letter to be sent to all who had put their boats on the shore");
  Spacing spacing;
  blocks(first, spacing);
  EXPECT_EQ(alone, 1U);
  EXPECT_EQ(blocks(last, spacing), 2U);
}

TEST(MakeBlocks, NeedsOnlyOneLineThatReadsOnToSeeLessWhite) {
  const std::vector<Block> blocks = BlocksOf(
      PageBuilder()
          .Text(60, 100, kFullLine)
          .Text(60, 100 + 18, kFullLine)
          .Text(60, 100 + 36,
                "The Board asked for a letter to be sent to all who had boats there and also to all of those")
          .Text(60, 100 + 48, "who kept them on the shore."));
  EXPECT_EQ(blocks.size(), 3U);
}

TEST(MakeBlocks, KeepsShortLinesApartThatEndWhereTheyEnd) {
  EXPECT_EQ(
      Printed(Lines({"Proposed by Councillor Hanrah;", "Seconded by Councillor Reidyr;", "And Resolved:"})),
      (Texts{"Proposed by Councillor Hanrah;", "Seconded by Councillor Reidyr;", "And Resolved:"}));
}

}  // namespace
}  // namespace minutebook::extract
