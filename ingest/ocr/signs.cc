// The idea: an arrow is a thin shaft, even on both sides of it, that grows from a tip to a head several times
// as wide. A "1" is not even, a "T" has no tip, a dagger grows at once, a "+" in its middle. Test:
// signs are drawn and read in tesseract_test.cc.
#include "ingest/ocr/signs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/ocr/ink.h"

namespace minutebook::ingest {
namespace {

constexpr int kFaintInk = 210;          // lighter than other ink: shafts are thin
constexpr int kEdge = 2;                // pixels: what begins here is a rest of a line
constexpr std::size_t kMostSigns = 10;  // of a cell that is looked at
constexpr double kBlank = 0.4;          // letter heights between an arrow and what it stands before
constexpr double kSpeck = 0.2;          // letter heights: a lower piece of ink is dust or a stop
constexpr int kLeastArrow = 12;         // pixels from tip to foot
constexpr double kMostHead = 0.95;      // of the length: how wide the head is,
constexpr double kLeastHead = 0.25;
constexpr double kHeadToShaft = 2.0;  // and in shafts
constexpr double kHeadBegins = 0.10;
constexpr double kHeadEnds = 0.55;   // of the length, from the tip: the widest place lies before it,
constexpr double kShaftFrom = 0.55;  // and behind this is shaft alone
constexpr double kEvenShaft = 1.5;   // shafts: the thickest place of the shaft
constexpr double kUneven = 0.22;     // head widths that the middle may wander
constexpr double kTip = 0.80;        // head widths that the tip has at most
constexpr double kLeastDash = 0.25;  // letter heights: its length,
constexpr double kMostDash = 0.40;   // and thickness,
constexpr double kLongDash = 1.3;    // and length in thicknesses
constexpr double kDashFrom = 0.30;   // of the next sign's height: where it stands
constexpr double kDashTo = 0.80;
constexpr double kLean = 0.18;  // heights between head and foot of a leaning stroke

// Where ink begins and ends across each row.
struct Extent {
  int from = 0;
  int to = -1;
  int Width() const { return to - from + 1; }
  double Middle() const { return (from + to) / 2.0; }
};

std::vector<Extent> ExtentsOf(Pix* binary) {
  std::vector<Extent> extents;
  const int width = pixGetWidth(binary);
  for (int y = 0; y < pixGetHeight(binary); ++y) {
    const l_uint32* line = pixGetData(binary) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(binary);
    Extent extent{width, -1};
    for (int x = 0; x < width; ++x) {
      if (GET_DATA_BIT(line, x)) extent.from = std::min(extent.from, x), extent.to = x;
    }
    extents.push_back(extent);
  }
  return extents;
}

// Whether the rows are those of an arrow that points up.
bool PointsUp(const std::vector<Extent>& rows) {
  const auto length = static_cast<double>(rows.size());
  if (rows.size() < kLeastArrow) return false;
  if (std::any_of(rows.begin(), rows.end(), [](const Extent& row) { return row.to < 0; })) return false;
  const auto wider = [](const Extent& a, const Extent& b) { return a.Width() < b.Width(); };
  const auto head = std::max_element(rows.begin(), rows.end(), wider);
  const double width = head->Width();
  const double place = static_cast<double>(head - rows.begin());
  if (width > kMostHead * length || width < kLeastHead * length || place > kHeadEnds * length) return false;
  std::vector<int> shaft;
  for (std::size_t y = static_cast<std::size_t>(kShaftFrom * length); y < rows.size(); ++y)
    shaft.push_back(rows[y].Width());
  std::sort(shaft.begin(), shaft.end());
  const int thin = std::max(1, shaft[shaft.size() / 2]);
  if (width < kHeadToShaft * thin || shaft.back() > kEvenShaft * thin + 1) return false;
  const double middle = head->Middle();
  for (const Extent& row : rows) {
    if (std::abs(row.Middle() - middle) > kUneven * width) return false;
  }
  // From the tip to the widest place it grows step by step.
  const Extent& half = rows[static_cast<std::size_t>(place / 2)];
  return rows.front().Width() <= kTip * width && place >= kHeadBegins * length && half.Width() < width &&
         half.Width() * 3 >= width;
}

// How far the upper third of a stroke's ink lies to the right of its lower third, in heights.
double LeanOf(const std::vector<Extent>& rows) {
  const std::size_t third = rows.size() / 3;
  double upper = 0;
  double lower = 0;
  for (std::size_t y = 0; y < third; ++y) {
    if (rows[y].to >= 0) upper += rows[y].Middle();
    if (rows[rows.size() - 1 - y].to >= 0) lower += rows[rows.size() - 1 - y].Middle();
  }
  return third == 0 ? 0 : (upper - lower) / static_cast<double>(third) / static_cast<double>(rows.size());
}

// The pieces of ink of one line of text from the left, those above each other (the dot of an "i") as one;
// specks left out.
std::vector<Area> SignsOf(Pix* binary, double letters) {
  std::vector<Area> signs;
  Boxa* boxes = pixConnCompBB(binary, 8);
  if (boxes == nullptr) return signs;
  Boxa* sorted = boxaSort(boxes, L_SORT_BY_X, L_SORT_INCREASING, nullptr);
  boxaDestroy(&boxes);
  for (int i = 0; i < boxaGetCount(sorted); ++i) {
    Area area;
    boxaGetBoxGeometry(sorted, i, &area.x, &area.y, &area.w, &area.h);
    if (std::max(area.w, area.h) < kSpeck * letters) continue;
    Area* before = signs.empty() ? nullptr : &signs.back();
    if (before != nullptr && area.x + area.w / 2 < before->x + before->w) {
      const int right = std::max(before->x + before->w, area.x + area.w);
      const int foot = std::max(before->y + before->h, area.y + area.h);
      before->y = std::min(before->y, area.y);
      before->w = right - before->x;
      before->h = foot - before->y;
    } else {
      signs.push_back(area);
    }
  }
  boxaDestroy(&sorted);
  return signs;
}

// "↑", "↓", "→" or "←" when the piece is such an arrow; empty when it is not.
std::string ArrowIn(Pix* binary, const Area& sign) {
  static constexpr std::array<const char*, 4> kArrows = {"↑", "←", "↓", "→"};
  PixPtr piece = Clip(binary, sign);
  for (int turn = 0; piece != nullptr && turn < 4; ++turn) {
    const PixPtr turned = Turned(piece.get(), turn * 90);
    if (turned != nullptr && PointsUp(ExtentsOf(turned.get())))
      return kArrows[static_cast<std::size_t>(turn)];
  }
  return {};
}

}  // namespace

std::optional<LeadingArrow> FindLeadingArrow(Pix* grey, double letters) {
  PixPtr faint(pixThresholdToBinary(grey, kFaintInk));
  if (faint == nullptr) return std::nullopt;
  std::vector<Area> signs = SignsOf(faint.get(), letters);
  std::erase_if(signs, [](const Area& sign) { return sign.x <= kEdge; });
  if (signs.empty() || signs.size() > kMostSigns) return std::nullopt;
  const Area& first = signs.front();
  if (signs.size() > 1 && signs[1].x - (first.x + first.w) < kBlank * letters) return std::nullopt;
  std::string text = ArrowIn(faint.get(), first);
  if (text.empty()) return std::nullopt;
  return LeadingArrow{std::move(text), first};
}

bool BeginsWithDash(Pix* binary, double letters) {
  const std::vector<Area> signs = SignsOf(binary, letters);
  if (signs.size() < 2 || signs.size() > kMostSigns) return false;
  const Area& dash = signs[0];
  const Area& next = signs[1];
  const double middle = (dash.y + dash.h / 2.0 - next.y) / next.h;
  return dash.w >= kLeastDash * letters && dash.h <= kMostDash * letters && dash.w >= kLongDash * dash.h &&
         next.h >= letters && middle > kDashFrom && middle < kDashTo;
}

std::string WithStroke(const std::string& text, Pix* binary, double letters) {
  static constexpr std::string_view kCapitals[] = {"NIA", "NlA", "N1A", "N/IA", "NJA", "N/A"};
  static constexpr std::string_view kSmall[] = {"wa",  "Wa",  "va",  "Va",  "nia",
                                                "nla", "n1a", "nfa", "nva", "n/a"};
  const auto among = [&](const auto& list) {
    return std::find(std::begin(list), std::end(list), text) != std::end(list);
  };
  if (!among(kCapitals) && !among(kSmall)) return text;
  const std::vector<Area> signs = SignsOf(binary, letters);
  if (signs.size() != 3) return text;
  const PixPtr stroke = Clip(binary, signs[1]);
  if (stroke == nullptr || LeanOf(ExtentsOf(stroke.get())) < kLean) return text;
  return among(kCapitals) ? "N/A" : "n/a";
}

}  // namespace minutebook::ingest
