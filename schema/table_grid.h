// A data table's cells laid out as the public format shows them: a header and rows of text.
#pragma once

#include <string>
#include <vector>

#include "schema/records.h"

namespace minutebook {

inline constexpr int kMaxTableRows = 200000;
inline constexpr int kMaxTableColumns = 2000;
inline constexpr int kMaxTableArea = 4000000;  // rows x columns of one table
inline constexpr int kMaxAreaPerCell = 256;    // so that a few cells far apart do not make a huge grid
inline constexpr int kAnyTableArea = 1024;     // what is allowed however few the cells

struct TableGrid {
  std::vector<std::string> header;             // empty when the table has no header rows
  std::vector<std::vector<std::string>> rows;  // each as wide as the table
};

// True when every cell lies within the limits above.
bool WithinTableLimits(const std::vector<TableCell>& cells);

// Header rows are joined with a blank per column, a merged header cell standing over each of its columns; a
// merged body cell keeps its text in its first row and column. Empty when the cells break the limits.
TableGrid GridOf(const DataTable& table);

// The other way: one cell per text, for tables that come as header and rows only.
void FillCells(const TableGrid& grid, DataTable& table);

}  // namespace minutebook
