// Candidates are grouped by how they look: kind of number, weight, left edge. The group whose numbers run on
// best is the series of minute items; numbers of resolutions or paragraphs inside items restart and lose:
//     84. Apologies          <- 84, 85, 86, ... bold at the margin: the series
//         1. Mr Gouge, ...   <- 1, 1, 2, 3, 1, ...: not
// Without numbers, a run of headings followed by "(Item 3)" lines or set in bold does. Tests: items_test.cc.
#include "extractors/minutes/items.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <tuple>

#include "extractors/dates.h"
#include "extractors/minutes/candidates.h"
#include "extractors/minutes/linear.h"
#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kEdgeBucket = 12;        // points: left edges that count as one
constexpr int kMaxJump = 12;              // missing numbers that a series survives
constexpr int kMaxWeakJump = 2;           // of numbers that nothing else marks
constexpr std::size_t kPlainTitle = 110;  // of a heading that nothing but its number shows
constexpr int kMinUsual = 2;              // usual titles among such headings

constexpr double kTableBonus = 100;
constexpr int kSurePrefixed = 3;  // steps of "A23, A24, A25, A26"

int LastNumber(std::string_view text) {
  // "BM 69/2122" and "R2024-070": the running part is what changes; take the digits before the slash, else
  // the last.
  // Of "12.0", the number of a heading over 12.1 and 12.2, it is the 12.
  const std::size_t slash = text.find('/');
  if (slash != std::string_view::npos) text = text.substr(0, slash);
  if (text.ends_with(".0")) text.remove_suffix(2);
  const std::size_t end = text.find_last_of("0123456789");
  if (end == std::string_view::npos) return 0;
  std::size_t begin = end;
  while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
  int value = 0;
  std::from_chars(text.data() + begin, text.data() + end + 1, value);
  return value;
}

// "CAB/24/15" to 15.
int EndNumber(std::string_view text) {
  const std::size_t begin = text.find_last_not_of("0123456789") + 1;
  return begin < text.size() ? LastNumber(text.substr(begin)) : 0;
}

int AfterSlash(std::string_view text) {
  const std::size_t slash = text.find('/');
  return slash == std::string_view::npos ? 0 : LastNumber(text.substr(slash + 1));
}

// "21/112, 21/113": the year stands first, the running number behind the slash; "CAB/24/15" has it last.
void UseRunningPart(std::vector<Candidate>& group) {
  for (int Candidate::*part : {&Candidate::other, &Candidate::last}) {
    const bool fixed = std::all_of(group.begin(), group.end(),
                                   [&](const Candidate& c) { return c.value == group.front().value; });
    if (!fixed || group.size() < 2) return;
    for (Candidate& candidate : group) candidate.value = candidate.*part;
  }
}

bool IsStrong(const Block& block, std::string_view title) {
  return block.bold || block.bold_prefix > 0 || block.kind == BlockKind::kHeading ||
         (IsUpper(title) && Letters(title) > 3);
}

bool NumberStandsApart(const Block& block) {
  return !block.lines.empty() && block.lines.front().segments.size() > 1 &&
         block.lines.front().segments.front().words.size() == 1;
}

void AddCandidates(const Block& block, std::size_t index, std::vector<Candidate>& out) {
  if (block.kind == BlockKind::kGrid || block.kind == BlockKind::kBlankNotice) return;
  const std::string printed = block.Printed();
  if (block.level == kTableHeadingLevel) {
    out.push_back({index, Form::kTable, LastNumber(block.label.bare), AfterSlash(block.label.bare), true,
                   block.label.bare, block.text});
    return;
  }
  if (const Match m = patterns::kReferenceNumber.Find(printed)) {
    out.push_back({index, Form::kReference, LastNumber(m[1]), AfterSlash(m[1]), true, std::string(m[1]),
                   std::string(m[2]), EndNumber(m[1])});
    return;
  }
  if (const Match m = patterns::kPrefixedNumber.Find(printed);
      m && !block.label && (IsStrong(block, m[2]) || NumberStandsApart(block))) {
    out.push_back({index, Form::kPrefixed, LastNumber(m[1]), 0, true, std::string(m[1]), std::string(m[2])});
    return;
  }
  if (const Match m = patterns::kItemNumbered.Find(printed)) {
    out.push_back({index, Form::kReference, LastNumber(m[1]), 0, true, std::string(m[1]), std::string(m[2])});
    return;
  }
  if (const Match m = patterns::kItemHash.Find(printed)) {
    out.push_back({index, Form::kHash, LastNumber(m[1]), 0, true, std::string(m[1]), std::string(m[2])});
    return;
  }
  if (block.label.kind == LabelKind::kNumber) {
    const bool closed = block.label.printed.find_first_of("()") != std::string::npos;
    const bool strong = IsStrong(block, block.text);
    // "(49) APOLOGIES", "2) Agenda:": in brackets only what looks like a heading.
    const bool heading = strong || block.text.ends_with(':') || block.text.find(":  ") != std::string::npos ||
                         patterns::kRunInTitle.In(block.text);
    if (!closed || heading)
      out.push_back({index, closed ? Form::kClosed : Form::kNumber, block.label.value, 0, strong,
                     block.label.bare, block.text});
    return;
  }
  if (const Match m = patterns::kBareNumberTitle.Find(printed); m && !block.label) {
    if (const auto date = FindDate(printed); date && date->begin == 0) return;  // "8 January 2031."
    const bool strong = IsStrong(block, m[2]);
    if (strong || NumberStandsApart(block))
      out.push_back(
          {index, Form::kNumber, LastNumber(m[1]), 0, strong, std::string(m[1]), std::string(m[2])});
  }
}

struct Series {
  std::vector<Candidate> members;
  int steps = 0;
};

// The members that run on, from the best start: each number one more than the last, small jumps allowed to
// headings that stand out.
Series Follow(const std::vector<Candidate>& group) {
  Series best;
  for (std::size_t start = 0; start < group.size() && start < 40; ++start) {
    Series series;
    series.members.push_back(group[start]);
    int last = group[start].value;
    for (std::size_t i = start + 1; i < group.size(); ++i) {
      const int step = group[i].value - last;
      const bool next = step == 1;
      const bool jump = step > 1 && step <= (group[i].strong ? kMaxJump : kMaxWeakJump);
      const bool slip =
          group[i].strong && step <= 0 && i + 1 < group.size() && group[i + 1].value - last == 2;
      if (!next && !jump && !slip) continue;
      series.members.push_back(group[i]);
      series.steps += next ? 1 : 0;
      last = slip ? last + 1 : group[i].value;
    }
    if (series.steps > best.steps || best.members.empty()) best = series;
  }
  return best;
}

using GroupKey = std::tuple<int, bool, int>;

// The letters of "A23", told from those of "B4".
int PrefixCode(std::string_view number) {
  int code = 0;
  for (char c : number.substr(0, number.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ")))
    code = code * 32 + (c - 'A' + 1);
  return code;
}

// One capital before a number names roads, sizes and tables too: then titles must show what it numbers.
bool IsDoubtful(const Series& series) {
  return series.members.front().form == Form::kPrefixed && series.steps < kSurePrefixed &&
         std::none_of(series.members.begin(), series.members.end(),
                      [](const Candidate& c) { return patterns::kUsualTitle.In(c.title); });
}

std::map<GroupKey, std::vector<Candidate>> Group(const std::vector<Block>& blocks,
                                                 const std::vector<Candidate>& all) {
  std::map<GroupKey, std::vector<Candidate>> groups;
  for (const Candidate& candidate : all) {
    const Form form = candidate.form == Form::kHash ? Form::kReference : candidate.form;
    if (form == Form::kPrefixed) {
      groups[{static_cast<int>(form), true, PrefixCode(candidate.number)}].push_back(candidate);
      continue;
    }
    // Its own line does not tell a number from those that share theirs with the title: it may go with both.
    const bool lone = candidate.strong && blocks[candidate.block].level == kLoneNumberLevel;
    const bool placed = (form == Form::kNumber || form == Form::kClosed) && !blocks[candidate.block].marked;
    // Buckets overlap by half, so that edges near a border are together in one of them.
    const int edge = static_cast<int>(std::floor(blocks[candidate.block].x / kEdgeBucket * 2));
    for (const int bucket : placed ? std::vector<int>{edge, edge + 1} : std::vector<int>{0}) {
      groups[{static_cast<int>(form), candidate.strong, bucket}].push_back(candidate);
      if (lone) groups[{static_cast<int>(form), false, bucket}].push_back(candidate);
    }
  }
  return groups;
}

double Score(const GroupKey& key, const Series& series) {
  if (series.steps < 1 && std::get<0>(key) != static_cast<int>(Form::kTable)) return 0;
  double score = series.steps;
  if (std::get<1>(key)) score = score * 1.5 + 1;
  const int form = std::get<0>(key);
  if (form != static_cast<int>(Form::kNumber) && form != static_cast<int>(Form::kClosed)) score += 2;
  // Rows of a minutes table have been recognised as such; an agenda printed above them has not.
  if (std::get<0>(key) == static_cast<int>(Form::kTable) && series.members.size() > 2) score += kTableBonus;
  return score;
}

// Items with their numbers on lines of their own may have been taken out of turn: 7, 16, 17, 12, 9.
void AddLoneNumbers(const std::vector<Block>& blocks, const std::vector<Candidate>& all,
                    std::vector<Candidate>& members) {
  const auto lone = [&](const Candidate& c) { return blocks[c.block].level == kLoneNumberLevel; };
  if (std::none_of(members.begin(), members.end(), lone)) return;
  std::erase_if(members, lone);
  std::copy_if(all.begin(), all.end(), std::back_inserter(members), lone);
  std::sort(members.begin(), members.end(),
            [](const Candidate& a, const Candidate& b) { return a.block < b.block; });
}

std::vector<Candidate> NumberedItems(const std::vector<Block>& blocks) {
  std::vector<Candidate> all;
  for (std::size_t i = 0; i < blocks.size(); ++i) AddCandidates(blocks[i], i, all);
  Series best;
  double best_score = 0;
  for (auto [key, group] : Group(blocks, all)) {
    UseRunningPart(group);
    const bool reference = std::get<0>(key) != static_cast<int>(Form::kNumber) &&
                           std::get<0>(key) != static_cast<int>(Form::kClosed) &&
                           std::get<0>(key) != static_cast<int>(Form::kPrefixed);
    Series series = Follow(group);
    if (IsDoubtful(series)) continue;
    if (reference && series.steps > 0) series.members = group;  // references are items wherever they stand
    const double score = Score(key, series);
    if (score > best_score) {
      best_score = score;
      best = std::move(series);
    }
  }
  AddLoneNumbers(blocks, all, best.members);
  return std::move(best.members);
}

// Numbered paragraphs under unnumbered headings start anew under each: 1, 2, 3, PLANNING, 1, 2.
bool NumbersRestart(const std::vector<Block>& blocks, const std::vector<Candidate>& items) {
  const bool strong = std::any_of(items.begin(), items.end(), [](const Candidate& c) { return c.strong; });
  if (strong || items.empty() || items.front().form != Form::kNumber) return false;
  const auto starts = std::count_if(blocks.begin(), blocks.end(), [&](const Block& b) {
    return b.label.kind == LabelKind::kNumber && b.label.value == 1 &&
           b.x <= blocks[items.front().block].x + kEdgeBucket;
  });
  return starts > 1;
}

int UsualTitles(const std::vector<Candidate>& items) {
  return static_cast<int>(std::count_if(items.begin(), items.end(), [](const Candidate& c) {
    return c.number.empty() && patterns::kUsualTitle.In(c.title);
  }));
}

// Signatures under the last line of the meeting are no items.
void DropSignatures(const std::vector<Block>& blocks, std::vector<Candidate>& items) {
  for (std::size_t i = blocks.size(); i-- > 0;) {
    if (blocks[i].kind == BlockKind::kGrid || !patterns::kMeetingEnd.In(blocks[i].text)) continue;
    std::erase_if(items, [&](const Candidate& c) { return c.form == Form::kHeading && c.block > i; });
    return;
  }
}

// "5. AOCB" between the items 4 and 6: its capitals only set it apart.
bool IsMissing(const Block& block, const Candidate& before, const Block& above) {
  return block.label.kind == LabelKind::kNumber && block.label.value == before.value + 1 &&
         std::abs(block.x - above.x) < kEdgeBucket && block.text.size() <= kPlainTitle &&
         IsUpper(block.text) && WordCount(block.text) <= kMaxWeakJump;
}

// "4 Minutes of the last meeting" between the items 3 and 5: only its full stop is missing.
void FillGaps(const std::vector<Block>& blocks, std::vector<Candidate>& items) {
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    if (items[i].form != Form::kNumber || items[i + 1].value != items[i].value + 2) continue;
    for (std::size_t k = items[i].block + 1; k < items[i + 1].block; ++k) {
      if (IsMissing(blocks[k], items[i], blocks[items[i].block])) {
        items.insert(
            items.begin() + static_cast<std::ptrdiff_t>(i) + 1,
            {k, Form::kNumber, blocks[k].label.value, 0, false, blocks[k].label.bare, blocks[k].text});
        break;
      }
      const Match m = patterns::kBareNumberTitle.Find(blocks[k].text);
      if (!m || blocks[k].label || blocks[k].kind == BlockKind::kGrid ||
          LastNumber(m[1]) != items[i].value + 1 || blocks[k].text.size() > kPlainTitle)
        continue;
      items.insert(items.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                   {k, Form::kNumber, items[i].value + 1, 0, false, std::string(m[1]), std::string(m[2])});
      break;
    }
  }
}

// The one item of a meeting called for it: "1. Traffic calming" below those present.
std::vector<Candidate> SoleItem(const std::vector<Block>& blocks) {
  const std::size_t head = AttendanceEnd(blocks);
  std::vector<Candidate> all;
  for (std::size_t i = head; head > 0 && i < blocks.size(); ++i) AddCandidates(blocks[i], i, all);
  std::erase_if(all,
                [](const Candidate& c) { return c.form != Form::kNumber || c.title.size() > kPlainTitle; });
  if (all.empty() || all.front().value != 1) return {};
  const auto ones = std::count_if(all.begin(), all.end(), [](const Candidate& c) { return c.value == 1; });
  const bool heading = all.front().strong || blocks[all.front().block].level == kLoneNumberLevel ||
                       !EndsSentence(all.front().title);
  return ones == 1 && heading ? std::vector<Candidate>{all.front()} : std::vector<Candidate>{};
}

// Between numbered motions reports stand under headings of their own: "Staff Report: Parking".
void AddReportHeadings(const std::vector<Block>& blocks, std::vector<Candidate>& items) {
  const auto moved = std::count_if(items.begin(), items.end(), [](const Candidate& c) {
    return c.form == Form::kReference && patterns::kMovers.In(c.title);
  });
  if (items.size() < 2 || static_cast<std::size_t>(moved) * 2 < items.size()) return;
  for (std::size_t i = items.front().block + 1; i < blocks.size(); ++i) {
    if (blocks[i].kind == BlockKind::kGrid || blocks[i].label || blocks[i].text.size() > kPlainTitle)
      continue;
    const bool titled = patterns::kReportHeading.In(blocks[i].text) && !EndsSentence(blocks[i].text);
    if (!titled && !patterns::kReportsAlone.In(blocks[i].text)) continue;
    items.push_back({i, Form::kHeading, 0, 0, true, "", blocks[i].text});
  }
  std::sort(items.begin(), items.end(),
            [](const Candidate& a, const Candidate& b) { return a.block < b.block; });
}

}  // namespace

std::vector<ItemStart> FindItems(const std::vector<Block>& blocks) {
  std::vector<Candidate> found = NumberedItems(blocks);
  const std::vector<Candidate> plain = PlainItems(blocks);
  // Headings that name their agenda item beat numbers that never do.
  const bool referenced = plain.size() >= 3 && IsPlainHeading(blocks, plain.front().block);
  const auto shared = std::count_if(found.begin(), found.end(),
                                    [&](const Candidate& c) { return IsPlainHeading(blocks, c.block); });
  if (found.size() < 2 || (referenced && static_cast<std::size_t>(shared) * 2 < plain.size())) found = plain;
  if (NumbersRestart(blocks, found) && UsualTitles(plain) >= kMinUsual) found = plain;
  if (found.size() < 2) found = UnmarkedItems(blocks);
  if (found.size() < 2) {
    if (std::vector<Candidate> sole = SoleItem(blocks); !sole.empty()) found = std::move(sole);
  }
  FillGaps(blocks, found);
  AddReportHeadings(blocks, found);
  DropSignatures(blocks, found);
  DropOwners(blocks, found);
  TakeHeadingsAbove(blocks, found);
  std::vector<ItemStart> items;
  for (const Candidate& candidate : found) items.push_back(MakeItem(blocks, candidate));
  return items;
}

}  // namespace minutebook::extract
