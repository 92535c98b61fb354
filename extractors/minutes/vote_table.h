// Recorded votes that are set as tables, read as the lines they stand for.
#pragma once

#include <optional>
#include <vector>

#include "extractors/flow.h"
#include "extractors/minutes/vote_sides.h"

namespace minutebook::extract {

// Block::level of a block that is one side of a vote out of a table: in its text each name has a line.
inline constexpr int kVoteListLevel = 7;

// What the columns of such a table hold; kept for the rest of the table on the next page.
struct VoteColumns {
  struct Column {
    enum class Kind { kOther, kName, kSide, kHow, kCount } kind = Kind::kOther;
    Choice choice = Choice::kFor;
    bool operator==(const Column&) const = default;
  };
  std::vector<Column> columns;
  bool operator==(const VoteColumns&) const = default;
};

struct VoteTable {
  VoteColumns layout;
  std::vector<VoteSide> sides;  // each choice once, in the order of the table
  bool goes_on = false;         // it has no head of its own: the rest of the table above
};

// The titles of the columns of such a table: two sides, or names and how they voted.
bool IsVoteHead(const std::vector<std::string>& texts);

// The titles over rows that begin with their side: "Vote", "Members", perhaps "Count".
bool IsVoteRowsHead(const std::vector<std::string>& texts);

// The vote that the grid records; null when it records none. `above` is the layout of the table right above,
// which the grid may go on with, or null.
std::optional<VoteTable> ReadVoteTable(const Grid& grid, const VoteColumns* above);

// Adds what the rest of a table says.
void AddSides(const std::vector<VoteSide>& more, std::vector<VoteSide>& sides);

// "For (2):", with the names on lines of their own: one block for each side.
std::vector<Block> VoteLines(const Block& block, const Grid& grid, const std::vector<VoteSide>& sides);

}  // namespace minutebook::extract
