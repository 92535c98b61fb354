// Between the numbers of two items stand a title, perhaps wrapped, its pages and a description:
//     9   ANNUAL CONVERSATION WITH OFSTED AND PROGRESS OF POST-        title
//         INSPECTION IMPROVEMENT PLAN (Pages 23 - 66)                  title goes on: capitals; the pages end
//         it Report of the Executive Director introducing the update.     description
//     EXEMPT ITEMS                                                     a part of the agenda: no description
// A title goes on while the type does (bold, capitals), while a bracket is open, or while the lines are full.
// After the last item the date, signature and notes are left out. Tests: agenda_test.cc.
#include <algorithm>
#include <cmath>

#include "extractors/agenda_rows.h"
#include "extractors/dates.h"
#include "extractors/families.h"
#include "extractors/patterns/agenda.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kHanging = 8;     // points: text this far left of an item's text is not part of it
constexpr double kSameEdge = 6;    // points: two text edges are the same
constexpr double kFullSlack = 4;   // points that a full line may stay short of the margin, blank included
constexpr int kMaxPartWords = 12;  // of a sub-heading
constexpr int kMaxSignatureWords = 9;
constexpr double kCentred = 24;        // points between the middle of a line and the middle of the page
constexpr double kCentredIndent = 60;  // points such a line stands right of the items' text
constexpr std::size_t kMaxTitleRows = 12;
constexpr std::size_t kMaxAsideTitle =
    40;  // "Finance -    K Smith £48": a short title with matters beside it

int ToPage(std::string_view digits) { return std::atoi(std::string(digits).c_str()); }

bool IsTitleCapitals(std::string_view text) {
  int lower = 0;
  for (char c : text) lower += c >= 'a' && c <= 'z' ? 1 : 0;
  return Letters(text) >= 2 && lower * 8 <= Letters(text);
}

// Takes "(Pages 5 - 14)" and "(To Follow)" out of the text. The range is left alone when one is known.
bool TakePages(std::string& text, PageRange& range, std::string* after) {
  bool found = false;
  if (const Match m = patterns::kPagesBracket.Find(text)) {
    if (!range.from) {
      range.from = ToPage(m[1]);
      range.to = m[2].empty() ? range.from : ToPage(m[2]);
    }
    *after = std::string(Trim(m.after));
    text = std::string(Trim(m.before));
    found = true;
  }
  if (const Match m = patterns::kToFollow.Find(text)) {
    const std::string rest(Trim(m.after));
    if (!found) *after = rest;
    text = std::string(Trim(m.before));
    found = true;
  }
  if (const Match m = patterns::kLeaders.Find(text)) text = std::string(Trim(m.before));
  return found;
}

bool OpenBracket(std::string_view text) {
  const auto opened = std::count(text.begin(), text.end(), '(');
  return opened > std::count(text.begin(), text.end(), ')') && text.size() - text.find_last_of('(') < 60;
}

// A line of its own that names a part of the agenda.
bool IsPart(const AgendaRow& row, double text_x) {
  if (WordCount(row.text) > kMaxPartWords || row.text.ends_with('.')) return false;
  if (patterns::kTimeAlone.In(row.text)) return true;
  const bool bold = row.bold_prefix >= row.text.size();
  const bool set_apart = bold || IsTitleCapitals(row.text);
  if (patterns::kAgendaPart.In(row.text) && (set_apart || row.gap)) return true;
  if (row.marked || row.page_width <= 0 || !row.gap || !set_apart) return false;
  return std::abs(row.box.CentreX() - row.page_width / 2) < kCentred && row.box.x0 > text_x + kCentredIndent;
}

bool IsPartNote(std::string_view text) { return patterns::kPartNote.In(text); }

// Whether what follows is open to the public, by the part's name.
std::optional<bool> PartIsExempt(std::string_view text) {
  const bool open = patterns::kOpenPart.In(text);
  const bool exempt = patterns::kExemptPart.In(text);
  if (exempt && !patterns::kPartNote.In(text)) return true;
  if (open) return false;
  return std::nullopt;
}

OptionalText ScheduleParagraph(std::string_view text) {
  if (const Match m = patterns::kScheduleParagraph.Find(text)) return FoldSpace(m[1]);
  return std::nullopt;
}

class ItemBuilder {
 public:
  ItemBuilder(const std::vector<AgendaRow>& rows, const AgendaStart& start, std::size_t end)
      : rows_(rows), start_(start), end_(end) {}

  // `tail` says of a row whether the agenda ends before it.
  template <typename Tail>
  AgendaItem Build(const Tail& tail) {
    item_.number = start_.number;
    TakeFirstRow();
    for (std::size_t r = start_.row + 1; r < end_ && !ended_; ++r) {
      if (r > start_.row + kMaxTitleRows) title_open_ = false;
      if (!(title_open_ && ContinuesTitle(r)) && tail(r, title_)) break;
      Take(r);
    }
    Finish();
    return std::move(item_);
  }

 private:
  const AgendaRow& First() const { return rows_[start_.row]; }

  void TakeFirstRow() {
    const AgendaRow& row = First();
    pages_ = row.pages;
    Cover(row);
    bold_ = row.bold_prefix > start_.title_at + 1;
    std::string_view rest = std::string_view(row.text).substr(std::min(start_.title_at, row.text.size()));
    if (bold_ && row.bold_prefix < row.text.size() && !WholeIsTitle(row, start_.title_at)) {
      SplitAt(row, row.bold_prefix);
      return;
    }
    if (row.aside > start_.title_at && row.aside - start_.title_at < kMaxAsideTitle) {
      const std::string_view head =
          Trim(std::string_view(row.text).substr(start_.title_at, row.aside - start_.title_at));
      if (head.ends_with(" -") || head.ends_with(":-") || head.ends_with(" –") || head.ends_with(":")) {
        SplitAt(row, row.aside);
        return;
      }
    }
    // "Finance :- Estimated accounts"
    if (const std::size_t mark = rest.find(":-");
        mark != std::string_view::npos && mark > 2 && mark < kMaxAsideTitle) {
      SplitAt(row, start_.title_at + mark);
      return;
    }
    AddTitle(rest, row);
  }

  // Nothing but pages stands behind the bold words.
  static bool WholeIsTitle(const AgendaRow& row, std::size_t title_at) {
    std::string rest(Trim(std::string_view(row.text).substr(row.bold_prefix)));
    if (rest.empty() || OpenBracket(std::string_view(row.text).substr(title_at))) return true;
    return Letters(rest) == 0;
  }

  // The title ends inside the row.
  void SplitAt(const AgendaRow& row, std::size_t at) {
    std::string head(Trim(std::string_view(row.text).substr(start_.title_at, at - start_.title_at)));
    std::string tail(Trim(std::string_view(row.text).substr(at)));
    while (head.ends_with('-') || head.ends_with("–") || head.ends_with(':')) {
      head.resize(head.size() - (head.ends_with("–") ? 3 : 1));
      head = std::string(Trim(head));
    }
    while (tail.starts_with("- ") || tail.starts_with("– ") || tail.starts_with(": ") ||
           tail.starts_with(":- "))
      tail = std::string(Trim(tail.substr(tail.find(' '))));
    title_ = head;
    std::string none;
    std::string pages = tail;
    if (TakePages(pages, pages_, &none) && pages.empty()) {
      title_open_ = false;
      AddDescription(none, row);
      return;
    }
    title_open_ = false;
    AddDescription(tail, row);
  }

  void AddTitle(std::string_view text, const AgendaRow& row) {
    JoinRow(title_, text, *row.block);
    Cover(row);
    std::string after;
    if (TakePages(title_, pages_, &after)) {
      title_open_ = false;
      AddDescription(after, row);
    }
  }

  void AddDescription(std::string_view text, const AgendaRow& row) {
    const Label& label = row.block->label;
    if (row.starts_block && label.kind == LabelKind::kBullet && text.starts_with(label.bare))
      text = Trim(text.substr(label.bare.size()));
    if (text.empty()) return;
    if (row.starts_block && !description_.empty()) description_ += ' ';
    if (row.starts_block || description_.empty()) {
      description_ += text;
    } else {
      JoinRow(description_, text, *row.block);
    }
    Cover(row);
  }

  void Cover(const AgendaRow& row) {
    if (item_.where.page_from == 0) {
      item_.where = {row.page, row.page, row.box, "agenda.item", 1};
      return;
    }
    item_.where.page_to = std::max(item_.where.page_to, row.page);
    if (row.page == item_.where.page_from) item_.where.box = Union(item_.where.box, row.box);
  }

  void Take(std::size_t r) {
    const AgendaRow& row = rows_[r];
    if (title_.empty() && description_.empty()) {
      AddTitle(row.text, row);
      bold_ = row.bold_prefix >= row.text.size();
      return;
    }
    if (!OpenBracket(title_) && (IsPart(row, First().text_x) || IsPartNote(row.text))) {
      ended_ = true;
      return;
    }
    if (title_open_ && ContinuesTitle(r)) {
      if (bold_ && row.bold_prefix < row.text.size() && row.bold_prefix > 0 && !OpenBracket(title_)) {
        AddTitle(std::string_view(row.text).substr(0, row.bold_prefix), row);
        AfterBold(row);
      } else {
        AddTitle(row.text, row);
      }
      return;
    }
    title_open_ = false;
    std::string text = row.text;
    std::string after;
    // Pages that stand on a line of their own under the title.
    if (description_.empty() && !pages_.from && TakePages(text, pages_, &after) && text.empty()) text = after;
    AddDescription(text, row);
  }

  // What follows the bold words of the title's last line: pages, or the description.
  void AfterBold(const AgendaRow& row) {
    std::string rest(Trim(std::string_view(row.text).substr(row.bold_prefix)));
    std::string after;
    std::string pages = rest;
    if (OpenBracket(rest)) {
      title_ += ' ' + rest;
      return;
    }
    title_open_ = false;
    if (TakePages(pages, pages_, &after) && pages.empty()) rest = after;
    AddDescription(rest, row);
  }

  bool ContinuesTitle(std::size_t r) const {
    const AgendaRow& row = rows_[r];
    const AgendaRow& above = rows_[r - 1];
    if (OpenBracket(title_) || patterns::kPagesOpen.In(title_)) return true;
    if (row.text.starts_with("(") &&
        (patterns::kPagesBracket.In(row.text) || patterns::kPagesOpen.In(row.text) ||
         patterns::kToFollow.In(row.text)) &&
        (patterns::kPagesBracket.Find(row.text).before.empty() || patterns::kPagesOpen.In(row.text))) {
      return true;
    }
    if (row.marked) return false;
    if (bold_) return row.bold_prefix > 0 && !row.gap && !EndsSentence(above.text);
    if (row.bold_prefix >= row.text.size()) return false;
    if (IsTitleCapitals(title_)) {
      std::string text = row.text;
      PageRange none;
      std::string after;
      TakePages(text, none, &after);
      return !row.gap && IsTitleCapitals(text);
    }
    if (!row.starts_block) return true;
    return !row.gap && !EndsSentence(above.text) && std::abs(row.box.x0 - First().text_x) <= kSameEdge &&
           IsFull(above, row);
  }

  // The first word of `row` would not have fitted on the line above.
  static bool IsFull(const AgendaRow& above, const AgendaRow& row) {
    const std::size_t space = row.text.find(' ');
    if (space == std::string::npos) return true;
    const double word = row.box.Width() * static_cast<double>(space) / static_cast<double>(row.text.size());
    return above.box.x1 + word > above.margin - kFullSlack;
  }

  void Finish() {
    if (const Match m = patterns::kLeaders.Find(title_)) title_ = std::string(Trim(m.before));
    if (!Trim(title_).empty()) item_.title = FoldSpace(title_);
    if (!Trim(description_).empty()) item_.description = FoldSpace(description_);
    item_.page_from = pages_.from;
    item_.page_to = pages_.to;
  }

  const std::vector<AgendaRow>& rows_;
  const AgendaStart& start_;
  std::size_t end_ = 0;
  AgendaItem item_;
  PageRange pages_;
  std::string title_;
  std::string description_;
  bool title_open_ = true;
  bool bold_ = false;
  bool ended_ = false;
};

class AgendaReader {
 public:
  explicit AgendaReader(std::vector<AgendaRow> rows)
      : rows_(std::move(rows)), starts_(FindItemStarts(rows_)) {}

  std::vector<AgendaItem> Read() {
    if (starts_.empty()) return {};
    std::vector<AgendaItem> items;
    LearnMargin();
    ReadParts(0, starts_.front().row);
    for (std::size_t i = 0; i < starts_.size(); ++i) {
      const bool last = i + 1 == starts_.size();
      const std::size_t end = last ? rows_.size() : starts_[i + 1].row;
      std::vector<AgendaStart> parts = SubItems(starts_[i], end);
      parts.insert(parts.begin(), starts_[i]);
      for (std::size_t k = 0; k < parts.size(); ++k) {
        const std::size_t part_end = k + 1 < parts.size() ? parts[k + 1].row : end;
        items.push_back(ReadItem(parts[k], part_end, last && part_end == end));
      }
      if (!last) ReadParts(starts_[i].row + 1, end);
    }
    if (items.size() == 1 && !StandsAlone(items.front())) items.clear();
    return items;
  }

 private:
  AgendaItem ReadItem(const AgendaStart& start, std::size_t end, bool last) {
    const auto tail = [&](std::size_t row, const std::string& title) { return last && IsTail(row, title); };
    AgendaItem item = ItemBuilder(rows_, start, end).Build(tail);
    MarkExempt(item);
    return item;
  }

  // "(a) 23/01234/FUL - Mill Lane (Pages 13 - 30)" and "5.1 ..." under item 5 are items of their own where
  // one of them has pages: 5a, as the paper's stamp says it, and 5.1.
  std::vector<AgendaStart> SubItems(const AgendaStart& parent, std::size_t end) const {
    std::vector<AgendaStart> parts;
    bool paged = false;
    double edge = 0;
    for (std::size_t r = parent.row + 1; r < end; ++r) {
      const AgendaRow& row = rows_[r];
      const bool has_pages = row.pages.from || patterns::kPagesBracket.In(row.text);
      const Match dotted = patterns::kDottedSubItem.Find(row.text);
      const Match letter = patterns::kItemLetters.Find(row.text);
      const bool dotted_part = dotted && dotted[1].starts_with(parent.number + ".");
      const bool aligned = parts.empty() || std::abs(row.box.x0 - edge) < kHanging;
      if ((dotted_part || letter) && aligned && row.starts_block) {
        if (parts.empty()) edge = row.box.x0;
        const std::string number =
            dotted_part ? std::string(dotted[1]) : parent.number + std::string(letter[1]);
        const char* title = dotted_part ? dotted[2].data() : letter[2].data();
        parts.push_back({r, number, static_cast<std::size_t>(title - row.text.data())});
      }
      paged = paged || (has_pages && !parts.empty());
    }
    if (!paged) parts.clear();
    return parts;
  }

  // One numbered line is an agenda only when something says so.
  bool StandsAlone(const AgendaItem& item) const {
    if (item.page_from) return true;
    for (std::size_t r = 0; r < starts_.front().row; ++r) {
      if (patterns::kAgendaTitle.In(rows_[r].text) || patterns::kItemListHead.In(rows_[r].text)) return true;
    }
    return false;
  }

  // The edge that the items' own lines wrap at, and whether descriptions stand under the numbers: then the
  // left edge does not tell what ends the agenda.
  void LearnMargin() {
    double edge = 0;
    for (std::size_t r = starts_.front().row; r <= starts_.back().row; ++r)
      edge = std::max(edge, rows_[r].box.x1);
    if (starts_.size() > 1) {
      for (AgendaRow& row : rows_) row.margin = std::min(row.margin, edge);
    }
    for (std::size_t i = 0; i + 1 < starts_.size(); ++i) {
      const AgendaRow& head = rows_[starts_[i].row];
      for (std::size_t r = starts_[i].row + 1; r < starts_[i + 1].row; ++r) {
        if (rows_[r].box.x0 < head.text_x - kHanging && !IsPart(rows_[r], head.text_x) &&
            !IsPartNote(rows_[r].text))
          hanging_ = false;
      }
    }
  }

  void ReadParts(std::size_t first, std::size_t last) {
    for (std::size_t r = first; r < last; ++r) {
      const std::string& text = rows_[r].text;
      if (IsPart(rows_[r], rows_[starts_.front().row].text_x)) {
        if (const std::optional<bool> exempt = PartIsExempt(text)) {
          exempt_ = exempt;
          paragraph_.reset();
        }
      }
      if (exempt_.value_or(false)) {
        if (OptionalText paragraph = ScheduleParagraph(text)) paragraph_ = paragraph;
      }
    }
  }

  void MarkExempt(AgendaItem& item) const {
    const std::string text = item.title.value_or("") + " " + item.description.value_or("");
    const bool excludes = patterns::kExclusionItem.In(item.title.value_or(""));
    item.exempt = exempt_;
    if (exempt_.value_or(false)) item.exempt_paragraph = paragraph_;
    if (excludes) return;
    if (patterns::kExemptItem.In(text)) item.exempt = true;
    if (OptionalText paragraph = ScheduleParagraph(text)) {
      item.exempt = true;
      item.exempt_paragraph = paragraph;
    }
  }

  // The agenda of the last item ends here: a date, a signature, notes.
  bool IsTail(std::size_t r, const std::string& title) const {
    const AgendaRow& row = rows_[r];
    const AgendaRow& head = rows_[starts_.back().row];
    if (OpenBracket(title) || title.empty()) return false;
    if (patterns::kAgendaTail.In(row.text) || OpensPaper(row)) return true;
    if (IsDateLine(row.text) && !patterns::kDatedItem.In(title)) return true;
    if (IsSignature(r)) return true;
    return hanging_ && !row.marked && row.box.x0 < head.text_x - kHanging && row.starts_block;
  }

  // A stamp or heading that opens the next paper of a pack.
  static bool OpensPaper(const AgendaRow& row) {
    const bool stamped = std::any_of(row.block->stamps.begin(), row.block->stamps.end(),
                                     [](const Stamp& stamp) { return stamp.kind != StampKind::kPage; });
    if (row.starts_block && stamped) return true;
    return IsUpper(row.text) && (patterns::kAuthorityLine.In(row.text) ||
                                 patterns::kMinutesOfBody.In(row.text) || row.text.starts_with("MINUTES OF"));
  }

  static bool IsDateLine(std::string_view text) {
    const std::optional<FoundDate> date = FindDate(text);
    if (!date || WordCount(text) > kMaxSignatureWords + 4) return false;
    const std::string_view before = text.substr(0, date->begin);
    if (!Trim(before).empty() && !(StartsWithWeekday(before) && WordCount(before) <= 2)) return false;
    const std::string_view after = Trim(text.substr(date->end));
    return after.empty() || Letters(after) == 0 || LooksLikeRole(after) || IsUpper(after);
  }

  bool IsSignature(std::size_t r) const {
    const std::string& text = rows_[r].text;
    if (WordCount(text) > kMaxSignatureWords || r + 1 >= rows_.size() || text.ends_with('.')) return false;
    const std::string& next = rows_[r + 1].text;
    if (WordCount(next) > kMaxSignatureWords || !LooksLikeName(text)) return false;
    return LooksLikeRole(next) && !patterns::kNarrative.In(next);
  }

  std::vector<AgendaRow> rows_;
  std::vector<AgendaStart> starts_;
  std::optional<bool> exempt_;
  OptionalText paragraph_;
  bool hanging_ = true;
};

// Rows after the line that says AGENDA, when items follow it.
std::vector<AgendaRow> AfterTitle(std::vector<AgendaRow> rows) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!patterns::kAgendaTitle.In(rows[r].text) && !patterns::kItemListHead.In(rows[r].text)) continue;
    std::vector<AgendaRow> rest(rows.begin() + static_cast<std::ptrdiff_t>(r), rows.end());
    if (!FindItemStarts(rest).empty()) return rest;
  }
  return rows;
}

}  // namespace

std::vector<AgendaItem> ReadAgenda(const Flow& flow, std::size_t first, std::size_t last) {
  return AgendaReader(AfterTitle(AgendaRows(flow, first, last))).Read();
}

}  // namespace minutebook::extract
