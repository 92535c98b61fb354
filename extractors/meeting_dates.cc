// The year of "23 June" comes from the head of its column, from the list it stands in, or from the municipal
// year in the title, which begins in May:
//     Dates of Meetings: Municipal Year          Meeting dates 2024/25: 6 June, 5 September, 16 January
//     2016            2017                       -> 2024-06-06, 2024-09-05, 2025-01-16
//     23rd June       5th January                -> 2016-06-23, 2017-01-05
// Tests: meeting_dates_test.cc.
#include <algorithm>
#include <cmath>

#include "extractors/dates.h"
#include "extractors/families.h"
#include "extractors/patterns/front_sheet.h"
#include "extractors/patterns/minutes.h"
#include "extractors/pieces.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kFirstMonthOfYear = 5;        // the municipal year runs from May
constexpr std::size_t kMaxOtherPieces = 4;  // pieces without a date that end the list
constexpr int kMaxDateWords = 16;           // a longer line with a verb is prose
constexpr double kFarthestHead = 240;       // points from a date to the year over it

int ToInt(std::string_view digits) { return std::atoi(std::string(digits).c_str()); }

struct YearHead {
  int year = 0;
  double x = 0;  // middle
  double left = 0;
  int page = 0;
};

class DatesReader {
 public:
  explicit DatesReader(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}

  std::vector<MeetingDate> Read() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Match title = patterns::kMeetingDatesTitle.Find(pieces_[i].text);
      if (title) ReadList(i, pieces_[i].text);
    }
    std::stable_sort(dates_.begin(), dates_.end(),
                     [](const MeetingDate& a, const MeetingDate& b) { return a.date < b.date; });
    return std::move(dates_);
  }

 private:
  void ReadList(std::size_t title, std::string_view text) {
    heads_.clear();
    first_year_ = second_year_ = 0;
    last_month_ = 0;
    std::size_t others = 0;
    TakeYears(text);
    TakeDates(pieces_[title], text);
    for (std::size_t i = title + 1; i < pieces_.size() && others < kMaxOtherPieces; ++i) {
      const Piece& piece = pieces_[i];
      if (WordCount(piece.text) > kMaxDateWords && patterns::kNarrative.In(piece.text)) break;
      if (TakeYearHead(piece)) {
        others = 0;
      } else if (TakeDates(piece, piece.text)) {
        others = 0;
      } else if (!piece.in_grid) {
        if (piece.bold && piece.starts_block && !dates_.empty()) break;
        ++others;
        TakeYears(piece.text);
      }
    }
  }

  // "2016" on its own, or "2016 2017" where no gap shows.
  bool TakeYearHead(const Piece& piece) {
    std::string_view rest = piece.text;
    std::vector<int> years;
    while (const Match m = patterns::kYearInTitle.Find(rest)) {
      if (Letters(m.before) > 0 || !m[2].empty()) return false;
      years.push_back(ToInt(m[1]));
      rest = m.after;
    }
    if (years.empty() || Letters(rest) > 0 || Digits(rest)) return false;
    const double step = piece.box.Width() / static_cast<double>(years.size());
    for (std::size_t k = 0; k < years.size(); ++k) {
      const double left = piece.box.x0 + step * static_cast<double>(k);
      heads_.push_back({years[k], left + step / 2, left, piece.page});
    }
    return true;
  }

  static bool Digits(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
  }

  void TakeYears(std::string_view text) {
    const Match m = patterns::kYearInTitle.Find(text);
    if (!m || first_year_ != 0) return;
    first_year_ = ToInt(m[1]);
    second_year_ = m[2].empty() ? 0 : first_year_ + 1;
  }

  // Year for a date without one: the head over it, the list's order, the title.
  int YearOf(const Piece& piece, int month, std::size_t place, std::size_t places) {
    if (!heads_.empty()) return HeadOver(piece, place, places).year;
    if (first_year_ == 0) return 0;
    if (second_year_ != 0) return month >= kFirstMonthOfYear ? first_year_ : second_year_;
    if (month < last_month_) ++first_year_;
    last_month_ = month;
    return first_year_;
  }

  const YearHead& HeadOver(const Piece& piece, std::size_t place, std::size_t places) const {
    const YearHead* best = &heads_.back();
    // Several dates in one piece without a gap: one per column.
    if (places == heads_.size() && places > 1) return heads_[place];
    double distance = kFarthestHead;
    const double x =
        piece.box.x0 + piece.box.Width() * (static_cast<double>(place) + 0.5) / static_cast<double>(places);
    for (const YearHead& head : heads_) {
      const double apart =
          std::min(std::abs(head.x - x), places == 1 ? std::abs(head.left - piece.box.x0) : kFarthestHead);
      if (head.page != piece.page || apart >= distance) continue;
      distance = apart;
      best = &head;
    }
    return *best;
  }

  bool TakeDates(const Piece& piece, std::string_view text) {
    struct Found {
      int month;
      std::string day;
      int year;
    };
    std::vector<Found> found;
    std::string_view rest = text;
    bool any = false;
    while (true) {
      const Match day = patterns::kDayOfMonth.Find(rest);
      const std::optional<FoundDate> full = FindDate(rest);
      if (full && (!day || full->begin <= static_cast<std::size_t>(day[0].data() - rest.data()))) {
        Add(full->iso, piece);
        any = true;
        rest = rest.substr(full->end);
        continue;
      }
      if (!day) break;
      found.push_back({MonthNumber(day[2]), std::string(day[1]) + " " + std::string(day[2]),
                       day[3].empty() ? 0 : ToInt(day[3])});
      rest = day.after;
    }
    // "June 5, 12 and 19"
    if (found.empty() && !any) {
      while (const Match days = patterns::kMonthDays.Find(rest)) {
        std::string_view numbers = days[2];
        for (std::size_t at = 0; at != std::string_view::npos; at = numbers.find_first_of("0123456789")) {
          numbers.remove_prefix(at);
          const std::size_t end = std::min(numbers.find_first_not_of("0123456789"), numbers.size());
          found.push_back(
              {MonthNumber(days[1]), std::string(numbers.substr(0, end)) + " " + std::string(days[1]), 0});
          numbers.remove_prefix(end);
        }
        rest = days.after;
      }
    }
    for (std::size_t k = 0; k < found.size(); ++k) {
      const int year = found[k].year != 0 ? found[k].year : YearOf(piece, found[k].month, k, found.size());
      if (year == 0) continue;
      if (const std::optional<std::string> iso = DayMonth(found[k].day, year)) Add(*iso, piece);
    }
    return any || !found.empty();
  }

  void Add(const std::string& iso, const Piece& piece) {
    const bool known =
        std::any_of(dates_.begin(), dates_.end(), [&](const MeetingDate& d) { return d.date == iso; });
    if (known) return;
    MeetingDate date;
    date.date = iso;
    date.where = WherePiece(piece, "front-sheet.meeting-dates");
    dates_.push_back(std::move(date));
  }

  std::vector<Piece> pieces_;
  std::vector<YearHead> heads_;
  int first_year_ = 0;
  int second_year_ = 0;
  int last_month_ = 0;
  std::vector<MeetingDate> dates_;
};

}  // namespace

std::vector<MeetingDate> ReadMeetingDates(const Flow& flow, std::size_t first, std::size_t last) {
  return DatesReader(PiecesOf(flow, first, last)).Read();
}

}  // namespace minutebook::extract
