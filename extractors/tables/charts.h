// Charts that look like tables: their scales and gridlines.
#pragma once

#include "extractors/tables/table.h"

namespace minutebook::extract {

// Whether figures in even steps stand left of a grid, each level with one of its lines: the scale of a chart,
// whose gridlines the lines are.
bool HasScaleOnLines(const Page& page, const Table& table);

// Whether a table is a chart's scale read as one: a falling scale beside hardly anything else, or a scale
// along the bottom.
bool IsChart(const Page& page, const Table& table);

}  // namespace minutebook::extract
