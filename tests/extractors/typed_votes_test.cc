#include "extractors/minutes/typed_votes.h"

#include <gtest/gtest.h>

#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::MakeBlock;

// A block whose lines have parts at the given columns; an empty part is left out.
Block Lines(const std::vector<std::vector<std::string>>& rows) {
  Block block = MakeBlock("x");
  block.lines.clear();
  double y = 100;
  for (const std::vector<std::string>& row : rows) {
    Line line;
    line.page = 1;
    line.size = 10;
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (row[c].empty()) continue;
      const double x = 60 + 150 * static_cast<double>(c);
      line.segments.push_back({row[c], {x, y, x + 5 * static_cast<double>(row[c].size()), y + 10}, {}});
      line.box = Union(line.box, line.segments.back().box);
    }
    block.lines.push_back(std::move(line));
    y += 12;
  }
  return block;
}

TEST(TypedVotes, ColumnsFollowFromTheHead) {
  const std::vector<Block> blocks = {Lines({{"Councillor", "For", "Against"}, {"Miss G Ash", "X"}}),
                                     Lines({{"Mr B Birch", "", "X"}}), MakeBlock("The motion was carried.")};
  const auto table = TypedVoteTable(blocks, 0, blocks.size());
  ASSERT_TRUE(table);
  EXPECT_EQ(table->end, 2U);
  EXPECT_EQ(table->grid.rows, 3);
  EXPECT_EQ(table->grid.RowTexts(2), (std::vector<std::string>{"Mr B Birch", "", "X"}));
}

TEST(TypedVotes, ListsOfNamesGoOnInTheNextLine) {
  const std::vector<Block> blocks = {Lines({{"Vote", "Members", "", "Count"},
                                            {"For", "Mrs H Ash, Miss A R Birch", "", "3"},
                                            {"", "and Mr P Cole"},
                                            {"Against", "Mr B Dove", "", "1"}})};
  const auto table = TypedVoteTable(blocks, 0, blocks.size());
  ASSERT_TRUE(table);
  EXPECT_EQ(table->grid.RowTexts(1),
            (std::vector<std::string>{"For", "Mrs H Ash, Miss A R Birch and Mr P Cole", "3"}));
}

TEST(TypedVotes, OtherColumnsAreNone) {
  const std::vector<Block> blocks = {Lines({{"Payee", "Purpose"}, {"A Smith", "Grass"}}),
                                     Lines({{"For", "Against"}}), MakeBlock("The motion was carried.")};
  EXPECT_FALSE(TypedVoteTable(blocks, 0, blocks.size()));
  EXPECT_FALSE(TypedVoteTable(blocks, 1, blocks.size())) << "a head without rows";
  EXPECT_FALSE(TypedVoteTable(blocks, 2, blocks.size()));
}

}  // namespace
}  // namespace minutebook::extract
