// Patterns of dates and times.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kDayMonthYear;  // 1 day, 2 month, 3 year
extern const Pattern kMonthDayYear;  // 1 month, 2 day, 3 year
extern const Pattern kFigureDate;    // 1 day, 2 month, 3 year
extern const Pattern kIsoDate;       // 1 year, 2 month, 3 day
extern const Pattern kDayMonth;      // 1 day, 2 month
extern const Pattern kClockTime;     // 1 hour, 2 minutes or empty, 3 a or p
extern const Pattern kDayTime;       // 1 hour, 2 minutes: 24-hour clock
extern const Pattern kNoon;
extern const Pattern kFourDigitTime;  // "at 1838": 1 hour, 2 minutes
extern const Pattern kWeekday;

}  // namespace minutebook::extract::patterns
