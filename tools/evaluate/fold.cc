// The one user of utf8proc in tools/: case folding and the classes of characters.
#include "tools/evaluate/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

namespace minutebook::tools {
namespace {

constexpr utf8proc_int32_t kSoftHyphen = 0xAD;
constexpr utf8proc_int32_t kPound = 0xA3;

// Calls act(code point) for each of a text; what is no UTF-8 is passed over.
template <typename Act>
void ForEachCode(std::string_view text, Act act) {
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t taken = utf8proc_iterate(at, left, &code);
    const utf8proc_ssize_t step = std::max<utf8proc_ssize_t>(taken, 1);
    if (taken > 0) act(code);
    at += step;
    left -= step;
  }
}

void Append(utf8proc_int32_t code, std::string& text) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(code, bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

utf8proc_int32_t Plain(utf8proc_int32_t code) {
  switch (code) {
    case 0x2018:
    case 0x2019: return '\'';
    case 0x201C:
    case 0x201D: return '"';
    case 0x2011:
    case 0x2013:
    case 0x2014: return '-';
    default: return code;
  }
}

bool IsBlank(utf8proc_int32_t code) {
  if (code <= 0x20) return code == 0x20 || (code >= 0x09 && code <= 0x0D) || (code >= 0x1C && code <= 0x1F);
  const auto category = utf8proc_category(code);
  return code == 0x85 || category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

bool IsLetterOrDigit(utf8proc_int32_t code) {
  const auto category = utf8proc_category(code);
  return code == '_' || (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

std::string CaseFolded(const std::string& text) {
  utf8proc_uint8_t* folded = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &folded, UTF8PROC_CASEFOLD);
  if (length < 0) return text;
  std::string out(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(length));
  std::free(folded);
  return out;
}

}  // namespace

std::string Folded(std::string_view text) {
  std::string plain;
  bool gap = false;
  ForEachCode(text, [&](utf8proc_int32_t code) {
    if (code == kSoftHyphen) return;
    if (IsBlank(code)) {
      gap = true;
      return;
    }
    if (gap && !plain.empty()) plain += ' ';
    gap = false;
    Append(Plain(code), plain);
  });
  return CaseFolded(plain);
}

std::string LettersAndDigits(std::string_view folded) {
  std::string kept;
  ForEachCode(folded, [&](utf8proc_int32_t code) {
    if (IsLetterOrDigit(code)) Append(code, kept);
  });
  return kept;
}

std::size_t CodePoints(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> Words(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  ForEachCode(Folded(text), [&](utf8proc_int32_t code) {
    const bool part =
        (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9') || code == kPound || code == '%';
    if (part && !inside) words.emplace_back();
    if (part) Append(code, words.back());
    inside = part;
  });
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace minutebook::tools
