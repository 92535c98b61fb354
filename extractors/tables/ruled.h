// Ruled grids of an upright page, with what each cell holds.
#pragma once

#include <vector>

#include "extractors/tables/grid.h"
#include "extractors/tables/table.h"
#include "schema/document.h"

namespace minutebook::extract {

struct RuledGrid {
  CellGrid grid;
  Table table;  // boxes of the page given
};

// The ruled grids of the page as it lies, top to bottom, each with at least one word; with
// `refine` their cells cut further as their text shows (refine.h). `edges` receives the
// edges they were made of.
std::vector<RuledGrid> RuledGridsOf(const Page& page, double unit, bool refine, Edges& edges);

}  // namespace minutebook::extract
