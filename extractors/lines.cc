#include "extractors/lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "extractors/text.h"
#include "extractors/vocabulary.h"

namespace minutebook::extract {

namespace {

// Two words stand on one line when their boxes share this much of the lower one's height.
constexpr double kLineOverlap = 0.5;
// A gap between words wider than this many font sizes splits a line into segments.
constexpr double kSegmentGap = 1.25;
// Gaps of a stretched line: up to this many font sizes, and this even.
constexpr double kStretchedGap = 2.6;
constexpr double kEvenGap = 0.35;
// How many open lines a word is compared with; lines further up are complete.
constexpr std::size_t kLineLookBack = 8;

struct OpenLine {
  Box box;
  std::vector<std::uint32_t> words;
};

bool SharesLine(const OpenLine& line, const Box& box) {
  const double least = std::min(line.box.Height(), box.Height());
  return least > 0 && OverlapY(line.box, box) >= kLineOverlap * least;
}

void AddToLines(std::vector<OpenLine>& lines, std::uint32_t index, const Box& box) {
  const std::size_t stop = lines.size() > kLineLookBack ? lines.size() - kLineLookBack : 0;
  for (std::size_t i = lines.size(); i > stop; --i) {
    if (!SharesLine(lines[i - 1], box)) continue;
    lines[i - 1].words.push_back(index);
    // A line keeps the height of its first word, so that a tall stray word does not swallow its neighbours.
    lines[i - 1].box.x0 = std::min(lines[i - 1].box.x0, box.x0);
    lines[i - 1].box.x1 = std::max(lines[i - 1].box.x1, box.x1);
    return;
  }
  lines.push_back({box, {index}});
}

double MainSize(const Page& page, std::span<const std::uint32_t> words) {
  std::map<int, std::size_t> letters;  // by size in quarter points
  for (std::uint32_t w : words) {
    letters[static_cast<int>(std::lround(page.words[w].font_size * 4))] += page.words[w].text.size();
  }
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first / 4.0;
}

// A bullet, dash or number, whose weight says nothing about the text beside it.
bool IsBulletGlyph(std::string_view text) { return Letters(text) == 0 && text.size() <= 4; }

// A raised "rd" that stands apart from its number.
bool IsOrdinalEnding(std::string_view text) {
  return text == "st" || text == "nd" || text == "rd" || text == "th";
}

void FillStyle(const Page& page, Line& line) {
  line.bold = line.italic = true;
  bool leading = true;
  for (std::uint32_t w : line.words) {
    const Word& word = page.words[w];
    leading = leading && (word.bold || IsBulletGlyph(word.text));
    if (leading) line.bold_prefix += word.text.size() + 1;
    if (IsBulletGlyph(word.text) && line.words.size() > 1) continue;
    line.bold &= word.bold;
    line.italic &= word.italic;
  }
  line.starts_bold = page.words[line.words.front()].bold;
  line.size = MainSize(page, line.words);
  line.first_word_right = page.words[line.words.front()].box.x1;
  line.first_text_x = line.words.size() > 1 ? page.words[line.words[1]].box.x0 : line.box.x0;
}

// A label: its value stands apart whatever the spacing.
bool EndsWithColon(const Page& page, const Segment& segment) {
  return page.words[segment.words.back()].text.ends_with(':');
}

// A short line stretched to the full width of its column has wide, even gaps between single words; it is one
// segment.
void MergeJustified(const Page& page, Line& line) {
  for (std::size_t i = 0; i + 2 < line.segments.size(); ++i) {
    const double first = line.segments[i + 1].box.x0 - line.segments[i].box.x1;
    const double second = line.segments[i + 2].box.x0 - line.segments[i + 1].box.x1;
    const bool single = line.segments[i].words.size() <= 2 && line.segments[i + 1].words.size() == 1;
    if (EndsWithColon(page, line.segments[i]) || EndsWithColon(page, line.segments[i + 1])) continue;
    if (!single || first > kStretchedGap * line.size || std::abs(first - second) > kEvenGap * first) continue;
    Segment& into = line.segments[i];
    std::size_t last = i + 2;
    while (last + 1 < line.segments.size() && !EndsWithColon(page, line.segments[last]) &&
           std::abs(line.segments[last + 1].box.x0 - line.segments[last].box.x1 - first) <=
               kEvenGap * first) {
      ++last;
    }
    for (std::size_t k = i + 1; k <= last; ++k) {
      into.words.insert(into.words.end(), line.segments[k].words.begin(), line.segments[k].words.end());
      into.box = Union(into.box, line.segments[k].box);
    }
    line.segments.erase(line.segments.begin() + static_cast<std::ptrdiff_t>(i + 1),
                        line.segments.begin() + static_cast<std::ptrdiff_t>(last + 1));
  }
}

void SplitSegments(const Page& page, Line& line) {
  line.segments.clear();
  for (std::uint32_t w : line.words) {
    const Word& word = page.words[w];
    const double limit = kSegmentGap * std::max<double>(word.font_size, 4);
    if (line.segments.empty() || word.box.x0 - line.segments.back().box.x1 > limit) {
      line.segments.push_back({"", word.box, {w}});
      continue;
    }
    Segment& segment = line.segments.back();
    segment.box = Union(segment.box, word.box);
    segment.words.push_back(w);
  }
  MergeJustified(page, line);
  for (Segment& segment : line.segments) segment.text = JoinWords(page, segment.words);
}

Segment SegmentOfWords(const Page& page, std::span<const std::uint32_t> words) {
  return {JoinWords(page, words), WordsBox(page, words), {words.begin(), words.end()}};
}

std::vector<std::uint32_t> Range(std::uint32_t first, std::uint32_t count) {
  std::vector<std::uint32_t> out(count);
  std::iota(out.begin(), out.end(), first);
  return out;
}

Line LineOfMark(const Page& page, const Mark& mark) {
  Line line = LineOfWords(page, Range(mark.first_word, mark.word_count));
  line.page = page.number;
  line.marked = true;
  line.mark = mark.kind;
  line.level = mark.level;
  line.mark_gap = mark.gap_before;
  line.hard_break = mark.hard_break;
  if (!mark.cells.empty()) {
    line.segments.clear();
    for (const auto& [first, count] : mark.cells)
      line.segments.push_back(SegmentOfWords(page, Range(first, count)));
  }
  return line;
}

}  // namespace

std::string JoinWords(const Page& page, std::span<const std::uint32_t> words) {
  std::string out;
  for (std::uint32_t w : words) {
    const std::string& text = page.words[w].text;
    if (!out.empty() && !(IsOrdinalEnding(text) && out.back() >= '0' && out.back() <= '9')) out += ' ';
    out += text;
  }
  return out;
}

Box WordsBox(const Page& page, std::span<const std::uint32_t> words) {
  Box box;
  for (std::uint32_t w : words) box = Union(box, page.words[w].box);
  return box;
}

Line LineOfWords(const Page& page, std::span<const std::uint32_t> words) {
  Line line;
  line.page = page.number;
  line.words.assign(words.begin(), words.end());
  line.box = WordsBox(page, words);
  line.text = JoinWords(page, words);
  if (!line.words.empty()) {
    FillStyle(page, line);
    SplitSegments(page, line);
  } else {
    line.segments.push_back({});
  }
  return line;
}

std::vector<Line> BuildLines(const Page& page, std::span<const std::uint32_t> words) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t w : words) {
    if (page.words[w].angle == 0) order.push_back(w);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return page.words[a].box.CentreY() < page.words[b].box.CentreY();
  });
  std::vector<OpenLine> open;
  for (std::uint32_t w : order) AddToLines(open, w, page.words[w].box);
  std::stable_sort(open.begin(), open.end(),
                   [](const OpenLine& a, const OpenLine& b) { return a.box.CentreY() < b.box.CentreY(); });
  std::vector<Line> lines;
  lines.reserve(open.size());
  for (OpenLine& line : open) {
    std::stable_sort(line.words.begin(), line.words.end(), [&](std::uint32_t a, std::uint32_t b) {
      return page.words[a].box.x0 < page.words[b].box.x0;
    });
    lines.push_back(LineOfWords(page, line.words));
  }
  return lines;
}

std::vector<Line> LinesOfMarks(const Page& page) {
  std::vector<Line> lines;
  lines.reserve(page.marks.size());
  for (const Mark& mark : page.marks) lines.push_back(LineOfMark(page, mark));
  return lines;
}

void AppendWrapped(std::string& text, std::string_view next, const Vocabulary& vocabulary) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  if (text.empty() || next.empty()) {
    text += next;
    return;
  }
  if (text.ends_with(kSoftHyphen)) {
    text.resize(text.size() - kSoftHyphen.size());
    text += next;
    return;
  }
  if (text.size() < 2 || text.back() != '-' || text[text.size() - 2] == ' ' ||
      !StartsLower(next.substr(0, 1))) {
    text += ' ';
    text += next;
    return;
  }
  const std::size_t start = text.find_last_of(' ') + 1;
  const std::string head = text.substr(start, text.size() - start - 1);
  const std::string tail(next.substr(0, next.find(' ')));
  if (vocabulary.Has(head + tail) && !vocabulary.Has(head + "-" + tail)) text.pop_back();
  text += next;
}

}  // namespace minutebook::extract
