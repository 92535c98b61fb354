// Second thoughts about the words of a page: fragments drawn out of order are joined, words drawn twice kept
// once.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/document.h"

namespace minutebook::ingest {

// In font sizes: raised text is at most this large and raised by at most this much; a glyph or word drawn
// again this near is a duplicate.
inline constexpr double kSmallerSize = 0.88;
inline constexpr double kMaxRaise = 0.8;
inline constexpr double kDuplicateShift = 0.12;

// Where a word begins and ends on its baseline, in points of the page.
struct WordTail {
  double start_x, start_y, end_x, end_y, size;
  bool jumped;       // it did not follow from the word drawn before it
  bool space_after;  // white space was drawn behind it
};

bool IsAsciiDigit(char c);

// "st", "nd", "rd" or "th" in any case.
bool IsOrdinalSuffix(std::string_view text);

// Joins a fragment to the unfinished word it starts exactly behind, and a raised ordinal suffix to its
// number; then drops a word that repeats another at the same place and makes that one bold where the two are
// shifted. `tails` holds one entry a word and is kept in step.
void SettleWords(std::vector<Word>& words, std::vector<WordTail>& tails);

}  // namespace minutebook::ingest
