// Grids with fewer lines than the table has rows and columns: cells cut further where their text shows it.
#pragma once

#include <vector>

#include "extractors/tables/cell_text.h"
#include "extractors/tables/grid.h"
#include "schema/document.h"

namespace minutebook::extract {

// Adds lines to the grid: between columns of text that no rule parts, and between rows of figures in one tall
// cell. A cell of wrapped text stays whole. `words` are those of each slot, before and after.
void RefineGrid(const Page& page, double unit, CellGrid& grid, std::vector<WordIndices>& words);

}  // namespace minutebook::extract
