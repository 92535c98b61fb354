#include "extractors/label.h"

#include <algorithm>
#include <array>

#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::array<std::string_view, 18> kBullets = {"•", "●", "○", "◦", "▪", "■", "□", "‣", "➢",
                                                       "►", "✓", "✔", "·", "–", "—", "-", "*", "o"};
constexpr int kMaxRoman = 50;
constexpr std::size_t kMaxEnumerator = 6;

bool IsDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int ToInt(std::string_view digits) {
  int value = 0;
  for (char c : digits.substr(0, 6)) value = value * 10 + (c - '0');
  return value;
}

// "1.2", "10.4.1": at least two numbers with dots between.
bool IsDotted(std::string_view text) {
  int parts = 0;
  for (std::string_view part : Split(text, ".")) {
    if (!IsDigits(part) || part.size() > 3) return false;
    ++parts;
  }
  return parts >= 2 && parts <= 4;
}

// What follows the "11.15" of a line that was broken inside "reconvened at 11.15 a.m.".
bool IsTimeOfDay(std::string_view after) {
  const std::string text = Lower(Trim(after));
  for (std::string_view half : {"am", "pm", "a.m", "p.m"}) {
    if (text.starts_with(half) && (text.size() == half.size() || text[half.size()] < 'a')) return true;
  }
  return false;
}

Label Bullet(std::string_view text) {
  Label label;
  for (std::string_view bullet : kBullets) {
    if (!text.starts_with(bullet) || text.size() <= bullet.size() + 1 || text[bullet.size()] != ' ') continue;
    label.kind = LabelKind::kBullet;
    label.printed = label.bare = std::string(bullet);
    label.length = bullet.size() + 1;
    return label;
  }
  return label;
}

void Classify(std::string_view core, bool bracketed, const Label& after, Label& label) {
  const std::string lower = Lower(core);
  if (IsDigits(core) && core.size() <= 3) {
    label.kind = LabelKind::kNumber;
    label.value = ToInt(core);
    return;
  }
  const int roman = RomanValue(lower);
  const bool single = core.size() == 1 && lower[0] >= 'a' && lower[0] <= 'z';
  const bool follows_alpha =
      after.kind == LabelKind::kAlpha && single && lower[0] - 'a' + 1 == after.value + 1;
  if (roman > 0 && !follows_alpha && (lower[0] == 'i' || lower[0] == 'v' || lower[0] == 'x') &&
      (!single || lower != "x")) {
    label.kind = LabelKind::kRoman;
    label.value = roman;
    return;
  }
  // "A." opens an initial far more often than a list.
  if (single && (bracketed || core[0] == lower[0])) {
    label.kind = LabelKind::kAlpha;
    label.value = lower[0] - 'a' + 1;
  }
}

// "7.Notice of motion": a number whose blank is missing.
Label StuckNumber(std::string_view text) {
  Label label;
  const std::size_t stop = text.find_first_not_of("0123456789");
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  if (stop == 0 || stop > 2 || stop + 2 >= text.size() || text[stop] != '.' || !upper(text[stop + 1]) ||
      !lower(text[stop + 2]))
    return label;
  label.kind = LabelKind::kNumber;
  label.value = ToInt(text.substr(0, stop));
  label.bare = std::string(text.substr(0, stop));
  label.printed = std::string(text.substr(0, stop + 1));
  label.length = stop + 1;
  return label;
}

}  // namespace

int RomanValue(std::string_view text) {
  int total = 0;
  int last = 0;
  for (std::size_t i = text.size(); i > 0; --i) {
    int digit = 0;
    switch (text[i - 1]) {
      case 'i': digit = 1; break;
      case 'v': digit = 5; break;
      case 'x': digit = 10; break;
      case 'l': digit = 50; break;
      default: return 0;
    }
    total += digit < last ? -digit : digit;
    last = std::max(last, digit);
  }
  return total < kMaxRoman ? total : 0;
}

Label ParseLabel(std::string_view text, const Label& after) {
  Label label = Bullet(text);
  if (label) return label;
  if (label = StuckNumber(text); label) return label;
  const bool open = text.starts_with('(') || text.starts_with('[');
  const std::size_t start = open ? 1 : 0;
  const std::size_t stop = text.find_first_of(") ]", start);
  if (stop == std::string_view::npos || stop == start) return label;
  std::string_view core = text.substr(start, stop - start);
  const bool closed = text[stop] != ' ';
  if (open && !closed) return label;
  const bool dot = !closed && core.ends_with('.');
  if (closed && text.size() > stop + 1 && text[stop + 1] != ' ' && !open) {
    // "a)text" without a blank happens; "2)3" and words in brackets are no labels.
    if (core.size() > 3) return label;
  }
  if (dot) core.remove_suffix(1);
  if (core.empty() || core.size() > kMaxEnumerator + 4) return label;
  if (IsDotted(core) && (dot || !closed)) {
    label.kind = LabelKind::kDotted;
    label.value = ToInt(core.substr(core.find_last_of('.') + 1));
  } else if (closed || dot) {
    if (core.size() > kMaxEnumerator) return label;
    Classify(core, closed, after, label);
  }
  if (!label || (label.kind == LabelKind::kDotted && IsTimeOfDay(text.substr(stop)))) return {};
  label.bare = std::string(core);
  std::size_t length = closed ? stop + 1 : stop;
  label.printed = std::string(text.substr(0, length));
  while (length < text.size() && text[length] == ' ') ++length;
  label.length = length;
  if (length >= text.size()) return {};  // a marker alone is text
  return label;
}

}  // namespace minutebook::extract
