#include "extractors/tables/structure.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <utility>

#include "extractors/tables/header.h"
#include "extractors/tables/header_lines.h"
#include "extractors/tables/prose.h"
#include "extractors/tables/row_groups.h"

namespace minutebook::extract {
namespace {

// Cells of one body row. Pieces that share columns are one cell; a group row's label stays in the first
// column.
std::vector<GridCell> RowCells(const std::vector<TableLine>& lines, const LineGroup& group,
                               const std::vector<Column>& columns, double em, int row) {
  std::vector<GridCell> cells;
  for (const std::size_t i : group) {
    for (const TablePiece& piece : lines[i].pieces) {
      int first = piece.first, last = piece.last;
      if (group.size() == 1 && HeadsColumns(lines[i], columns, em)) {
        first = 1, last = static_cast<int>(columns.size()) - 1;
      } else if (first == 0 || lines[i].pieces.size() == 1) {
        last = first;
      }
      GridCell cell{row, first, 1, last - first + 1, {}, piece.chunk.words, {}, {}};
      for (std::size_t k = 0; k < cells.size();) {
        if (cells[k].column > last || cells[k].column + cells[k].column_span <= first) {
          ++k;
          continue;
        }
        cell.words.insert(cell.words.end(), cells[k].words.begin(), cells[k].words.end());
        first = std::min(first, cells[k].column);
        last = std::max(last, cells[k].column + cells[k].column_span - 1);
        cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(k));
      }
      cell.column = first;
      cell.column_span = last - first + 1;
      cells.push_back(std::move(cell));
    }
  }
  return cells;
}

// Lattice lines half way between neighbouring columns.
std::vector<double> ColumnLines(const TableBlock& block, const std::vector<Column>& columns) {
  std::vector<double> xs{std::min(block.box.x0, columns.front().x0)};
  for (std::size_t c = 0; c + 1 < columns.size(); ++c) xs.push_back((columns[c].x1 + columns[c + 1].x0) / 2);
  xs.push_back(std::max(block.box.x1, columns.back().x1));
  return xs;
}

// Lattice lines half way between neighbouring rows' text.
std::vector<double> RowLines(const Page& page, const Table& table) {
  const auto n = static_cast<std::size_t>(table.rows);
  std::vector<Box> extents(n);
  for (const GridCell& cell : table.cells) {
    const auto bottom = static_cast<std::size_t>(cell.row + cell.row_span - 1);
    for (const std::uint32_t w : cell.words) extents[bottom] = Union(extents[bottom], page.words[w].box);
  }
  std::vector<double> ys;
  double last = 0;
  for (std::size_t r = 0; r < n; ++r) {
    const bool blank = extents[r] == Box{};
    const double y = r == 0 || blank ? (blank ? last : extents[r].y0) : (last + extents[r].y0) / 2;
    ys.push_back(ys.empty() ? y : std::max(y, ys.back()));
    if (!blank) last = std::max(last, extents[r].y1);
  }
  ys.push_back(std::max(last, ys.back()));
  return ys;
}

void AddBlankCells(Table& table) {
  std::vector<char> taken(static_cast<std::size_t>(table.rows * table.columns), 0);
  for (const GridCell& cell : table.cells) {
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        taken[static_cast<std::size_t>(r * table.columns + c)] = 1;
      }
    }
  }
  for (int r = 0; r < table.rows; ++r) {
    for (int c = 0; c < table.columns; ++c) {
      if (!taken[static_cast<std::size_t>(r * table.columns + c)])
        table.cells.push_back({r, c, 1, 1, {}, {}, {}, {}});
    }
  }
}

// Heading cells must not overlap: a later one gives way, column by column, then row by row.
void AddHeaderCells(const Header& header, Table& table) {
  std::vector<int> owner(static_cast<std::size_t>(header.rows * table.columns), -1);
  const auto at = [&](int r, int c) -> int& {
    return owner[static_cast<std::size_t>(r * table.columns + c)];
  };
  for (const HeaderCell& heading : header.cells) {
    GridCell cell{
        heading.row, heading.first, heading.row_span, heading.last - heading.first + 1, {}, heading.words, {},
        {}};
    int clash = -1;
    for (int r = cell.row; r < cell.row + cell.row_span && clash < 0; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span && clash < 0; ++c) clash = at(r, c);
    }
    if (clash >= 0) {
      auto& words = table.cells[static_cast<std::size_t>(clash)].words;
      words.insert(words.end(), cell.words.begin(), cell.words.end());
      continue;
    }
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c)
        at(r, c) = static_cast<int>(table.cells.size());
    }
    table.cells.push_back(std::move(cell));
  }
}

// Takes in rows above that only go on with a cell of an earlier page: they start small, within one column
// past the first.
void TakeLead(const Page& page, const std::vector<Column>& columns, TableBlock& block) {
  while (!block.lead.empty()) {
    const TextRow& row = block.lead.back();
    const std::string& text = page.words[row.chunks[0].words[0]].text;
    if (!std::islower(static_cast<unsigned char>(text[0])) || row.box.x0 < columns[0].x1) break;
    block.rows.insert(block.rows.begin(), row);
    block.box = Union(block.box, row.box);
    block.lead.pop_back();
  }
}

// Whether the second column is the heading of the first, set at the right of long labels: it has nothing but
// a heading, the first nothing but labels.
bool HeadsFirstColumn(const std::vector<TableLine>& lines, std::size_t header_lines) {
  bool headed = false, heads = false, labels = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const TablePiece& piece : lines[i].pieces) {
      if (piece.first == 0) (i < header_lines ? headed : labels) = true;
      if (piece.last == 0 || piece.first > 1) continue;
      if (i >= header_lines && piece.first == 1) return false;
      heads = heads || (piece.first == 1 && piece.last == 1);
    }
  }
  return heads && labels && !headed;
}

// Whether the columns past the first are one, its figures set out of line with blanks: each line has a label
// and one figure.
bool AreRagged(const Page& page, const std::vector<TableLine>& lines, std::size_t columns) {
  if (columns < 3) return false;
  return std::all_of(lines.begin(), lines.end(), [&](const TableLine& line) {
    return line.pieces.size() == 2 && line.pieces[0].first == 0 && line.pieces[1].first > 0 &&
           IsFigureChunk(page, line.pieces[1].chunk);
  });
}

}  // namespace

void FinishTable(const Page& page, const std::vector<double>& xs, const std::vector<double>& ys,
                 Table& table) {
  AddBlankCells(table);
  std::sort(table.cells.begin(), table.cells.end(), [](const GridCell& a, const GridCell& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  table.words.clear();
  for (GridCell& cell : table.cells) {
    const auto x = static_cast<std::size_t>(cell.column), y = static_cast<std::size_t>(cell.row);
    cell.box = {xs[x], ys[y], xs[x + static_cast<std::size_t>(cell.column_span)],
                ys[y + static_cast<std::size_t>(cell.row_span)]};
    SetCellText(page, cell);
    table.words.insert(table.words.end(), cell.words.begin(), cell.words.end());
  }
  std::sort(table.words.begin(), table.words.end());
  table.page = page.number;
  table.box = {xs.front(), ys.front(), xs.back(), ys.back()};
}

std::optional<Table> ReadBlock(const Page& page, TableBlock block) {
  std::vector<Column> columns = FindColumns(page, block);
  if (columns.size() < 2 || block.rows.size() < 2) return std::nullopt;
  TakeLead(page, columns, block);
  std::vector<TableLine> lines = PlaceChunks(page, block, columns);
  std::size_t header_lines = HeaderLineCount(page, block, lines, columns);
  const std::size_t found = columns.size();
  if (HeadsFirstColumn(lines, header_lines)) {
    columns[0].x1 = columns[1].x1;
    columns.erase(columns.begin() + 1);
  } else if (header_lines == 0 && AreRagged(page, lines, columns.size())) {
    columns[1].x1 = columns.back().x1;
    columns.resize(2);
  }
  if (columns.size() < 2) return std::nullopt;
  if (columns.size() < found) {
    lines = PlaceChunks(page, block, columns);
    header_lines = HeaderLineCount(page, block, lines, columns);
  }
  const Header header = ReadHeader(block, lines, header_lines, columns);
  Table table;
  table.columns = static_cast<int>(columns.size());
  table.header_rows = header.rows;
  AddHeaderCells(header, table);
  table.rows = header.rows;
  if (header_lines < lines.size()) {
    for (const LineGroup& group : BodyRows(page, block, lines, header_lines, columns)) {
      for (GridCell& cell : RowCells(lines, group, columns, block.em, table.rows))
        table.cells.push_back(std::move(cell));
      ++table.rows;
    }
  }
  if (table.rows < 2) return std::nullopt;
  FinishTable(page, ColumnLines(block, columns), RowLines(page, table), table);
  return table;
}

}  // namespace minutebook::extract
