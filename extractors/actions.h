// Rows of monitoring tables: recommendations and actions that a body follows up.
#pragma once

#include <vector>

#include "extractors/flow.h"
#include "schema/records.h"

namespace minutebook::extract {

// One record per recommendation or action, in printed order. A row without a date or a title of its own takes
// those of the row above; a row that a page breaks is one. `used`, one flag per grid of the flow, is set for
// the tables that were read.
std::vector<Action> ReadActions(const Flow& flow, std::vector<bool>& used);

}  // namespace minutebook::extract
