#include "extractors/upright.h"

#include <array>
#include <utility>

namespace minutebook::extract {

namespace {

int MainAngle(const Page& page) {
  std::array<std::size_t, 4> letters{};
  for (const Word& word : page.words) letters[static_cast<std::size_t>(((word.angle / 90) % 4 + 4) % 4)] += word.text.size();
  std::size_t best = 0;
  for (std::size_t i = 1; i < letters.size(); ++i) {
    if (letters[i] > letters[best]) best = i;
  }
  return static_cast<int>(best) * 90;
}

// Where a point of the page goes when text at `angle` (clockwise) is turned upright.
Point Turn(Point p, int angle, const Page& page) {
  switch (angle) {
    case 90: return {p.y, page.width - p.x};
    case 180: return {page.width - p.x, page.height - p.y};
    case 270: return {page.height - p.y, p.x};
    default: return p;
  }
}

Box Turn(const Box& box, int angle, const Page& page) {
  const Point a = Turn(Point{box.x0, box.y0}, angle, page);
  const Point b = Turn(Point{box.x1, box.y1}, angle, page);
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

}  // namespace

Page UprightPage(const Page& page) {
  const int angle = MainAngle(page);
  if (angle == 0) return page;
  Page turned = page;
  for (Word& word : turned.words) {
    word.box = Turn(word.box, angle, page);
    word.angle = static_cast<std::int16_t>((word.angle - angle + 360) % 360);
  }
  for (Rule& rule : turned.rules) {
    const Point a = Turn(rule.from, angle, page);
    const Point b = Turn(rule.to, angle, page);
    rule.from = {std::min(a.x, b.x), std::min(a.y, b.y)};
    rule.to = {std::max(a.x, b.x), std::max(a.y, b.y)};
  }
  for (Fill& fill : turned.fills) fill.box = Turn(fill.box, angle, page);
  for (Image& image : turned.images) image.box = Turn(image.box, angle, page);
  for (Link& link : turned.links) link.box = Turn(link.box, angle, page);
  if (angle != 180) std::swap(turned.width, turned.height);
  return turned;
}

}  // namespace minutebook::extract
