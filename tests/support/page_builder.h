// Builds pages of words as a reader hands them on: every character is equally wide, no PDF needed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "schema/document.h"

namespace minutebook::testing {

inline constexpr double kCharacter = 5;  // points that one character takes, blanks too
inline constexpr double kWordHeight = 11;
inline constexpr float kBodySize = 10;

class PageBuilder {
 public:
  explicit PageBuilder(int number = 1) {
    page_.number = number;
    page_.width = 595;
    page_.height = 842;
  }

  // The words of `text` side by side, the first at `x`; `y` is the top of the line.
  PageBuilder& Text(double x, double y, std::string_view text) { return Put(x, y, text, false, kBodySize); }
  PageBuilder& Bold(double x, double y, std::string_view text) { return Put(x, y, text, true, kBodySize); }
  PageBuilder& Large(double x, double y, std::string_view text) { return Put(x, y, text, false, 16); }
  // Words `gap` points apart, as a justified line spreads them.
  PageBuilder& Spread(double x, double y, std::string_view text, double gap) {
    return Put(x, y, text, false, kBodySize, gap);
  }
  // A line that runs down the page, turned by 90 degrees.
  PageBuilder& Sideways(double x, double y, std::string_view text) {
    const std::size_t first = page_.words.size();
    Put(x, y, text, false, kBodySize);
    double down = y;
    for (std::size_t w = first; w < page_.words.size(); ++w) {
      Word& word = page_.words[w];
      const double length = word.box.Width();
      word.angle = 90;
      word.box = {x, down, x + kWordHeight, down + length};
      down += length + kCharacter;
    }
    return *this;
  }
  // A line of a source with mark-up.
  PageBuilder& Mark(MarkKind kind, std::string_view text, int level = 0, bool gap = true) {
    minutebook::Mark mark;
    mark.kind = kind;
    mark.level = level;
    mark.gap_before = gap;
    mark.first_word = static_cast<std::uint32_t>(page_.words.size());
    Text(0, 20 + kTextCellHeight * static_cast<double>(page_.marks.size()), text);
    mark.word_count = static_cast<std::uint32_t>(page_.words.size()) - mark.first_word;
    page_.marks.push_back(mark);
    page_.text_source = TextSource::kText;
    return *this;
  }

  const Page& page() const { return page_; }

 private:
  PageBuilder& Put(double x, double y, std::string_view text, bool bold, float size,
                   double gap = kCharacter) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      Word word;
      word.text = std::string(text.substr(0, end));
      word.box = {x, y, x + kCharacter * static_cast<double>(end), y + kWordHeight * size / kBodySize};
      word.font_size = size;
      word.bold = bold;
      x = word.box.x1 + gap;
      page_.words.push_back(std::move(word));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return *this;
  }

  Page page_;
};

}  // namespace minutebook::testing
