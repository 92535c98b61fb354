// The parts of the head line give the columns; a line below keeps to them when each of its parts stands under
// one of them and reaches no further:
//     Councillor        For     Against      head
//     Miss G Ash         X                   a row
//     The motion was carried by a show       reaches over the columns: below the table
// Tests: typed_votes_test.cc.
#include "extractors/minutes/typed_votes.h"

#include <algorithm>
#include <cmath>

#include "extractors/minutes/vote_table.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kSlack = 0.6;  // of the type size: text may reach this far into the next column
constexpr int kMaxWords = 6;    // of a part
constexpr int kMaxListed = 40;  // of a part that lists names

struct Columns {
  std::vector<Box> heads;
  bool lists = false;  // each row is a side and lists its names

  // The column that a part stands under; -1 when it reaches over several.
  int Of(const Segment& part, double slack) const {
    int best = -1;
    double nearest = 0;
    for (std::size_t c = 0; c < heads.size(); ++c) {
      const double apart =
          std::min(std::abs(part.box.x0 - heads[c].x0), std::abs(part.box.CentreX() - heads[c].CentreX()));
      if (best < 0 || apart < nearest) {
        best = static_cast<int>(c);
        nearest = apart;
      }
    }
    const auto next = static_cast<std::size_t>(best + 1);
    if (best >= 0 && next < heads.size() && part.box.x1 > heads[next].x0 + slack) return -1;
    return best;
  }
};

std::vector<std::string> TextsOf(const Line& line) {
  std::vector<std::string> texts;
  for (const Segment& part : line.segments) texts.push_back(FoldSpace(part.text));
  return texts;
}

// The rest of a list of names that a line was too short for goes to the cell above.
bool GoesOn(const Line& line, const Columns& columns, Grid& grid) {
  if (!columns.lists || line.segments.size() != 1 || grid.rows < 2 || grid.cells.empty()) return false;
  const int column = columns.Of(line.segments.front(), kSlack * line.size);
  if (column < 1) return false;
  for (Cell& cell : grid.cells) {
    if (cell.row == grid.rows - 1 && cell.column == column) {
      cell.text += " " + FoldSpace(line.segments.front().text);
      grid.box = Union(grid.box, line.box);
      return true;
    }
  }
  return false;
}

bool AddRow(const Line& line, const Columns& columns, Grid& grid) {
  if (GoesOn(line, columns, grid)) return true;
  const int most = columns.lists ? kMaxListed : kMaxWords;
  int last = -1;
  std::vector<Cell> cells;
  for (const Segment& part : line.segments) {
    const int column = columns.Of(part, kSlack * line.size);
    if (column <= last || WordCount(part.text) > most || part.text.ends_with('.')) return false;
    last = column;
    Cell cell;
    cell.row = grid.rows;
    cell.column = column;
    cell.box = part.box;
    cell.text = FoldSpace(part.text);
    cells.push_back(std::move(cell));
  }
  grid.cells.insert(grid.cells.end(), cells.begin(), cells.end());
  grid.box = Union(grid.box, line.box);
  ++grid.rows;
  return true;
}

}  // namespace

std::optional<TypedTable> TypedVoteTable(const std::vector<Block>& blocks, std::size_t first,
                                         std::size_t last) {
  const Block& top = blocks[first];
  if (top.kind == BlockKind::kGrid || top.lines.empty() || top.lines.front().segments.size() < 2)
    return std::nullopt;
  const std::vector<std::string> head = TextsOf(top.lines.front());
  Columns columns;
  columns.lists = IsVoteRowsHead(head);
  if (!columns.lists && !IsVoteHead(head)) return std::nullopt;
  for (const Segment& part : top.lines.front().segments) columns.heads.push_back(part.box);
  TypedTable table;
  table.grid.page = top.page_from;
  table.grid.columns = static_cast<int>(columns.heads.size());
  for (table.end = first; table.end < last; ++table.end) {
    const Block& block = blocks[table.end];
    if (block.kind == BlockKind::kGrid || block.page_from != top.page_from) break;
    const std::size_t before = table.grid.cells.size();
    const int rows = table.grid.rows;
    const Box box = table.grid.box;
    const bool fits = std::all_of(block.lines.begin(), block.lines.end(),
                                  [&](const Line& line) { return AddRow(line, columns, table.grid); });
    if (fits && !block.lines.empty()) continue;
    table.grid.cells.resize(before);
    table.grid.rows = rows;
    table.grid.box = box;
    break;
  }
  if (table.grid.rows < 2) return std::nullopt;
  return table;
}

}  // namespace minutebook::extract
