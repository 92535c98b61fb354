#include "schema/table_grid.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace minutebook {
namespace {

constexpr std::size_t kMaxHeaderBytes = 64 * 1024;  // of one column: merged header cells repeat their text

struct Extent {
  std::int64_t rows = 0;
  std::int64_t columns = 0;
};

Extent ExtentOf(const std::vector<TableCell>& cells) {
  Extent extent;
  for (const TableCell& cell : cells) {
    extent.rows = std::max(extent.rows, std::int64_t{cell.row} + std::max(cell.row_span, 1));
    extent.columns = std::max(extent.columns, std::int64_t{cell.column} + std::max(cell.column_span, 1));
  }
  return extent;
}

void AddHeaderText(const TableCell& cell, std::vector<std::string>& header) {
  if (cell.text.empty()) return;
  for (int i = 0; i < std::max(cell.column_span, 1); ++i) {
    std::string& text = header[static_cast<std::size_t>(cell.column + i)];
    if (text.size() + cell.text.size() > kMaxHeaderBytes) continue;
    if (!text.empty()) text += ' ';
    text += cell.text;
  }
}

std::vector<const TableCell*> InReadingOrder(const std::vector<TableCell>& cells) {
  std::vector<const TableCell*> order;
  order.reserve(cells.size());
  for (const TableCell& cell : cells) order.push_back(&cell);
  std::stable_sort(order.begin(), order.end(), [](const TableCell* a, const TableCell* b) {
    return a->row != b->row ? a->row < b->row : a->column < b->column;
  });
  return order;
}

}  // namespace

bool WithinTableLimits(const std::vector<TableCell>& cells) {
  const bool placed = std::all_of(cells.begin(), cells.end(),
                                  [](const TableCell& cell) { return cell.row >= 0 && cell.column >= 0; });
  const Extent extent = ExtentOf(cells);
  const auto filled = static_cast<std::int64_t>(cells.size());
  const std::int64_t area = std::min<std::int64_t>(kMaxTableArea, kAnyTableArea + filled * kMaxAreaPerCell);
  return placed && extent.rows <= kMaxTableRows && extent.columns <= kMaxTableColumns &&
         extent.rows * extent.columns <= area;
}

TableGrid GridOf(const DataTable& table) {
  TableGrid grid;
  if (!WithinTableLimits(table.cells)) return grid;
  const Extent extent = ExtentOf(table.cells);
  const auto columns = static_cast<std::size_t>(extent.columns);
  const std::int64_t header_rows = std::clamp(std::int64_t{table.header_rows}, std::int64_t{0}, extent.rows);
  if (header_rows > 0) grid.header.resize(columns);
  grid.rows.assign(static_cast<std::size_t>(extent.rows - header_rows), std::vector<std::string>(columns));
  for (const TableCell* cell : InReadingOrder(table.cells)) {
    if (cell->row < header_rows) {
      AddHeaderText(*cell, grid.header);
      continue;
    }
    std::string& text =
        grid.rows[static_cast<std::size_t>(cell->row - header_rows)][static_cast<std::size_t>(cell->column)];
    if (!text.empty() && !cell->text.empty()) text += ' ';
    text += cell->text;
  }
  return grid;
}

void FillCells(const TableGrid& grid, DataTable& table) {
  int row = 0;
  const auto add_row = [&](const std::vector<std::string>& texts) {
    int column = 0;
    for (const std::string& text : texts) {
      TableCell cell;
      cell.row = row;
      cell.column = column++;
      cell.text = text;
      table.cells.push_back(std::move(cell));
    }
    ++row;
  };
  table.header_rows = grid.header.empty() ? 0 : 1;
  if (!grid.header.empty()) add_row(grid.header);
  for (const std::vector<std::string>& texts : grid.rows) add_row(texts);
}

}  // namespace minutebook
