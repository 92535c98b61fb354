#include "ingest/ocr/merge.h"

#include <algorithm>

namespace minutebook::ingest {
namespace {

constexpr double kSamePlace = 0.6;  // of the larger box: two readings that share so much are of one word
constexpr double kTouches = 0.3;    // of the smaller box: what shares so much is no new word
constexpr float kSureNew = 0.60F;   // confidence that a word found by the second reading alone needs

double Area(const Box& box) { return box.Width() * box.Height(); }

double Shared(const Box& a, const Box& b) {
  const double across = OverlapX(a, b);
  const double down = OverlapY(a, b);
  return across > 0 && down > 0 ? across * down : 0;
}

bool SamePlace(const Box& a, const Box& b) { return Shared(a, b) > kSamePlace * std::max(Area(a), Area(b)); }

bool Touches(const Box& a, const Box& b) { return Shared(a, b) > kTouches * std::min(Area(a), Area(b)); }

}  // namespace

std::vector<SeenWord> SurerOf(std::vector<SeenWord> first, const std::vector<SeenWord>& second) {
  const std::size_t own = first.size();
  int last_line = 0;
  for (const SeenWord& word : first) last_line = std::max(last_line, word.line);
  std::vector<bool> met(second.size(), false);
  for (SeenWord& word : first) {
    const Box ink = word.ink;
    for (std::size_t i = 0; i < second.size(); ++i) {
      if (!Touches(ink, second[i].ink)) continue;
      met[i] = true;
      if (second[i].confidence <= word.confidence || !SamePlace(ink, second[i].ink)) continue;
      const int line = word.line;
      word = second[i];
      word.line = line;
    }
  }
  first.reserve(own + second.size());
  for (std::size_t i = 0; i < second.size(); ++i) {
    if (met[i] || second[i].confidence < kSureNew) continue;
    first.push_back(second[i]);
    first.back().line += last_line + 1;
  }
  return first;
}

}  // namespace minutebook::ingest
