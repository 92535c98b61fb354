#include "extractors/grid_text.h"

#include <algorithm>
#include <array>

#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::array<std::string_view, 9> kBullets = {"\xE2\x80\xA2", "\xE2\x96\xAA", "\xE2\x97\x8F",
                                                      "\xE2\x9E\xA2", "\xE2\x97\xA6", "\xE2\x96\xA0",
                                                      "\xEF\x82\xB7", "\xE2\x80\xA3", "\xC2\xB7"};

bool IsBullet(std::string_view word) {
  return std::find(kBullets.begin(), kBullets.end(), word) != kBullets.end();
}

}  // namespace

std::string DropBullets(std::string_view text) {
  std::string out;
  const std::string folded = FoldSpace(text);
  for (const std::string_view word : Split(folded, " ")) {
    if (word.empty() || IsBullet(word)) continue;
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

std::string ValueOf(const Cell& cell) {
  if (cell.blocks.empty()) return DropBullets(cell.text);
  std::string out;
  for (const Block& block : cell.blocks) {
    const std::string text = block.label.kind == LabelKind::kBullet ? block.text : block.Printed();
    if (text.empty()) continue;
    if (!out.empty()) out += ' ';
    out += text;
  }
  return DropBullets(out);
}

std::vector<std::string> RowValues(const Grid& grid, int row) {
  std::vector<std::string> values(static_cast<std::size_t>(std::max(grid.columns, 0)));
  for (const Cell& cell : grid.cells) {
    if (cell.row == row && cell.column < grid.columns)
      values[static_cast<std::size_t>(cell.column)] = ValueOf(cell);
  }
  return values;
}

const Cell* CoveringCell(const Grid& grid, int row, int column) {
  const auto found = std::find_if(grid.cells.begin(), grid.cells.end(), [&](const Cell& cell) {
    return row >= cell.row && row < cell.row + cell.row_span && column >= cell.column &&
           column < cell.column + cell.column_span;
  });
  return found == grid.cells.end() ? nullptr : &*found;
}

int FilledCells(const std::vector<std::string>& row) {
  return static_cast<int>(
      std::count_if(row.begin(), row.end(), [](const std::string& t) { return !t.empty(); }));
}

void JoinBrokenText(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += ' ';
  text += more;
}

Provenance WhereRow(const Grid& grid, int row, std::string rule) {
  Provenance where;
  where.page_from = where.page_to = grid.page;
  for (const Cell& cell : grid.cells) {
    if (cell.row == row && !cell.text.empty()) where.box = Union(where.box, cell.box);
  }
  where.rule = std::move(rule);
  return where;
}

}  // namespace minutebook::extract
