// Row labels that stand outside a ruled grid.
#pragma once

#include <vector>

#include "extractors/tables/cell_text.h"
#include "extractors/tables/grid.h"
#include "schema/document.h"

namespace minutebook::extract {

// Where the grid's first column holds figures and nearly every row has a short label to the left of the grid,
// adds the labels as a column. `free` are the words that no grid holds; `words` those of each slot.
void TakeOutsideLabels(const Page& page, double unit, const WordIndices& free, CellGrid& grid,
                       std::vector<WordIndices>& words);

}  // namespace minutebook::extract
