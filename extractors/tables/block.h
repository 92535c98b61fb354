// A block: the rows of text taken to be one table without (full) ruling, and the edges that lie among them.
#pragma once

#include <vector>

#include "extractors/tables/edges.h"
#include "extractors/tables/text_rows.h"
#include "schema/geometry.h"

namespace minutebook::extract {

struct TableBlock {
  std::vector<TextRow> rows;  // top to bottom
  std::vector<TextRow> lead;  // rows of one chunk close above, nearest last: may be the end of a broken row
  Edges edges;                // within or at the rim of the block
  Box box;                    // around the rows' text
  double em = 10;             // median font size
  bool framed = false;        // rules mark where it begins and ends
  bool headed = false;        // and another parts its first lines from the rest
};

// Sets box and em from the rows.
void MeasureBlock(TableBlock& block);

// The same, and takes those of the page's edges that lie among the rows.
void FinishBlock(const Edges& edges, TableBlock& block);

}  // namespace minutebook::extract
