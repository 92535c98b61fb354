#include "extractors/text.h"

#include <algorithm>
#include <array>

namespace minutebook::extract {

namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
bool IsLowerAscii(char c) { return c >= 'a' && c <= 'z'; }
bool IsUpperAscii(char c) { return c >= 'A' && c <= 'Z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
char ToLower(char c) { return IsUpperAscii(c) ? static_cast<char>(c - 'A' + 'a') : c; }
char ToUpper(char c) { return IsLowerAscii(c) ? static_cast<char>(c - 'a' + 'A') : c; }

// Length in bytes of a closing quote or bracket at the end of `text`, 0 when there is none.
std::size_t ClosingTail(std::string_view text) {
  for (std::string_view tail : {"\"", "'", ")", "]", "’", "”"}) {
    if (text.size() > tail.size() && text.ends_with(tail)) return tail.size();
  }
  return 0;
}

}  // namespace

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsSpace(text.back())) text.remove_suffix(1);
  return text;
}

std::string FoldSpace(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    if (!IsSpace(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string Lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ToLower);
  return out;
}

bool StartsWithNoCase(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && EqualNoCase(text.substr(0, prefix.size()), prefix);
}

bool EqualNoCase(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return ToLower(x) == ToLower(y); });
}

int Letters(std::string_view text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char c) { return IsLowerAscii(c) || IsUpperAscii(c); }));
}

bool IsUpper(std::string_view text) {
  return Letters(text) >= 2 && std::none_of(text.begin(), text.end(), IsLowerAscii);
}

bool StartsLower(std::string_view text) {
  for (char c : text) {
    if (IsLowerAscii(c)) return true;
    if (IsUpperAscii(c) || IsDigit(c)) return false;
  }
  return false;
}

bool StartsUpper(std::string_view text) {
  for (char c : text) {
    if (IsUpperAscii(c)) return true;
    if (IsLowerAscii(c) || IsDigit(c)) return false;
  }
  return false;
}

bool EndsSentence(std::string_view text) {
  text = Trim(text);
  while (const std::size_t tail = ClosingTail(text)) text.remove_suffix(tail);
  return !text.empty() && std::string_view(".!?:;").find(text.back()) != std::string_view::npos;
}

int WordCount(std::string_view text) {
  int count = 0;
  bool inside = false;
  for (char c : text) {
    const bool space = IsSpace(c);
    if (!space && !inside) ++count;
    inside = !space;
  }
  return count;
}

std::vector<std::string_view> Split(std::string_view text, std::string_view delimiter) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(delimiter);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + delimiter.size());
  }
}

std::string Key(std::string_view text) {
  std::string out;
  bool gap = false;
  for (char c : text) {
    if (IsLowerAscii(c) || IsUpperAscii(c) || IsDigit(c) || (c & 0x80) != 0) {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      out += ToLower(c);
    } else if (c != '\'') {
      gap = true;
    }
  }
  return out;
}

std::string TitleCase(std::string_view text) {
  if (!IsUpper(text)) return std::string(text);
  static constexpr std::array kSmall = {"a",  "an",  "and", "at",   "by",  "for", "in",    "of",  "on",
                                        "or", "the", "to",  "with", "cum", "le",  "under", "upon"};
  std::string out;
  for (std::string_view word : Split(text, " ")) {
    if (!out.empty()) out += ' ';
    std::string lower = Lower(word);
    bool first_part = out.empty();
    for (std::size_t at = 0; at < lower.size();) {
      const std::size_t end = std::min(lower.find_first_of("-/(", at), lower.size() - 1) + 1;
      const std::string part = lower.substr(at, end - at - (end < lower.size() ? 1 : 0));
      const bool small = !first_part && std::find(kSmall.begin(), kSmall.end(), part) != kSmall.end();
      const std::size_t letter = lower.find_first_of("abcdefghijklmnopqrstuvwxyz", at);
      if (!small && letter < end) lower[letter] = ToUpper(lower[letter]);
      first_part = false;
      at = end;
    }
    out += lower;
  }
  return out;
}

std::string FirstCharacters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size() && count > 0) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    --count;
  }
  return std::string(text.substr(0, at));
}

}  // namespace minutebook::extract
