#include "extractors/tables/labels.h"

#include <algorithm>
#include <cstddef>
#include <map>

#include "extractors/tables/prose.h"
#include "extractors/tables/text_rows.h"
#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr int kMinRows = 4;
constexpr int kMaxHeadings = 3;         // rows of them at most, where figures are counted
constexpr double kLabelledShare = 0.7;  // of the grid's rows
constexpr double kFigureShare = 0.6;    // of the first column's cells
constexpr double kMaxGap = 120;         // units from the longest label to the grid
constexpr double kMaxWidth = 400;       // units of the label column
constexpr double kMaxWords = 6;         // per label on the average

// Whether the grid holds figures alone, below its headings: most of the first column, or, where that is
// sparse, most of the grid and no word in the first column.
bool HoldsFigures(const Page& page, const CellGrid& grid, const std::vector<WordIndices>& words) {
  int filled = 0, figures = 0, first_filled = 0, first_figures = 0, first_words = 0;
  for (std::size_t s = 0; s < grid.slots.size(); ++s) {
    if (words[s].empty()) continue;
    const bool figure = IsFigure(ReadValue(JoinLines(page, LinesOf(page, words[s]))).kind);
    const bool body = grid.slots[s].row >= kMaxHeadings;
    filled += body;
    figures += body && figure;
    if (grid.slots[s].column != 0) continue;
    ++first_filled;
    first_figures += figure;
    first_words += body && !figure;
  }
  if (first_filled >= kMinRows && first_figures >= kFigureShare * first_filled) return true;
  return first_words == 0 && first_figures > 0 && filled >= 2 * kMinRows && figures >= kFigureShare * filled;
}

struct Label {
  int row;
  Chunk chunk;
};

// The chunk nearest to the grid's left side on each line beside it; nothing where text crosses the side.
std::vector<Label> LabelsBeside(const Page& page, double unit, const WordIndices& free,
                                const CellGrid& grid) {
  const Box box = grid.Bounds();
  WordIndices beside;
  for (const std::uint32_t w : free) {
    const Box& b = page.words[w].box;
    if (b.CentreY() > box.y0 && b.CentreY() < box.y1 && b.x0 < box.x0 &&
        b.x0 > box.x0 - (kMaxGap + kMaxWidth) * unit) {
      beside.push_back(w);
    }
  }
  std::vector<Label> labels;
  for (const TextRow& row : TextRowsOf(page, beside, {})) {
    const Chunk& chunk = row.chunks.back();
    if (chunk.box.x1 > box.x0 + unit) return {};
    const auto at =
        std::upper_bound(grid.ys.begin(), grid.ys.end(), chunk.box.CentreY()) - grid.ys.begin() - 1;
    labels.push_back({static_cast<int>(at), chunk});
  }
  return labels;
}

bool AreRowLabels(const std::vector<Label>& labels, const CellGrid& grid, double unit) {
  std::vector<char> labelled(static_cast<std::size_t>(grid.Rows()), 0);
  double words = 0, left = grid.xs.front(), right = 0;
  for (const Label& label : labels) {
    labelled[static_cast<std::size_t>(label.row)] = 1;
    words += static_cast<double>(label.chunk.words.size());
    left = std::min(left, label.chunk.box.x0);
    right = std::max(right, label.chunk.box.x1);
  }
  const auto rows = std::count(labelled.begin(), labelled.end(), char{1});
  return static_cast<double>(rows) >= kLabelledShare * grid.Rows() &&
         grid.xs.front() - right <= kMaxGap * unit && right - left <= kMaxWidth * unit &&
         words <= kMaxWords * static_cast<double>(labels.size());
}

}  // namespace

void TakeOutsideLabels(const Page& page, double unit, const WordIndices& free, CellGrid& grid,
                       std::vector<WordIndices>& words) {
  if (grid.Rows() < kMinRows || grid.Columns() < 2 || !HoldsFigures(page, grid, words)) return;
  const std::vector<Label> labels = LabelsBeside(page, unit, free, grid);
  if (labels.empty() || !AreRowLabels(labels, grid, unit)) return;
  std::map<int, WordIndices> of_row;
  double left = grid.xs.front();
  for (const Label& label : labels) {
    left = std::min(left, label.chunk.box.x0);
    of_row[label.row].insert(of_row[label.row].end(), label.chunk.words.begin(), label.chunk.words.end());
  }
  CellGrid wider{grid.xs, grid.ys, {}, {}};
  wider.xs.insert(wider.xs.begin(), left - unit);
  std::vector<WordIndices> wider_words;
  int row = -1;
  for (std::size_t s = 0; s < grid.slots.size(); ++s) {
    for (; row < grid.slots[s].row;) {
      ++row;
      wider.slots.push_back({row, 0, 1, 1, false});
      wider_words.push_back(of_row[row]);
    }
    wider.slots.push_back(grid.slots[s]);
    ++wider.slots.back().column;
    wider_words.push_back(words[s]);
  }
  wider.owner.assign(static_cast<std::size_t>(wider.Rows() * wider.Columns()), 0);
  for (std::size_t s = 0; s < wider.slots.size(); ++s) {
    const Slot& slot = wider.slots[s];
    for (int r = slot.row; r < slot.row + slot.row_span; ++r) {
      for (int c = slot.column; c < slot.column + slot.column_span; ++c) {
        wider.owner[static_cast<std::size_t>(r * wider.Columns() + c)] = static_cast<int>(s);
      }
    }
  }
  if (row + 1 < grid.Rows()) return;  // a last row without a slot of its own
  grid = std::move(wider);
  words = std::move(wider_words);
}

}  // namespace minutebook::extract
