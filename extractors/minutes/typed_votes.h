// Recorded votes in columns that no ruling draws: typed texts, and pages set with tabs.
#pragma once

#include <optional>
#include <vector>

#include "extractors/flow.h"

namespace minutebook::extract {

struct TypedTable {
  Grid grid;
  std::size_t end = 0;  // one past its last block
};

// The table whose head is the first line of blocks[first]; null when that line names no sides of a vote, or
// what follows does not keep to its columns.
std::optional<TypedTable> TypedVoteTable(const std::vector<Block>& blocks, std::size_t first,
                                         std::size_t last);

}  // namespace minutebook::extract
