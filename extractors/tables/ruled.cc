#include "extractors/tables/ruled.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "extractors/tables/cell_text.h"
#include "extractors/tables/edges.h"
#include "extractors/tables/header_rows.h"
#include "extractors/tables/labels.h"
#include "extractors/tables/refine.h"
#include "extractors/tables/slivers.h"

namespace minutebook::extract {
namespace {

constexpr double kMinFill = 5;       // units; narrower areas are bars and bullets
constexpr double kInside = 2;        // units of tolerance for "lies within a cell"
constexpr double kBackground = 0.7;  // share of the page from which a fill is its background
constexpr double kShaded = 0.5;      // share of a cell that a fill must cover to be its colour
constexpr std::uint32_t kWhite = 0xFFFFFF;
constexpr std::size_t kMinSlotsToHold = 4;  // grids with fewer closed cells may be boxes around a table
constexpr std::size_t kMaxFills = 6000;     // more are drawings
constexpr std::size_t kMaxComparedFills = 2000;

bool Within(const Box& inner, const Box& outer, double slack) {
  return inner.x0 >= outer.x0 - slack && inner.x1 <= outer.x1 + slack && inner.y0 >= outer.y0 - slack &&
         inner.y1 <= outer.y1 + slack;
}

// Whether the fill only shades (part of) a cell that rules close on all sides.
bool ShadesCell(const Fill& fill, const std::vector<CellGrid>& grids, double unit) {
  for (const CellGrid& grid : grids) {
    if (grid.slots.size() < kMinSlotsToHold) continue;
    const int slot = grid.SlotAt(fill.box.CentreX(), fill.box.CentreY());
    if (slot < 0) continue;
    const Slot& cell = grid.slots[static_cast<std::size_t>(slot)];
    if (cell.closed && Within(fill.box, grid.BoxOf(cell), kInside * unit)) return true;
  }
  return false;
}

// Whether another fill of the same colour goes all around this one, so that its sides cannot be seen.
bool IsHidden(const std::vector<Fill>& fills, const Fill& fill) {
  const double area = fill.box.Width() * fill.box.Height();
  return std::any_of(fills.begin(), fills.end(), [&](const Fill& other) {
    return other.colour == fill.colour && other.box.Width() * other.box.Height() > 1.001 * area &&
           Within(fill.box, other.box, 0.01 * fill.box.Height());
  });
}

std::vector<Fill> EdgeFills(const Page& page, const std::vector<CellGrid>& ruled, double unit) {
  std::vector<Fill> fills;
  if (page.fills.size() > kMaxFills) return fills;
  const double page_area = page.width * page.height;
  for (const Fill& fill : page.fills) {
    const Box& b = fill.box;
    if (b.Width() < kMinFill * unit || b.Height() < kMinFill * unit || fill.colour == kWhite) continue;
    if (b.Width() * b.Height() > kBackground * page_area) continue;
    if (!ShadesCell(fill, ruled, unit)) fills.push_back(fill);
  }
  if (fills.size() > kMaxComparedFills) return fills;
  std::vector<Fill> seen;
  std::copy_if(fills.begin(), fills.end(), std::back_inserter(seen),
               [&](const Fill& fill) { return !IsHidden(fills, fill); });
  return seen;
}

std::vector<CellGrid> GridsOf(const Page& page, double unit, Edges& edges) {
  edges = RuleEdges(page, unit);
  std::vector<CellGrid> ruled = FindGrids(edges, unit);
  const std::vector<Fill> fills = EdgeFills(page, ruled, unit);
  if (fills.empty()) return ruled;
  edges = RuleAndFillEdges(edges, fills, unit);
  return FindGrids(edges, unit);
}

// Grids from the smallest to the largest, so that of nested ones the inner takes its words first.
std::vector<std::size_t> BySize(const std::vector<CellGrid>& grids) {
  std::vector<std::size_t> order(grids.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto area = [&](std::size_t i) { return grids[i].Bounds().Width() * grids[i].Bounds().Height(); };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return area(a) < area(b); });
  return order;
}

// Gives every word to the innermost grid that holds its centre: cells[grid][slot] are word lists.
std::vector<std::vector<WordIndices>> ShareWords(const Page& page, const std::vector<CellGrid>& grids) {
  WordIndices by_y(page.words.size());
  std::iota(by_y.begin(), by_y.end(), 0U);
  const auto centre = [&](std::uint32_t w) { return page.words[w].box.CentreY(); };
  std::sort(by_y.begin(), by_y.end(),
            [&](auto a, auto b) { return std::pair(centre(a), a) < std::pair(centre(b), b); });
  std::vector<char> taken(page.words.size(), 0);
  std::vector<std::vector<WordIndices>> cells(grids.size());
  for (const std::size_t g : BySize(grids)) {
    const CellGrid& grid = grids[g];
    cells[g].resize(grid.slots.size());
    auto it = std::lower_bound(by_y.begin(), by_y.end(), grid.ys.front(),
                               [&](std::uint32_t w, double y) { return centre(w) < y; });
    for (; it != by_y.end() && centre(*it) <= grid.ys.back(); ++it) {
      const int slot = taken[*it] ? -1 : grid.SlotAt(page.words[*it].box.CentreX(), centre(*it));
      if (slot < 0) continue;
      taken[*it] = 1;
      cells[g][static_cast<std::size_t>(slot)].push_back(*it);
    }
  }
  return cells;
}

// Words in no grid.
WordIndices FreeWords(const Page& page, const std::vector<std::vector<WordIndices>>& words) {
  std::vector<char> taken(page.words.size(), 0);
  for (const auto& slots : words) {
    for (const WordIndices& slot : slots) {
      for (const std::uint32_t w : slot) taken[w] = 1;
    }
  }
  WordIndices free;
  for (std::uint32_t w = 0; w < page.words.size(); ++w) {
    if (!taken[w]) free.push_back(w);
  }
  return free;
}

// Shading of each cell: the last fill drawn that covers most of it.
void SetColours(const Page& page, const CellGrid& grid, Table& table) {
  if (page.fills.size() > kMaxFills) return;
  const Box bounds = grid.Bounds();
  const auto band = [](const std::vector<double>& places, double at) {
    const auto i = std::upper_bound(places.begin(), places.end(), at) - places.begin() - 1;
    return static_cast<int>(std::clamp<std::ptrdiff_t>(i, 0, static_cast<std::ptrdiff_t>(places.size()) - 2));
  };
  for (const Fill& fill : page.fills) {
    if (Intersection(fill.box, bounds).Empty()) continue;
    for (int r = band(grid.ys, fill.box.y0); r <= band(grid.ys, fill.box.y1); ++r) {
      for (int c = band(grid.xs, fill.box.x0); c <= band(grid.xs, fill.box.x1); ++c) {
        GridCell& cell = table.cells[static_cast<std::size_t>(
            grid.owner[static_cast<std::size_t>(r * grid.Columns() + c)])];
        const Box common = Intersection(fill.box, cell.box);
        if (common.Empty()) continue;
        if (common.Width() * common.Height() < kShaded * cell.box.Width() * cell.box.Height()) continue;
        cell.colour = fill.colour;
      }
    }
  }
  for (GridCell& cell : table.cells) {
    if (cell.colour == kWhite) cell.colour.reset();
  }
}

Table TableOf(const Page& page, const CellGrid& grid, std::vector<WordIndices>& words) {
  Table table;
  table.page = page.number;
  table.box = grid.Bounds();
  table.rows = grid.Rows();
  table.columns = grid.Columns();
  table.ruled = true;
  for (std::size_t i = 0; i < grid.slots.size(); ++i) {
    const Slot& slot = grid.slots[i];
    GridCell cell{slot.row, slot.column, slot.row_span, slot.column_span, grid.BoxOf(slot), {}, {}, {}};
    cell.words = std::move(words[i]);
    SetCellText(page, cell);
    table.words.insert(table.words.end(), cell.words.begin(), cell.words.end());
    table.cells.push_back(std::move(cell));
  }
  std::sort(table.words.begin(), table.words.end());
  return table;
}

}  // namespace

std::vector<RuledGrid> RuledGridsOf(const Page& page, double unit, bool refine, Edges& edges) {
  std::vector<CellGrid> grids = GridsOf(page, unit, edges);
  std::vector<std::vector<WordIndices>> words = ShareWords(page, grids);
  const WordIndices free = refine ? FreeWords(page, words) : WordIndices{};
  std::vector<RuledGrid> found;
  for (std::size_t g = 0; g < grids.size(); ++g) {
    if (std::all_of(words[g].begin(), words[g].end(), [](const WordIndices& w) { return w.empty(); }))
      continue;
    DropSlivers(unit, grids[g], words[g]);
    if (refine) {
      const std::size_t columns = grids[g].xs.size();
      TakeOutsideLabels(page, unit, free, grids[g], words[g]);
      const bool labelled = grids[g].xs.size() > columns;
      RefineGrid(page, unit, grids[g], words[g]);
      if (!labelled) TakeOutsideLabels(page, unit, free, grids[g], words[g]);
    }
    Table table = TableOf(page, grids[g], words[g]);
    SetColours(page, grids[g], table);
    table.header_rows = CountHeaderRows(page, table);
    found.push_back({std::move(grids[g]), std::move(table)});
  }
  return found;
}

}  // namespace minutebook::extract
