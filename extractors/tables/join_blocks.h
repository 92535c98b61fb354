// Blocks of rows that are parts of one table set with white between its groups.
#pragma once

#include <vector>

#include "extractors/tables/block.h"

namespace minutebook::extract {

// Joins each block to the next one below where only white and short group headings stand between them, their
// text stands in the same columns, and the lower one has no headings of its own. Blocks of one row are taken
// for headings; they are left out when nothing below them goes on. `rows` are the page's, top to bottom.
std::vector<TableBlock> JoinBlocks(const Page& page, const std::vector<TextRow>& rows, const Edges& edges,
                                   std::vector<TableBlock> blocks);

}  // namespace minutebook::extract
