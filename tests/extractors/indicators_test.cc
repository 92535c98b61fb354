#include "extractors/indicators.h"

#include <gtest/gtest.h>

#include "tests/support/flow_builder.h"

namespace minutebook::extract {
namespace {

using testing::FlowBuilder;

std::vector<Indicator> Read(const FlowBuilder& builder) {
  std::vector<bool> used = builder.NoGridUsed();
  return ReadIndicators(builder.flow(), used);
}

const std::vector<std::string> kHead = {"Ref",    "Area",   "Description", "Data owner",           "Sep 15",
                                        "Oct 15", "Nov 15", "Target",      "September commentary:"};

TEST(Indicators, TakeMonthsComparatorsAndCommentary) {
  const auto found = Read(FlowBuilder().Table({kHead,
                                               {"M1", "Front door", "Number of calls", "A Clerk", "10", "",
                                                "New from Oct 15", "12", "A quiet month."}}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].ref, "M1");
  EXPECT_EQ(found[0].area, "Front door");
  EXPECT_EQ(found[0].unit, "count");
  EXPECT_EQ(found[0].owner, "A Clerk");
  EXPECT_EQ(found[0].values, (TextPairs{{"2015-09", "10"}, {"2015-11", "New from Oct 15"}}));
  EXPECT_EQ(found[0].comparators, (TextPairs{{"Target", "12"}}));
  EXPECT_EQ(found[0].commentary, "A quiet month.");
}

// A scan had "Ret" for "Ref": what the cells are tells.
TEST(Indicators, KnowReferencesByTheirCells) {
  std::vector<std::string> head = kHead;
  head[0] = "Ret";
  const std::vector<std::string> one = {"M1", "Front door", "Calls", "", "1", "2", "3", "", ""};
  const std::vector<std::string> two = {"M2-NI", "Front door", "Visits", "", "1", "2", "3", "", ""};
  const auto found = Read(FlowBuilder().Table({head, one, two}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].ref, "M1");
  EXPECT_EQ(found[1].ref, "M2-NI");
  EXPECT_TRUE(found[0].comparators.empty());
  head[0] = "Group";
  EXPECT_EQ(
      Read(FlowBuilder().Table({head, {"Calls", "Front door", "All", "", "1", "2", "3", "", ""}}))[0].ref,
      std::nullopt);
}

TEST(Indicators, TitlesLostOrMisreadOnOnePageAreThoseOfTheOthers) {
  std::vector<std::string> lost = kHead, misread = kHead;
  lost[7] = "", misread[7] = "Targot";
  const std::vector<std::string> row = {
      "M1", "Front door", "Number of calls", "A Clerk", "10", "11", "12", "15", ""};
  const auto found =
      Read(FlowBuilder().Table({lost, row}).Table({kHead, row}).Table({misread, row}).Table({kHead, row}));
  ASSERT_EQ(found.size(), 4U);
  for (const Indicator& indicator : found) EXPECT_EQ(indicator.comparators, (TextPairs{{"Target", "15"}}));
  std::vector<std::string> other = kHead;
  other[7] = "England";
  const auto apart = Read(FlowBuilder().Table({kHead, row}).Table({other, row}).Table({kHead, row}));
  ASSERT_EQ(apart.size(), 3U);
  EXPECT_EQ(apart[1].comparators, (TextPairs{{"England", "15"}})) << "another title, not another reading";
}

TEST(Indicators, TellTheUnit) {
  const auto unit = [](const std::string& name, const std::string& value) {
    const auto found =
        Read(FlowBuilder().Table({{"Indicator", "Jan-20", "Feb-20", "Mar-20"}, {name, value, value, value}}));
    return found.empty() ? OptionalText("none") : found[0].unit;
  };
  EXPECT_EQ(unit("Number of referrals, rate per 10,000", "12"), "rate_per_10000");
  EXPECT_EQ(unit("Percentage of calls answered", "12"), "percent");
  EXPECT_EQ(unit("Calls answered in time", "97%"), "percent");
  EXPECT_EQ(unit("Count of visits", "7"), "count");
  EXPECT_EQ(unit("Days lost", "7"), std::nullopt);
}

TEST(Indicators, AnUnitColumnDecides) {
  const auto found = Read(FlowBuilder().Table({{"Indicator", "Outturn type", "Jan-20", "Feb-20", "Mar-20"},
                                               {"Calls answered", "PERCENTAGE", "1", "2", "3"}}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].unit, "percent");
}

TEST(Indicators, HeadingsRepeatedOrLeftOutOnTheNextPage) {
  const std::vector<std::string> row = {"M1", "", "Number of calls", "", "1", "2", "3", "", ""};
  EXPECT_EQ(Read(FlowBuilder().Table({kHead, row}, 1).Table({kHead, row}, 2).Table({row}, 3)).size(), 3U);
}

TEST(Indicators, WordsThatANarrowHeadingBrokeAreWhole) {
  const auto found = Read(FlowBuilder()
                              .Paragraph("Southampton has grown.")
                              .Table({{"Indicator", "Jan-20", "Feb-20", "Mar-20", "Southampt on 19/20"},
                                      {"Calls", "1", "2", "3", "4"}}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].comparators, (TextPairs{{"Southampton 19/20", "4"}}));
}

TEST(Indicators, TablesWithoutMonthsAreNone) {
  EXPECT_TRUE(
      Read(FlowBuilder().Table({{"Service", "2019/20", "2020/21", "Variance"}, {"Roads", "1", "2", "1"}}))
          .empty());
}

}  // namespace
}  // namespace minutebook::extract
