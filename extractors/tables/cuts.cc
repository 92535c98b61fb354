#include "extractors/tables/cuts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace minutebook::extract {
namespace {

int LineIndex(const std::vector<double>& lines, double at) {
  return static_cast<int>(std::lower_bound(lines.begin(), lines.end(), at) - lines.begin());
}

}  // namespace

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

CellGrid CutGrid(const CellGrid& grid, Cuts& cuts) {
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

}  // namespace minutebook::extract
