// The idea: horizontal and vertical edges that touch belong together. The distinct places of a component's
// edges are the lines of a lattice. Two neighbouring fields of the lattice are one cell unless an edge runs
// along the side they share; a cell that comes out with a bent outline is cut back into rectangles.
//
//   +---+-------+        lattice 2 x 3; the field pairs (0,1)-(0,2) and (0,0)-(1,0) have no wall between
//   them, |   |       |        so there are four cells: one spanning two rows, one spanning two columns, two
//   plain ones. |   +---+---+ |   |   |   |        A line of which no part is a wall (an underline in a cell)
//   divides nothing and is dropped.
//   +---+---+---+
#include "extractors/tables/grid.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <utility>

namespace minutebook::extract {
namespace {

// In units of UnitOf.
constexpr double kTouch = 3;        // ends this close to a crossing edge touch it
constexpr double kMinBand = 4.5;    // lines closer than this are one (double lines): no text fits between
constexpr double kOpenReach = 8;    // edges that stick out further than this may show an open side
constexpr double kOpenAlign = 3;    // ... if their ends are aligned this well
constexpr double kWallShare = 0.6;  // an edge along this share of a side is a wall
constexpr std::size_t kMaxFields = 60000;  // larger lattices are drawings, not tables

using Index = std::vector<int>;

struct TableLine {
  double at;
  std::size_t begin, end;  // edges of this line
};

std::vector<TableLine> LinesOf(const std::vector<Edge>& edges) {
  std::vector<TableLine> lines;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (lines.empty() || edges[i].at != lines.back().at) lines.push_back({edges[i].at, i, i});
    lines.back().end = i + 1;
  }
  return lines;
}

int Root(Index& parent, int i) {
  while (parent[static_cast<std::size_t>(i)] != i) {
    int& up = parent[static_cast<std::size_t>(i)];
    up = parent[static_cast<std::size_t>(up)];
    i = up;
  }
  return i;
}

void Unite(Index& parent, int a, int b) {
  a = Root(parent, a);
  b = Root(parent, b);
  if (a != b) parent[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
}

// The components: each the edges of one, horizontal and vertical.
std::vector<Edges> Components(const Edges& edges, double unit) {
  const double touch = kTouch * unit;
  const std::vector<TableLine> lines = LinesOf(edges.vertical);
  const int first_vertical = static_cast<int>(edges.horizontal.size());
  Index parent(edges.horizontal.size() + edges.vertical.size());
  std::iota(parent.begin(), parent.end(), 0);
  for (std::size_t h = 0; h < edges.horizontal.size(); ++h) {
    const Edge& edge = edges.horizontal[h];
    auto line = std::lower_bound(lines.begin(), lines.end(), edge.from - touch,
                                 [](const TableLine& l, double at) { return l.at < at; });
    for (; line != lines.end() && line->at <= edge.to + touch; ++line) {
      const auto begin = edges.vertical.begin() + static_cast<std::ptrdiff_t>(line->begin);
      const auto end = edges.vertical.begin() + static_cast<std::ptrdiff_t>(line->end);
      const auto hit =
          std::lower_bound(begin, end, edge.at - touch, [](const Edge& e, double at) { return e.to < at; });
      if (hit == end || hit->from > edge.at + touch) continue;
      Unite(parent, static_cast<int>(h), first_vertical + static_cast<int>(hit - edges.vertical.begin()));
    }
  }
  std::map<int, Edges> groups;
  for (std::size_t i = 0; i < parent.size(); ++i) {
    Edges& group = groups[Root(parent, static_cast<int>(i))];
    if (i < edges.horizontal.size()) {
      group.horizontal.push_back(edges.horizontal[i]);
    } else {
      group.vertical.push_back(edges.vertical[i - edges.horizontal.size()]);
    }
  }
  std::vector<Edges> components;
  for (auto& [root, group] : groups) {
    if (!group.horizontal.empty() && !group.vertical.empty()) components.push_back(std::move(group));
  }
  return components;
}

// Where edges stick out at one end beyond all crossing ones and end together, the side is open: adds the edge
// that would close it. `ends` are the places of those ends, `crossing` receives the edge.
void CloseSide(const std::vector<Edge>& edges, bool low_end, double unit, std::vector<Edge>& crossing) {
  double outer = crossing.front().at;
  for (const Edge& edge : crossing) outer = low_end ? std::min(outer, edge.at) : std::max(outer, edge.at);
  std::vector<std::pair<double, double>> ends;  // place of the end, place of the edge
  for (const Edge& edge : edges) {
    const double end = low_end ? edge.from : edge.to;
    if (low_end ? end < outer - kOpenReach * unit : end > outer + kOpenReach * unit) {
      ends.emplace_back(end, edge.at);
    }
  }
  std::sort(ends.begin(), ends.end());
  if (ends.empty()) return;
  std::size_t best_begin = 0, best_count = 0;
  for (std::size_t begin = 0, end = 0; begin < ends.size(); ++begin) {
    while (end < ends.size() && ends[end].first - ends[begin].first <= kOpenAlign * unit) ++end;
    if (end - begin > best_count) best_begin = begin, best_count = end - begin;
  }
  if (best_count < 2 && edges.size() > 1) return;
  Edge side{ends[best_begin + best_count / 2].first, ends[best_begin].second, ends[best_begin].second};
  for (std::size_t i = best_begin; i < best_begin + best_count; ++i) {
    side.from = std::min(side.from, ends[i].second);
    side.to = std::max(side.to, ends[i].second);
  }
  crossing.push_back(side);
}

void CloseOpenSides(Edges& component, double unit) {
  std::vector<Edge> vertical = component.vertical, horizontal = component.horizontal;
  CloseSide(component.horizontal, true, unit, vertical);
  CloseSide(component.horizontal, false, unit, vertical);
  CloseSide(component.vertical, true, unit, horizontal);
  CloseSide(component.vertical, false, unit, horizontal);
  component.vertical = std::move(vertical);
  component.horizontal = std::move(horizontal);
}

// The distinct places of edges, those closer than kMinBand made one, and the line of each edge.
std::vector<double> Places(std::vector<Edge>& edges, double unit, Index& line_of) {
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  std::vector<double> places, weights;
  double begin = 0;
  for (const Edge& edge : edges) {
    const double weight = edge.Length() + 0.01 * unit;
    if (places.empty() || edge.at - begin > kMinBand * unit) {
      begin = edge.at;
      places.push_back(edge.at);
      weights.push_back(weight);
    } else {
      weights.back() += weight;
      places.back() += (edge.at - places.back()) * weight / weights.back();
    }
    line_of.push_back(static_cast<int>(places.size()) - 1);
  }
  return places;
}

// For each line and each band between crossing places: whether an edge runs along it.
std::vector<char> Walls(const std::vector<Edge>& edges, const Index& line_of, std::size_t line_count,
                        const std::vector<double>& bands) {
  const std::size_t n = bands.size() - 1;
  std::vector<double> covered(line_count * n, 0);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const Edge& edge = edges[i];
    auto band = std::upper_bound(bands.begin(), bands.end(), edge.from) - bands.begin() - 1;
    for (band = std::max<std::ptrdiff_t>(band, 0); band < static_cast<std::ptrdiff_t>(n); ++band) {
      const auto b = static_cast<std::size_t>(band);
      if (bands[b] >= edge.to) break;
      covered[static_cast<std::size_t>(line_of[i]) * n + b] +=
          std::min(edge.to, bands[b + 1]) - std::max(edge.from, bands[b]);
    }
  }
  std::vector<char> walls(covered.size());
  for (std::size_t i = 0; i < walls.size(); ++i) {
    walls[i] = covered[i] >= kWallShare * (bands[i % n + 1] - bands[i % n]);
  }
  return walls;
}

// The lattice of one component.
struct Lattice {
  std::vector<double> xs, ys;
  std::vector<char> vertical;    // [x line * rows + row]
  std::vector<char> horizontal;  // [y line * columns + column]
  std::size_t Columns() const { return xs.size() - 1; }
  std::size_t Rows() const { return ys.size() - 1; }
};

// Removes the lines of which no part is a wall. `walls` is [line * bands + band], `other` [band line * lines
// + field].
void DropIdleLines(std::vector<double>& places, std::vector<char>& walls, std::vector<char>& other) {
  const std::size_t lines = places.size();
  if (lines < 3) return;
  const std::size_t bands = walls.size() / lines, fields = lines - 1;
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < lines; ++i) {
    const auto row = walls.begin() + static_cast<std::ptrdiff_t>(i * bands);
    const bool wall = std::find(row, row + static_cast<std::ptrdiff_t>(bands), char{1}) !=
                      row + static_cast<std::ptrdiff_t>(bands);
    if (wall || i == 0 || i + 1 == lines) kept.push_back(i);
  }
  if (kept.size() == lines) return;
  std::vector<double> kept_places;
  std::vector<char> kept_walls, kept_other;
  for (const std::size_t i : kept) {
    kept_places.push_back(places[i]);
    kept_walls.insert(kept_walls.end(), walls.begin() + static_cast<std::ptrdiff_t>(i * bands),
                      walls.begin() + static_cast<std::ptrdiff_t>((i + 1) * bands));
  }
  // A joined field has a wall across it where most of its length had one.
  for (std::size_t band_line = 0; band_line * fields < other.size(); ++band_line) {
    for (std::size_t k = 0; k + 1 < kept.size(); ++k) {
      double covered = 0;
      for (std::size_t i = kept[k]; i < kept[k + 1]; ++i) {
        if (other[band_line * fields + i]) covered += places[i + 1] - places[i];
      }
      kept_other.push_back(covered >= kWallShare * (places[kept[k + 1]] - places[kept[k]]));
    }
  }
  places = std::move(kept_places);
  walls = std::move(kept_walls);
  other = std::move(kept_other);
}

// Whether the component makes a lattice of at least two fields, and it.
bool MakeLattice(Edges& component, double unit, Lattice& lattice) {
  CloseOpenSides(component, unit);
  Index x_line, y_line;
  lattice.xs = Places(component.vertical, unit, x_line);
  lattice.ys = Places(component.horizontal, unit, y_line);
  if (lattice.xs.size() < 2 || lattice.ys.size() < 2) return false;
  if (lattice.xs.size() + lattice.ys.size() < 5) return false;
  if (lattice.xs.size() * lattice.ys.size() > kMaxFields) return false;
  lattice.vertical = Walls(component.vertical, x_line, lattice.xs.size(), lattice.ys);
  lattice.horizontal = Walls(component.horizontal, y_line, lattice.ys.size(), lattice.xs);
  DropIdleLines(lattice.xs, lattice.vertical, lattice.horizontal);
  DropIdleLines(lattice.ys, lattice.horizontal, lattice.vertical);
  return lattice.Columns() * lattice.Rows() >= 2;
}

// Joins fields that no wall divides.
Index JoinFields(const Lattice& lattice) {
  const std::size_t columns = lattice.Columns(), rows = lattice.Rows();
  Index parent(columns * rows);
  std::iota(parent.begin(), parent.end(), 0);
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      const int field = static_cast<int>(r * columns + c);
      if (c + 1 < columns && !lattice.vertical[(c + 1) * rows + r]) Unite(parent, field, field + 1);
      if (r + 1 < rows && !lattice.horizontal[(r + 1) * columns + c]) {
        Unite(parent, field, field + static_cast<int>(columns));
      }
    }
  }
  for (std::size_t i = 0; i < parent.size(); ++i) parent[i] = Root(parent, static_cast<int>(i));
  return parent;
}

// Cuts the joined fields into rectangles, greedily from the top left: as far right, then as far down as they
// go.
void CutSlots(const Index& root, CellGrid& grid) {
  const int columns = grid.Columns(), rows = grid.Rows();
  grid.owner.assign(root.size(), -1);
  const auto at = [&](int r, int c) { return static_cast<std::size_t>(r * columns + c); };
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) {
      if (grid.owner[at(r, c)] >= 0) continue;
      const int id = root[at(r, c)];
      const auto free = [&](int row, int column) {
        return root[at(row, column)] == id && grid.owner[at(row, column)] < 0;
      };
      int right = c + 1;
      while (right < columns && free(r, right)) ++right;
      int bottom = r + 1;
      const auto row_free = [&] {
        for (int k = c; k < right; ++k) {
          if (!free(bottom, k)) return false;
        }
        return true;
      };
      while (bottom < rows && row_free()) ++bottom;
      for (int i = r; i < bottom; ++i) {
        for (int k = c; k < right; ++k) grid.owner[at(i, k)] = static_cast<int>(grid.slots.size());
      }
      grid.slots.push_back({r, c, bottom - r, right - c, false});
    }
  }
}

void MarkClosed(const Lattice& lattice, CellGrid& grid) {
  const std::size_t columns = lattice.Columns(), rows = lattice.Rows();
  for (Slot& slot : grid.slots) {
    const auto r = static_cast<std::size_t>(slot.row), c = static_cast<std::size_t>(slot.column);
    const std::size_t bottom = r + static_cast<std::size_t>(slot.row_span);
    const std::size_t right = c + static_cast<std::size_t>(slot.column_span);
    bool closed = true;
    for (std::size_t k = c; k < right; ++k) {
      closed = closed && lattice.horizontal[r * columns + k] && lattice.horizontal[bottom * columns + k];
    }
    for (std::size_t i = r; i < bottom; ++i) {
      closed = closed && lattice.vertical[c * rows + i] && lattice.vertical[right * rows + i];
    }
    slot.closed = closed;
  }
}

}  // namespace

Box CellGrid::BoxOf(const Slot& slot) const {
  const auto x = static_cast<std::size_t>(slot.column), y = static_cast<std::size_t>(slot.row);
  return {xs[x], ys[y], xs[x + static_cast<std::size_t>(slot.column_span)],
          ys[y + static_cast<std::size_t>(slot.row_span)]};
}

int CellGrid::SlotAt(double x, double y) const {
  if (!Bounds().Contains({x, y})) return -1;
  const auto band = [](const std::vector<double>& places, double at) {
    const auto i = std::upper_bound(places.begin(), places.end(), at) - places.begin() - 1;
    return static_cast<int>(std::min<std::ptrdiff_t>(i, static_cast<std::ptrdiff_t>(places.size()) - 2));
  };
  return owner[static_cast<std::size_t>(band(ys, y) * Columns() + band(xs, x))];
}

std::vector<CellGrid> FindGrids(const Edges& edges, double unit) {
  std::vector<CellGrid> grids;
  for (Edges& component : Components(edges, unit)) {
    Lattice lattice;
    if (!MakeLattice(component, unit, lattice)) continue;
    CellGrid grid{lattice.xs, lattice.ys, {}, {}};
    CutSlots(JoinFields(lattice), grid);
    MarkClosed(lattice, grid);
    if (grid.slots.size() >= 2) grids.push_back(std::move(grid));
  }
  std::sort(grids.begin(), grids.end(), [](const CellGrid& a, const CellGrid& b) {
    return std::pair(a.ys.front(), a.xs.front()) < std::pair(b.ys.front(), b.xs.front());
  });
  return grids;
}

}  // namespace minutebook::extract
