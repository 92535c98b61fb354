// The document as a reader meets it: blocks and grids in reading order over all pages, furniture taken out.
#pragma once

#include <string>
#include <vector>

#include "extractors/blocks.h"
#include "schema/diagnostics.h"
#include "schema/document.h"

namespace minutebook::extract {

struct Cell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  Box box;
  std::string text;           // blocks joined with blanks
  std::vector<Block> blocks;  // the cell's own paragraphs and list items
};

// Rows and columns of cells on one page: a ruled table, form or box, or rows that mark-up or tabs make.
struct Grid {
  int page = 0;
  int rows = 0;
  int columns = 0;
  bool ruled = false;
  Box box;
  std::vector<Cell> cells;  // row by row; a spanned place has no cell of its own

  // The cell that starts at this place, or null.
  const Cell* At(int row, int column) const;
  // Texts of one row, one per column; empty where a span covers the place.
  std::vector<std::string> RowTexts(int row) const;
};

struct PageInfo {
  PageFurniture furniture;
  double width = 0;  // of the upright page
  double height = 0;
  int angle = 0;  // of the text the page is read by: it was turned so far to be upright
};

// Text beside the flow: set sideways on a page that is read upright, or initials in the margin. It belongs to
// the part of the paper that ends its page, after block `after`.
struct Aside {
  Block block;
  std::size_t after = 0;
};

struct Flow {
  std::vector<Block> blocks;
  std::vector<Grid> grids;
  std::vector<Aside> asides;
  std::vector<PageInfo> pages;
};

// Cleans and orders the whole document: upright pages, furniture, grids, reading order, blocks, joined over
// page ends. Every word that is no furniture comes to stand in exactly one block, cell or aside; a page with
// text gives at least one block.
Flow BuildFlow(const Document& document);

}  // namespace minutebook::extract
