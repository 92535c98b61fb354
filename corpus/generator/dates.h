// Dates and times of a master (ISO 8601) in the forms councils print them.
#pragma once

#include <string>

namespace packmaker {

struct Date {
  int year = 0;
  int month = 0;  // 1..12
  int day = 0;
  bool operator==(const Date&) const = default;
};

// False unless `iso` is "YYYY-MM-DD" with a day that exists.
bool ParseDate(const std::string& iso, Date& date);

std::string Iso(const Date& date);
std::string MonthName(int month);
std::string OrdinalSuffix(int day);                 // "st", "nd", "rd", "th"
std::string WeekdayName(const Date& date);          // "Thursday"
std::string LongDate(const Date& date);             // "14 March 2019"
std::string OrdinalDate(const Date& date);          // "14th March 2019"
std::string FrontSheetDate(const Date& date);       // "Thursday, 14th March, 2019"
std::string ShortDate(const Date& date);            // "14/03/19"
std::string MonthColumn(const std::string& month);  // "2018-06" to "Jun 18"
std::string ClockTime(const std::string& time);     // "17:30" to "5.30 pm"

// `days` after `date`, negative for before.
Date AddDays(const Date& date, int days);

}  // namespace packmaker
