// Where wide slots of a grid are cut into columns.
#pragma once

#include <vector>

#include "extractors/tables/cuts.h"

namespace minutebook::extract {

// Cuts wide slots where most of the lines of a range of columns leave the same gap; a heading over several of
// the new columns stays whole.
void CutColumns(const Page& page, double unit, const CellGrid& grid, const std::vector<WordIndices>& words,
                const std::vector<Chunks>& chunks, Cuts& cuts);

}  // namespace minutebook::extract
