// Closing up: "setting\n\nout proposals for Disposal" prints as two lines of one paragraph, and the
// paragraph's end is where a line stops short of the width, as in "approval.\n\nThe report, as circulated". A
// line goes on when the next line's first word would not have fitted behind it, or when the sentence runs on.
// Tests: tests/ingest/text_layout_test.cc.
#include "ingest/text_layout.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "ingest/encoding.h"
#include "ingest/markdown_inline.h"
#include "ingest/text_dialect.h"
#include "ingest/text_words.h"

namespace minutebook::ingest {
namespace {

constexpr std::size_t kTabColumns = 8;
constexpr std::size_t kMinRun = 6;     // lines of a double-spaced passage
constexpr double kMinRunsOn = 0.12;    // share of them that go on in mid-sentence
constexpr std::size_t kMinWidth = 40;  // characters; narrower lines are lists, not prose
constexpr double kFullLine = 0.88;     // of the width: proportional fonts vary
constexpr double kHalfLine = 0.5;
constexpr std::array<std::string_view, 4> kFormulas = {"Proposed by", "Seconded by", "And Resolved",
                                                       "Resolved"};
constexpr std::size_t kLinesOfFirstPage =
    3;  // fewer before a "---" are a head of the converter's, not a page
constexpr std::size_t kMaxPageDigits = 4;

struct PrintedLine {
  std::string_view text;          // as in the source
  std::vector<StyledWord> words;  // only of spaced lines
  std::size_t blanks = 0;         // blank lines after it
  bool starts_page = false;
  bool bold_start = false;
  bool bold_end = false;
};

std::string_view FirstWord(std::string_view text) {
  text = Trim(text);
  return text.substr(0, text.find_first_of(" \t"));
}

// The width that nine in ten lines keep to.
std::size_t WidthOf(const std::vector<PrintedLine>& lines, std::size_t begin, std::size_t end) {
  std::vector<std::size_t> lengths;
  for (std::size_t i = begin; i < end; ++i) lengths.push_back(Columns(Trim(lines[i].text)));
  const auto place = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
  std::nth_element(lengths.begin(), place, lengths.end());
  return *place;
}

std::string_view LastWord(std::string_view text) {
  text = Trim(text);
  const std::size_t blank = text.find_last_of(" \t");
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

// No paragraph ends with one of these.
bool BreaksOff(std::string_view line) {
  static constexpr std::array kOpenWords = {"of",   "the", "a",   "an", "and",  "or",   "in",    "for",
                                            "with", "by",  "to",  "at", "from", "that", "their", "Councillor",
                                            "Cllr", "Mr",  "Mrs", "Ms", "Miss", "Dr"};
  return std::find(kOpenWords.begin(), kOpenWords.end(), LastWord(line)) != kOpenWords.end();
}

// "Proposed by ..." stands on lines of its own, however full the line before it is.
bool OpensFormula(std::string_view line) {
  const std::string_view text = Trim(line);
  return std::any_of(kFormulas.begin(), kFormulas.end(),
                     [&](std::string_view formula) { return text.starts_with(formula); });
}

bool GoesOn(const PrintedLine& line, const PrintedLine& next, std::size_t width) {
  const std::string_view first = FirstWord(next.text);
  if (next.starts_page || line.bold_end != next.bold_start || IsPrintedLabel(first)) return false;
  if (Trim(line.text).find("   ") != std::string_view::npos) return false;  // columns
  if (OpensFormula(next.text)) return false;
  if (BreaksOff(line.text)) return true;
  const auto length = static_cast<double>(Columns(Trim(line.text)));
  const auto full = static_cast<double>(width);
  if (ContinuesSentence(line.text, next.text) && length >= kHalfLine * full) return true;
  return length + 1 + static_cast<double>(Columns(first)) >= kFullLine * full;
}

void CloseUpRun(std::vector<PrintedLine>& lines, std::size_t begin, std::size_t end) {
  if (end - begin < kMinRun) return;
  std::size_t runs_on = 0;
  for (std::size_t i = begin; i + 1 < end; ++i)
    runs_on += ContinuesSentence(lines[i].text, lines[i + 1].text);
  if (static_cast<double>(runs_on) < kMinRunsOn * static_cast<double>(end - begin)) return;
  const std::size_t width = WidthOf(lines, begin, end);
  if (width < kMinWidth) return;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (lines[i].blanks == 1 && GoesOn(lines[i], lines[i + 1], width)) lines[i].blanks = 0;
  }
}

// Finds the passages in which no two lines follow each other without a blank line between.
void CloseUp(std::vector<PrintedLine>& lines) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blanks > 0 && i + 1 < lines.size()) continue;
    CloseUpRun(lines, begin, i + 1);
    begin = i + 1;
  }
}

// Every word of a line at its column; a bullet is parted from the word it touches.
void WriteGridLine(std::string_view line, TextWriter& writer) {
  std::size_t column = 0;
  bool first = true;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == ' ' || line[i] == '\t' || line[i] == '\f') {
      column = line[i] == '\t' ? (column / kTabColumns + 1) * kTabColumns : column + 1;
      ++i;
      continue;
    }
    const std::size_t end = std::min(line.find_first_of(" \t\f", i), line.size());
    std::string_view word = line.substr(i, end - i);
    std::size_t sign = 0;
    NextCodePoint(word, sign);
    if (first && sign < word.size() && IsBullet(word.substr(0, sign))) word = word.substr(0, sign);
    writer.GridWord(word, column);
    column += Columns(word);
    i += word.size();
    first = false;
  }
}

bool IsPageNumber(std::string_view line) {
  const std::string_view text = Trim(line);
  return !text.empty() && text.size() <= kMaxPageDigits &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool IsRule(std::string_view line) {
  const std::string_view text = Trim(line);
  return text.size() >= 3 && text.find_first_not_of('-') == std::string_view::npos;
}

std::string_view WithoutHeadingMark(std::string_view line) {
  const std::string_view text = Trim(line);
  const std::size_t level = text.find_first_not_of('#');
  const bool heading = level != std::string_view::npos && level >= 1 && level <= 6 && text[level] == ' ';
  return heading ? text.substr(level) : line;
}

// Reads the lines with their styles and finds the page starts.
std::vector<PrintedLine> ReadSpaced(std::string_view text, TextWordBuilder& builder) {
  std::vector<PrintedLine> lines;
  bool rule = false;
  std::size_t on_page = 0;
  for (const std::string_view raw : SplitLines(text)) {
    if (IsBlankLine(raw)) {
      if (!lines.empty() && !rule) ++lines.back().blanks;
      continue;
    }
    if (IsRule(raw)) {
      rule = true;
      continue;
    }
    PrintedLine line;
    line.text = raw;
    line.starts_page = rule && (IsPageNumber(raw) || on_page >= kLinesOfFirstPage);
    if (rule && !line.starts_page && !lines.empty())
      lines.back().blanks = std::max<std::size_t>(lines.back().blanks, 2);
    rule = false;
    AddMarkdown(WithoutHeadingMark(raw), builder);
    builder.ResetStyles();
    line.words = builder.Take();
    if (line.words.empty()) continue;
    line.bold_start = line.words.front().bold;
    line.bold_end = line.words.back().bold;
    on_page = line.starts_page ? 1 : on_page + 1;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

void ReadLayout(std::string_view text, TextWriter& writer) {
  std::vector<PrintedLine> lines;
  std::size_t blanks_before = 0;
  for (const std::string_view raw : SplitLines(text)) {
    if (!IsBlankLine(raw)) {
      lines.push_back({raw, {}, 0, false, false, false});
    } else {
      ++(lines.empty() ? blanks_before : lines.back().blanks);
    }
  }
  CloseUp(lines);
  for (; blanks_before > 0; --blanks_before) writer.NextLine();
  for (const PrintedLine& line : lines) {
    WriteGridLine(line.text, writer);
    for (std::size_t n = 0; n <= line.blanks; ++n) writer.NextLine();
  }
}

void ReadSpacedLines(std::string_view text, TextWriter& writer) {
  TextWordBuilder builder(Bullets::kShown);
  std::vector<PrintedLine> lines = ReadSpaced(text, builder);
  CloseUp(lines);
  writer.SetLinks(&builder.links());
  for (const PrintedLine& line : lines) {
    if (line.starts_page)
      writer.NewPage(IsPageNumber(line.text) ? std::string(Trim(line.text)) : std::string());
    std::size_t column = std::min(line.text.find_first_not_of(" \t"), line.text.size());
    writer.Line(MarkKind::kLine, 0, column, line.words, false);
    for (std::size_t n = 0; n < line.blanks; ++n) writer.Gap();
  }
  writer.SetLinks(nullptr);
}

}  // namespace minutebook::ingest
