// Presentation programs draw the cells of a heading apart from those below, and not always at the same
// places:
//
//   | Pledge    | Led by | Measure  | Outcome  |
//   | Hedges    | Parks  | 2 miles     | SO1   |      fits: the stretch between the two lines is nobody's
//   column
//
// A narrow column of ticks does not: it has words. Test: ruled_test.cc.
#include "extractors/tables/slivers.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace minutebook::extract {
namespace {

constexpr double kMaxWidth = 20;  // units
constexpr double kMaxHeight = 7;

// Positions of slots along the direction in which slivers are sought.
struct Axis {
  int Slot::*first;
  int Slot::*span;
};
constexpr Axis kAcross{&Slot::column, &Slot::column_span};
constexpr Axis kDown{&Slot::row, &Slot::row_span};

// Whether band `i` is a sliver: narrow, and no cell of that band alone has words, but some cells that begin
// with it have and some that end with it.
bool IsSliver(const CellGrid& grid, const std::vector<WordIndices>& words, const std::vector<double>& lines,
              const Axis& axis, int i, double limit) {
  const auto k = static_cast<std::size_t>(i);
  if (lines[k + 1] - lines[k] > limit) return false;
  bool begins = false, ends = false;
  for (std::size_t s = 0; s < grid.slots.size(); ++s) {
    if (words[s].empty()) continue;
    const int first = grid.slots[s].*axis.first, end = first + grid.slots[s].*axis.span;
    if (first == i && end == i + 1) return false;
    begins = begins || first == i;
    ends = ends || end == i + 1;
  }
  return begins && ends;
}

// The line of the band, low or high, at which fewer cells end.
std::size_t WeakerLine(const CellGrid& grid, const Axis& axis, int i) {
  int low = 0, high = 0;
  for (const Slot& slot : grid.slots) {
    const int first = slot.*axis.first, end = first + slot.*axis.span;
    low += first == i || end == i;
    high += first == i + 1 || end == i + 1;
  }
  return static_cast<std::size_t>(low < high ? i : i + 1);
}

void TakeOut(const Axis& axis, int i, std::vector<double>& lines, CellGrid& grid,
             std::vector<WordIndices>& words) {
  const std::size_t last = lines.size() - 1;
  std::size_t line = WeakerLine(grid, axis, i);
  if (line == 0) line = 1;
  if (line == last) line = last - 1;
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(line));
  std::vector<Slot> slots;
  std::vector<WordIndices> kept;
  for (std::size_t s = 0; s < grid.slots.size(); ++s) {
    Slot slot = grid.slots[s];
    const int first = slot.*axis.first, end = first + slot.*axis.span;
    if (first == i && end == i + 1) continue;
    if (first > i) slot.*axis.first = first - 1;
    if (first <= i && end > i) slot.*axis.span = end - first - 1;
    slots.push_back(slot);
    kept.push_back(std::move(words[s]));
  }
  grid.slots = std::move(slots);
  words = std::move(kept);
}

void SetOwners(CellGrid& grid) {
  grid.owner.assign(static_cast<std::size_t>(grid.Rows() * grid.Columns()), 0);
  for (std::size_t s = 0; s < grid.slots.size(); ++s) {
    const Slot& slot = grid.slots[s];
    for (int r = slot.row; r < slot.row + slot.row_span; ++r) {
      for (int c = slot.column; c < slot.column + slot.column_span; ++c)
        grid.owner[static_cast<std::size_t>(r * grid.Columns() + c)] = static_cast<int>(s);
    }
  }
}

bool DropAlong(const Axis& axis, double limit, std::vector<double>& lines, CellGrid& grid,
               std::vector<WordIndices>& words) {
  bool dropped = false;
  for (int i = static_cast<int>(lines.size()) - 2; i >= 0 && lines.size() > 2; --i) {
    if (!IsSliver(grid, words, lines, axis, i, limit)) continue;
    TakeOut(axis, i, lines, grid, words);
    dropped = true;
  }
  return dropped;
}

}  // namespace

void DropSlivers(double unit, CellGrid& grid, std::vector<WordIndices>& words) {
  const bool across = DropAlong(kAcross, kMaxWidth * unit, grid.xs, grid, words);
  const bool down = DropAlong(kDown, kMaxHeight * unit, grid.ys, grid, words);
  if (across || down) SetOwners(grid);
}

}  // namespace minutebook::extract
