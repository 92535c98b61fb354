// Stamps are recognised by their wording, running heads by their place: the same text, digits aside, at the
// same height in the margin of neighbouring pages. "Agenda Item 8" top right of one page is a stamp; "Page
// 12" inside a paragraph is not, since only whole lines or segments near an edge count. Tests:
// furniture_test.cc.
#include "extractors/furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "extractors/hidden_words.h"
#include "extractors/lines.h"
#include "extractors/patterns/reports.h"
#include "extractors/patterns/sections.h"
#include "extractors/patterns/stamps.h"
#include "extractors/sideways.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kTopMargin = 0.14;     // share of the page height where heads stand
constexpr double kBottomMargin = 0.12;  // and feet
constexpr double kHeadStep = 6;         // points by which a running head may wander
constexpr int kNearPages = 2;           // a head returns within this many pages (left and right pages differ)
constexpr double kTitleSize = 1.25;     // times the size of the text: a title, not a running head
constexpr std::size_t kRuleLength = 12;  // characters of a typed ruling line
constexpr std::size_t kOften = 3;        // times that a head of every other page is seen
constexpr std::size_t kMaxHeadLength = 180;

using LineList = std::vector<Line>;

bool InTop(const Page& page, const Box& box) { return box.CentreY() < page.height * kTopMargin; }
bool InBottom(const Page& page, const Box& box) { return box.CentreY() > page.height * (1 - kBottomMargin); }

void MarkWords(const std::vector<std::uint32_t>& words, PageFurniture& furniture) {
  for (std::uint32_t w : words) furniture.words[w] = true;
}

// Takes a whole line or segment as a stamp when its wording says so. True when it was one.
bool TakeStamp(std::string_view text, const std::vector<std::uint32_t>& words, PageFurniture& furniture) {
  const auto take = [&](StampKind kind, std::string_view value) {
    furniture.stamps.push_back({kind, std::string(value), words.front()});
    MarkWords(words, furniture);
    return true;
  };
  if (const Match m = patterns::kPageStamp.Find(text)) return take(StampKind::kPage, m[1]);
  if (const Match m = patterns::kItemStamp.Find(text)) return take(StampKind::kAgendaItem, m[1]);
  if (const Match m = patterns::kAppendixStamp.Find(text)) return take(StampKind::kAppendix, m[1]);
  if (patterns::kPackStamp.In(text)) return take(StampKind::kPack, "");
  return false;
}

bool AtAnyEdge(const Page& page, const Box& box) {
  return InTop(page, box) || InBottom(page, box) || box.CentreX() < page.width * kTopMargin ||
         box.CentreX() > page.width * (1 - kTopMargin);
}

// Sideways words of one direction are one stamp; or, among column headings on their side, a line of them at
// an edge of the page is.
void TakeSidewaysStamps(const Page& page, PageFurniture& furniture) {
  std::map<int, std::vector<std::uint32_t>> by_angle;
  for (std::uint32_t w = 0; w < page.words.size(); ++w) {
    if (page.words[w].angle != 0) by_angle[page.words[w].angle].push_back(w);
  }
  for (auto& [angle, words] : by_angle) {
    if (TakeStamp(JoinWords(page, words), words, furniture)) continue;
    for (const Line& line : SidewaysLines(page, words)) {
      for (const Segment& segment : line.segments) {
        if (AtAnyEdge(page, segment.box)) TakeStamp(segment.text, segment.words, furniture);
      }
    }
  }
}

// A ruling line typed with underscores or hyphens.
bool IsDrawnRule(std::string_view text) {
  return text.size() >= kRuleLength && text.find_first_not_of("_-= ") == std::string_view::npos;
}

// Text of a PDF may break the stamp after its first letter: "P" over "age 60".
bool TakeSplitStamp(const LineList& lines, std::size_t i, PageFurniture& furniture) {
  if (lines[i].text != "P" || i + 1 >= lines.size() || lines[i + 1].text.starts_with('P')) return false;
  std::vector<std::uint32_t> words = lines[i].words;
  words.insert(words.end(), lines[i + 1].words.begin(), lines[i + 1].words.end());
  return TakeStamp("P" + lines[i + 1].text, words, furniture);
}

void TakeStamps(const Page& page, const LineList& lines, PageFurniture& furniture) {
  const bool anywhere = page.text_source == TextSource::kText;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (anywhere && TakeSplitStamp(lines, i, furniture)) continue;
    const bool top = InTop(page, line.box);
    const bool bottom = InBottom(page, line.box);
    if (IsDrawnRule(line.text)) MarkWords(line.words, furniture);
    if (!anywhere && !top && !bottom) continue;
    if (TakeStamp(line.text, line.words, furniture) || line.segments.size() < 2) continue;
    TakeStamp(line.segments.front().text, line.segments.front().words, furniture);
    TakeStamp(line.segments.back().text, line.segments.back().words, furniture);
  }
}

// "Item 153b" over "28 Mar 18" in a top corner: another pack's stamp on a paper bound into it.
void TakeCornerStamp(const Page& page, const LineList& lines, PageFurniture& furniture) {
  for (std::size_t i = 0; i < lines.size() && InTop(page, lines[i].box); ++i) {
    if (!patterns::kMinuteStamp.In(lines[i].text) || lines[i].box.x0 < page.width / 2) continue;
    MarkWords(lines[i].words, furniture);
    if (i + 1 < lines.size() && patterns::kShortDate.In(lines[i + 1].text))
      MarkWords(lines[i + 1].words, furniture);
  }
}

std::string HeadKey(const Line& line) {
  std::string key;
  for (char c : line.text) {
    if (c >= '0' && c <= '9') {
      if (key.empty() || key.back() != '#') key += '#';
    } else if (c != ' ') {
      key += c;
    }
  }
  return key;
}

bool Framed(const Line& line, const std::vector<bool>& framed) {
  return std::any_of(line.words.begin(), line.words.end(),
                     [&](std::uint32_t w) { return w < framed.size() && framed[w]; });
}

// Heads stand outside the text: from the edge inwards only repeated lines, stamps and page numbers come
// before one.
template <typename Iterator>
void TakeFromEdge(Iterator line, Iterator end, const std::set<const Line*>& repeated,
                  PageFurniture& furniture) {
  for (; line != end; ++line) {
    if (repeated.contains(&*line)) {
      MarkWords(line->words, furniture);
    } else if (!furniture.words[line->words.front()] && !patterns::kOwnPageNumber.In(line->text)) {
      return;
    }
  }
}

// The size of most of a page's letters.
double BodySize(const LineList& lines) {
  std::map<double, std::size_t> letters;
  for (const Line& line : lines) letters[line.size] += line.text.size();
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first;
}

// "Appendix A: Figures" where the page before does not have it.
bool OpensAppendix(std::string_view text, std::size_t page, const std::size_t* last) {
  return patterns::kAppendixHeading.In(text) && (last == nullptr || *last + 1 != page);
}

// Running heads and feet: key and height seen on a neighbouring page too.
void TakeRunningHeads(const std::vector<Page>& pages, const std::vector<LineList>& lines,
                      const std::vector<std::vector<bool>>& framed, std::vector<PageFurniture>& out) {
  struct Seen {
    std::size_t page;
    double y;
    const Line* line;
  };
  std::map<std::string, std::vector<Seen>> heads;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (const Line& line : lines[p]) {
      if (!InTop(pages[p], line.box) && !InBottom(pages[p], line.box)) continue;
      if (patterns::kFormLine.In(line.text) ||
          (Letters(line.text) == 0 && !patterns::kOwnPageNumber.In(line.text)))
        continue;  // "6." at the top of a page is the number of an item
      if (line.text.size() > kMaxHeadLength || Framed(line, framed[p]) || out[p].words[line.words.front()])
        continue;
      if (patterns::kReportFrom.In(line.text) || patterns::kReportTo.In(line.text) ||
          patterns::kFieldClassification.In(line.text))
        continue;
      heads[HeadKey(line)].push_back({p, line.box.CentreY(), &line});
    }
  }
  std::set<const Line*> repeated_lines;
  const auto opens_paper = [&](const Seen& at) {
    return at.page == 0 ||
           std::any_of(out[at.page].stamps.begin(), out[at.page].stamps.end(),
                       [](const Stamp& stamp) { return stamp.kind == StampKind::kAgendaItem; });
  };
  for (const auto& [key, seen] : heads) {
    if (Letters(key) == 0 && key.find('#') == std::string::npos) continue;
    // What stands only where papers begin names body and date of each.
    if (seen.size() > 1 && seen.back().page > 1 && std::all_of(seen.begin(), seen.end(), opens_paper))
      continue;
    for (std::size_t i = 0; i < seen.size(); ++i) {
      const bool repeated = std::any_of(seen.begin(), seen.end(), [&](const Seen& other) {
        const auto distance = static_cast<int>(other.page > seen[i].page ? other.page - seen[i].page
                                                                         : seen[i].page - other.page);
        // On every other page only a head that comes often is one: two papers may begin alike.
        const bool near = distance == 1 || (distance > 0 && distance <= kNearPages && seen.size() >= kOften);
        return near && std::abs(other.y - seen[i].y) <= kHeadStep;
      });
      // The title of a paper may return on its later pages: large at its first coming, it is the title still.
      const bool large = i == 0 && seen[i].line->size > kTitleSize * BodySize(lines[seen[i].page]);
      const bool title =
          large || OpensAppendix(seen[i].line->text, seen[i].page, i > 0 ? &seen[i - 1].page : nullptr);
      if (repeated && !title) repeated_lines.insert(seen[i].line);
    }
  }
  for (std::size_t p = 0; p < pages.size(); ++p) {
    TakeFromEdge(lines[p].begin(), lines[p].end(), repeated_lines, out[p]);
    TakeFromEdge(lines[p].rbegin(), lines[p].rend(), repeated_lines, out[p]);
  }
}

// A line that is nothing but a page number, as the outermost text of its page.
void TakePageNumbers(const Page& page, const LineList& lines, PageFurniture& furniture) {
  const auto free = [&](const Line& line) { return !furniture.words[line.words.front()]; };
  const auto take = [&](const Line& line) {
    if (!patterns::kOwnPageNumber.In(line.text)) return;
    if (!InTop(page, line.box) && !InBottom(page, line.box)) return;
    MarkWords(line.words, furniture);
  };
  const auto first = std::find_if(lines.begin(), lines.end(), free);
  const auto last = std::find_if(lines.rbegin(), lines.rend(), free);
  if (first == lines.end()) return;
  take(*first);
  take(*last);
}

bool IsStampWord(const PageFurniture& furniture, std::uint32_t word) {
  return std::any_of(furniture.stamps.begin(), furniture.stamps.end(),
                     [&](const Stamp& stamp) { return stamp.word == word; });
}

// Nothing but stamps and perhaps the notice. A page with only a running head is no blank page.
bool IsBlank(const Page& page, const LineList& lines, const PageFurniture& furniture) {
  bool notice = false;
  for (const Line& line : lines) {
    if (patterns::kBlankPage.In(line.text)) {
      notice = true;
    } else if (!std::all_of(line.segments.begin(), line.segments.end(),
                            [&](const Segment& s) { return IsStampWord(furniture, s.words.front()); })) {
      return false;
    }
  }
  return notice || page.images.empty();
}

}  // namespace

std::vector<PageFurniture> FindFurniture(const std::vector<Page>& pages,
                                         const std::vector<std::vector<bool>>& framed) {
  std::vector<PageFurniture> out(pages.size());
  std::vector<LineList> lines(pages.size());
  for (std::size_t p = 0; p < pages.size(); ++p) {
    out[p].words = HiddenWords(pages[p]);
    out[p].words.resize(pages[p].words.size(), false);
    if (pages[p].marks.empty()) {
      std::vector<std::uint32_t> seen;
      for (std::uint32_t w = 0; w < pages[p].words.size(); ++w) {
        if (!out[p].words[w]) seen.push_back(w);
      }
      lines[p] = BuildLines(pages[p], seen);
    } else {
      lines[p] = LinesOfMarks(pages[p]);
      std::erase_if(lines[p], [](const Line& line) { return line.words.empty(); });
    }
    TakeSidewaysStamps(pages[p], out[p]);
    TakeStamps(pages[p], lines[p], out[p]);
    if (p == 0) TakeCornerStamp(pages[p], lines[p], out[p]);
  }
  const bool unmarked =
      std::all_of(pages.begin(), pages.end(), [](const Page& page) { return page.marks.empty(); });
  if (unmarked && pages.size() > 1) TakeRunningHeads(pages, lines, framed, out);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (unmarked && pages.size() > 0) TakePageNumbers(pages[p], lines[p], out[p]);
    out[p].blank = pages[p].marks.empty() && IsBlank(pages[p], lines[p], out[p]);
  }
  return out;
}

}  // namespace minutebook::extract
