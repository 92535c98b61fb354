#include "ingest/ocr/picture.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "ingest/ocr/bands.h"

namespace minutebook::ingest {
namespace {

constexpr int kPaper = 200;              // what the library makes of paper; we make it white
constexpr int kSoftWhite = 245;          // or this, where faint strokes would go with the paper
constexpr double kMinInkShare = 0.0002;  // of the picture inside its margin; less is dust
constexpr double kBlankMargin = 0.04;    // edge shadows and binder holes lie in it
constexpr double kMinSkew = 0.08;        // degrees; less is left alone
constexpr float kSkewConfidence = 2.5F;  // of the library's own measure
constexpr double kLargeLetters = 22;     // pixels: halved before the direction is judged
constexpr double kMinRuleInches = 0.3;
constexpr double kMinJoinInches = 0.12;  // of an upright line between two level ones
constexpr double kJoinReachInches = 0.04;
constexpr double kTouchInches = 0.015;   // nearer than a letter stands to a line above or below it
constexpr int kBeside = 3;               // pixels that two pieces of a line may be out of line
constexpr double kInkThrough = 0.95;     // share of the rows between them
constexpr double kMaxRuleInches = 0.04;  // thickness

PixPtr FromBitmap(const Bitmap& bitmap) {
  PixPtr pix(pixCreate(bitmap.width, bitmap.height, 8));
  if (pix == nullptr) return pix;
  const std::size_t width = static_cast<std::size_t>(bitmap.width);
  for (int y = 0; y < bitmap.height; ++y) {
    l_uint32* line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    std::memcpy(line, bitmap.grey.data() + static_cast<std::size_t>(y) * width, width);
  }
  pixEndianByteSwap(pix.get());
  const int dpi = static_cast<int>(std::lround(bitmap.dpi));
  pixSetResolution(pix.get(), dpi, dpi);
  return pix;
}

// Paper made white and even; the picture itself where the library finds too little paper.
PixPtr EvenBackground(PixPtr grey, int white) {
  PixPtr even(pixBackgroundNormSimple(grey.get(), nullptr, nullptr));
  if (even == nullptr) return grey;
  pixCopyResolution(even.get(), grey.get());
  pixGammaTRC(even.get(), even.get(), 1.0F, 0, white);
  return even;
}

bool HasInk(Pix* binary) {
  const int width = pixGetWidth(binary);
  const int height = pixGetHeight(binary);
  const int dx = static_cast<int>(width * kBlankMargin);
  const int dy = static_cast<int>(height * kBlankMargin);
  BOX* area = boxCreate(dx, dy, width - 2 * dx, height - 2 * dy);
  PixPtr inner(pixClipRectangle(binary, area, nullptr));
  boxDestroy(&area);
  if (inner == nullptr) return true;
  PixPtr clean(pixOpenBrick(nullptr, inner.get(), 2, 2));
  int count = 0;
  if (clean == nullptr || pixCountPixels(clean.get(), &count, nullptr) != 0) return true;
  return count > kMinInkShare * width * height;
}

double FindSlope(Pix* binary) {
  float angle = 0;
  float confidence = 0;
  if (pixFindSkew(binary, &angle, &confidence) != 0) return 0;
  return confidence < kSkewConfidence || std::abs(angle) < kMinSkew ? 0 : angle;
}

PixPtr Rotated(Pix* pix, double degrees) {
  const auto radians = static_cast<float>(degrees * M_PI / 180);
  return PixPtr(pixRotate(pix, radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
}

int LeastRule(double dpi) { return std::max(8, static_cast<int>(dpi * kMinRuleInches)); }
int LeastJoin(double dpi) { return std::max(8, static_cast<int>(dpi * kMinJoinInches)); }
double ThickestRule(double dpi) { return std::max(4.0, dpi * kMaxRuleInches); }

// Makes the picture anew from the one it came from, light letters on dark ground turned, if there are any.
// Evening the paper out would make such ground as white as its letters.
void TurnDarkHeadings(PixPtr plain, double dpi, Picture& picture) {
  if (picture.skew != 0) plain = Rotated(plain.get(), -picture.skew);
  if (plain == nullptr || TurnLight(plain.get(), DarkAreas(plain.get(), dpi), dpi) == 0) return;
  picture.grey = EvenBackground(std::move(plain), kPaper);
  picture.binary.reset(pixThresholdToBinary(picture.grey.get(), kInkLevel));
}

// Whether an upright line runs from one level line to another, as those between cells do.
bool Joins(const Rule& line, const std::vector<Rule>& rules, double reach) {
  const auto ends_at = [&](Point end) {
    return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
      return rule.Horizontal() && std::abs(rule.from.y - end.y) <= reach + rule.width / 2 &&
             rule.from.x <= end.x + reach && rule.to.x >= end.x - reach;
    });
  };
  return ends_at(line.from) && ends_at(line.to);
}

// Takes out of the upright runs what belongs to letters, whose stems would lengthen a line that happens to
// end above or below them: low pieces, once the level lines are taken out, that are wider than a line or
// reach from no level line to another.
void DropLetters(Pix* binary, Pix* level, const std::vector<Rule>& rules, double dpi, Pix* runs) {
  const int least = LeastRule(dpi);
  PixPtr rest(pixSubtract(nullptr, binary, level));
  PixPtr low(rest == nullptr
                 ? nullptr
                 : pixSelectBySize(rest.get(), 0, least, 8, L_SELECT_HEIGHT, L_SELECT_IF_LT, nullptr));
  Pixa* parts = nullptr;
  Boxa* boxes = low == nullptr ? nullptr : pixConnComp(low.get(), &parts, 8);
  for (int i = 0; i < (boxes == nullptr ? 0 : boxaGetCount(boxes)); ++i) {
    int x, y, w, h;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    const double cx = x + w / 2.0;
    const double top = y;
    const bool thin = w <= ThickestRule(dpi);
    if (thin && Joins({{cx, top}, {cx, top + h}, 1}, rules, dpi * kTouchInches)) continue;
    Pix* part = pixaGetPix(parts, i, L_CLONE);
    pixRasterop(runs, x, y, w, h, PIX_DST & PIX_NOT(PIX_SRC), part, 0, 0);
    pixDestroy(&part);
  }
  pixaDestroy(&parts);
  boxaDestroy(&boxes);
}

// Adds what thin runs of ink along one axis make to `rules` and their pixels to `mask`. Upright ones may be
// shorter where they join level ones found before.
void CollectRules(PixPtr runs, double dpi, bool horizontal, std::vector<Rule>& rules, Pix* mask) {
  if (runs == nullptr) return;
  const int least = LeastRule(dpi);
  // A line that slopes a little falls into steps: these are grown together before they are boxed.
  PixPtr joined(horizontal ? pixDilateBrick(nullptr, runs.get(), 9, 3)
                           : pixDilateBrick(nullptr, runs.get(), 3, 9));
  Pixa* parts = nullptr;
  Boxa* boxes = joined == nullptr ? nullptr : pixConnComp(joined.get(), &parts, 8);
  if (boxes == nullptr) return;
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    int x, y, w, h;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    if (horizontal) {
      x += 4, w -= 8, y += 1, h -= 2;
    } else {
      x += 1, w -= 2, y += 4, h -= 8;
    }
    const double thick = horizontal ? h : w;
    if (thick > ThickestRule(dpi) || w <= 0 || h <= 0) continue;
    const double cx = x + w / 2.0;
    const double cy = y + h / 2.0;
    const double left = x;
    const double top = y;
    const Rule rule =
        horizontal ? Rule{{left, cy}, {left + w, cy}, thick} : Rule{{cx, top}, {cx, top + h}, thick};
    if (!horizontal && h < LeastJoin(dpi)) continue;  // what letters left of a run
    if (!horizontal && h < least && !Joins(rule, rules, dpi * kJoinReachInches)) continue;
    rules.push_back(rule);
    if (Pix* part = pixaGetPix(parts, i, L_CLONE); part != nullptr) {
      pixRasterop(mask, horizontal ? x - 4 : x - 1, horizontal ? y - 1 : y - 4, pixGetWidth(part),
                  pixGetHeight(part), PIX_SRC | PIX_DST, part, 0, 0);
      pixDestroy(&part);
    }
  }
  pixaDestroy(&parts);
  boxaDestroy(&boxes);
}

// Leaves out of the mask the ink of `lines` that other ink comes onto in one direction, of which one of
// `right` and `down` is not 0: a line under words would take with it what makes a "g" or a "p" of them.
void SpareCrossing(Pix* others, Pix* lines, int deepest, int right, int down, Pix* mask) {
  PixPtr coming(pixCopy(nullptr, others));
  for (int step = 0; step < deepest && coming != nullptr; ++step) {
    PixPtr next(pixTranslate(nullptr, coming.get(), right, down, L_BRING_IN_WHITE));
    if (next == nullptr) return;
    pixAnd(next.get(), next.get(), lines);
    pixSubtract(mask, mask, next.get());
    coming = std::move(next);
  }
}

// What is to be taken out of a picture so that its lines go and its letters stay whole. The page may stand
// upside down or lie on its side: letters hang onto a line from any side.
PixPtr LinesAlone(Pix* binary, Pix* level, Pix* upright, double dpi) {
  PixPtr mask(pixOr(nullptr, level, upright));
  PixPtr others(mask == nullptr ? nullptr : pixSubtract(nullptr, binary, mask.get()));
  if (others == nullptr) return mask;
  const int deepest = std::max(4, static_cast<int>(dpi * kMaxRuleInches));
  for (const int way : {1, -1}) {
    SpareCrossing(others.get(), level, deepest, 0, way, mask.get());
    SpareCrossing(others.get(), upright, deepest, way, 0, mask.get());
  }
  return mask;
}

// Share of the rows between two heights that have ink beside `x`.
double InkAlong(Pix* binary, double x, double from, double to) {
  const int left = std::max(0, static_cast<int>(x) - kBeside);
  const int right = std::min(pixGetWidth(binary) - 1, static_cast<int>(x) + kBeside);
  int rows = 0;
  int inked = 0;
  for (int y = std::max(0, static_cast<int>(from));
       y < std::min(static_cast<double>(pixGetHeight(binary)), to); ++y, ++rows) {
    const l_uint32* line = pixGetData(binary) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(binary);
    bool any = false;
    for (int column = left; column <= right && !any; ++column) any = GET_DATA_BIT(line, column) != 0;
    inked += any;
  }
  return rows == 0 ? 1 : static_cast<double>(inked) / rows;
}

// Makes one of two upright lines where the piece between them, from one level line to another, was taken for
// letters that touch it: the ink goes through.
void BridgeTouchedLines(Pix* binary, double dpi, std::vector<Rule>& rules) {
  const double least = dpi * kMinRuleInches;
  const std::vector<Rule> all = rules;
  for (Rule& upper : rules) {
    if (upper.Horizontal()) continue;
    for (const Rule& lower : all) {
      const double gap = lower.from.y - upper.to.y;
      if (lower.Horizontal() || gap <= 0 || gap > least || std::abs(lower.from.x - upper.to.x) > kBeside)
        continue;
      const Rule between{upper.to, {upper.to.x, lower.from.y}, upper.width};
      if (!Joins(between, rules, dpi * kJoinReachInches)) continue;
      if (InkAlong(binary, upper.to.x, between.from.y, between.to.y) >= kInkThrough) upper.to.y = lower.to.y;
    }
  }
}

void TakeOutRules(Picture& picture, double dpi) {
  Pix* binary = picture.binary.get();
  PixPtr level(pixCreateTemplate(binary));
  PixPtr upright(pixCreateTemplate(binary));
  if (level == nullptr || upright == nullptr) return;
  CollectRules(PixPtr(pixOpenBrick(nullptr, binary, LeastRule(dpi), 1)), dpi, true, picture.rules,
               level.get());
  PixPtr runs(pixOpenBrick(nullptr, binary, 1, LeastJoin(dpi)));
  if (runs != nullptr) DropLetters(binary, level.get(), picture.rules, dpi, runs.get());
  CollectRules(std::move(runs), dpi, false, picture.rules, upright.get());
  BridgeTouchedLines(picture.binary.get(), dpi, picture.rules);
  if (picture.rules.empty()) return;
  const PixPtr mask = LinesAlone(binary, level.get(), upright.get(), dpi);
  if (mask == nullptr) return;
  picture.ruled.reset(pixCopy(nullptr, picture.grey.get()));
  pixSetMasked(picture.grey.get(), mask.get(), 255);
  pixSubtract(binary, binary, mask.get());
}

}  // namespace

PixPtr Ink(const Bitmap& bitmap) {
  PixPtr grey = FromBitmap(bitmap);
  if (grey == nullptr) return grey;
  grey = EvenBackground(std::move(grey), kPaper);
  return PixPtr(pixThresholdToBinary(grey.get(), kInkLevel));
}

Picture Prepare(const Bitmap& bitmap) {
  Picture picture;
  picture.grey = FromBitmap(bitmap);
  if (picture.grey == nullptr) return picture;
  PixPtr plain;
  if (!DarkAreas(picture.grey.get(), bitmap.dpi).empty()) plain.reset(pixClone(picture.grey.get()));
  picture.grey = EvenBackground(std::move(picture.grey), kPaper);
  picture.binary.reset(pixThresholdToBinary(picture.grey.get(), kInkLevel));
  if (picture.binary == nullptr) return {};
  picture.blank = !HasInk(picture.binary.get());
  if (picture.blank) return picture;
  picture.skew = FindSlope(picture.binary.get());
  if (picture.skew != 0) {
    if (PixPtr straight = Rotated(picture.grey.get(), picture.skew)) {
      picture.grey = std::move(straight);
      picture.binary.reset(pixThresholdToBinary(picture.grey.get(), kInkLevel));
    }
    picture.skew = -picture.skew;
  }
  if (plain != nullptr) TurnDarkHeadings(std::move(plain), bitmap.dpi, picture);
  if (picture.binary == nullptr) return {};
  TakeOutRules(picture, bitmap.dpi);
  return picture;
}

PixPtr Again(const Bitmap& bitmap, Treatment treatment, double skew) {
  PixPtr grey = FromBitmap(bitmap);
  if (grey != nullptr && treatment == Treatment::kSoft) grey = EvenBackground(std::move(grey), kSoftWhite);
  if (grey != nullptr && treatment == Treatment::kSmooth) {
    if (PixPtr smooth{pixBlockconv(grey.get(), 1, 1)}) grey = std::move(smooth);
  }
  if (grey == nullptr || skew == 0) return grey;
  PixPtr straight = Rotated(grey.get(), -skew);
  return straight;
}

int TextDirection(Pix* binary, double letters) {
  PixPtr reduced;
  if (letters > kLargeLetters) {
    reduced.reset(pixReduceRankBinary2(binary, 2, nullptr));
    if (reduced == nullptr) return -1;
    binary = reduced.get();
  }
  float up = 0;
  float left = 0;
  if (pixOrientDetect(binary, &up, &left, 0, 0) != 0) return -1;
  int direction = L_TEXT_ORIENT_UNKNOWN;
  makeOrientDecision(up, left, 0, 0, &direction, 0);
  switch (direction) {
    case L_TEXT_ORIENT_UP: return 0;
    case L_TEXT_ORIENT_LEFT: return 270;
    case L_TEXT_ORIENT_DOWN: return 180;
    case L_TEXT_ORIENT_RIGHT: return 90;
    default: return -1;
  }
}

PixPtr Turned(Pix* pix, int degrees) { return PixPtr(pixRotateOrth(pix, degrees / 90)); }

double LetterHeight(Pix* binary) {
  Boxa* boxes = pixConnCompBB(binary, 8);
  if (boxes == nullptr) return 0;
  std::vector<int> heights;
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    int w, h;
    boxaGetBoxGeometry(boxes, i, nullptr, nullptr, &w, &h);
    if (h >= 5 && w >= 3 && w < 4 * h && h < 4 * w) heights.push_back(h);
  }
  boxaDestroy(&boxes);
  constexpr std::size_t kEnough = 30;
  if (heights.size() < kEnough) return 0;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

}  // namespace minutebook::ingest
