#include "extractors/actions.h"

#include <gtest/gtest.h>

#include "tests/support/flow_builder.h"

namespace minutebook::extract {
namespace {

using testing::FlowBuilder;

const std::vector<std::string> kHead = {"Date", "Title", "Recommendation", "Action Taken", "Progress Status"};

std::vector<Action> Read(const FlowBuilder& builder) {
  std::vector<bool> used = builder.NoGridUsed();
  return ReadActions(builder.flow(), used);
}

TEST(Actions, InheritDateAndTitleFromTheRowAbove) {
  const auto actions =
      Read(FlowBuilder().Table({kHead,
                                {"22/09/16", "Parks", "1) That benches are mended.", "", ""},
                                {"", "", "2) That bins are emptied.", "Done on 3/10/16.", "Completed"}}));
  ASSERT_EQ(actions.size(), 2U);
  EXPECT_EQ(actions[0].raised, "2016-09-22");
  EXPECT_EQ(actions[0].label, "1");
  EXPECT_EQ(actions[0].text, "That benches are mended.");
  EXPECT_EQ(actions[0].action_taken, std::nullopt);
  EXPECT_EQ(actions[1].raised, "2016-09-22");
  EXPECT_EQ(actions[1].item, "Parks");
  EXPECT_EQ(actions[1].status, "Completed");
}

TEST(Actions, JoinARowThatAPageBreaks) {
  const auto actions =
      Read(FlowBuilder()
               .Table({kHead, {"22/09/16", "Parks", "1) That the Panel", "Letters were", ""}}, 1)
               .Table({kHead,
                       {"", "", "sees the plan.", "sent.", "Completed"},
                       {"", "", "2) That it returns.", "", ""}},
                      2));
  ASSERT_EQ(actions.size(), 2U);
  EXPECT_EQ(actions[0].text, "That the Panel sees the plan.");
  EXPECT_EQ(actions[0].action_taken, "Letters were sent.");
  EXPECT_EQ(actions[0].status, "Completed");
  EXPECT_EQ(actions[0].where.page_to, 2);
}

TEST(Actions, TakeColumnsInAnyOrderAndOtherNames) {
  const auto actions = Read(FlowBuilder().Table({{"Ref", "Action required", "Owner", "Due date", "Status"},
                                                 {"7", "Write to the owner.", "Clerk", "June", "Open"}}));
  ASSERT_EQ(actions.size(), 1U);
  EXPECT_EQ(actions[0].label, "7");
  EXPECT_EQ(actions[0].owner, "Clerk");
  EXPECT_EQ(actions[0].due, "June");
  EXPECT_EQ(actions[0].status, "Open");
}

TEST(Actions, RowsWithoutALabelStandAlone) {
  const auto actions = Read(FlowBuilder().Table(
      {kHead, {"03/03/20", "Roads", "That A is done.", "", ""}, {"", "", "That B is done.", "", ""}}));
  ASSERT_EQ(actions.size(), 2U);
  EXPECT_EQ(actions[1].label, std::nullopt);
  EXPECT_EQ(actions[1].item, "Roads");
}

TEST(Actions, ListsWithoutAWordOfProgressAreNone) {
  EXPECT_TRUE(Read(FlowBuilder().Table(
                       {{"ITEM", "", "BY WHOM", "BY WHEN"}, {"72", "Sign the minutes", "Clerk", "asap"}}))
                  .empty());
  EXPECT_TRUE(Read(FlowBuilder().Table(
                       {{"Organisation", "Summary", "Amount", "Recommendation"}, {"A", "B", "1", "Approve"}}))
                  .empty());
}

TEST(Actions, ReadTextThatLostItsColumns) {
  FlowBuilder builder;
  builder.Paragraph("Date Title Action proposed Action Taken Progress Status")
      .Paragraph("18/07/24 Safe Streets");
  builder.Item("1) That lamps are lit.")
      .Paragraph("All lamps are lit.")
      .Paragraph("Not complete – deadline May.");
  const auto actions = Read(builder);
  ASSERT_EQ(actions.size(), 1U);
  EXPECT_EQ(actions[0].raised, "2024-07-18");
  EXPECT_EQ(actions[0].item, "Safe Streets");
  EXPECT_EQ(actions[0].action_taken, "All lamps are lit.");
  EXPECT_EQ(actions[0].status, "Not complete – deadline May.");
}

TEST(Actions, ARenumberedListKeepsItsPlace) {
  const auto actions = Read(FlowBuilder().Table({kHead,
                                                 {"22/09/16", "Parks", "6) That A is done.", "", ""},
                                                 {"", "", "1. That B is done.", "", ""},
                                                 {"", "", "8) That C is done.", "", ""}}));
  ASSERT_EQ(actions.size(), 3U);
  EXPECT_EQ(actions[1].label, "7");
}

}  // namespace
}  // namespace minutebook::extract
