// Rows of performance tables: one record per measure with a value for each month.
#pragma once

#include <vector>

#include "extractors/flow.h"
#include "schema/records.h"

namespace minutebook::extract {

// One record per row of every table with columns for months, in printed order; a measure that is printed in
// two tables is listed twice. `used`, one flag per grid of the flow, is set for the tables that were read.
std::vector<Indicator> ReadIndicators(const Flow& flow, std::vector<bool>& used);

}  // namespace minutebook::extract
