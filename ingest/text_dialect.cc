// How the dialect is told. Each rule looks at shares of lines, never at one telling line, because papers
// quote each other: a transcript may hold three lines that begin with '#', a pack of prose one tab.
//   HTML      starts with a doctype, <html>, <head> or <body>, or is mostly lines with block tags
//   spaced    70% of lines have one blank line after them, three in four are no longer than print, and
//             sentences run on over the blank lines (at least 12%): every printed line became a paragraph
//   marked    Markdown marks, tab-separated cells or tags on more than a stray line; or most characters in
//             lines far longer than print; or short lines that never continue one another
//   layout    all else: form feeds, columns made of blanks, sentences wrapped at a fixed width
// Example that fits "marked": "### **Members**\n\nCouncillor Hale (Chair)  \n". Example that does not: the
// output of `pdftotext -layout`, whose '*' and '#' are printed text.
// Tests: tests/ingest/text_dialect_test.cc.
#include "ingest/text_dialect.h"

#include <algorithm>
#include <array>

#include "ingest/encoding.h"
#include "ingest/html.h"
#include "ingest/text_words.h"

namespace minutebook::ingest {
namespace {

constexpr std::size_t kLongLine = 160;
constexpr std::size_t kHeadBytes = 1024;
constexpr double kStrayMarks = 0.005;
constexpr std::size_t kSomeHeadings = 2;
constexpr double kMarksDespiteFormFeeds = 0.03;
constexpr double kTabTable = 0.02;
constexpr double kTags = 0.01;
constexpr double kColumns = 0.15;
constexpr double kLongText = 0.25;
constexpr double kSomeWrapped = 0.06;
constexpr double kSpacedLines = 0.7;
constexpr double kSpacedRunsOn = 0.12;
constexpr std::size_t kMinWraps = 2;
constexpr std::size_t kFullMin = 66;
constexpr std::size_t kFullMax = 110;
constexpr std::size_t kPrintedMin = 45;
constexpr std::size_t kPrintedMax = 130;

bool IsLowerAt(std::string_view text) { return !text.empty() && text[0] >= 'a' && text[0] <= 'z'; }

bool HasMarkdown(std::string_view line) {
  const std::string_view text = Trim(line);
  if (text.starts_with("|") && text.ends_with("|") && text.find("---") != std::string_view::npos) return true;
  const std::size_t bold = text.find("**");
  if (bold != std::string_view::npos && bold + 2 < text.size() && text[bold + 2] != ' ' &&
      text.find("**", bold + 2) != std::string_view::npos) {
    return true;
  }
  if (text.find("](") != std::string_view::npos) return true;
  const std::size_t escape = text.find('\\');
  return escape != std::string_view::npos && escape + 1 < text.size() &&
         std::string_view(".*_[]#$-+>").find(text[escape + 1]) != std::string_view::npos;
}

bool IsHeading(std::string_view line) {
  const std::size_t level = line.find_first_not_of('#');
  return level != std::string_view::npos && level >= 1 && level <= 6 && line[level] == ' ';
}

bool HasTag(std::string_view line) {
  for (std::size_t at = line.find('<'); at != std::string_view::npos; at = line.find('<', at + 1)) {
    if (ParseTag(line, at)) return true;
  }
  return false;
}

bool StartsWithBlockTag(std::string_view line) {
  const std::string_view text = Trim(line);
  if (!text.starts_with('<')) return false;
  const auto tag = ParseTag(text, 0);
  return tag &&
         (IsBlockElement(tag->name) || tag->name == "head" || tag->name == "tbody" || tag->name == "thead");
}

bool StartsAsHtml(std::string_view text) {
  std::string head(text.substr(0, kHeadBytes));
  for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  const std::size_t first = head.find_first_not_of(" \t\n\f");
  if (first == std::string::npos || head[first] != '<') return false;
  for (const char* sign : {"<!doctype html", "<html", "<head>", "<body"}) {
    if (head.find(sign, first) != std::string::npos) return true;
  }
  return false;
}

// Transcripts begin each line with "00:01:15.280".
std::string_view WithoutTimeStamp(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789:.");
  const bool stamp = end != std::string_view::npos && end > 3 && text[end] == ' ' &&
                     text.substr(0, end).find(':') != std::string_view::npos;
  return stamp ? text.substr(end + 1) : text;
}

struct LineCounts {
  std::size_t marks = 0, tabs = 0, tags = 0, block_tags = 0, gaps = 0;
  std::size_t continued = 0, spaced = 0, spaced_continued = 0;
  std::size_t adjacent = 0, adjacent_full = 0, adjacent_open = 0;  // lines with the next right below
  std::size_t characters = 0, long_characters = 0;
};

void CountLine(std::string_view line, LineCounts& counts, TextFeatures& features) {
  const std::string_view text = Trim(line);
  const bool heading = IsHeading(text);
  if (heading) ++features.headings;
  if (heading || HasMarkdown(line)) ++counts.marks;
  if (line.find('\t') != std::string_view::npos) ++counts.tabs;
  if (HasTag(text)) ++counts.tags;
  if (StartsWithBlockTag(text)) ++counts.block_tags;
  if (text.find("   ") != std::string_view::npos) ++counts.gaps;
  const std::size_t length = Columns(text);
  counts.characters += length;
  if (length > kLongLine) counts.long_characters += length;
}

// Looks at the pair of a line and the next one that is not blank.
void CountPair(std::string_view line, std::string_view next, std::size_t blanks, LineCounts& counts) {
  const bool runs_on = !IsHeading(Trim(line)) && ContinuesSentence(line, next);
  if (blanks == 0) {
    const std::size_t length = Columns(Trim(line));
    ++counts.adjacent;
    if (length >= kFullMin && length <= kFullMax) ++counts.adjacent_full;
    if (std::string_view(".:;!?").find(Trim(line).back()) == std::string_view::npos) ++counts.adjacent_open;
    if (runs_on) ++counts.continued;
  }
  if (blanks != 1) return;
  ++counts.spaced;
  if (runs_on) ++counts.spaced_continued;
}

double Share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::string_view Trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\f");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\f") + 1 - first);
}

bool IsBlankLine(std::string_view line) { return line.find_first_not_of(" \t\f") == std::string_view::npos; }

bool ContinuesSentence(std::string_view line, std::string_view next) {
  line = Trim(line);
  next = WithoutTimeStamp(Trim(next));
  if (line.empty() || !IsLowerAt(next) || IsPrintedLabel(next.substr(0, next.find_first_of(" \t"))))
    return false;
  return std::string_view(".:;!?").find(line.back()) == std::string_view::npos;
}

std::vector<std::string_view> SplitLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

TextFeatures Measure(std::string_view text) {
  TextFeatures features;
  LineCounts counts;
  std::vector<std::size_t> lengths;
  std::string_view previous;
  std::size_t blanks = 0;
  for (const std::string_view line : SplitLines(text)) {
    if (IsBlankLine(line)) {
      ++blanks;
      continue;
    }
    CountLine(line, counts, features);
    if (!previous.empty()) CountPair(previous, line, blanks, counts);
    lengths.push_back(Columns(Trim(line)));
    previous = line;
    blanks = 0;
  }
  features.lines = lengths.size();
  features.form_feeds = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\f'));
  features.mark_share = Share(counts.marks, features.lines);
  features.tab_share = Share(counts.tabs, features.lines);
  features.tag_share = Share(counts.tags, features.lines);
  features.gap_share = Share(counts.gaps, features.lines);
  features.long_share = Share(counts.long_characters, counts.characters);
  features.continued_share = Share(counts.continued, features.lines);
  // The few lines that have another right below them are full, and half of them end no sentence: wraps.
  features.wraps = counts.adjacent >= kMinWraps && counts.adjacent_full == counts.adjacent &&
                   counts.adjacent_open * 2 >= counts.adjacent;
  features.spaced_share = Share(counts.spaced, features.lines);
  features.spaced_continued = Share(counts.spaced_continued, counts.spaced);
  features.html_document = StartsAsHtml(text) || Share(counts.block_tags, features.lines) > 0.5;
  if (!lengths.empty()) {
    const auto place = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 3 / 4);
    std::nth_element(lengths.begin(), place, lengths.end());
    features.usual_length = *place;
  }
  return features;
}

bool IsUnwrapped(const TextFeatures& features) {
  return features.continued_share < kSomeWrapped && !features.wraps;
}

Dialect DialectOf(const TextFeatures& f) {
  if (f.html_document) return Dialect::kHtml;
  const bool print_length = f.usual_length >= kPrintedMin && f.usual_length <= kPrintedMax;
  if (f.form_feeds == 0 && print_length && f.spaced_share >= kSpacedLines &&
      f.spaced_continued >= kSpacedRunsOn && f.tab_share < kTabTable && f.long_share < kLongText) {
    return Dialect::kSpaced;
  }
  if (f.form_feeds > 0) {
    const bool marked = f.headings > 0 && f.mark_share >= kMarksDespiteFormFeeds && f.gap_share < kColumns;
    return marked ? Dialect::kMarked : Dialect::kLayout;
  }
  if (f.headings >= kSomeHeadings && f.gap_share < kColumns) return Dialect::kMarked;
  if (f.mark_share >= kStrayMarks || f.tab_share >= kTabTable || f.tag_share >= kTags)
    return Dialect::kMarked;
  if (f.gap_share >= kColumns) return Dialect::kLayout;
  if (f.long_share >= kLongText || IsUnwrapped(f)) return Dialect::kMarked;
  return Dialect::kLayout;
}

}  // namespace minutebook::ingest
