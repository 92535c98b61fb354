#include "extractors/tables/reject.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

struct Counts {
  int filled = 0;
  int figures = 0;
  int rows_with_two = 0;  // rows with two filled cells or more
  int columns_with_two = 0;
  int figure_columns = 0;   // columns most of whose entries are figures, at least two
  std::size_t longest = 0;  // bytes of the longest cell
};

Counts CountCells(const Table& table) {
  Counts counts;
  std::vector<int> row(static_cast<std::size_t>(table.rows), 0),
      column(static_cast<std::size_t>(table.columns), 0);
  std::vector<int> figures(column.size(), 0);
  for (const GridCell& cell : table.cells) {
    if (cell.text.empty()) continue;
    ++counts.filled;
    counts.longest = std::max(counts.longest, cell.text.size());
    ++row[static_cast<std::size_t>(cell.row)];
    if (cell.row < table.header_rows) continue;
    ++column[static_cast<std::size_t>(cell.column)];
    if (!IsFigure(ReadValue(cell.text).kind)) continue;
    ++counts.figures;
    ++figures[static_cast<std::size_t>(cell.column)];
  }
  counts.rows_with_two = static_cast<int>(std::count_if(row.begin(), row.end(), [](int n) { return n > 1; }));
  counts.columns_with_two =
      static_cast<int>(std::count_if(column.begin(), column.end(), [](int n) { return n > 1; }));
  for (std::size_t c = 0; c < column.size(); ++c)
    counts.figure_columns += figures[c] > 1 && figures[c] * 2 > column[c];
  return counts;
}

}  // namespace

bool IsRuledData(const Page&, const Table& table) {
  if (table.rows < 2 || table.columns < 2) return false;
  const Counts counts = CountCells(table);
  if (counts.rows_with_two < 2) return false;
  return counts.filled * 4 >= static_cast<int>(table.cells.size());
}

bool IsTextData(const Page&, const Table& table, bool framed) {
  if (table.rows < 2 || table.columns < 2) return false;
  const Counts counts = CountCells(table);
  if (counts.rows_with_two < 2) return false;
  if (framed) return counts.figure_columns > 0 || (table.columns > 2 && counts.rows_with_two > 2);
  return counts.figure_columns > 0 && counts.rows_with_two > 2;
}

}  // namespace minutebook::extract
