// Word processors often leave the headings out of the ruling, or set them (turned on their side, as dates
// over a register of attendance) in a row of boxes of their own:
//
//     ITEM                     BY WHOM    BY WHEN              | 27/09 | 22/11 |
//   | 72a | Sign the minutes | Clerk    | asap   |  NAMES
//   | 75b | Pay the invoice  | Treasurer| June   |  | A Hill | P | S |
//
// A paragraph above a grid is no heading: it reaches over columns or past the grid. A title is none either:
// it is one phrase. Test: headings_above_test.cc.
#include "extractors/tables/heading_above.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "extractors/tables/text_rows.h"
#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr double kGridGap = 25;     // units from a row of boxes down to the grid
constexpr double kLineGap = 12;     // units from a line of headings down to the grid
constexpr double kNextLineGap = 6;  // units between two lines of headings
constexpr double kSamePlace = 5;    // units; sides of one column
constexpr double kReach = 60;       // units above the grid in which lines are sought
constexpr std::size_t kMaxLines = 3;
constexpr int kMinRows = 2;
constexpr std::size_t kMaxPhrase = 40;  // bytes

// The sides of the columns, left to right; empty where a row does not show them all.
std::vector<double> SidesOf(const Table& table) {
  std::vector<double> sides(static_cast<std::size_t>(table.columns) + 1, 0);
  for (const GridCell& cell : table.cells) {
    sides[static_cast<std::size_t>(cell.column)] = cell.box.x0;
    sides[static_cast<std::size_t>(cell.column + cell.column_span)] = cell.box.x1;
  }
  return sides;
}

// The column of `sides` at which those of `above` begin; nothing where they differ.
std::optional<int> MatchSides(const std::vector<double>& sides, const std::vector<double>& above,
                              double slack) {
  for (std::size_t begin = 0; begin + above.size() <= sides.size(); ++begin) {
    const bool same = std::equal(above.begin(), above.end(), sides.begin() + static_cast<long>(begin),
                                 [&](double a, double b) { return std::abs(a - b) <= slack; });
    if (same) return static_cast<int>(begin);
  }
  return std::nullopt;
}

// A first row made of `cells`, places without one blank. The row's box is `box` over the table's width.
void AddFirstRow(const Page& page, std::vector<GridCell> cells, double top, Table& table) {
  const std::vector<double> sides = SidesOf(table);
  const double bottom = table.box.y0;
  std::vector<GridCell> row;
  for (int c = 0; c < table.columns; ++c) {
    const auto given =
        std::find_if(cells.begin(), cells.end(), [&](const GridCell& cell) { return cell.column == c; });
    GridCell cell;
    if (given != cells.end()) cell = std::move(*given);
    cell.column = c;
    cell.box = {sides[static_cast<std::size_t>(c)], top, sides[static_cast<std::size_t>(c) + 1], bottom};
    SetCellText(page, cell);
    table.words.insert(table.words.end(), cell.words.begin(), cell.words.end());
    row.push_back(std::move(cell));
  }
  std::sort(table.words.begin(), table.words.end());
  for (GridCell& cell : table.cells) ++cell.row;
  table.cells.insert(table.cells.begin(), std::make_move_iterator(row.begin()),
                     std::make_move_iterator(row.end()));
  table.box.y0 = top;
  ++table.rows;
  table.header_rows = 1;
}

// A row of boxes with a word in most of them, right above the grid.
bool TakeGridAbove(const Page& page, double unit, Table& above, Table& table) {
  const double gap = table.box.y0 - above.box.y1;
  if (above.rows != 1 || above.columns < 2 || gap < -unit || gap > kGridGap * unit) return false;
  const auto begin = MatchSides(SidesOf(table), SidesOf(above), kSamePlace * unit);
  if (!begin) return false;
  const auto filled = std::count_if(above.cells.begin(), above.cells.end(),
                                    [](const GridCell& cell) { return !cell.text.empty(); });
  if (filled * 3 < static_cast<long>(above.columns) * 2) return false;
  const bool whole = above.columns == table.columns;
  for (const GridCell& cell : above.cells) {
    if (cell.text.size() > kMaxPhrase) return false;
    if (whole && IsFigure(ReadValue(cell.text).kind)) return false;
  }
  std::vector<GridCell> cells = std::move(above.cells);
  for (GridCell& cell : cells) cell.column += *begin;
  above.cells.clear();
  above.words.clear();
  AddFirstRow(page, std::move(cells), above.box.y0, table);
  return true;
}

// Puts each phrase of a line into the column it stands over; false where one fits none or two share one.
bool PlaceLine(const Page& page, const TextRow& line, const std::vector<double>& sides, double slack,
               std::vector<GridCell>& cells) {
  std::vector<GridCell> placed;
  for (const Chunk& chunk : line.chunks) {
    const auto side = std::upper_bound(sides.begin(), sides.end(), chunk.box.CentreX()) - sides.begin() - 1;
    if (side < 0 || side + 1 >= static_cast<long>(sides.size())) return false;
    const auto c = static_cast<std::size_t>(side);
    if (chunk.box.x0 < sides[c] - slack || chunk.box.x1 > sides[c + 1] + slack) return false;
    if (!placed.empty() && placed.back().column == static_cast<int>(c)) return false;
    const std::string text = TextOf(page, chunk);
    if (text.size() > kMaxPhrase || IsFigure(ReadValue(text).kind)) return false;
    GridCell cell;
    cell.column = static_cast<int>(c);
    cell.words = chunk.words;
    placed.push_back(std::move(cell));
  }
  if (placed.size() < 2) return false;
  for (GridCell& cell : placed) {
    const auto same = std::find_if(cells.begin(), cells.end(),
                                   [&](const GridCell& other) { return other.column == cell.column; });
    if (same == cells.end()) {
      cells.push_back(std::move(cell));
    } else {
      same->words.insert(same->words.begin(), cell.words.begin(), cell.words.end());
    }
  }
  return true;
}

void TakeLinesAbove(const Page& page, double unit, const WordIndices& free, Table& table) {
  WordIndices above;
  for (const std::uint32_t w : free) {
    const Box& box = page.words[w].box;
    if (box.CentreY() < table.box.y0 && box.y0 > table.box.y0 - kReach * unit) above.push_back(w);
  }
  if (above.size() < 2) return;
  const std::vector<TextRow> lines = TextRowsOf(page, above, {});
  const std::vector<double> sides = SidesOf(table);
  std::vector<GridCell> cells;
  double top = table.box.y0;
  std::size_t taken = 0;
  for (auto line = lines.rbegin(); line != lines.rend() && taken < kMaxLines; ++line, ++taken) {
    const double gap = top - line->box.y1;
    if (gap > (taken == 0 ? kLineGap : kNextLineGap) * unit) break;
    if (!PlaceLine(page, *line, sides, kSamePlace * unit, cells)) break;
    top = line->box.y0;
  }
  if (static_cast<int>(cells.size()) * 2 < table.columns) return;
  if (taken > 0) AddFirstRow(page, std::move(cells), top - unit, table);
}

}  // namespace

void TakeHeadingsAbove(const Page& page, double unit, const WordIndices& free, std::vector<Table>& grids) {
  for (std::size_t g = 0; g < grids.size(); ++g) {
    Table& table = grids[g];
    if (table.header_rows > 0 || table.rows < kMinRows || table.columns < 2 || table.cells.empty()) continue;
    bool taken = false;
    for (std::size_t a = 0; a < grids.size() && !taken; ++a)
      taken = a != g && TakeGridAbove(page, unit, grids[a], table);
    if (!taken) TakeLinesAbove(page, unit, free, table);
  }
}

}  // namespace minutebook::extract
