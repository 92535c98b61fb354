// The agenda as a whole: its items in order, its open and exempt parts, and where it ends. After the last
// item stand a date, a signature, notes or the next paper of the pack: no description. Tests: agenda_test.cc.
#include <algorithm>
#include <cmath>

#include "extractors/agenda_access.h"
#include "extractors/agenda_item.h"
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

constexpr double kHanging = 8;  // points: text this far left of an item's text is not part of it
constexpr int kMaxSignatureWords = 9;
constexpr int kMaxDateWords = 13;  // of a line with the agenda's date and who signs it

class AgendaReader {
 public:
  explicit AgendaReader(std::vector<AgendaRow> rows)
      : rows_(std::move(rows)), starts_(FindItemStarts(rows_)), access_(rows_) {}

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
    AgendaItem item = ReadAgendaItem(rows_, start, end, tail);
    access_.Mark(item);
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
        if (rows_[r].box.x0 < head.text_x - kHanging && !IsAgendaPart(rows_[r], head.text_x) &&
            !IsPartNote(rows_[r].text))
          hanging_ = false;
      }
    }
  }

  void ReadParts(std::size_t first, std::size_t last) {
    for (std::size_t r = first; r < last; ++r)
      access_.TakeRow(rows_[r], IsAgendaPart(rows_[r], rows_[starts_.front().row].text_x));
  }

  // The agenda of the last item ends here: a date, a signature, notes.
  bool IsTail(std::size_t r, const std::string& title) const {
    const AgendaRow& row = rows_[r];
    const AgendaRow& head = rows_[starts_.back().row];
    if (HasOpenBracket(title) || title.empty()) return false;
    if (OpensPaper(row) || (patterns::kAgendaTail.In(row.text) && !IsIndentedDates(row, head))) return true;
    if (IsDateLine(row.text) && !patterns::kDatedItem.In(title)) return true;
    if (IsSignature(r)) return true;
    return hanging_ && !row.marked && row.box.x0 < head.text_x - kHanging && row.starts_block;
  }

  // "Dates proposed for meetings: ..." set in under the last item belongs to it.
  static bool IsIndentedDates(const AgendaRow& row, const AgendaRow& head) {
    return !row.marked && row.box.x0 > head.text_x + kHanging && patterns::kDatesLine.In(row.text);
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
    if (!date || WordCount(text) > kMaxDateWords) return false;
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
  AgendaAccess access_;
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
