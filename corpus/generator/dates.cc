#include "corpus/generator/dates.h"

#include <array>
#include <chrono>
#include <cstdio>

#include "corpus/generator/text.h"

namespace packmaker {
namespace {

constexpr std::array<const char*, 12> kMonths = {"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};
constexpr std::array<const char*, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                  "Thursday", "Friday", "Saturday"};

std::chrono::year_month_day Calendar(const Date& date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

std::string TwoDigits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

bool ParseDate(const std::string& iso, Date& date) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return false;
  const auto year = ToInt(iso.substr(0, 4));
  const auto month = ToInt(iso.substr(5, 2));
  const auto day = ToInt(iso.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1) return false;
  date = {*year, *month, *day};
  return Calendar(date).ok();
}

std::string Iso(const Date& date) {
  return std::to_string(date.year) + "-" + TwoDigits(date.month) + "-" + TwoDigits(date.day);
}

std::string MonthName(int month) { return kMonths.at(static_cast<size_t>(month - 1)); }

std::string OrdinalSuffix(int day) {
  if (day / 10 == 1) return "th";
  switch (day % 10) {
    case 1: return "st";
    case 2: return "nd";
    case 3: return "rd";
    default: return "th";
  }
}

std::string WeekdayName(const Date& date) {
  const std::chrono::weekday weekday{std::chrono::sys_days(Calendar(date))};
  return kWeekdays.at(weekday.c_encoding());
}

std::string LongDate(const Date& date) {
  return std::to_string(date.day) + " " + MonthName(date.month) + " " + std::to_string(date.year);
}

std::string OrdinalDate(const Date& date) {
  return std::to_string(date.day) + OrdinalSuffix(date.day) + " " + MonthName(date.month) + " " +
         std::to_string(date.year);
}

std::string FrontSheetDate(const Date& date) {
  return WeekdayName(date) + ", " + std::to_string(date.day) + OrdinalSuffix(date.day) + " " +
         MonthName(date.month) + ", " + std::to_string(date.year);
}

std::string ShortDate(const Date& date) {
  return TwoDigits(date.day) + "/" + TwoDigits(date.month) + "/" + TwoDigits(date.year % 100);
}

std::string MonthColumn(const std::string& month) {
  Date date;
  if (!ParseDate(month + "-01", date)) return month;
  return MonthName(date.month).substr(0, 3) + " " + TwoDigits(date.year % 100);
}

std::string ClockTime(const std::string& time) {
  const int hour = ToInt(time.substr(0, 2)).value_or(0);
  const int shown = hour % 12 == 0 ? 12 : hour % 12;
  return std::to_string(shown) + "." + time.substr(3, 2) + (hour < 12 ? " am" : " pm");
}

Date AddDays(const Date& date, int days) {
  const std::chrono::year_month_day moved{std::chrono::sys_days(Calendar(date)) + std::chrono::days(days)};
  return {static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())),
          static_cast<int>(static_cast<unsigned>(moved.day()))};
}

}  // namespace packmaker
