#include "extractors/minutes/run_on.h"

#include <gtest/gtest.h>

#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;
using Texts = std::vector<std::string>;

Texts Split(const PaperBuilder& builder) {
  std::vector<Block> blocks = builder.flow().blocks;
  for (Block& block : blocks) block.marked = true;
  Texts texts;
  for (const Block& block : SplitRunOn(std::move(blocks))) texts.push_back(block.Printed());
  return texts;
}

TEST(SplitRunOn, CutsANumberThatGoesOnBetweenItsNeighbours) {
  EXPECT_EQ(Split(PaperBuilder()
                      .Text("5. Election. Cllr Ash was elected. 6. The minutes were agreed.")
                      .Text("7. Trees")),
            (Texts{"5. Election. Cllr Ash was elected.", "6. The minutes were agreed.", "7. Trees"}));
}

TEST(SplitRunOn, CutsTheFirstItemOffTheNamesAboveIt) {
  EXPECT_EQ(
      Split(
          PaperBuilder().Text("Present: Cllr Ash, six members of the public. 1. Apologies").Text("2. Trees")),
      (Texts{"Present: Cllr Ash, six members of the public.", "1. Apologies", "2. Trees"}));
}

TEST(SplitRunOn, LeavesListsThatStartAnew) {
  const Texts texts{"6. Handyman's report", "He did this: 1. Grass 2. Hedges. 3. Signs. 7. Seats",
                    "8. Finance"};
  EXPECT_EQ(Split(PaperBuilder().Text(texts[0]).Text(texts[1]).Text(texts[2])), texts);
}

TEST(SplitRunOn, LeavesANumberThatNothingGoesOnFrom) {
  const Texts texts{"5. Trees", "The bus goes at no. 6. The children walk.", "9. Finance"};
  EXPECT_EQ(Split(PaperBuilder().Text(texts[0]).Text(texts[1]).Text(texts[2])), texts);
}

TEST(SplitRunOn, CutsReferencesOfOneYear) {
  EXPECT_EQ(
      Split(PaperBuilder().Text("70/17 Apologies Tom Fern was away. 71/17 Interests None. See 12/16 Hall.")),
      (Texts{"70/17 Apologies Tom Fern was away.", "71/17 Interests None. See 12/16 Hall."}));
}

}  // namespace
}  // namespace minutebook::extract
