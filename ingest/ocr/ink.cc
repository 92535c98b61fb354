#include "ingest/ocr/ink.h"

#include <algorithm>
#include <cmath>

namespace minutebook::ingest {
namespace {

constexpr double kGapShare = 0.25;  // of the fuller rows above and below: what has no more is between lines
constexpr double kEdge = 0.15;      // letter heights: ink so near to the edge of a cell
constexpr double kThin = 0.35;      // and no thicker than this is a rest of its lines

std::vector<int> Values(NUMA* counts) {
  std::vector<int> values(counts == nullptr ? 0 : static_cast<std::size_t>(numaGetCount(counts)));
  for (std::size_t i = 0; i < values.size(); ++i) numaGetIValue(counts, static_cast<int>(i), &values[i]);
  numaDestroy(&counts);
  return values;
}

}  // namespace

PixPtr Clip(Pix* pix, const Area& area) {
  BOX* box = boxCreate(area.x, area.y, area.w, area.h);
  PixPtr clipped(pixClipRectangle(pix, box, nullptr));
  boxDestroy(&box);
  return clipped;
}

void Paint(Pix* grey, Pix* binary, const Area& area) {
  pixRasterop(grey, area.x, area.y, area.w, area.h, PIX_SET, nullptr, 0, 0);
  pixRasterop(binary, area.x, area.y, area.w, area.h, PIX_CLR, nullptr, 0, 0);
}

std::optional<Area> InkOf(Pix* binary) {
  int count = 0;
  if (pixCountPixels(binary, &count, nullptr) != 0 || count < kMinInk) return std::nullopt;
  BOX* box = nullptr;
  if (pixClipToForeground(binary, nullptr, &box) != 0 || box == nullptr) return std::nullopt;
  Area area;
  boxGetGeometry(box, &area.x, &area.y, &area.w, &area.h);
  boxDestroy(&box);
  return area;
}

Area Tight(Pix* binary, const Area& area) {
  BOX* box = boxCreate(area.x, area.y, area.w, area.h);
  BOX* tight = nullptr;
  Area result = area;
  if (pixClipBoxToForeground(binary, box, nullptr, &tight) == 0 && tight != nullptr)
    boxGetGeometry(tight, &result.x, &result.y, &result.w, &result.h);
  boxDestroy(&tight);
  boxDestroy(&box);
  return result;
}

void CleanEdges(Pix* grey, Pix* binary, double letters) {
  Boxa* boxes = pixConnCompBB(binary, 8);
  if (boxes == nullptr) return;
  const int width = pixGetWidth(binary);
  const int height = pixGetHeight(binary);
  const int edge = std::max(2, static_cast<int>(kEdge * letters));
  const int thin = std::max(3, static_cast<int>(kThin * letters));
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    Area ink;
    boxaGetBoxGeometry(boxes, i, &ink.x, &ink.y, &ink.w, &ink.h);
    const bool level = ink.h <= thin && (ink.y <= edge || ink.y + ink.h >= height - edge);
    const bool upright = ink.w <= thin && (ink.x <= edge || ink.x + ink.w >= width - edge);
    if (level || upright) Paint(grey, binary, ink);
  }
  boxaDestroy(&boxes);
}

// Bands of rows with ink. Dust, and letters that reach down where the next line reaches up, leave some ink
// between two lines: a row far emptier than those above and below is a gap.
int BandsOf(Pix* binary, double letters) {
  const std::vector<int> ink = Values(pixCountPixelsByRow(binary, nullptr));
  const auto reach = static_cast<std::ptrdiff_t>(std::lround(letters));
  const int least = std::max(3, static_cast<int>(letters * 0.5));
  int bands = 0;
  int run = 0;
  for (auto row = ink.begin(); row != ink.end(); ++row) {
    const auto above = std::max_element(row - std::min(reach, row - ink.begin()), row + 1);
    const auto below = std::max_element(row, row + std::min(reach, ink.end() - row));
    run = *row > kGapShare * std::min(*above, *below) ? run + 1 : 0;
    if (run == least) ++bands;
  }
  return std::max(1, bands);
}

// The mean run of ink along rows, long runs (bars) and single pixels left out.
double StemWidth(Pix* binary, const Area& area) {
  const int x0 = std::max(0, area.x);
  const int y0 = std::max(0, area.y);
  const int x1 = std::min(area.x + area.w, pixGetWidth(binary));
  const int y1 = std::min(area.y + area.h, pixGetHeight(binary));
  const int longest = std::max(3, (y1 - y0) / 2);
  long sum = 0;
  long runs = 0;
  for (int y = y0; y < y1; ++y) {
    const l_uint32* line = pixGetData(binary) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(binary);
    int run = 0;
    for (int x = x0; x <= x1; ++x) {
      if (x < x1 && GET_DATA_BIT(line, x)) {
        ++run;
      } else {
        if (run > 0 && run <= longest) sum += run, ++runs;
        run = 0;
      }
    }
  }
  return runs >= 8 ? static_cast<double>(sum) / static_cast<double>(runs) : 0;
}

std::vector<Gap> GapsOf(Pix* binary, const Area& area) {
  const PixPtr part = Clip(binary, area);
  std::vector<Gap> gaps;
  if (part == nullptr) return gaps;
  int last = -1;  // column with ink
  int column = 0;
  for (const int count : Values(pixCountPixelsByColumn(part.get()))) {
    if (count > 0) {
      if (last >= 0 && column - last > 1) gaps.push_back({last + 1, column});
      last = column;
    }
    ++column;
  }
  return gaps;
}

// Boxes of words cut through letters now and then: ink that is joined to what they cover is theirs.
std::vector<Area> PassedOver(Pix* binary, const std::vector<Area>& words, double letters) {
  std::vector<Area> marks;
  PixPtr left(pixCopy(nullptr, binary));
  PixPtr covered(pixCreateTemplate(binary));
  if (left == nullptr || covered == nullptr) return marks;
  for (const Area& word : words)
    pixRasterop(covered.get(), word.x - 2, word.y - 2, word.w + 4, word.h + 4, PIX_SET, nullptr, 0, 0);
  pixAnd(covered.get(), covered.get(), binary);
  PixPtr theirs(pixSeedfillBinary(nullptr, covered.get(), binary, 8));
  if (theirs == nullptr) return marks;
  pixSubtract(left.get(), left.get(), theirs.get());
  const int gap = std::max(3, static_cast<int>(letters * 0.6)) | 1;
  PixPtr joined(pixCloseSafeBrick(nullptr, left.get(), gap, 1));
  Boxa* boxes = joined == nullptr ? nullptr : pixConnCompBB(joined.get(), 8);
  if (boxes == nullptr) return marks;
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    Area area;
    boxaGetBoxGeometry(boxes, i, &area.x, &area.y, &area.w, &area.h);
    const double height = area.h / letters;
    const double width = area.w / letters;
    if (height < 0.2 || height > 2.4 || width < 0.2 || width > 6) continue;
    marks.push_back(area);
  }
  boxaDestroy(&boxes);
  return marks;
}

bool IsBlob(Pix* binary, double letters) {
  const int w = pixGetWidth(binary);
  const int h = pixGetHeight(binary);
  if (std::max(w, h) > 0.85 * letters || std::min(w, h) < 0.6 * std::max(w, h)) return false;
  int count = 0;
  pixCountPixels(binary, &count, nullptr);
  return count >= 0.6 * w * h;
}

}  // namespace minutebook::ingest
