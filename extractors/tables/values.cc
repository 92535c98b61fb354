#include "extractors/tables/values.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

namespace minutebook::extract {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

char Lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

// The text with typographic minus signs, dashes, blanks and stars made plain, lower case, ends trimmed.
std::string Plain(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kPlain = {
      {{"\xE2\x88\x92", "-"},
       {"\xE2\x80\x93", "-"},
       {"\xE2\x80\x94", "-"},
       {"\xE2\x80\x91", "-"},
       {"\xE2\x80\x92", "-"},
       {"\xC2\xA0", " "},
       {"\xE2\x80\x89", " "},
       {"\xE2\x80\xAF", " "},
       {"\xE2\x80\xA0", "*"},
       {"\xE2\x80\xA1", "*"},
       {"\xE2\x80\xA6", "..."},
       {"\xC2\xAD", "-"}}};
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    const auto* hit = std::find_if(kPlain.begin(), kPlain.end(),
                                   [&](const auto& p) { return text.substr(i, p.first.size()) == p.first; });
    if (hit != kPlain.end()) {
      plain += hit->second;
      i += hit->first.size();
    } else {
      plain += Lower(text[i++]);
    }
  }
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  while (!plain.empty() && blank(plain.back())) plain.pop_back();
  plain.erase(plain.begin(), std::find_if_not(plain.begin(), plain.end(), blank));
  return plain;
}

bool Eat(std::string_view& text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

void EatBlanks(std::string_view& text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
}

bool IsMissing(std::string_view text) {
  static constexpr std::array<std::string_view, 22> kMissing = {
      "n/a", "na", "n.a.", "n.a", "n/k", "tbc", "tba", "tbd",   "nil", "none",    "..",
      "...", ":",  "x",    "(x)", "-",   "--",  "---", "*****", "*",   "no data", "not available"};
  return std::find(kMissing.begin(), kMissing.end(), text) != kMissing.end();
}

// Digits with thousands separators and a decimal part at the front of `text`; they are taken off it.
std::optional<double> EatDigits(std::string_view& text) {
  std::string digits;
  std::size_t i = 0;
  bool decimal = false;
  while (i < text.size()) {
    const char c = text[i];
    if (IsDigit(c)) {
      digits += c;
    } else if (c == '.' && !decimal && i + 1 < text.size() && IsDigit(text[i + 1])) {
      decimal = true;
      digits += c;
    } else if (c == ',' && !decimal && i > 0 && i + 1 < text.size() && IsDigit(text[i + 1])) {
      const std::size_t end = text.find_first_not_of("0123456789", i + 1);
      const std::size_t length = (end == std::string_view::npos ? text.size() : end) - i - 1;
      if (length != 3) {  // decimal comma
        decimal = true;
        digits += '.';
      }
    } else if (c == ' ' && !decimal && i > 0 && i + 3 < text.size() + 0 && IsDigit(text[i + 1]) &&
               IsDigit(text[i + 2]) && IsDigit(text[i + 3]) &&
               (i + 4 == text.size() || !IsDigit(text[i + 4]))) {
      // a blank as thousands separator
    } else {
      break;
    }
    ++i;
  }
  if (digits.empty() || digits == "." || digits.size() > 30) return std::nullopt;
  text.remove_prefix(i);
  return std::strtod(digits.c_str(), nullptr);
}

// Footnote marks after a figure: stars, daggers, letters or digits in brackets, one letter.
bool OnlyMarks(std::string_view text) {
  EatBlanks(text);
  while (!text.empty()) {
    if (text.front() == '*' || text.front() == '#' || text.front() == '^' || text.front() == '+') {
      text.remove_prefix(1);
    } else if (text.front() == '(' || text.front() == '[') {
      const std::size_t end = text.find_first_of(")]");
      if (end == std::string_view::npos || end > 5) return false;
      text.remove_prefix(end + 1);
    } else {
      return text.size() == 1 && text.front() >= 'a' && text.front() <= 'z';
    }
    EatBlanks(text);
  }
  return true;
}

struct Magnitude {
  std::string_view word;
  double factor;
  std::string_view unit;
};

double EatMagnitude(std::string_view& text, std::string& unit) {
  static constexpr std::array<Magnitude, 10> kMagnitudes = {{{"million", 1e6, "m"},
                                                             {"billion", 1e9, "bn"},
                                                             {"thousand", 1e3, "k"},
                                                             {"bn", 1e9, "bn"},
                                                             {"mn", 1e6, "m"},
                                                             {"m", 1e6, "m"},
                                                             {"b", 1e9, "bn"},
                                                             {"k", 1e3, "k"},
                                                             {"pp", 1, "pp"},
                                                             {"p", 0.01, "p"}}};
  std::string_view rest = text;
  EatBlanks(rest);
  for (const Magnitude& m : kMagnitudes) {
    std::string_view tail = rest;
    if (!Eat(tail, m.word) || (!tail.empty() && std::isalnum(static_cast<unsigned char>(tail.front()))))
      continue;
    unit += m.unit;
    text = tail;
    return m.factor;
  }
  return 1;
}

// A figure: [marks] [sign] [currency] digits [magnitude] [%] [marks], or in brackets for a negative one.
bool ReadFigure(std::string_view text, Value& value) {
  while (!text.empty() &&
         (text.front() == '*' || text.front() == '~' || text.front() == '<' || text.front() == '>')) {
    text.remove_prefix(1);
  }
  EatBlanks(text);
  bool negative = false;
  const bool bracket = !text.empty() && text.front() == '(';
  if (bracket) text.remove_prefix(1), negative = true;
  const auto sign = [&] {
    EatBlanks(text);
    if (Eat(text, "-")) negative = true;
    Eat(text, "+");
    Eat(text, "\xC2\xB1");
    EatBlanks(text);
  };
  sign();
  std::string currency;
  for (const std::string_view symbol : {"\xC2\xA3", "$", "\xE2\x82\xAC"}) {
    if (Eat(text, symbol)) currency = symbol;
  }
  if (!currency.empty()) sign();
  // "(000)", "£000": a unit
  const bool zeros = (bracket || !currency.empty()) && text.substr(0, 2) == "00";
  std::optional<double> number = EatDigits(text);
  if (!number || zeros) return false;
  std::string unit = currency;
  const double factor = EatMagnitude(text, unit);
  EatBlanks(text);
  const bool percent = Eat(text, "%");
  for (const std::string_view symbol : {"\xC2\xA3", "\xE2\x82\xAC"}) {
    if (currency.empty() && Eat(text, symbol)) currency = symbol, unit = std::string(symbol);
  }
  if (bracket && !Eat(text, ")")) return false;
  if (!percent && Eat(text, "%")) unit = "%";
  if (!OnlyMarks(text)) return false;
  value.kind = percent || unit == "%" ? ValueKind::kPercent
               : currency.empty()     ? ValueKind::kNumber
                                      : ValueKind::kCurrency;
  value.number = (negative ? -1 : 1) * *number * factor;
  value.unit = value.kind == ValueKind::kPercent ? "%" : unit;
  return true;
}

int MonthOf(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  if (word == "sept") return 9;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word == kMonths[i] || (word.size() == 3 && word == kMonths[i].substr(0, 3)))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

// Runs of digits and of letters; ordinal endings and weekdays are left out.
std::vector<std::string_view> DateTokens(std::string_view text) {
  std::vector<std::string_view> tokens;
  for (std::size_t i = 0; i < text.size();) {
    const auto alnum = [&](std::size_t k) { return std::isalnum(static_cast<unsigned char>(text[k])) != 0; };
    if (!alnum(i)) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && alnum(end) && IsDigit(text[end]) == IsDigit(text[i])) ++end;
    const std::string_view token = text.substr(i, end - i);
    const bool ordinal = token == "st" || token == "nd" || token == "rd" || token == "th";
    const bool weekday = token.size() > 5 && token.substr(token.size() - 3) == "day";
    if (!ordinal && !weekday) tokens.push_back(token);
    i = end;
  }
  return tokens;
}

int Int(std::string_view digits) {
  if (digits.empty() || digits.size() > 4 || !std::all_of(digits.begin(), digits.end(), IsDigit)) return -1;
  return std::atoi(std::string(digits).c_str());
}

int Year(std::string_view digits) {
  const int year = Int(digits);
  if (digits.size() == 2 && year >= 0) return year < 70 ? 2000 + year : 1900 + year;
  return digits.size() == 4 && year >= 1800 && year <= 2200 ? year : -1;
}

bool SetDate(int year, int month, int day, Value& value) {
  if (year < 0 || month < 1 || month > 12 || day > 31 || day == 0) return false;
  char iso[32];
  if (day > 0) {
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year, month, day);
  } else {
    std::snprintf(iso, sizeof iso, "%04d-%02d", year, month);
  }
  value.kind = day > 0 ? ValueKind::kDate : ValueKind::kMonth;
  value.iso = iso;
  return true;
}

bool ReadDate(std::string_view text, Value& value) {
  if (text.size() > 32 || text.find_first_of("()%$") != std::string_view::npos) return false;
  const std::vector<std::string_view> t = DateTokens(text);
  if (t.size() == 2 && MonthOf(t[0])) return SetDate(Year(t[1]), MonthOf(t[0]), -1, value);
  if (t.size() == 2 && MonthOf(t[1])) return SetDate(Year(t[0]), MonthOf(t[1]), -1, value);
  if (t.size() != 3) return false;
  if (MonthOf(t[1])) return SetDate(Year(t[2]), MonthOf(t[1]), Int(t[0]), value);
  if (MonthOf(t[0])) return SetDate(Year(t[2]), MonthOf(t[0]), Int(t[1]), value);
  if (text.find_first_of("/-.") == std::string_view::npos ||
      text.find_first_of(", ") != std::string_view::npos)
    return false;
  if (t[0].size() == 4) return SetDate(Year(t[0]), Int(t[1]), Int(t[2]), value);
  return t[0].size() <= 2 && t[1].size() <= 2 && SetDate(Year(t[2]), Int(t[1]), Int(t[0]), value);
}

}  // namespace

Value ReadValue(std::string_view text) {
  Value value;
  const std::string plain = Plain(text);
  if (plain.empty()) return value;
  value.kind = ValueKind::kText;
  if (IsMissing(plain)) {
    value.kind = ValueKind::kMissing;
  } else if (!ReadDate(plain, value)) {
    ReadFigure(plain, value);
  }
  return value;
}

bool IsFigure(ValueKind kind) {
  return kind == ValueKind::kNumber || kind == ValueKind::kPercent || kind == ValueKind::kCurrency ||
         kind == ValueKind::kMissing;
}

}  // namespace minutebook::extract
