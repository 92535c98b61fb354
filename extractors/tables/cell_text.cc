#include "extractors/tables/cell_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "extractors/tables/turn.h"

namespace minutebook::extract {
namespace {

constexpr std::size_t kMinCutWord = 4;  // bytes of a word whose last letter stands on the next line
constexpr double kSameLine = 0.5;       // share of the lower word's height that must overlap with the line

struct Placed {
  std::uint32_t word;
  Box box;
};

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsLetter(char c) {
  return IsLower(c) || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U);
}

// The length of the hyphen (or soft hyphen) that ends the text; 0 without one.
std::size_t HyphenLength(std::string_view text) {
  for (const std::string_view hyphen : {"-", "\xC2\xAD", "\xE2\x80\x90"}) {
    if (text.size() > hyphen.size() && text.substr(text.size() - hyphen.size()) == hyphen)
      return hyphen.size();
  }
  return 0;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "Non-" before "Negligent", "2027-" before "2031", "12-" before "month", "Apr-" before "22": the hyphen is
// the text's own, and no blank follows it.
bool KeepsHyphen(const std::string& text, const std::string& line) {
  if (text.size() < 2 || text.back() != '-') return false;
  const char before = text[text.size() - 2];
  if (IsLetter(before))
    return IsLetter(line[0]) || (IsDigit(line[0]) && text.size() > 3 && IsLetter(text[text.size() - 3]));
  return IsDigit(before) && (IsDigit(line[0]) || IsLetter(line[0]));
}

// Whether the page has "re-let" itself and nowhere "relet", so that the hyphen of "re-" above "let" is the
// word's own.
bool IsHyphenated(const Page& page, const std::string& text, const std::string& line, std::size_t hyphen) {
  const std::size_t begin = text.rfind(' ') + 1;  // 0 without a blank
  const std::string stem = text.substr(begin, text.size() - hyphen - begin);
  const std::string rest = line.substr(0, line.find_first_of(" .,;:)"));
  const auto has = [&](const std::string& word) {
    return std::any_of(page.words.begin(), page.words.end(),
                       [&](const Word& w) { return w.text.starts_with(word); });
  };
  return has(stem + "-" + rest) && !has(stem + rest);
}

// "Timescal" above "e": a word alone on its line that its cell was too narrow for. The rest is a single
// letter that is no word.
bool IsCutWord(const std::string& above, const std::string& line) {
  if (above.size() < kMinCutWord || !IsLower(above.back()) ||
      !std::all_of(above.begin(), above.end(), IsLetter))
    return false;
  return IsLower(line[0]) && line[0] != 'a' && (line.size() == 1 || line[1] == ' ');
}

// `above` is the line before, with which `text` ends.
void AppendLine(const Page& page, const std::string& above, const std::string& line, std::string& text) {
  const std::size_t hyphen = HyphenLength(text);
  if (text.empty() || line.empty()) {
    text += line;
  } else if (hyphen && IsLetter(text[text.size() - hyphen - 1]) && IsLower(line[0])) {
    if (!IsHyphenated(page, text, line, hyphen)) text.resize(text.size() - hyphen);
    text += line;
  } else if (KeepsHyphen(text, line) || IsCutWord(above, line)) {
    text += line;
  } else {
    text += ' ';
    text += line;
  }
}

int MainAngle(const Page& page, const WordIndices& words) {
  std::array<std::size_t, 4> letters{};
  for (const std::uint32_t w : words) {
    letters[static_cast<std::size_t>((page.words[w].angle % 360 + 360) % 360 / 90)] +=
        page.words[w].text.size();
  }
  return 90 * static_cast<int>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

}  // namespace

std::vector<WordIndices> LinesOf(const Page& page, WordIndices words, int angle) {
  std::vector<Placed> placed;
  placed.reserve(words.size());
  for (const std::uint32_t w : words) {
    placed.push_back({w, TurnBox(page.words[w].box, angle, page.width, page.height)});
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const Placed& a, const Placed& b) { return a.box.CentreY() < b.box.CentreY(); });
  std::vector<std::vector<Placed>> lines;
  Box core;  // extent of the open line's tallest word
  for (const Placed& p : placed) {
    const double lower = std::min(core.Height(), p.box.Height());
    if (lines.empty() || OverlapY(core, p.box) < kSameLine * lower || lower <= 0) {
      lines.emplace_back();
      core = p.box;
    } else if (p.box.Height() > core.Height()) {
      core = p.box;
    }
    lines.back().push_back(p);
  }
  std::vector<WordIndices> ordered;
  for (auto& line : lines) {
    std::stable_sort(line.begin(), line.end(),
                     [](const Placed& a, const Placed& b) { return a.box.x0 < b.box.x0; });
    ordered.emplace_back();
    for (const Placed& p : line) ordered.back().push_back(p.word);
  }
  return ordered;
}

std::string JoinLines(const Page& page, const std::vector<WordIndices>& lines) {
  std::string text, above;
  for (const WordIndices& words : lines) {
    std::string line;
    for (const std::uint32_t w : words) {
      if (!line.empty()) line += ' ';
      line += page.words[w].text;
    }
    AppendLine(page, above, line, text);
    above = std::move(line);
  }
  return text;
}

void SetCellText(const Page& page, GridCell& cell) {
  const std::vector<WordIndices> lines = LinesOf(page, cell.words, MainAngle(page, cell.words));
  cell.text = JoinLines(page, lines);
  cell.words.clear();
  for (const WordIndices& line : lines) cell.words.insert(cell.words.end(), line.begin(), line.end());
}

}  // namespace minutebook::extract
