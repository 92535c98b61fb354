// Grids from edges: edges that touch make a component, its lines a lattice, and the lattice's walls its
// cells.
#pragma once

#include <vector>

#include "extractors/tables/edges.h"
#include "schema/geometry.h"

namespace minutebook::extract {

// A cell between lines: columns [column, column + column_span) of CellGrid::xs.
struct Slot {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  bool closed = false;  // walls run along all four sides
};

struct CellGrid {
  std::vector<double> xs;  // ascending; one more than there are columns
  std::vector<double> ys;
  std::vector<Slot> slots;  // row-major; cover every position once
  std::vector<int> owner;   // index into slots of position row * Columns() + column
  int Rows() const { return static_cast<int>(ys.size()) - 1; }
  int Columns() const { return static_cast<int>(xs.size()) - 1; }
  Box Bounds() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
  Box BoxOf(const Slot& slot) const;
  // Index into slots of the cell that holds the point; -1 outside.
  int SlotAt(double x, double y) const;
};

// All grids with two cells or more, ordered by their top edge. Several may overlap or nest.
std::vector<CellGrid> FindGrids(const Edges& edges, double unit);

}  // namespace minutebook::extract
