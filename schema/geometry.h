// Plane geometry of a displayed page: points and boxes in PDF points, origin top left, y down.
#pragma once

#include <algorithm>

namespace minutebook {

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

// An upright rectangle; x0 <= x1 and y0 <= y1 unless empty. A default Box is empty at the origin.
struct Box {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;

  double Width() const { return x1 - x0; }
  double Height() const { return y1 - y0; }
  double CentreX() const { return (x0 + x1) / 2; }
  double CentreY() const { return (y0 + y1) / 2; }
  bool Empty() const { return x1 <= x0 || y1 <= y0; }
  bool Contains(Point p) const { return p.x >= x0 && p.x <= x1 && p.y >= y0 && p.y <= y1; }
  bool operator==(const Box&) const = default;
};

// The smallest box around both; an empty box at the origin counts as nothing.
inline Box Union(const Box& a, const Box& b) {
  if (a == Box{}) return b;
  if (b == Box{}) return a;
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

// The common part; empty (Empty() is true) when they do not meet.
inline Box Intersection(const Box& a, const Box& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

// Length shared by the vertical extents of two boxes, in points; 0 when they do not overlap.
inline double OverlapY(const Box& a, const Box& b) {
  return std::max(0.0, std::min(a.y1, b.y1) - std::max(a.y0, b.y0));
}

// Length shared by the horizontal extents of two boxes, in points; 0 when they do not overlap.
inline double OverlapX(const Box& a, const Box& b) {
  return std::max(0.0, std::min(a.x1, b.x1) - std::max(a.x0, b.x0));
}

}  // namespace minutebook
