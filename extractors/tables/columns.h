// Columns of a block: places where no text of the block's full rows stands divide it.
#pragma once

#include <vector>

#include "extractors/tables/block.h"

namespace minutebook::extract {

// The text of a column reaches from x0 to x1.
struct Column {
  double x0 = 0;
  double x1 = 0;
};

// A chunk and the columns [first, last] it stands in.
struct TablePiece {
  int first = 0;
  int last = 0;
  Chunk chunk;
};

struct TableLine {
  double baseline = 0;
  Box box;
  std::vector<TablePiece> pieces;  // left to right
};

// The columns, left to right; at most one where the block has none.
std::vector<Column> FindColumns(const Page& page, const TableBlock& block);

// The block's rows with each chunk in its columns. Chunks that reach over columns are cut where words part at
// a column's rim as far as other rows do.
std::vector<TableLine> PlaceChunks(const Page& page, const TableBlock& block,
                                   const std::vector<Column>& columns);

}  // namespace minutebook::extract
