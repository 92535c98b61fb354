// How many lines of a block are its column headings.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/tables/block.h"
#include "extractors/tables/columns.h"

namespace minutebook::extract {

// Number of leading lines that are column headings.
std::size_t HeaderLineCount(const Page& page, const TableBlock& block, const std::vector<TableLine>& lines,
                            const std::vector<Column>& columns);

}  // namespace minutebook::extract
