// Tables of a page: ruled grids of any use, and the data tables among ruled and unruled ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/document.h"
#include "schema/geometry.h"

namespace minutebook::extract {

// A cell of a grid; a cell that spans rows or columns stands once, at its top left position.
struct GridCell {
  int row = 0;  // 0-based
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  Box box;                           // of the page as displayed
  std::vector<std::uint32_t> words;  // indices into Page::words, in reading order
  std::string text;                  // lines joined with blanks; a hyphen that only split a word is dropped
  std::optional<std::uint32_t> colour;  // 0xRRGGBB of the shading; absent when unshaded or white
  bool operator==(const GridCell&) const = default;
};

// A table on one page. Every position (row, column) is covered by exactly one cell, blank cells included.
struct Table {
  int page = 0;  // 1-based
  Box box;       // of the page as displayed
  int rows = 0;
  int columns = 0;
  int header_rows = 0;
  bool ruled = false;                // cells were found by rules or shading
  int angle = 0;                     // direction of the text it is read by: 0, 90, 180, 270 as in Word::angle
  std::vector<GridCell> cells;       // row-major by top left position
  std::vector<std::uint32_t> words;  // of all cells, ascending indices into Page::words
  bool operator==(const Table&) const = default;
};

// Every ruled grid of two cells or more (of a text source: every run of marked table rows): data tables, form
// tables, layout boxes, minutes set in tables. Cells may hold prose. Of a grid that lies inside a cell of
// another, the words belong to the inner one only. Top to bottom.
std::vector<Table> FindRuledGrids(const Page& page);

// Data tables only, ruled and unruled, or as a text source marks them. Top to bottom, then left to right.
std::vector<Table> FindTables(const Page& page);

// The cell that covers a position; nullptr outside the table. Owned by the table.
const GridCell* CellAt(const Table& table, int row, int column);

// The text of every position: a spanning cell's text stands at its top left only.
std::vector<std::vector<std::string>> RowsOf(const Table& table);

}  // namespace minutebook::extract
