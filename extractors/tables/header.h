// Column headings: lines above the body put together to cells over one column or several.
#pragma once

#include <vector>

#include "extractors/tables/columns.h"

namespace minutebook::extract {

// A heading: words of one or more lines over the columns [first, last].
struct HeaderCell {
  int first = 0;
  int last = 0;
  int row = 0;
  int row_span = 1;
  WordIndices words;
};

struct Header {
  int rows = 0;
  std::vector<HeaderCell> cells;
};

// The headings of the first `count` lines. A heading that stands above others spans their columns, as rules
// below it or its place over their middle show; one with nothing above it reaches up to the first row.
Header ReadHeader(const TableBlock& block, const std::vector<TableLine>& lines, std::size_t count,
                  const std::vector<Column>& columns);

}  // namespace minutebook::extract
