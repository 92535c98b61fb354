// Between the numbers of two items stand a title, perhaps wrapped, its pages and a description:
//     9   ANNUAL CONVERSATION AND PROGRESS OF POST-            title
//         INSPECTION IMPROVEMENT PLAN (Pages 23 - 66)          goes on in capitals; the pages end it
//         Report of the Director introducing the update.       description
//     EXEMPT ITEMS                                             a part of the agenda: no description
// A title goes on while the type does (bold, capitals), while a bracket is open, or while the lines are full.
// Tests: agenda_test.cc.
#include "extractors/agenda_item.h"

#include <algorithm>
#include <cmath>

#include "extractors/patterns/agenda.h"
#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kSameEdge = 6;        // points: two text edges are the same
constexpr double kFullSlack = 4;       // points that a full line may stay short of the margin, blank included
constexpr int kMaxPartWords = 12;      // of a sub-heading
constexpr double kCentred = 24;        // points between the middle of a line and the middle of the page
constexpr double kCentredIndent = 60;  // points such a line stands right of the items' text
constexpr std::size_t kMaxTitleRows = 12;
constexpr std::size_t kMaxBracket = 60;  // characters of a bracket that a line end may cut
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

class ItemBuilder {
 public:
  ItemBuilder(const std::vector<AgendaRow>& rows, const AgendaStart& start, std::size_t end)
      : rows_(rows), start_(start), end_(end) {}

  // `tail` says of a row whether the agenda ends before it.
  AgendaItem Build(const EndsBefore& tail) {
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
    if (rest.empty() || HasOpenBracket(std::string_view(row.text).substr(title_at))) return true;
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
    if (!HasOpenBracket(title_) && !HasOpenBracket(description_) &&
        (IsAgendaPart(row, First().text_x) || IsPartNote(row.text))) {
      ended_ = true;
      return;
    }
    if (row.marked && patterns::kPagePart.In(row.text)) {  // "Additional documents:" of a meeting's page
      ended_ = true;
      return;
    }
    if (title_open_ && ContinuesTitle(r)) {
      if (bold_ && row.bold_prefix < row.text.size() && row.bold_prefix > 0 && !HasOpenBracket(title_)) {
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
    if (HasOpenBracket(rest)) {
      title_ += ' ' + rest;
      return;
    }
    title_open_ = false;
    if (TakePages(pages, pages_, &after) && pages.empty()) rest = after;
    AddDescription(rest, row);
  }

  // Figures alone count as bold wherever they stand before plain words: "25 January" begins with no bold
  // words.
  static bool HasBoldHead(const AgendaRow& row) {
    return row.bold_prefix >= row.text.size() ||
           Letters(std::string_view(row.text).substr(0, row.bold_prefix)) > 0;
  }

  bool ContinuesTitle(std::size_t r) const {
    const AgendaRow& row = rows_[r];
    const AgendaRow& above = rows_[r - 1];
    if (HasOpenBracket(title_) || patterns::kPagesOpen.In(title_)) return true;
    if (row.text.starts_with("(") &&
        (patterns::kPagesBracket.In(row.text) || patterns::kPagesOpen.In(row.text) ||
         patterns::kToFollow.In(row.text)) &&
        (patterns::kPagesBracket.Find(row.text).before.empty() || patterns::kPagesOpen.In(row.text))) {
      return true;
    }
    if (row.marked) return false;
    if (bold_) return HasBoldHead(row) && !row.gap && !EndsSentence(above.text);
    if (row.bold_prefix >= row.text.size()) return false;
    if (IsTitleCapitals(title_)) {
      std::string text = row.text;
      PageRange none;
      std::string after;
      TakePages(text, none, &after);
      return !row.gap && IsTitleCapitals(text);
    }
    if (!row.starts_block) return IsFull(above, row) || !patterns::kDescriptionStart.In(row.text);
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
    std::string after;
    // Pages at the end of a description, set on two lines.
    if (const Match m = patterns::kPagesBracket.Find(description_);
        m && !pages_.from && Trim(m.after).empty())
      TakePages(description_, pages_, &after);
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

}  // namespace

bool HasOpenBracket(std::string_view text) {
  const auto opened = std::count(text.begin(), text.end(), '(');
  return opened > std::count(text.begin(), text.end(), ')') &&
         text.size() - text.find_last_of('(') < kMaxBracket;
}

bool IsAgendaPart(const AgendaRow& row, double text_x) {
  if (WordCount(row.text) > kMaxPartWords || row.text.ends_with('.')) return false;
  if (patterns::kTimeAlone.In(row.text)) return true;
  const bool bold = row.bold_prefix >= row.text.size();
  const bool set_apart = bold || IsTitleCapitals(row.text);
  if (patterns::kAgendaPart.In(row.text) && (set_apart || row.gap)) return true;
  if (row.marked || row.page_width <= 0 || !row.gap || !set_apart) return false;
  return std::abs(row.box.CentreX() - row.page_width / 2) < kCentred && row.box.x0 > text_x + kCentredIndent;
}

bool IsPartNote(std::string_view text) { return patterns::kPartNote.In(text); }

AgendaItem ReadAgendaItem(const std::vector<AgendaRow>& rows, const AgendaStart& start, std::size_t end,
                          const EndsBefore& ends_before) {
  return ItemBuilder(rows, start, end).Build(ends_before);
}

}  // namespace minutebook::extract
