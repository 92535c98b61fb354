// How much a run of words looks like language: what tells a sound text layer from a noisy or ill-encoded one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "schema/document.h"

namespace minutebook::ingest {

struct TextQuality {
  std::size_t words = 0;      // with at least one letter or digit
  std::size_t letters = 0;    // of those, words of two letters or more
  std::size_t known = 0;      // of the letter words, those in our list of common words
  std::size_t plausible = 0;  // of all words: numbers, dates, codes and what can be pronounced
  std::size_t spelt = 0;      // letters of longer words that are not all capitals
  std::size_t vowels = 0;     // of those, a e i o u

  double KnownShare() const {
    return letters == 0 ? 0 : static_cast<double>(known) / static_cast<double>(letters);
  }
  double PlausibleShare() const {
    return words == 0 ? 0 : static_cast<double>(plausible) / static_cast<double>(words);
  }
};

// Common English words and Welsh ones, and words of council business; any case, no punctuation around them.
bool IsCommonWord(std::string_view word);

// Words that are not upright text of some kind (angle) count as well; pointers are not kept.
TextQuality MeasureQuality(const std::vector<const Word*>& words);

}  // namespace minutebook::ingest
