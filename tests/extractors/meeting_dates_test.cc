#include <gtest/gtest.h>

#include "extractors/families.h"
#include "tests/extractors/sheet_builder.h"

namespace minutebook::extract {
namespace {

using testing::SheetBuilder;

std::vector<std::string> Dates(const SheetBuilder& sheet) {
  std::vector<std::string> dates;
  for (const MeetingDate& date : ReadMeetingDates(sheet.flow(), 0, sheet.size())) dates.push_back(date.date);
  return dates;
}

using Strings = std::vector<std::string>;

TEST(MeetingDates, TakeTheYearFromTheirColumn) {
  SheetBuilder sheet;
  sheet.Bold(60, "Dates of Meetings: Municipal Year")
      .Table({{"2016", "2017"}, {"23 rd June", "5 th January"}, {"", "9 th March"}});
  EXPECT_EQ(Dates(sheet), (Strings{"2016-06-23", "2017-01-05", "2017-03-09"}));
}

TEST(MeetingDates, TakeTheYearFromColumnsWithoutRules) {
  SheetBuilder sheet;
  sheet.Bold(60, "Dates of Meetings").Parts({{60, "2016"}, {200, "2017"}});
  sheet.Parts({{60, "23 June"}, {200, "5 January"}}).Parts({{200, "9 March"}}).Parts({{60, "22 September"}});
  EXPECT_EQ(Dates(sheet), (Strings{"2016-06-23", "2016-09-22", "2017-01-05", "2017-03-09"}));
}

TEST(MeetingDates, OfTwoColumnsRunTogetherBelongToTheYearsInOrder) {
  SheetBuilder sheet;
  sheet.Text(0, "Dates of Meetings: Municipal Year")
      .Text(0, "2024 2025")
      .Text(0, "18 July 30 January")
      .Text(0, "26 September");
  EXPECT_EQ(Dates(sheet), (Strings{"2024-07-18", "2024-09-26", "2025-01-30"}));
}

TEST(MeetingDates, OfAMunicipalYearTurnInMay) {
  SheetBuilder sheet;
  sheet.Text(60, "Meeting dates 2024/25: 6 June, 5 September, 16 January and 3 April");
  EXPECT_EQ(Dates(sheet), (Strings{"2024-06-06", "2024-09-05", "2025-01-16", "2025-04-03"}));
}

TEST(MeetingDates, OfAListWithOneYearGoOnIntoTheNext) {
  SheetBuilder sheet;
  sheet.Text(60, "Schedule of meetings 2023")
      .Next(60, "12 October")
      .Next(60, "7 December")
      .Next(60, "8 February");
  EXPECT_EQ(Dates(sheet), (Strings{"2023-10-12", "2023-12-07", "2024-02-08"}));
}

TEST(MeetingDates, AreTakenWholeWherePrintedWhole) {
  SheetBuilder sheet;
  sheet.Text(60, "Dates of future meetings:")
      .Next(60, "Tuesday, 4 March 2025 at 7.30 pm")
      .Next(60, "6 May 2025");
  EXPECT_EQ(Dates(sheet), (Strings{"2025-03-04", "2025-05-06"}));
}

TEST(MeetingDates, AreChronologicalAndListedOnce) {
  SheetBuilder sheet;
  sheet.Text(60, "Future meeting dates:")
      .Next(60, "6 May 2025")
      .Next(60, "4 March 2025")
      .Next(60, "6 May 2025");
  EXPECT_EQ(Dates(sheet), (Strings{"2025-03-04", "2025-05-06"}));
}

TEST(MeetingDates, NeedATitle) {
  SheetBuilder sheet;
  sheet.Text(60, "Thursday, 3rd November, 2016").Text(60, "Date of next meeting: 5 January 2017");
  EXPECT_EQ(Dates(sheet), Strings{});
}

TEST(MeetingDates, WithoutAnyYearAreNotGuessed) {
  SheetBuilder sheet;
  sheet.Text(60, "Dates of meetings").Next(60, "6 June").Next(60, "5 September");
  EXPECT_EQ(Dates(sheet), Strings{});
}

TEST(MeetingDates, EndWhereOtherTextBegins) {
  SheetBuilder sheet;
  sheet.Text(60, "Meeting dates 2024/25")
      .Next(60, "6 June")
      .Bold(60, "DISCLOSURE OF INTERESTS")
      .Text(60, "The code was adopted on 5 July.");
  EXPECT_EQ(Dates(sheet), Strings{"2024-06-06"});
}

TEST(MeetingDates, SayWhereTheyStand) {
  SheetBuilder sheet;
  sheet.Text(60, "Meeting dates 2024/25").Next(90, "6 June");
  const std::vector<MeetingDate> dates = ReadMeetingDates(sheet.flow(), 0, sheet.size());
  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(dates[0].where.page_from, 1);
  EXPECT_EQ(dates[0].where.box.x0, 90);
  EXPECT_FALSE(dates[0].where.rule.empty());
}

}  // namespace
}  // namespace minutebook::extract
