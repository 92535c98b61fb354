// Slivers: narrow columns and low rows of a grid that come from lines a little out of place.
#pragma once

#include <vector>

#include "extractors/tables/cell_text.h"
#include "extractors/tables/grid.h"

namespace minutebook::extract {

// Takes out the columns and rows too narrow for text in which no cell of their own has words: the cells
// beside are drawn a little differently from row to row. `words` are those of each slot.
void DropSlivers(double unit, CellGrid& grid, std::vector<WordIndices>& words);

}  // namespace minutebook::extract
