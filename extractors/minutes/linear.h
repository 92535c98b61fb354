// A set of minutes as one run of blocks, whether it was set as prose or in a table.
#pragma once

#include <vector>

#include "extractors/flow.h"

namespace minutebook::extract {

// Block::level of headings made from table rows; outside the range of mark-up levels.
inline constexpr int kTableHeadingLevel = 9;
// Level of headings whose number stood on a line of its own.
inline constexpr int kLoneNumberLevel = 8;

// The blocks [first, last) of the flow with tables resolved: rows of a minutes table (number, title, notes,
// action) become a heading and the blocks of its notes, rows continued on the next page are joined; label and
// value rows
// ("Date | 28 November") become one block "Date: 28 November". Other grids stay as they are.
std::vector<Block> Linearise(const Flow& flow, std::size_t first, std::size_t last);

}  // namespace minutebook::extract
