// Blocks of a page that may be tables: between horizontal rules of one width, and where rows of chunks follow
// closely.
#pragma once

#include <vector>

#include "extractors/tables/block.h"

namespace minutebook::extract {

// Candidates among `words` of an upright page, top to bottom. `edges` are the page's.
std::vector<TableBlock> FindBlocks(const Page& page, const WordIndices& words, const Edges& edges);

}  // namespace minutebook::extract
