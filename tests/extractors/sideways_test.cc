#include "extractors/sideways.h"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/page_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PageBuilder;

std::vector<Block> Sideways(const Page& page) {
  std::vector<std::uint32_t> all(page.words.size());
  std::iota(all.begin(), all.end(), 0U);
  return SidewaysBlocks(page, all, Vocabulary());
}

TEST(SidewaysBlocks, UprightWordsAreLeftOut) {
  EXPECT_TRUE(Sideways(PageBuilder().Text(60, 100, "Upright words").page()).empty());
}

TEST(SidewaysBlocks, AreReadTheWayTheyRun) {
  PageBuilder builder;
  builder.Text(60, 100, "Upright").Sideways(500, 100, "Reads downwards").Sideways(480, 100, "and goes on");
  const std::vector<Block> blocks = Sideways(builder.page());
  std::string text;
  for (const Block& block : blocks) text += (text.empty() ? "" : " ") + block.Printed();
  EXPECT_EQ(text, "Reads downwards and goes on") << "the line further left is the next one";
}

TEST(SidewaysBlocks, KeepTheWordsAndPlacesOfThePage) {
  PageBuilder builder;
  builder.Text(60, 100, "One two").Sideways(500, 100, "Three");
  const std::vector<Block> blocks = Sideways(builder.page());
  ASSERT_EQ(blocks.size(), 1U);
  ASSERT_EQ(blocks[0].lines.size(), 1U);
  EXPECT_EQ(blocks[0].lines[0].words, (std::vector<std::uint32_t>{2}));
  EXPECT_EQ(blocks[0].lines[0].segments[0].words, (std::vector<std::uint32_t>{2}));
  EXPECT_EQ(blocks[0].box, builder.page().words[2].box);
}

TEST(SidewaysBlocks, SlantingTextIsKeptToo) {
  PageBuilder builder;
  builder.Text(60, 100, "Upright").Text(200, 400, "DRAFT");
  Page page = builder.page();
  page.words[1].angle = 45;
  const std::vector<Block> blocks = Sideways(page);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(blocks[0].text, "DRAFT");
}

}  // namespace
}  // namespace minutebook::extract
