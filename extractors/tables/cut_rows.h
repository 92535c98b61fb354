// Where tall slots of a grid are cut into rows.
#pragma once

#include <vector>

#include "extractors/tables/cuts.h"

namespace minutebook::extract {

// Cuts tall slots where more than one line has figures in the table's figure columns, those of one range of
// rows together. Names of rows in a slot beside several ranges, as rules over totals alone make them, are cut
// with those.
void CutRows(const Page& page, double unit, const CellGrid& grid, const std::vector<Chunks>& chunks,
             Cuts& cuts);

}  // namespace minutebook::extract
