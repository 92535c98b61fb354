#include "ingest/ocr/cells.h"

#include <algorithm>
#include <cmath>

namespace minutebook::ingest {
namespace {

constexpr double kReachInches = 0.05;  // how far the end of a line may be from the line that it meets
constexpr double kMinCellInches = 0.07;
constexpr double kFilled = 0.85;  // of its box: what is less is no rectangle

void DrawBar(Pix* pix, double x0, double y0, double x1, double y1) {
  const int left = static_cast<int>(std::floor(x0));
  const int top = static_cast<int>(std::floor(y0));
  pixRasterop(pix, left, top, static_cast<int>(std::ceil(x1)) - left, static_cast<int>(std::ceil(y1)) - top,
              PIX_SET, nullptr, 0, 0);
}

}  // namespace

PixPtr DrawRules(const std::vector<Rule>& rules, double scale, int width, int height, double dpi) {
  PixPtr drawn(pixCreate(width, height, 1));
  if (drawn == nullptr) return drawn;
  const double reach = dpi * kReachInches;
  for (const Rule& rule : rules) {
    const double half = std::max(1.0, rule.width * scale / 2);
    const double x0 = rule.from.x * scale, y0 = rule.from.y * scale;
    const double x1 = rule.to.x * scale, y1 = rule.to.y * scale;
    if (rule.Horizontal()) {
      DrawBar(drawn.get(), x0 - reach, y0 - half, x1 + reach, y1 + half);
    } else {
      DrawBar(drawn.get(), x0 - half, y0 - reach, x1 + half, y1 + reach);
    }
  }
  return drawn;
}

std::vector<Area> EnclosedAreas(Pix* rules, double dpi) {
  std::vector<Area> areas;
  PixPtr open(pixInvert(nullptr, rules));
  Pixa* parts = nullptr;
  Boxa* boxes = open == nullptr ? nullptr : pixConnComp(open.get(), &parts, 4);
  if (boxes == nullptr) return areas;
  const int least = static_cast<int>(dpi * kMinCellInches);
  const int width = pixGetWidth(rules);
  const int height = pixGetHeight(rules);
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    Area area;
    boxaGetBoxGeometry(boxes, i, &area.x, &area.y, &area.w, &area.h);
    if (area.w < least || area.h < least) continue;
    if (area.x == 0 || area.y == 0 || area.x + area.w == width || area.y + area.h == height) continue;
    Pix* part = pixaGetPix(parts, i, L_CLONE);
    int filled = 0;
    pixCountPixels(part, &filled, nullptr);
    pixDestroy(&part);
    if (filled >= kFilled * area.w * static_cast<double>(area.h)) areas.push_back(area);
  }
  pixaDestroy(&parts);
  boxaDestroy(&boxes);
  std::sort(areas.begin(), areas.end(),
            [](const Area& a, const Area& b) { return a.y != b.y ? a.y < b.y : a.x < b.x; });
  return areas;
}

}  // namespace minutebook::ingest
