// Column headings that stand right above a ruled grid instead of in it.
#pragma once

#include <vector>

#include "extractors/tables/cell_text.h"
#include "extractors/tables/table.h"
#include "schema/document.h"

namespace minutebook::extract {

// Gives a grid without headings of its own a first row: the cells of a one-row grid close above it that has
// the same columns (that grid is then left without words), or, of `free` (words in no grid), lines right
// above of which every phrase fits over one column. `grids` are of `page`; a distance is `unit` tenths of its
// text.
void TakeHeadingsAbove(const Page& page, double unit, const WordIndices& free, std::vector<Table>& grids);

}  // namespace minutebook::extract
