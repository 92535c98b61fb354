// The idea: a table may be ruled around its heading only, or between its columns only. Such a grid has tall
// or wide slots that hold many cells. Wide ones are cut where most of their lines leave the same gap; tall
// ones where more than one line has figures in the table's figure columns.
//
//   |      | 2005            |
//   |      | Number  Percent |        fits: a slot whose every line has the same gap, two lines of figures
//   |------|-----------------|
//   | All  | 291     100.0   |
//   | Some | 54       18.7   |        does not: "Reported as not relevant by | a large segment" (wrapped
//   text)
#include "extractors/tables/refine.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "extractors/tables/block.h"
#include "extractors/tables/columns.h"
#include "extractors/tables/prose.h"
#include "extractors/tables/row_groups.h"

namespace minutebook::extract {
namespace {

constexpr std::size_t kMinSplitLines = 3;  // lines that must show a gap
constexpr double kSplitShare = 0.6;        // of the lines with text
constexpr double kLineSlack = 2;           // units: a gutter this close to a grid line is that line

using Chunks = std::vector<std::vector<Chunk>>;  // per line

// The text of every slot as lines of chunks.
std::vector<Chunks> SlotChunks(const Page& page, const std::vector<WordIndices>& words) {
  std::vector<std::vector<WordIndices>> lines;
  std::vector<WordIndices> all;
  for (const WordIndices& slot : words) {
    WordIndices upright;
    for (const std::uint32_t w : slot) {
      if (page.words[w].angle == 0) upright.push_back(w);
    }
    lines.push_back(LinesOf(page, std::move(upright)));
    all.insert(all.end(), lines.back().begin(), lines.back().end());
  }
  const double gap = WordGap(page, all);
  std::vector<Chunks> chunks(words.size());
  for (std::size_t s = 0; s < words.size(); ++s) {
    for (const WordIndices& line : lines[s]) chunks[s].push_back(ChunksOf(page, line, {}, gap));
  }
  return chunks;
}

TextRow RowOf(std::vector<Chunk> chunks) {
  TextRow row;
  row.chunks = std::move(chunks);
  for (const Chunk& chunk : row.chunks) row.box = Union(row.box, chunk.box);
  row.baseline = row.box.y1 - 0.21 * row.box.Height();
  return row;
}

struct Gutter {
  double x0, x1;
};

// The gutter as far as headings, which may be wider than the figures below, leave it.
Gutter BetweenChunks(const std::vector<TextRow>& rows, Gutter gutter) {
  for (const TextRow& row : rows) {
    for (std::size_t i = 1; i < row.chunks.size(); ++i) {
      const double from = std::max(gutter.x0, row.chunks[i - 1].box.x1);
      const double to = std::min(gutter.x1, row.chunks[i].box.x0);
      if (from < to) gutter = {from, to};
    }
  }
  return gutter;
}

// Where the slots of one column range are to be cut: gutters that most of their lines leave.
std::vector<Gutter> GuttersOf(const Page& page, const std::vector<const Chunks*>& slots) {
  TableBlock block;
  for (const Chunks* chunks : slots) {
    for (const std::vector<Chunk>& line : *chunks) block.rows.push_back(RowOf(line));
  }
  MeasureBlock(block);
  const std::vector<Column> columns = FindColumns(page, block);
  std::vector<Gutter> gutters;
  for (std::size_t c = 0; c + 1 < columns.size(); ++c) {
    const double x = (columns[c].x1 + columns[c + 1].x0) / 2;
    std::size_t both = 0, any = 0, marks = 0;
    for (const TextRow& row : block.rows) {
      bool left = false, right = false, crossed = false;
      for (const Chunk& chunk : row.chunks) {
        crossed = crossed || (chunk.box.x0 < x && chunk.box.x1 > x);
        left = left || chunk.box.x1 <= x;
        right = right || chunk.box.x0 >= x;
      }
      any += left || right || crossed;
      both += left && right && !crossed;
      if (left && right) marks += IsListMark(page, row.chunks[0]);
    }
    if (both < kMinSplitLines || static_cast<double>(both) < kSplitShare * static_cast<double>(any)) continue;
    if (marks * 2 > both) continue;
    gutters.push_back(BetweenChunks(block.rows, {columns[c].x1, columns[c + 1].x0}));
  }
  return gutters;
}

// Adds a line in the middle of [from, to] unless one is within it or near; gives the place of the line.
double AddLine(std::vector<double>& lines, double from, double to, double slack) {
  const double middle = (from + to) / 2;
  const double* best = nullptr;
  for (const double& line : lines) {
    if (line < from - slack || line > to + slack) continue;
    if (!best || std::abs(line - middle) < std::abs(*best - middle)) best = &line;
  }
  if (best) return *best;
  lines.insert(std::upper_bound(lines.begin(), lines.end(), middle), middle);
  return middle;
}

bool Crosses(const Chunks& chunks, double x) {
  for (const std::vector<Chunk>& line : chunks) {
    for (const Chunk& chunk : line) {
      if (chunk.box.x0 < x && chunk.box.x1 > x) return true;
    }
  }
  return false;
}

bool OnBothSides(const Chunks& chunks, double x) {
  bool left = false, right = false;
  for (const std::vector<Chunk>& line : chunks) {
    for (const Chunk& chunk : line) (chunk.box.CentreX() < x ? left : right) = true;
  }
  return left && right;
}

// A heading over several columns in one slot with the headings below it: cut below the lines that stand over
// a cut between columns. Gives where; nothing when there is no such heading.
std::optional<double> HeadingCut(const Chunks& chunks, const std::vector<double>& xs, const Box& box) {
  const auto crosses = [&](const std::vector<Chunk>& line) {
    return std::any_of(line.begin(), line.end(), [&](const Chunk& chunk) {
      return std::any_of(xs.begin(), xs.end(), [&](double x) {
        return x > box.x0 && x < box.x1 && chunk.box.x0 < x && chunk.box.x1 > x;
      });
    });
  };
  std::size_t heading = 0;
  while (heading < chunks.size() && crosses(chunks[heading])) ++heading;
  if (heading == 0 || heading == chunks.size() || heading > 3) return std::nullopt;
  bool several = false;
  for (std::size_t i = heading; i < chunks.size(); ++i) {
    if (crosses(chunks[i])) return std::nullopt;
    several = several || chunks[i].size() > 1;
  }
  if (!several) return std::nullopt;
  return (chunks[heading - 1][0].box.y1 + chunks[heading][0].box.y0) / 2;
}

// A grid being cut: lines old and new, and where each slot is cut.
struct Cuts {
  std::vector<double> xs, ys;
  std::vector<std::vector<double>> x_cuts, y_cuts;  // per slot
  std::vector<std::optional<double>> heading;       // per slot: above this place columns are not cut
};

// Whether at least half of the phrases in the row right below the slot are figures, and not only years.
bool FiguresBelow(const Page& page, const CellGrid& grid, const Slot& slot,
                  const std::vector<Chunks>& chunks) {
  const int row = slot.row + slot.row_span;
  int phrases = 0, figures = 0, years = 0;
  for (std::size_t s = 0; s < grid.slots.size(); ++s) {
    const Slot& below = grid.slots[s];
    if (below.row != row || below.column < slot.column ||
        below.column + below.column_span > slot.column + slot.column_span || chunks[s].empty())
      continue;
    for (const Chunk& chunk : chunks[s][0]) {
      ++phrases;
      figures += IsFigureChunk(page, chunk);
      years += IsYear(TextOf(page, chunk));
    }
  }
  return figures > years && figures * 2 >= phrases;
}

// A first row shaded as one, without lines between the headings: words over every column that `lines` part,
// none across a line.
bool HoldsManyHeadings(const Page& page, const CellGrid& grid, const Slot& slot, const WordIndices& words,
                       const std::vector<double>& lines) {
  const Box box = grid.BoxOf(slot);
  const auto first = std::upper_bound(lines.begin(), lines.end(), box.x0);
  const auto last = std::lower_bound(first, lines.end(), box.x1);
  if (slot.row != 0 || first == last) return false;
  std::vector<char> over(static_cast<std::size_t>(last - first) + 1, 0);
  for (const std::uint32_t w : words) {
    const Box& word = page.words[w].box;
    const auto line = std::upper_bound(first, last, word.CentreX());
    if ((line != last && word.x1 > *line) || (line != first && word.x0 < *(line - 1))) return false;
    over[static_cast<std::size_t>(line - first)] = 1;
  }
  return std::find(over.begin(), over.end(), char{0}) == over.end();
}

void CutColumns(const Page& page, double unit, const CellGrid& grid, const std::vector<WordIndices>& words,
                const std::vector<Chunks>& chunks, Cuts& cuts) {
  std::map<std::pair<int, int>, std::vector<std::size_t>> ranges;
  for (std::size_t s = 0; s < grid.slots.size(); ++s) {
    if (!chunks[s].empty()) ranges[{grid.slots[s].column, grid.slots[s].column_span}].push_back(s);
  }
  std::vector<std::vector<double>> wanted(grid.slots.size());
  for (const auto& [range, slots] : ranges) {
    std::vector<const Chunks*> texts;
    for (const std::size_t s : slots) texts.push_back(&chunks[s]);
    for (const Gutter& gutter : GuttersOf(page, texts)) {
      const double line = AddLine(cuts.xs, gutter.x0, gutter.x1, kLineSlack * unit);
      for (const std::size_t s : slots) wanted[s].push_back(line);
    }
  }
  for (std::size_t s = 0; s < grid.slots.size(); ++s) {
    const Box box = grid.BoxOf(grid.slots[s]);
    if (HoldsManyHeadings(page, grid, grid.slots[s], words[s], cuts.xs) &&
        FiguresBelow(page, grid, grid.slots[s], chunks)) {
      std::copy_if(cuts.xs.begin(), cuts.xs.end(), std::back_inserter(cuts.x_cuts[s]),
                   [&](double x) { return x > box.x0 && x < box.x1; });
      continue;
    }
    if (grid.slots[s].row == 0) cuts.heading[s] = HeadingCut(chunks[s], cuts.xs, box);
    for (const double x : cuts.xs) {
      if (x <= box.x0 || x >= box.x1) continue;
      if (!cuts.heading[s] && Crosses(chunks[s], x)) continue;
      const bool own = std::find(wanted[s].begin(), wanted[s].end(), x) != wanted[s].end();
      const bool drawn = std::find(grid.xs.begin(), grid.xs.end(), x) != grid.xs.end();
      if (own || (!drawn && (grid.slots[s].column_span == 1 || OnBothSides(chunks[s], x))))
        cuts.x_cuts[s].push_back(x);
    }
  }
}

// The text of some slots as lines of pieces in the cut columns.
std::vector<TableLine> SlotLines(const std::vector<std::size_t>& slots, const std::vector<Chunks>& chunks,
                                 const std::vector<double>& xs) {
  std::vector<TablePiece> pieces;
  for (const std::size_t s : slots) {
    for (const std::vector<Chunk>& line : chunks[s]) {
      for (const Chunk& chunk : line) {
        const auto place = [&](double x) {
          const auto i = std::upper_bound(xs.begin(), xs.end(), x) - xs.begin() - 1;
          return static_cast<int>(
              std::clamp<std::ptrdiff_t>(i, 0, static_cast<std::ptrdiff_t>(xs.size()) - 2));
        };
        pieces.push_back({place(chunk.box.x0 + 0.1), place(chunk.box.x1 - 0.1), chunk});
      }
    }
  }
  std::stable_sort(pieces.begin(), pieces.end(), [](const TablePiece& a, const TablePiece& b) {
    return a.chunk.box.CentreY() < b.chunk.box.CentreY();
  });
  std::vector<TableLine> lines;
  for (TablePiece& piece : pieces) {
    const Box& box = piece.chunk.box;
    if (lines.empty() ||
        OverlapY(lines.back().box, box) < 0.5 * std::min(lines.back().box.Height(), box.Height())) {
      lines.push_back({box.y1 - 0.21 * box.Height(), box, {}});
    }
    lines.back().box = Union(lines.back().box, box);
    lines.back().pieces.push_back(std::move(piece));
  }
  for (TableLine& line : lines) {
    std::stable_sort(line.pieces.begin(), line.pieces.end(), [](const TablePiece& a, const TablePiece& b) {
      return a.chunk.box.x0 < b.chunk.box.x0;
    });
  }
  return lines;
}

std::vector<Column> ColumnsOf(const std::vector<double>& xs) {
  std::vector<Column> columns;
  for (std::size_t i = 0; i + 1 < xs.size(); ++i) columns.push_back({xs[i], xs[i + 1]});
  return columns;
}

// Whether at least half of what the line has in figure columns are figures; years, which head columns, are
// none.
bool HasFigures(const Page& page, const TableLine& line, const std::vector<char>& figure_columns) {
  int figures = 0, entries = 0;
  for (const TablePiece& piece : line.pieces) {
    if (piece.first == 0 || !figure_columns[static_cast<std::size_t>(piece.first)]) continue;
    ++entries;
    figures += IsFigureChunk(page, piece.chunk) && !IsYear(TextOf(page, piece.chunk));
  }
  return figures > 0 && figures * 2 >= entries;
}

// Cuts the rows of tall slots, those of one row range together.
void CutRows(const Page& page, double unit, const CellGrid& grid, const std::vector<Chunks>& chunks,
             Cuts& cuts) {
  std::map<std::pair<int, int>, std::vector<std::size_t>> ranges;
  for (std::size_t s = 0; s < grid.slots.size(); ++s) {
    ranges[{grid.slots[s].row, grid.slots[s].row_span}].push_back(s);
  }
  std::vector<std::vector<TableLine>> bands;
  std::vector<TableLine> all;
  for (const auto& [range, slots] : ranges) {
    bands.push_back(SlotLines(slots, chunks, cuts.xs));
    all.insert(all.end(), bands.back().begin(), bands.back().end());
  }
  const std::vector<Column> columns = ColumnsOf(cuts.xs);
  const std::vector<char> figures = FigureColumns(page, all, columns.size());
  std::size_t band = 0;
  for (const auto& [range, slots] : ranges) {
    const std::vector<TableLine>& lines = bands[band++];
    const auto with_figures = std::count_if(
        lines.begin(), lines.end(), [&](const TableLine& line) { return HasFigures(page, line, figures); });
    if (with_figures < 2) continue;
    TableBlock block;
    block.em = 10 * unit;
    for (const TableLine& line : lines) block.box = Union(block.box, line.box);
    const std::vector<LineGroup> rows = BodyRows(page, block, lines, 0, columns);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
      const double y = AddLine(cuts.ys, lines[rows[i].back()].box.y1, lines[rows[i + 1].front()].box.y0,
                               kLineSlack * unit);
      for (const std::size_t s : slots) {
        const Box box = grid.BoxOf(grid.slots[s]);
        if (y > box.y0 && y < box.y1) cuts.y_cuts[s].push_back(y);
      }
    }
  }
}

int LineIndex(const std::vector<double>& lines, double at) {
  return static_cast<int>(std::lower_bound(lines.begin(), lines.end(), at) - lines.begin());
}

// The grid with its slots cut.
CellGrid Apply(const CellGrid& grid, Cuts& cuts) {
  CellGrid cut{cuts.xs, cuts.ys, {}, {}};
  cut.owner.assign(static_cast<std::size_t>(cut.Rows() * cut.Columns()), 0);
  for (std::size_t s = 0; s < grid.slots.size(); ++s) {
    const Box box = grid.BoxOf(grid.slots[s]);
    std::vector<double>&x = cuts.x_cuts[s], &y = cuts.y_cuts[s];
    x.insert(x.end(), {box.x0, box.x1});
    y.insert(y.end(), {box.y0, box.y1});
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    y.erase(std::unique(y.begin(), y.end()), y.end());
    for (std::size_t j = 0; j + 1 < y.size(); ++j) {
      const bool heading = cuts.heading[s] && y[j] < *cuts.heading[s];
      const std::vector<double> parts = heading ? std::vector<double>{box.x0, box.x1} : x;
      for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const int row = LineIndex(cut.ys, y[j]), column = LineIndex(cut.xs, parts[i]);
        cut.slots.push_back({row, column, LineIndex(cut.ys, y[j + 1]) - row,
                             LineIndex(cut.xs, parts[i + 1]) - column, grid.slots[s].closed});
      }
    }
  }
  std::sort(cut.slots.begin(), cut.slots.end(), [](const Slot& a, const Slot& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  for (std::size_t s = 0; s < cut.slots.size(); ++s) {
    const Slot& slot = cut.slots[s];
    for (int r = slot.row; r < slot.row + slot.row_span; ++r) {
      for (int c = slot.column; c < slot.column + slot.column_span; ++c) {
        cut.owner[static_cast<std::size_t>(r * cut.Columns() + c)] = static_cast<int>(s);
      }
    }
  }
  return cut;
}

}  // namespace

void RefineGrid(const Page& page, double unit, CellGrid& grid, std::vector<WordIndices>& words) {
  const std::vector<Chunks> chunks = SlotChunks(page, words);
  Cuts cuts{grid.xs, grid.ys, {}, {}, {}};
  cuts.x_cuts.resize(grid.slots.size());
  cuts.y_cuts.resize(grid.slots.size());
  cuts.heading.resize(grid.slots.size());
  CutColumns(page, unit, grid, words, chunks, cuts);
  for (std::size_t s = 0; s < grid.slots.size(); ++s) {
    if (!cuts.heading[s]) continue;
    cuts.heading[s] = AddLine(cuts.ys, *cuts.heading[s], *cuts.heading[s], kLineSlack * unit);
    const Box box = grid.BoxOf(grid.slots[s]);
    if (*cuts.heading[s] > box.y0 && *cuts.heading[s] < box.y1) cuts.y_cuts[s].push_back(*cuts.heading[s]);
  }
  CutRows(page, unit, grid, chunks, cuts);
  if (std::all_of(cuts.x_cuts.begin(), cuts.x_cuts.end(), [](const auto& c) { return c.empty(); }) &&
      cuts.ys.size() == grid.ys.size()) {
    return;
  }
  CellGrid cut = Apply(grid, cuts);
  std::vector<WordIndices> shared(cut.slots.size());
  for (const WordIndices& slot : words) {
    for (const std::uint32_t w : slot) {
      const int s = cut.SlotAt(page.words[w].box.CentreX(), page.words[w].box.CentreY());
      if (s >= 0) shared[static_cast<std::size_t>(s)].push_back(w);
    }
  }
  grid = std::move(cut);
  words = std::move(shared);
}

}  // namespace minutebook::extract
