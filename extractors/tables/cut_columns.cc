#include "extractors/tables/cut_columns.h"

#include <algorithm>
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

}  // namespace

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

}  // namespace minutebook::extract
