#include "extractors/dates.h"

#include <array>
#include <charconv>

#include "extractors/patterns/dates.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr int kCentury = 2000;         // of a year printed with two digits
constexpr int kLastTwoDigitYear = 70;  // above this it was the century before

int ToInt(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string Pad(int value) { return value < 10 ? "0" + std::to_string(value) : std::to_string(value); }

int DaysIn(int year, int month) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::optional<std::string> Iso(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || year < 1 || day > DaysIn(year, month)) return std::nullopt;
  return std::to_string(year) + "-" + Pad(month) + "-" + Pad(day);
}

int FullYear(std::string_view printed) {
  const int year = ToInt(printed);
  if (printed.size() > 2) return year;
  return year > kLastTwoDigitYear ? kCentury - 100 + year : kCentury + year;
}

void Consider(std::string_view text, const Match& match, const std::optional<std::string>& iso,
              std::optional<FoundDate>& best) {
  if (!match || !iso) return;
  const auto begin = static_cast<std::size_t>(match[0].data() - text.data());
  if (!best || begin < best->begin) best = FoundDate{*iso, begin, begin + match[0].size()};
}

std::string Clock(int hour, int minutes) { return Pad(hour) + ":" + Pad(minutes); }

}  // namespace

int MonthNumber(std::string_view word) {
  const std::string lower = Lower(word.substr(0, 3));
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (lower == kMonths[i]) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::optional<FoundDate> FindDate(std::string_view text) {
  std::optional<FoundDate> best;
  if (text.find_first_of("0123456789") == std::string_view::npos) return best;
  const Match dmy = patterns::kDayMonthYear.Find(text);
  Consider(text, dmy, dmy ? Iso(ToInt(dmy[3]), MonthNumber(dmy[2]), ToInt(dmy[1])) : std::nullopt, best);
  const Match mdy = patterns::kMonthDayYear.Find(text);
  Consider(text, mdy, mdy ? Iso(ToInt(mdy[3]), MonthNumber(mdy[1]), ToInt(mdy[2])) : std::nullopt, best);
  const Match iso = patterns::kIsoDate.Find(text);
  Consider(text, iso, iso ? Iso(ToInt(iso[1]), ToInt(iso[2]), ToInt(iso[3])) : std::nullopt, best);
  const Match figures = patterns::kFigureDate.Find(text);
  Consider(text, figures,
           figures ? Iso(FullYear(figures[3]), ToInt(figures[2]), ToInt(figures[1])) : std::nullopt, best);
  return best;
}

std::vector<FoundDate> FindDates(std::string_view text) {
  std::vector<FoundDate> dates;
  std::size_t from = 0;
  while (const std::optional<FoundDate> found = FindDate(text.substr(from))) {
    dates.push_back({found->iso, from + found->begin, from + found->end});
    from += found->end;
  }
  return dates;
}

std::optional<std::string> DayMonth(std::string_view text, int year) {
  const Match match = patterns::kDayMonth.Find(text);
  if (!match) return std::nullopt;
  return Iso(year, MonthNumber(match[2]), ToInt(match[1]));
}

std::optional<std::string> FindTime(std::string_view text) {
  if (const Match clock = patterns::kClockTime.Find(text)) {
    int hour = ToInt(clock[1]) % 12;
    if (clock[3] == "p" || clock[3] == "P") hour += 12;
    const int minutes = clock[2].empty() ? 0 : ToInt(clock[2]);
    if (ToInt(clock[1]) <= 12 && minutes < 60) return Clock(hour, minutes);
    if (ToInt(clock[1]) < 24 && minutes < 60) return Clock(ToInt(clock[1]), minutes);  // "17.30 pm"
  }
  if (const Match day = patterns::kDayTime.Find(text); day && !patterns::kFigureDate.In(text))
    return Clock(ToInt(day[1]), ToInt(day[2]));
  if (patterns::kNoon.In(text)) return "12:00";
  if (const Match four = patterns::kFourDigitTime.Find(text)) return Clock(ToInt(four[1]), ToInt(four[2]));
  return std::nullopt;
}

bool StartsWithWeekday(std::string_view text) { return patterns::kWeekday.In(text); }

}  // namespace minutebook::extract
