// Text as the scorer compares it: quotes and dashes made plain, white space folded, case folded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::tools {

// Typographic quotes, dashes and no-break blanks as they are typed, soft hyphens gone, any run of white space
// one blank, none at the ends, full case folding. Bytes that are no UTF-8 are left out.
std::string Folded(std::string_view text);

// A folded text without all that is neither letter, digit nor underscore.
std::string LettersAndDigits(std::string_view folded);

// How many code points valid UTF-8 holds.
std::size_t CodePoints(std::string_view text);

// The words of a text once it is folded, sorted: runs of a-z, 0-9, "£" and "%".
std::vector<std::string> Words(std::string_view text);

// 2 x common words / all words of both, each occurrence counting; 1 when neither has a word. `a` and `b` are
// sorted.
template <typename Word>
double WordF1(const std::vector<Word>& a, const std::vector<Word>& b) {
  if (a.empty() && b.empty()) return 1;
  std::size_t common = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) {
      ++common, ++x, ++y;
    } else {
      *x < *y ? ++x : ++y;
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

}  // namespace minutebook::tools
