#include "extractors/data_table_rows.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "extractors/tables/values.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kMaxTitle = 200;   // bytes
constexpr std::size_t kMaxHeading = 40;  // of the title of a column

// A row of cells as printed; null where a cell from above or the left covers the place.
std::vector<const TableCell*> RowOf(const DataTable& table, int row) {
  std::vector<const TableCell*> cells;
  for (const TableCell& cell : table.cells) {
    if (cell.row == row) cells.push_back(&cell);
  }
  return cells;
}

void DropRow(DataTable& table, int row) {
  table.cells.erase(std::remove_if(table.cells.begin(), table.cells.end(),
                                   [&](const TableCell& c) { return c.row == row && c.row_span == 1; }),
                    table.cells.end());
  for (TableCell& cell : table.cells) {
    if (cell.row > row) {
      --cell.row;
    } else if (cell.row + cell.row_span > row && cell.row_span > 1) {
      --cell.row_span;
    }
  }
  if (row < table.header_rows) --table.header_rows;
}

// The only text of a row; null when there is none or more than one.
const TableCell* OnlyCell(const DataTable& table, int row) {
  const TableCell* only = nullptr;
  for (const TableCell* cell : RowOf(table, row)) {
    if (cell->text.empty()) continue;
    if (only != nullptr) return nullptr;
    only = cell;
  }
  return only;
}

bool SameRow(const DataTable& table, int a, int b) {
  const auto first = RowOf(table, a), second = RowOf(table, b);
  return !first.empty() && std::equal(first.begin(), first.end(), second.begin(), second.end(),
                                      [](const TableCell* x, const TableCell* y) {
                                        return x->column == y->column && x->text == y->text;
                                      });
}

}  // namespace

int RowCount(const DataTable& table) {
  int rows = 0;
  for (const TableCell& cell : table.cells) rows = std::max(rows, cell.row + cell.row_span);
  return rows;
}

OptionalText TakeTitleRows(DataTable& table) {
  OptionalText title;
  while (RowCount(table) > 2) {
    const TableCell* only = OnlyCell(table, 0);
    if (only == nullptr ||
        (only->column_span < static_cast<int>(table.columns.size()) && only->text.size() <= kMaxHeading))
      break;
    const std::string text = only->text;
    if (!title || text.size() <= kMaxTitle) title = text;
    DropRow(table, 0);
  }
  return title && title->size() <= kMaxTitle ? title : OptionalText{};
}

void DropRepeatedHeadings(DataTable& table) {
  if (table.header_rows < 1) return;
  for (int row = RowCount(table) - 1; row >= table.header_rows; --row) {
    if (SameRow(table, table.header_rows - 1, row)) DropRow(table, row);
  }
}

void LeaveOutBands(DataTable& table) {
  while (table.header_rows > 1 && OnlyCell(table, table.header_rows - 1) != nullptr) --table.header_rows;
}

// A first row of short texts above figures, or above texts without any, names the columns.
void FindHeading(DataTable& table) {
  if (table.header_rows > 0 || RowCount(table) < 3) return;
  std::size_t filled = 0;
  for (const TableCell* cell : RowOf(table, 0)) {
    if (cell->row_span > 1 || cell->column_span > 1 || cell->text.size() > kMaxHeading) return;
    if (!cell->text.empty() && ReadValue(cell->text).kind != ValueKind::kText) return;
    filled += cell->text.empty() ? 0U : 1U;
  }
  const bool figures = std::any_of(table.cells.begin(), table.cells.end(), [](const TableCell& c) {
    return !c.text.empty() && IsFigure(ReadValue(c.text).kind);
  });
  if (figures && filled + 1 >= table.columns.size()) table.header_rows = 1;
}

}  // namespace minutebook::extract
