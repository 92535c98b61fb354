// Markers that stand before list items and headings: bullets, (i), a), 1., 1.2, and the order they imply.
#pragma once

#include <string>
#include <string_view>

namespace minutebook::extract {

enum class LabelKind { kNone, kBullet, kNumber, kDotted, kRoman, kAlpha };

struct Label {
  LabelKind kind = LabelKind::kNone;
  std::string printed;     // "(iv)", "1.", "•"
  std::string bare;        // "iv", "1"; the bullet itself for bullets
  int value = 0;           // 4 for iv, 2 for b, 7 for 7.; last part of a dotted number
  std::size_t length = 0;  // bytes of the text taken by the label and the blanks after it
  explicit operator bool() const { return kind != LabelKind::kNone; }
};

// The label at the start of a line of text. A lone capital letter with a full stop is taken for an initial
// ("A. Smith"), a bare number without punctuation for text; "i)" is roman unless `after` was an h label.
Label ParseLabel(std::string_view text, const Label& after = {});

// 4 for "iv", 0 when it is no roman numeral below 50.
int RomanValue(std::string_view text);

}  // namespace minutebook::extract
