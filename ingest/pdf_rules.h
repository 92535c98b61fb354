// Strokes and filled boxes of a page, gathered into ruling lines and shaded areas.
#pragma once

#include <cstdint>
#include <vector>

#include "schema/document.h"

namespace minutebook::ingest {

class RuleBuilder {
 public:
  // Starts a page of that size in points.
  void BeginPage(double width, double height);

  // A stroked segment of that line width; only upright ones become rules. `clip` bounds what shows.
  void Segment(Point a, Point b, double width, std::uint32_t colour, const Box& clip);

  // A filled upright box: a rule when thin, a fill otherwise. White counts only on top of a colour.
  void Area(const Box& box, std::uint32_t colour, const Box& clip);

  // Merges what is collinear and touching and moves the result to `page`.
  void EndPage(Page& page);

  std::size_t size() const { return horizontal_.size() + vertical_.size() + fills_.size(); }

 private:
  // A rule along one axis: `at` across it, `from` to `to` along it.
  struct Span {
    double at, from, to, width;
  };
  // The area added last, where the next one may go on (gradients and shading drawn in stripes).
  struct Last {
    Box box;
    std::uint32_t colour = 0;  // of its last piece
    std::uint32_t first_colour = 0;
    std::vector<Span>* spans = nullptr;  // where it went when it was thin, else it is the last fill
    bool valid = false;
  };
  bool TakeBackAdjoining(Box& box, std::uint32_t& colour);
  bool Shows(const Box& box, std::uint32_t colour) const;
  static std::vector<Span> Merge(std::vector<Span> spans);

  Box page_;
  std::vector<Span> horizontal_;
  std::vector<Span> vertical_;
  std::vector<Fill> fills_;
  Last last_;
};

}  // namespace minutebook::ingest
