// Dates and times as council papers print them, to ISO 8601.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::extract {

struct FoundDate {
  std::string iso;        // "2016-11-03"
  std::size_t begin = 0;  // bytes in the searched text
  std::size_t end = 0;
};

// The first full date (day, month and year) in the text: "Thursday, 3rd November, 2016", "April 2, 2024",
// "25/06/15", "2013-11-28". Day before month in figures, as in Britain. Nothing when no date is valid.
std::optional<FoundDate> FindDate(std::string_view text);

// All full dates in order.
std::vector<FoundDate> FindDates(std::string_view text);

// "23rd June" with the year from elsewhere; nothing when there is no such day.
std::optional<std::string> DayMonth(std::string_view text, int year);

// The first time of day: "5.30 pm", "6:30 p.m.", "19:30", "2pm", "12 noon"; "HH:MM".
std::optional<std::string> FindTime(std::string_view text);

// 11 for "November" or "Nov", 0 when it is no month.
int MonthNumber(std::string_view word);

// The day of the week at the start of the text, as in "Thursday, 3rd November".
bool StartsWithWeekday(std::string_view text);

}  // namespace minutebook::extract
