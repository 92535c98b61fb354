#include "ingest/ocr/printed.h"

#include <algorithm>
#include <vector>

#include "ingest/ocr/picture.h"

namespace minutebook::ingest {
namespace {

constexpr double kLeastHeightInches = 0.02;
constexpr double kMostHeightInches = 0.35;
constexpr double kMostGap = 0.9;      // heights between neighbours
constexpr double kLevel = 0.22;       // heights that feet of neighbours differ by
constexpr double kAlike = 1.75;       // ratio of the heights of neighbours
constexpr int kLeastRun = 3;          // neighbours in a row that make a word
constexpr int kLeastLetters = 12;     // in such words
constexpr double kLeastShare = 0.25;  // of the pieces of ink of any size
constexpr int kSpeck = 3;             // pixels: smaller pieces do not count
constexpr int kMostPieces = 40000;    // more are a screened photograph

struct Piece {
  int x0 = 0;
  int x1 = 0;
  int top = 0;
  int foot = 0;
  int run = 1;  // pieces of the word so far
  int Height() const { return foot - top; }
};

bool AreNeighbours(const Piece& left, const Piece& right) {
  const int taller = std::max(left.Height(), right.Height());
  const int lower = std::min(left.Height(), right.Height());
  const int gap = right.x0 - left.x1;
  return taller <= kAlike * lower && gap >= -lower / 4 && gap <= kMostGap * taller && right.x0 > left.x0 &&
         std::abs(left.foot - right.foot) <= kLevel * taller;
}

// How many of the pieces, which are sorted from the left, stand in words. Pieces are looked for in bands of
// rows, so that each meets only those near it.
int InWords(std::vector<Piece>& pieces, int height, int band) {
  std::vector<std::vector<std::size_t>> bands(static_cast<std::size_t>(height / band + 3));
  int letters = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    const auto own = static_cast<std::size_t>(piece.foot / band + 1);
    const Piece* before = nullptr;
    for (std::size_t b = own - 1; b <= own + 1; ++b) {
      for (auto at = bands[b].rbegin(); at != bands[b].rend(); ++at) {
        const Piece& left = pieces[*at];
        if (piece.x0 - left.x1 > 2 * band) break;
        if (AreNeighbours(left, piece) && (before == nullptr || left.run > before->run)) before = &left;
      }
    }
    if (before != nullptr) piece.run = before->run + 1;
    if (piece.run == kLeastRun) letters += kLeastRun;
    if (piece.run > kLeastRun) ++letters;
    bands[own].push_back(i);
  }
  return letters;
}

}  // namespace

bool LooksPrinted(const Bitmap& bitmap) {
  const PixPtr ink = Ink(bitmap);
  Boxa* boxes = ink == nullptr ? nullptr : pixConnCompBB(ink.get(), 8);
  if (boxes == nullptr) return false;
  const int least = std::max(4, static_cast<int>(bitmap.dpi * kLeastHeightInches));
  const int most = static_cast<int>(bitmap.dpi * kMostHeightInches);
  std::vector<Piece> pieces;
  int all = 0;
  const int count = boxaGetCount(boxes);
  for (int i = 0; i < count && count <= kMostPieces; ++i) {
    int x, y, w, h;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    if (std::max(w, h) < kSpeck) continue;
    ++all;
    if (h >= least && h <= most && w <= 3 * h) pieces.push_back({x, x + w, y, y + h});
  }
  boxaDestroy(&boxes);
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.x0 < b.x0; });
  const int letters = InWords(pieces, bitmap.height, most);
  return letters >= kLeastLetters && letters >= kLeastShare * all;
}

}  // namespace minutebook::ingest
