#include "extractors/tables/turn.h"

#include <array>
#include <cstddef>

namespace minutebook::extract {
namespace {

Point TurnPoint(Point p, int angle, double width, double height) {
  switch (angle) {
    case 90: return {p.y, width - p.x};
    case 180: return {width - p.x, height - p.y};
    case 270: return {height - p.y, p.x};
    default: return p;
  }
}

Box Around(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

}  // namespace

Box TurnBox(const Box& box, int angle, double width, double height) {
  return Around(TurnPoint({box.x0, box.y0}, angle, width, height),
                TurnPoint({box.x1, box.y1}, angle, width, height));
}

Page TurnUpright(const Page& page, int angle) {
  Page turned = page;
  if (angle == 0) return turned;
  const double width = page.width, height = page.height;
  if (angle != 180) std::swap(turned.width, turned.height);
  for (Word& word : turned.words) {
    word.box = TurnBox(word.box, angle, width, height);
    word.angle = static_cast<std::int16_t>((word.angle - angle + 360) % 360);
  }
  for (Rule& rule : turned.rules) {
    const Box box =
        Around(TurnPoint(rule.from, angle, width, height), TurnPoint(rule.to, angle, width, height));
    rule.from = {box.x0, box.y0};
    rule.to = {box.x1, box.y1};
  }
  for (Fill& fill : turned.fills) fill.box = TurnBox(fill.box, angle, width, height);
  for (Image& image : turned.images) image.box = TurnBox(image.box, angle, width, height);
  return turned;
}

Box TurnBack(const Box& box, int angle, double page_width, double page_height) {
  if (angle == 0) return box;
  const bool sideways = angle != 180;
  const double turned_width = sideways ? page_height : page_width;
  const double turned_height = sideways ? page_width : page_height;
  return TurnBox(box, (360 - angle) % 360, turned_width, turned_height);
}

int DominantAngle(const Page& page) {
  std::array<std::size_t, 4> letters{};
  for (const Word& word : page.words) {
    letters[static_cast<std::size_t>((word.angle % 360 + 360) % 360 / 90)] += word.text.size();
  }
  std::size_t best = 0;
  for (std::size_t i = 1; i < letters.size(); ++i) {
    if (letters[i] > letters[best]) best = i;
  }
  return static_cast<int>(best) * 90;
}

}  // namespace minutebook::extract
