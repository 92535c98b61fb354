#include "corpus/generator/text.h"

#include <gtest/gtest.h>

#include "corpus/generator/dates.h"

namespace packmaker {
namespace {

TEST(InlineMarkup, IsDroppedInPlainText) {
  EXPECT_EQ(Plain("the 13^{th} of **May**,\n __2019__"), "the 13th of May, 2019");
  EXPECT_EQ(Plain("one{break}two"), "one two");
}

TEST(InlineMarkup, BecomesTagsOfEachDialect) {
  const std::string text = "21^{st} **June** & more";
  EXPECT_EQ(Markdown(text), "21<sup>st</sup> **June** & more");
  EXPECT_EQ(CellHtml(text, false), "21<sup>st</sup> <b>June</b> & more");
  EXPECT_EQ(CellHtml("a\nb", true), "<b>a<br>b</b>");
  EXPECT_EQ(CellHtml("", true), "");
  EXPECT_NE(PangoMarkup(text).find("&amp;"), std::string::npos);
}

TEST(JoinWithAnd, FollowsEnglishUse) {
  const struct {
    std::vector<std::string> parts;
    const char* joined;
  } cases[] = {{{}, ""}, {{"A"}, "A"}, {{"A", "B"}, "A and B"}, {{"A", "B", "C"}, "A, B and C"}};
  for (const auto& c : cases) EXPECT_EQ(JoinWithAnd(c.parts), c.joined);
}

TEST(Wrap, BreaksAtBlanksAndCountsLettersNotBytes) {
  EXPECT_EQ(Wrap("££££ ££££ ab", 9), (std::vector<std::string>{"££££ ££££", "ab"}));
  EXPECT_EQ(Wrap("", 5), std::vector<std::string>{""});
}

TEST(Dates, AreChecked) {
  Date date;
  EXPECT_TRUE(ParseDate("2020-02-29", date));
  for (const char* bad : {"2019-02-29", "2019-13-01", "2019-1-1", "", "14 March 2019"})
    EXPECT_FALSE(ParseDate(bad, date)) << bad;
}

TEST(Dates, ArePrintedAsCouncilsDo) {
  const Date date = {2019, 3, 14};
  EXPECT_EQ(FrontSheetDate(date), "Thursday, 14th March, 2019");
  EXPECT_EQ(LongDate(date), "14 March 2019");
  EXPECT_EQ(ShortDate(date), "14/03/19");
  EXPECT_EQ(Iso(AddDays(date, -14)), "2019-02-28");
  EXPECT_EQ(MonthColumn("2018-06"), "Jun 18");
}

TEST(Dates, OrdinalsKnowTheTeens) {
  const struct {
    int day;
    const char* suffix;
  } cases[] = {{1, "st"},  {2, "nd"},  {3, "rd"},  {4, "th"}, {11, "th"},
               {12, "th"}, {13, "th"}, {21, "st"}, {31, "st"}};
  for (const auto& c : cases) EXPECT_EQ(OrdinalSuffix(c.day), c.suffix) << c.day;
}

TEST(ClockTime, UsesTwelveHours) {
  EXPECT_EQ(ClockTime("17:30"), "5.30 pm");
  EXPECT_EQ(ClockTime("12:00"), "12.00 pm");
  EXPECT_EQ(ClockTime("00:15"), "12.15 am");
}

}  // namespace
}  // namespace packmaker
