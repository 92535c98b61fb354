#include "extractors/dates.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

TEST(FindDate, ReadsEveryUsualPrint) {
  for (const auto& [text, iso] : {
           std::pair{"Thursday, 3rd November, 2016", "2016-11-03"},
           {"MONDAY 12 MAY 2031", "2031-05-12"},
           {"held on the 1st of June 2029 at the Mill", "2029-06-01"},
           {"April 2, 2024", "2024-04-02"},
           {"2 Sept 2024", "2024-09-02"},
           {"25/06/15", "2015-06-25"},
           {"25.06.2015", "2015-06-25"},
           {"2013-11-28", "2013-11-28"},
           {"29 February 2028", "2028-02-29"},
           {"TUESDAY, 21°\" JULY, 2015", "2015-07-21"},  // a recognised "st"
           {"7* May 2031", "2031-05-07"},
           {"29 February 2028", "2028-02-29"},
       }) {
    const std::optional<FoundDate> found = FindDate(text);
    ASSERT_TRUE(found) << text;
    EXPECT_EQ(found->iso, iso) << text;
  }
}

TEST(FindDate, GivesNothingForDaysThatAreNone) {
  for (const char* text :
       {"31 June 2030", "29 February 2030", "45/13/2030", "May 2030", "12 May", "Room 12, 2030 plan", ""}) {
    EXPECT_FALSE(FindDate(text)) << text;
  }
}

TEST(FindDate, TellsWhereTheDateStands) {
  const std::string text = "Meeting of 4 July 2031 at noon";
  const std::optional<FoundDate> found = FindDate(text);
  ASSERT_TRUE(found);
  EXPECT_EQ(text.substr(found->begin, found->end - found->begin), "4 July 2031");
}

TEST(FindDate, TakesTheFirstWhateverItsPrint) {
  EXPECT_EQ(FindDate("on 03/02/2031, not 5 May 2031")->iso, "2031-02-03");
  EXPECT_EQ(FindDate("on 5 May 2031, not 03/02/2031")->iso, "2031-05-05");
}

TEST(FindDates, GivesAllInOrder) {
  const std::string text = "6 January 2031, 03/02/2031 and March 3, 2031";
  const std::vector<FoundDate> dates = FindDates(text);
  ASSERT_EQ(dates.size(), 3U);
  EXPECT_EQ(dates[0].iso, "2031-01-06");
  EXPECT_EQ(dates[1].iso, "2031-02-03");
  EXPECT_EQ(dates[2].iso, "2031-03-03");
  EXPECT_EQ(text.substr(dates[1].begin, dates[1].end - dates[1].begin), "03/02/2031");
}

TEST(DayMonth, TakesTheYearFromElsewhere) {
  EXPECT_EQ(DayMonth("23rd June", 2030), "2030-06-23");
  EXPECT_EQ(DayMonth("29 February", 2030), std::nullopt);
  EXPECT_EQ(DayMonth("the summer", 2030), std::nullopt);
}

TEST(FindTime, ReadsEveryUsualPrint) {
  for (const auto& [text, time] : {
           std::pair{"5.30 pm", "17:30"},
           {"at 6:30 p.m.", "18:30"},
           {"19:30", "19:30"},
           {"2pm", "14:00"},
           {"12 noon", "12:00"},
           {"12.15 am", "00:15"},
           {"12.15pm", "12:15"},
           {"10.00 a.m. sharp", "10:00"},
           {"17.30 pm", "17:30"},
       }) {
    EXPECT_EQ(FindTime(text), time) << text;
  }
}

TEST(FindTime, GivesNothingWhereNoneIsPrinted) {
  for (const char* text : {"Room 5", "Item 12", "12.05.2031", "the 30 members", ""})
    EXPECT_EQ(FindTime(text), std::nullopt) << text;
}

TEST(MonthNumber, KnowsNamesAndShortForms) {
  EXPECT_EQ(MonthNumber("NOVEMBER"), 11);
  EXPECT_EQ(MonthNumber("Sept"), 9);
  EXPECT_EQ(MonthNumber("Monday"), 0);
  EXPECT_EQ(MonthNumber(""), 0);
}

TEST(StartsWithWeekday, NeedsTheDayFirst) {
  EXPECT_TRUE(StartsWithWeekday("Tuesday 6 May 2031"));
  EXPECT_FALSE(StartsWithWeekday("on Tuesday"));
}

}  // namespace
}  // namespace minutebook::extract
