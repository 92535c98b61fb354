#include <gtest/gtest.h>

#include "extractors/minutes/page_items.h"
#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::MakeBlock;
using Shown = std::vector<std::string>;

// "1. Title" is a heading, all else a paragraph of a source with mark-up.
std::vector<Block> Page(const Shown& texts) {
  std::vector<Block> blocks;
  for (const std::string& text : texts) {
    Block block = MakeBlock(text);
    block.marked = true;
    if (block.label.kind == LabelKind::kNumber) block.kind = BlockKind::kHeading;
    blocks.push_back(std::move(block));
  }
  return blocks;
}

Shown Texts(const std::vector<Block>& blocks) {
  Shown texts;
  for (const Block& block : blocks) texts.push_back(block.Printed());
  return texts;
}

const Shown kPage = {"Agenda, decisions and minutes",
                     "1. Parking",
                     "To hear a petition.",
                     "Additional documents:",
                     "• Annex 1",
                     "Decision:",
                     "RESOLVED that the lane be closed.",
                     "Minutes:",
                     "The petition was heard.",
                     "It was RESOLVED that the lane be closed.",
                     "2. Trees",
                     "To look at the oak.",
                     "Minutes:",
                     "The oak was ill."};

TEST(MeetingPage, RecordsItsMinutesWithoutTheAgenda) {
  EXPECT_EQ(Texts(RecordedBlocks(Page(kPage))),
            (Shown{"Agenda, decisions and minutes", "1. Parking", "The petition was heard.",
                   "It was RESOLVED that the lane be closed.", "2. Trees", "The oak was ill."}));
}

TEST(MeetingPage, HasTheDecisionWhereTheMinutesAreCutShort) {
  Shown cut = kPage;
  cut[9] = "It was RESOLVED that ...";
  EXPECT_EQ(Texts(RecordedBlocks(Page(cut))),
            (Shown{"Agenda, decisions and minutes", "1. Parking", "The petition was heard.",
                   "Decision:", "RESOLVED that the lane be closed.", "2. Trees", "The oak was ill."}));
}

TEST(MeetingPage, HasTheAgendaOfItsItems) {
  const std::vector<AgendaItem> items = AgendaOfPage(Page(kPage));
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].number, "1");
  EXPECT_EQ(items[0].title, "Parking");
  EXPECT_EQ(items[0].description, "To hear a petition.");
  EXPECT_EQ(items[1].description, "To look at the oak.");
}

TEST(MeetingPage, IsNoOtherPaper) {
  const Shown plain = {"1. Parking", "It was closed.", "2. Trees", "Minutes:", "They were signed."};
  EXPECT_EQ(Texts(RecordedBlocks(Page(plain))), plain);
  EXPECT_TRUE(AgendaOfPage(Page(plain)).empty());
}

}  // namespace
}  // namespace minutebook::extract
