// Edges of cells: a page's rules and shading merged into few long straight lines.
#pragma once

#include <vector>

#include "schema/document.h"

namespace minutebook::extract {

// A horizontal edge at y = at from x = from to x = to, or a vertical one with x and y swapped.
struct Edge {
  double at = 0;
  double from = 0;
  double to = 0;
  double Length() const { return to - from; }
};

struct Edges {
  std::vector<Edge> horizontal;  // ordered by at, then from; edges of equal `at` do not overlap
  std::vector<Edge> vertical;
};

// A tenth of the median font size of the page: distances below are in this unit, so that scale changes
// nothing.
double UnitOf(const Page& page);

// Moves edges at nearly the same place onto one line and joins those that overlap or nearly touch.
std::vector<Edge> MergeEdges(std::vector<Edge> edges, double unit);

// The merged edges of the page's rules alone.
Edges RuleEdges(const Page& page, double unit);

// The merged edges of rules and of the sides of `fills`, where no rule runs along the side already.
Edges RuleAndFillEdges(const Edges& rules, const std::vector<Fill>& fills, double unit);

}  // namespace minutebook::extract
