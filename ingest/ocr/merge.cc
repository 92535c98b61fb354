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

// A text that a place is read as, and how sure its readings are of it.
struct Candidate {
  const SeenWord* word = nullptr;  // the surest
  float sum = 0;
};

void Vote(const SeenWord& word, std::vector<Candidate>& candidates) {
  for (Candidate& candidate : candidates) {
    if (candidate.word->text != word.text) continue;
    candidate.sum += word.confidence;
    if (word.confidence > candidate.word->confidence) candidate.word = &word;
    return;
  }
  candidates.push_back({&word, word.confidence});
}

// Adds the words of `other` that stand where none of `words` does.
void AddNew(const std::vector<SeenWord>& other, std::vector<SeenWord>& words) {
  int last_line = 0;
  for (const SeenWord& word : words) last_line = std::max(last_line, word.line);
  for (const SeenWord& word : other) {
    if (word.confidence < kSureNew) continue;
    const bool met = std::any_of(words.begin(), words.end(),
                                 [&](const SeenWord& known) { return Touches(known.ink, word.ink); });
    if (met) continue;
    words.push_back(word);
    words.back().line += last_line + 1;
  }
}

}  // namespace

std::vector<SeenWord> SurerOf(std::vector<SeenWord> first, const std::vector<std::vector<SeenWord>>& others) {
  for (SeenWord& word : first) {
    std::vector<Candidate> candidates;
    Vote(word, candidates);
    for (const std::vector<SeenWord>& other : others) {
      for (const SeenWord& seen : other) {
        if (SamePlace(word.ink, seen.ink)) Vote(seen, candidates);
      }
    }
    const Candidate best =
        *std::max_element(candidates.begin(), candidates.end(),
                          [](const Candidate& a, const Candidate& b) { return a.sum < b.sum; });
    SeenWord chosen = *best.word;
    chosen.line = word.line;
    word = std::move(chosen);
  }
  for (const std::vector<SeenWord>& other : others) AddNew(other, first);
  return first;
}

}  // namespace minutebook::ingest
