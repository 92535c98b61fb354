// The page of a meeting, as council sites show it: under each item's title what the agenda said, then
// "Decision:" and "Minutes:" with what was recorded.
#pragma once

#include <vector>

#include "extractors/blocks.h"
#include "extractors/flow.h"
#include "schema/records.h"

namespace minutebook::extract {

// The blocks without what the agenda said and without lists of documents: a heading and the minutes of each
// item. Where a page cuts the minutes short ("...") the decision is printed apart and stands in for their
// end. Other papers come back as they are.
std::vector<Block> RecordedBlocks(std::vector<Block> blocks);

// The items of such a page with the text of the agenda; none for other papers. `blocks` are all of them.
std::vector<AgendaItem> AgendaOfPage(const std::vector<Block>& blocks);

}  // namespace minutebook::extract
