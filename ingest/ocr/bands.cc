// The idea: ground is what stays dark when everything thinner than a stroke is taken away, and its letters
// are the light marks within. A dark heading over a table fits; a photograph does not (no rectangle), a bar
// of a chart (nothing light in it) nor dark letters on a tinted cell, which stay as they are. Test:
// tesseract_test.cc.
#include "ingest/ocr/bands.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ingest/ocr/ink.h"

namespace minutebook::ingest {
namespace {

constexpr int kDark = 165;              // darker may be ground of light letters
constexpr int kReduction = 4;           // of the picture in which dark areas are looked for
constexpr double kSolidInches = 0.03;   // thinner parts are strokes
constexpr double kLetterInches = 0.16;  // light letters up to this height are part of the ground around them
constexpr double kLeastHeightInches = 0.09;
constexpr double kLeastWidthInches = 0.25;
constexpr double kLargestShare = 0.25;  // of the page
constexpr double kFilled = 0.80;        // of its box: less is no rectangle
constexpr double kLeastLight = 0.01;    // share of light marks
constexpr double kMostLight = 0.40;
constexpr double kMostDarker = 0.3;     // of the light marks: marks darker than the ground
constexpr double kLineInches = 0.3;     // longer runs along the ground are lines, no letters
constexpr double kContrast = 0.45;      // of the way from the ground to white, or to black
constexpr double kLineShare = 0.7;      // of the height of the ground that a line between cells runs over
constexpr double kGaps = 0.25;          // of a side that may be light
constexpr int kFrame = 3;               // pixels
constexpr int kReach = 2 * kReduction;  // pixels that a rough side may be off

using Levels = std::array<int, 256>;

int GreyAt(Pix* grey, int x, int y) {
  const l_uint32* line = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
  return GET_DATA_BYTE(line, x);
}

Levels LevelsIn(Pix* grey, const Area& area) {
  Levels levels{};
  for (int y = area.y; y < area.y + area.h; ++y) {
    for (int x = area.x; x < area.x + area.w; ++x) ++levels[static_cast<std::size_t>(GreyAt(grey, x, y))];
  }
  return levels;
}

int CountIn(const Levels& levels, double from, double to) {
  int count = 0;
  for (int level = std::max(0, static_cast<int>(std::ceil(from)));
       level <= std::min(255, static_cast<int>(to)); ++level)
    count += levels[static_cast<std::size_t>(level)];
  return count;
}

// The grey that most of the area has, light marks left out.
int GroundOf(const Levels& levels) {
  const int dark = CountIn(levels, 0, kDark);
  int sum = 0;
  for (int level = 0; level <= kDark; ++level) {
    sum += levels[static_cast<std::size_t>(level)];
    if (2 * sum >= dark) return level;
  }
  return kDark;
}

// How many pixels of a two-coloured picture are set, lines along it and across all of it left out.
int MarksIn(PixPtr marks, double dpi) {
  const int along = std::max(8, static_cast<int>(dpi * kLineInches));
  const int across = std::max(8, static_cast<int>(pixGetHeight(marks.get()) * kLineShare));
  PixPtr level(pixOpenBrick(nullptr, marks.get(), along, 1));
  PixPtr upright(pixOpenBrick(nullptr, marks.get(), 1, across));
  if (level == nullptr || upright == nullptr) return 0;
  pixSubtract(marks.get(), marks.get(), level.get());
  pixSubtract(marks.get(), marks.get(), upright.get());
  int count = 0;
  pixCountPixels(marks.get(), &count, nullptr);
  return count;
}

// Whether what stands on the ground is light. The rim of a rough area may be no ground.
bool HoldsLightLetters(Pix* grey, const Area& rough, int ground, double dpi) {
  const PixPtr part =
      Clip(grey, {rough.x + kReach, rough.y + kReach, rough.w - 2 * kReach, rough.h - 2 * kReach});
  if (part == nullptr) return false;
  PixPtr light(pixThresholdToBinary(part.get(), static_cast<int>(ground + kContrast * (255 - ground))));
  PixPtr darker(pixThresholdToBinary(part.get(), static_cast<int>((1 - kContrast) * ground)));
  if (light == nullptr || darker == nullptr) return false;
  pixInvert(light.get(), light.get());
  const double all = static_cast<double>(pixGetWidth(part.get())) * pixGetHeight(part.get());
  const double letters = MarksIn(std::move(light), dpi);
  return letters >= kLeastLight * all && letters <= kMostLight * all &&
         MarksIn(std::move(darker), dpi) <= kMostDarker * letters;
}

double MeanOf(Pix* grey, const Area& area) {
  double sum = 0;
  for (int y = area.y; y < area.y + area.h; ++y) {
    for (int x = area.x; x < area.x + area.w; ++x) sum += GreyAt(grey, x, y);
  }
  return sum / std::max(1.0, static_cast<double>(area.w) * area.h);
}

// Moves the sides of a rough area out to where the ground ends.
Area WithTrueSides(Pix* grey, Area area, int ground) {
  const double edge = (ground + 255) / 2.0;
  const int width = pixGetWidth(grey);
  const int height = pixGetHeight(grey);
  const auto dark = [&](const Area& strip) { return MeanOf(grey, strip) < edge; };
  for (int i = 0; i < kReach && area.x > 0 && dark({area.x - 1, area.y, 1, area.h}); ++i) --area.x, ++area.w;
  for (int i = 0; i < kReach && area.y > 0 && dark({area.x, area.y - 1, area.w, 1}); ++i) --area.y, ++area.h;
  for (int i = 0; i < kReach && area.x + area.w < width && dark({area.x + area.w, area.y, 1, area.h}); ++i)
    ++area.w;
  for (int i = 0; i < kReach && area.y + area.h < height && dark({area.x, area.y + area.h, area.w, 1}); ++i)
    ++area.h;
  return area;
}

// Whether the ground goes on along all sides, as it does around letters; thick black print has gaps there.
bool IsFramed(Pix* grey, const Area& area, int ground) {
  const double most = ground + kGaps * (255 - ground);
  const Area inner{area.x + kFrame, area.y + kFrame, area.w - 2 * kFrame, area.h - 2 * kFrame};
  return inner.w > 0 && inner.h > 0 && MeanOf(grey, {inner.x, inner.y, inner.w, 1}) <= most &&
         MeanOf(grey, {inner.x, inner.y + inner.h - 1, inner.w, 1}) <= most &&
         MeanOf(grey, {inner.x, inner.y, 1, inner.h}) <= most &&
         MeanOf(grey, {inner.x + inner.w - 1, inner.y, 1, inner.h}) <= most;
}

void Blacken(Pix* grey, const Area& area) {
  pixRasterop(grey, area.x, area.y, area.w, area.h, PIX_CLR, nullptr, 0, 0);
}

// The columns of an area in which a line darker than its ground runs down.
std::vector<int> LinesBetweenCells(Pix* grey, const Area& area, int ground) {
  std::vector<int> columns;
  for (int x = area.x; x < area.x + area.w; ++x) {
    int darker = 0;
    for (int y = area.y; y < area.y + area.h; ++y) darker += GreyAt(grey, x, y) < (1 - kContrast) * ground;
    if (darker >= kLineShare * area.h) columns.push_back(x);
  }
  return columns;
}

void Turn(Pix* grey, const Area& area, int ground) {
  const std::vector<int> lines = LinesBetweenCells(grey, area, ground);
  for (int y = area.y; y < area.y + area.h; ++y) {
    l_uint32* line = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
    for (int x = area.x; x < area.x + area.w; ++x) {
      const int light = std::max(0, static_cast<int>(GET_DATA_BYTE(line, x)) - ground);
      SET_DATA_BYTE(line, x, static_cast<l_uint8>(255 - 255 * light / (255 - ground)));
    }
  }
  for (const int x : lines) Blacken(grey, {x, area.y, 1, area.h});
  Blacken(grey, {area.x, area.y, area.w, kFrame});
  Blacken(grey, {area.x, area.y + area.h - kFrame, area.w, kFrame});
  Blacken(grey, {area.x, area.y, kFrame, area.h});
  Blacken(grey, {area.x + area.w - kFrame, area.y, kFrame, area.h});
}

int Odd(double pixels) { return std::max(1, static_cast<int>(std::lround(pixels))) | 1; }

}  // namespace

std::vector<DarkArea> DarkAreas(Pix* grey, double dpi) {
  std::vector<DarkArea> areas;
  PixPtr dark(pixThresholdToBinary(grey, kDark));
  PixPtr reduced(dark == nullptr ? nullptr : pixReduceRankBinaryCascade(dark.get(), 4, 4, 0, 0));
  const double reduced_dpi = dpi / kReduction;
  const int solid = std::max(2, static_cast<int>(std::lround(reduced_dpi * kSolidInches)));
  PixPtr ground(reduced == nullptr ? nullptr : pixOpenBrick(nullptr, reduced.get(), solid, solid));
  const int letter = Odd(reduced_dpi * kLetterInches);
  PixPtr closed(ground == nullptr ? nullptr : pixCloseSafeBrick(nullptr, ground.get(), letter, letter));
  Pixa* parts = nullptr;
  Boxa* boxes = closed == nullptr ? nullptr : pixConnComp(closed.get(), &parts, 4);
  if (boxes == nullptr) return areas;
  const double page = static_cast<double>(pixGetWidth(grey)) * pixGetHeight(grey);
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    Area area;
    boxaGetBoxGeometry(boxes, i, &area.x, &area.y, &area.w, &area.h);
    Pix* part = pixaGetPix(parts, i, L_CLONE);
    int filled = 0;
    pixCountPixels(part, &filled, nullptr);
    pixDestroy(&part);
    const double filled_share = filled / (static_cast<double>(area.w) * area.h);
    area = {area.x * kReduction, area.y * kReduction, area.w * kReduction, area.h * kReduction};
    if (area.w < dpi * kLeastWidthInches || area.h < dpi * kLeastHeightInches) continue;
    if (static_cast<double>(area.w) * area.h > kLargestShare * page) continue;
    areas.push_back({area, filled_share});
  }
  pixaDestroy(&parts);
  boxaDestroy(&boxes);
  return areas;
}

int TurnLight(Pix* grey, const std::vector<DarkArea>& areas, double dpi) {
  int turned = 0;
  for (const auto& [rough, filled] : areas) {
    if (filled < kFilled) continue;
    const int ground = GroundOf(LevelsIn(grey, rough));
    if (!HoldsLightLetters(grey, rough, ground, dpi)) continue;
    const Area area = WithTrueSides(grey, rough, ground);
    if (!IsFramed(grey, area, ground)) continue;
    Turn(grey, area, ground);
    ++turned;
  }
  return turned;
}

}  // namespace minutebook::ingest
