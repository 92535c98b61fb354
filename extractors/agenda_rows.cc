// Every line that could open an item is a candidate; the items are the best chain of candidates:
//     5   Minutes                    chain 5, 6, 7 at one left edge
//     6   Budget
//         1. Revenue                 1, 2 stand further right and form a shorter chain
//         2. Capital
//     7   Any other business
// A number may be read two ways ("24/101": 24 of 101, or 101 of 24); the chain decides. Tests:
// agenda_test.cc.
#include "extractors/agenda_rows.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "extractors/dates.h"
#include "extractors/label.h"
#include "extractors/patterns/agenda.h"
#include "extractors/patterns/header.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kMaxCandidates = 2000;  // of one agenda; later ones are not looked at
constexpr double kEdgeDrift = 13;             // points by which the left edges of two item numbers may differ
constexpr int kMaxStep = 9;                   // numbers may be left out between two items
constexpr double kPageColumn = 220;           // points from a line's left edge to a column of page numbers
constexpr int kFirstYear = 1900;              // "2016 - 2017" are years, not pages
constexpr double kStepCost = 0.12;            // per number left out
constexpr double kLetterWeight = 0.55;        // letters count items more rarely than numbers
constexpr std::size_t kMaxChainReach = 200;   // candidates looked back over

int ToInt(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

PageRange RangeOf(const Match& match) {
  PageRange range;
  range.from = ToInt(match[1]);
  range.to = match[2].empty() ? range.from : ToInt(match[2]);
  return range;
}

class RowBuilder {
 public:
  explicit RowBuilder(const Flow& flow) : flow_(flow) {}

  std::vector<AgendaRow> Build(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < std::min(last, flow_.blocks.size()); ++i) {
      const Block& block = flow_.blocks[i];
      if (block.kind == BlockKind::kBlankNotice) continue;
      if (block.kind == BlockKind::kGrid) {
        AddGrid(flow_.grids[static_cast<std::size_t>(block.grid)]);
      } else {
        AddBlock(block);
      }
    }
    return std::move(rows_);
  }

 private:
  double PageWidth(int page) const {
    const auto index = static_cast<std::size_t>(page - 1);
    return page > 0 && index < flow_.pages.size() ? flow_.pages[index].width : 0;
  }

  void AddBlock(const Block& block) {
    if (block.marked || block.lines.empty()) {
      AddMarked(block);
      return;
    }
    bool starts = true;
    for (const Line& line : block.lines) {
      AddLine(block, line, starts);
      starts = false;
    }
  }

  void AddMarked(const Block& block) {
    AgendaRow row;
    row.text = block.Printed();
    row.block = &block;
    row.page = block.page_from;
    row.box = block.box;
    row.text_x = block.text_x;
    row.gap = block.gap;
    row.marked = true;
    const std::size_t label = row.text.size() - block.text.size();
    row.bold_prefix = block.bold ? row.text.size() : block.bold_prefix > 0 ? block.bold_prefix + label : 0;
    rows_.push_back(std::move(row));
  }

  void AddLine(const Block& block, const Line& line, bool starts) {
    AgendaRow row;
    row.block = &block;
    row.page = line.page;
    row.box = line.box;
    row.text_x = line.first_text_x;
    row.page_width = PageWidth(line.page);
    row.margin = std::max(block.right, line.box.x1);
    row.gap = starts && block.gap;
    row.starts_block = starts;
    std::size_t segments = line.segments.size();
    if (segments > 1 && TakePages(line.segments.back(), line.box.x0, row)) {
      --segments;
      row.box.x1 = line.segments[segments - 1].box.x1;
    }
    for (std::size_t s = 0; s < segments; ++s) {
      // The gap behind the number does not count.
      if (s > 0 && row.aside == 0 && Letters(row.text) > 2) row.aside = row.text.size();
      if (s > 0) row.text += ' ';
      row.text += line.segments[s].text;
    }
    row.bold_prefix = std::min(line.bold ? row.text.size() : line.bold_prefix, row.text.size());
    if (patterns::kPagesHead.In(line.segments.back().text)) page_column_ = line.segments.back().box.x0;
    if (!row.text.empty()) rows_.push_back(std::move(row));
  }

  // A page reference at the right of a line that begins at `left`. Figures alone count under a column head,
  // or as a range far to the right.
  bool TakePages(const Segment& segment, double left, AgendaRow& row) const {
    if (const Match pages = patterns::kPagesColumn.Find(segment.text)) {
      row.pages = RangeOf(pages);
      return true;
    }
    const Match bare = patterns::kBarePages.Find(segment.text);
    if (!bare) return false;
    const PageRange range = RangeOf(bare);
    const bool years = *range.from >= kFirstYear && *range.to <= *range.from + 1;
    const bool apart = segment.box.x0 > left + kPageColumn && *range.to > *range.from && !years;
    if (page_column_ <= 0 && !apart) return false;
    row.pages = range;
    return true;
  }

  static bool IsClock(std::string_view text) {
    const std::size_t stop = text.find_first_of(".:");
    return stop != std::string_view::npos && stop + 1 < text.size() && patterns::kTimeAlone.In(text);
  }

  // A number cell and the title beside it make one row; the rest of the title's cell follows.
  void AddGrid(const Grid& grid) {
    for (int r = 0; r < grid.rows; ++r) {
      std::string number;
      PageRange pages;
      std::vector<const Cell*> texts;
      for (const Cell& cell : grid.cells) {
        if (cell.row != r || cell.text.empty()) continue;
        AgendaRow probe;
        const bool timed = IsClock(number) && !IsClock(cell.text);  // "9.30 | 1 | Welcome"
        if (texts.empty() && (number.empty() || timed) && patterns::kNumberCell.In(cell.text)) {
          number = cell.text;
        } else if (texts.empty() && IsClock(cell.text)) {
          continue;  // "9.30 am | 1 | Welcome"
        } else if (patterns::kPagesHead.In(cell.text)) {
          page_column_ = cell.box.x0;
        } else if (TakePages({cell.text, cell.box, {}}, grid.box.x0, probe)) {
          pages = probe.pages;
        } else {
          texts.push_back(&cell);
        }
      }
      AddGridRow(grid, number, pages, texts);
    }
  }

  void AddGridRow(const Grid& grid, const std::string& number, const PageRange& pages,
                  const std::vector<const Cell*>& cells) {
    bool first = true;
    for (const Cell* cell : cells) {
      // Beside the title: who leads, for how long. A text of some length is a description.
      if (!first && WordCount(cell->text) < 5) continue;
      for (const Block& block : cell->blocks) {
        const std::size_t from = rows_.size();
        AddBlock(block);
        for (std::size_t i = from; i < rows_.size(); ++i) rows_[i].page = grid.page;
        if (!first || from == rows_.size()) continue;
        first = false;
        AgendaRow& row = rows_[from];
        row.gap = true;
        row.pages = pages;
        if (number.empty()) continue;
        row.text = number + " " + row.text;
        if (row.bold_prefix > 0) row.bold_prefix += number.size() + 1;
        row.box.x0 = grid.box.x0;
      }
    }
  }

  const Flow& flow_;
  double page_column_ = 0;
  std::vector<AgendaRow> rows_;
};

enum class NumberStyle { kPlain, kReference, kLetter, kRoman };

struct Candidate {
  AgendaStart start;
  NumberStyle style = NumberStyle::kPlain;
  std::string series;  // what all numbers of one series share: "BM |/2122"
  char part = 0;       // letter before the number: A1
  int value = 0;
  char suffix = 0;  // letter after the number: 5a
  double weight = 1;
};

class CandidateFinder {
 public:
  explicit CandidateFinder(const std::vector<AgendaRow>& rows) : rows_(rows) {}

  std::vector<Candidate> Find() {
    for (std::size_t i = 0; i < rows_.size() && found_.size() < kMaxCandidates; ++i) {
      row_ = i;
      TakeReference();
      TakePlain();
      TakeLetters();
    }
    return std::move(found_);
  }

 private:
  Candidate Start(const Match& match, int rest, std::string number) const {
    const std::string& text = rows_[row_].text;
    Candidate candidate;
    candidate.start.row = row_;
    candidate.start.number = std::move(number);
    candidate.start.title_at = match[rest].data() == nullptr || match[rest].empty()
                                   ? text.size()
                                   : static_cast<std::size_t>(match[rest].data() - text.data());
    return candidate;
  }

  void TakePlain() {
    const std::string& text = rows_[row_].text;
    Match m = patterns::kItemNumber.Find(text);
    if (!m) m = patterns::kStuckItemNumber.Find(text);
    if (!m) return;
    const std::string_view rest = m[5];
    const bool stopped = !m[4].empty();
    if (rest.empty() && !stopped) return;
    if (!rest.empty() && !StartsTitle(rest, stopped)) return;
    if (const auto date = FindDate(text); date && date->begin == 0 && !stopped) return;
    if (!stopped &&
        (DayMonth(text, 2000) && text.find(DayMonthWord(rest)) != std::string::npos && MonthNumber(rest) > 0))
      return;
    std::string number;
    number += m[1];
    number += m[2];
    number += m[3];
    Candidate candidate = Start(m, 5, std::move(number));
    candidate.value = ToInt(m[2]);
    candidate.part = m[1].empty() ? '\0' : m[1].front();
    candidate.suffix = m[3].empty() ? '\0' : static_cast<char>(m[3].front() | 0x20);
    if (!stopped && rows_[row_].block->label.kind == LabelKind::kNone && !patterns::kPagesBracket.In(text))
      candidate.weight = 0.95;
    found_.push_back(std::move(candidate));
  }

  static std::string_view DayMonthWord(std::string_view rest) { return rest.substr(0, rest.find(' ')); }

  // "1 - 4)" and "5 of the report" open no item.
  static bool StartsTitle(std::string_view rest, bool stopped) {
    const auto c = static_cast<unsigned char>(rest.front());
    if ((c >= 'A' && c <= 'Z') || c >= 0x80 || c == '"' || c == '\'' || c == '(' || c == '*')
      return !rest.starts_with("–");
    if (c >= '0' && c <= '9') return stopped || rest.find('/') < 12;
    return stopped && c >= 'a' && c <= 'z';
  }

  void TakeReference() {
    const std::string& text = rows_[row_].text;
    const Match m = patterns::kItemReferenceNo.Find(text);
    if (!m || !StartsTitle(m[5], true)) return;
    if (m[3] == "." && m[1].empty()) return;
    const std::string letters(m[1]);
    const std::string printed = std::string(
        Trim(std::string_view(text).substr(0, static_cast<std::size_t>(m[5].data() - text.data()))));
    std::string number = printed;
    while (!number.empty() && std::string_view(".:)").find(number.back()) != std::string_view::npos)
      number.pop_back();
    Candidate candidate = Start(m, 5, number);
    candidate.style = NumberStyle::kReference;
    candidate.series = letters + "|" + std::string(m[4]);
    candidate.value = ToInt(m[2]);
    found_.push_back(candidate);
    candidate.series = letters + std::string(m[2]) + "|";
    candidate.value = ToInt(m[4]);
    found_.push_back(std::move(candidate));
  }

  void TakeLetters() {
    const Match m = patterns::kItemLetters.Find(rows_[row_].text);
    if (!m || !StartsTitle(m[2], true)) return;
    Candidate candidate = Start(m, 2, std::string(m[1]));
    candidate.weight = kLetterWeight;
    const std::string lower = Lower(m[1]);
    if (lower.size() == 1) {
      candidate.style = NumberStyle::kLetter;
      candidate.series = m[1] == lower ? "a" : "A";
      candidate.value = lower[0] - 'a' + 1;
      found_.push_back(candidate);
    }
    if (const int roman = RomanValue(lower); roman > 0) {
      candidate.style = NumberStyle::kRoman;
      candidate.series = m[1] == lower ? "i" : "I";
      candidate.value = roman;
      found_.push_back(std::move(candidate));
    }
  }

  const std::vector<AgendaRow>& rows_;
  std::size_t row_ = 0;
  std::vector<Candidate> found_;
};

// What it costs to go from one candidate to the next; nothing when they cannot follow each other.
std::optional<double> StepCost(const Candidate& from, const Candidate& to,
                               const std::vector<AgendaRow>& rows) {
  if (from.start.row >= to.start.row || from.style != to.style || from.series != to.series)
    return std::nullopt;
  const AgendaRow& a = rows[from.start.row];
  const AgendaRow& b = rows[to.start.row];
  const bool placed = !a.marked || !b.marked;  // mark-up says nothing about where lines stand
  if (placed && std::abs(a.box.x0 - b.box.x0) > kEdgeDrift) return std::nullopt;
  double cost = (a.bold_prefix > 4) == (b.bold_prefix > 4) ? 0 : 0.1;
  if (from.part != to.part) {
    if (to.part <= from.part || to.value > 2) return std::nullopt;
    return cost + 0.1;
  }
  if (to.value == from.value) {
    if (to.suffix <= from.suffix) return std::nullopt;
    return cost + kStepCost * (to.suffix - std::max<int>(from.suffix, 'a' - 1) - 1);
  }
  const int step = to.value - from.value;
  if (step < 1 || step > kMaxStep || (to.suffix > 'a')) return std::nullopt;
  return cost + kStepCost * (step - 1);
}

}  // namespace

std::vector<AgendaRow> AgendaRows(const Flow& flow, std::size_t first, std::size_t last) {
  return RowBuilder(flow).Build(first, last);
}

std::vector<AgendaStart> FindItemStarts(const std::vector<AgendaRow>& rows) {
  const std::vector<Candidate> candidates = CandidateFinder(rows).Find();
  std::vector<double> score(candidates.size());
  std::vector<std::ptrdiff_t> before(candidates.size(), -1);
  std::ptrdiff_t best = -1;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    // A run that opens with the first number is worth more than one cut off at its head.
    const double opening = candidate.value == 1 ? 0.3 : 0;
    score[i] = candidate.weight + opening;
    const std::size_t reach = i > kMaxChainReach ? i - kMaxChainReach : 0;
    for (std::size_t j = reach; j < i; ++j) {
      const std::optional<double> cost = StepCost(candidates[j], candidate, rows);
      if (!cost || score[j] + candidate.weight - *cost < score[i] + 1e-9) continue;
      score[i] = score[j] + candidate.weight - *cost;
      before[i] = static_cast<std::ptrdiff_t>(j);
    }
    if (best < 0 || score[i] > score[static_cast<std::size_t>(best)] + 1e-9)
      best = static_cast<std::ptrdiff_t>(i);
  }
  std::vector<AgendaStart> starts;
  for (std::ptrdiff_t i = best; i >= 0; i = before[static_cast<std::size_t>(i)])
    starts.push_back(candidates[static_cast<std::size_t>(i)].start);
  std::reverse(starts.begin(), starts.end());
  return starts;
}

void JoinRow(std::string& text, std::string_view row_text, const Block& block) {
  if (text.empty() || row_text.empty()) {
    text += row_text;
    return;
  }
  const bool split = text.size() > 1 && text.back() == '-' && Letters(text.substr(text.size() - 2, 1)) == 1 &&
                     Letters(row_text.substr(0, 1)) == 1;
  if (!split) {
    text += ' ';
    text += row_text;
    return;
  }
  // The block's own text has decided about hyphens at its line ends.
  const std::size_t start = text.find_last_of(' ') + 1;
  const std::string head = text.substr(start, text.size() - start - 1);
  const std::string tail(row_text.substr(0, row_text.find(' ')));
  if (block.text.find(head + tail) != std::string::npos &&
      block.text.find(head + "-" + tail) == std::string::npos)
    text.pop_back();
  text += row_text;
}

}  // namespace minutebook::extract
