#include "extractors/patterns/dates.h"

namespace minutebook::extract::patterns {

#define MONTH_NAMES                                                                                            \
  R"((January|February|March|April|May|June|July|August|September|Sept|October|November|December|Jan|Feb|Mar)" \
  R"(|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"

const Pattern kDayMonthYear{
    "date.day-month-year",
    R"((?i)\b(\d{1,2})(?:\s?(?:st|nd|rd|th)|[°*®™"'’”]{1,3})?(?:\s+day)?(?:\s+of)?[\s,]+)" MONTH_NAMES
    R"(\.?,?[\s,]+((?:19|20)\d{2})\b)",
    "Thursday, 3rd November, 2016", "November 2016"};
const Pattern kMonthDayYear{"date.month-day-year",
                            R"((?i)\b)" MONTH_NAMES
                            R"(\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})\b)",
                            "April 2, 2024", "2 April 2024"};
const Pattern kFigureDate{"date.figures", R"(\b(\d{1,2})[./](\d{1,2})[./]((?:19|20)?\d{2})\b)", "25/06/15",
                          "1.2"};
const Pattern kIsoDate{"date.iso", R"(\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b)", "2013-11-28", "2013-2014"};
const Pattern kDayMonth{"date.day-month",
                        R"((?i)\b(\d{1,2})\s?(?:st|nd|rd|th)?(?:\s+of)?\s+)" MONTH_NAMES R"(\b)", "23rd June",
                        "June"};
const Pattern kClockTime{"time.clock", R"((?i)\b(\d{1,2})(?:\s?[.:]\s?(\d{2}))?\s*([ap])\.?\s?m\b)",
                         "5.30 pm", "5.30"};
const Pattern kDayTime{"time.day", R"(\b([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s*(?:hrs|hours))?\b)", "19:30",
                       "19300"};
const Pattern kNoon{"time.noon", R"((?i)\b(?:12 ?noon|noon|midday)\b)", "12 noon", "afternoon"};
const Pattern kFourDigitTime{"time.four-digits",
                             R"((?i)\bat\s+([01]\d|2[0-3])([0-5]\d)\s*(?:hrs|hours|h)?\b)",
                             "commenced at 1838", "at 18 March"};
const Pattern kWeekday{"date.weekday", R"((?i)^\W*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)",
                       "Thursday, 3rd November", "3 November"};

#undef MONTH_NAMES

}  // namespace minutebook::extract::patterns
