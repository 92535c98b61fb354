#include <gtest/gtest.h>

#include "extractors/minutes/linear.h"
#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;
using Texts = std::vector<std::string>;

std::vector<Block> BlocksOf(const PaperBuilder& builder) {
  return Linearise(builder.flow(), 0, builder.flow().blocks.size());
}

Texts Printed(const PaperBuilder& builder) {
  Texts texts;
  for (const Block& block : BlocksOf(builder)) texts.push_back(block.Printed());
  return texts;
}

TEST(Linearise, LeavesProseAsItIs) {
  EXPECT_EQ(Printed(PaperBuilder().Text("1. Apologies").Text("Mr Tapp was away.")),
            (Texts{"1. Apologies", "Mr Tapp was away."}));
}

TEST(Linearise, TakesOnlyTheBlocksAskedFor) {
  const PaperBuilder builder = PaperBuilder().Text("before").Text("inside").Text("after");
  const std::vector<Block> blocks = Linearise(builder.flow(), 1, 2);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(blocks[0].text, "inside");
}

TEST(Linearise, MakesHeadingsAndNotesFromTheRowsOfAMinutesTable) {
  const std::vector<Block> blocks =
      BlocksOf(PaperBuilder().Grid({{"Item", "Subject", "Notes", "Action"},
                                    {"1.", "Apologies", "Mr Tapp was away.\nMrs Vane was late.", "NO"},
                                    {"2.", "Breakwater", "The plans were seen.", ""}}));
  ASSERT_EQ(blocks.size(), 5U);
  EXPECT_EQ(blocks[0].kind, BlockKind::kHeading);
  EXPECT_EQ(blocks[0].level, kTableHeadingLevel);
  EXPECT_EQ(blocks[0].label.bare, "1");
  EXPECT_EQ(blocks[0].text, "Apologies");
  EXPECT_EQ(blocks[2].text, "Mrs Vane was late.");
  EXPECT_EQ(blocks[3].text, "Breakwater");
  EXPECT_EQ(blocks[4].text, "The plans were seen.");
}

TEST(Linearise, TakesTheFirstLineOfTheNotesForATitleWithoutAColumn) {
  EXPECT_EQ(Printed(PaperBuilder().Grid({{"1.", "Apologies\nMr Tapp was away from the meeting."},
                                         {"2.", "Trees\nThe oak by the mill was felled in May."}})),
            (Texts{"1. Apologies", "Mr Tapp was away from the meeting.", "2. Trees",
                   "The oak by the mill was felled in May."}));
}

TEST(Linearise, SplitsTheBoldTitleOffACellOverBothColumns) {
  PaperBuilder builder = PaperBuilder().Grid(
      {{"Item", "Subject", "Notes"},
       {"1.", "Apologies", "Mr Tapp was away."},
       {"2.", "Division of agenda Say whether any of it is to be closed to the public.", ""}});
  Flow flow = builder.flow();
  flow.grids[0].cells[7].blocks[0].bold_prefix = std::string("Division of agenda").size();
  Texts texts;
  for (const Block& block : Linearise(flow, 0, flow.blocks.size())) texts.push_back(block.Printed());
  EXPECT_EQ(texts, (Texts{"1. Apologies", "Mr Tapp was away.", "2. Division of agenda",
                          "Say whether any of it is to be closed to the public."}));
}

TEST(Linearise, DoesNotTakeWhatFollowsALoneMarkForPartOfItsText) {
  const std::vector<Block> blocks =
      BlocksOf(PaperBuilder().Text("(a)").Text("The draft was seen.").Text("The quay was swept."));
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].label.bare, "a");
  EXPECT_GT(blocks[0].text_x, blocks[1].x);
}

TEST(Linearise, JoinsARowThatGoesOnOverAPageEnd) {
  const PaperBuilder builder =
      PaperBuilder()
          .Grid({{"Item", "Subject", "Notes"},
                 {"1.", "Apologies", "Mr Tapp was away."},
                 {"2.", "Breakwater", "The plans were seen and"}})
          .NextPage()
          .Grid({{"", "", "they were liked by all."}, {"3.", "Trees", "The oak was ill."}});
  const std::vector<Block> blocks = BlocksOf(builder);
  ASSERT_EQ(blocks.size(), 6U);
  EXPECT_EQ(blocks[3].text, "The plans were seen and they were liked by all.");
  EXPECT_EQ(blocks[3].page_to, 2);
  EXPECT_EQ(blocks[4].label.bare, "3");
}

TEST(Linearise, JoinsATitleThatGoesOnInARowWithoutANumber) {
  EXPECT_EQ(Printed(PaperBuilder().Grid({{"Item", "Subject", "Notes"},
                                         {"1.", "Apologies", "Mr Tapp was away."},
                                         {"2.", "Breakwater", "The plans were seen."},
                                         {"", "and quay", "They were liked."}})),
            (Texts{"1. Apologies", "Mr Tapp was away.", "2. Breakwater and quay", "The plans were seen.",
                   "They were liked."}));
}

TEST(Linearise, MakesLinesFromFormsOfLabelsAndValues) {
  EXPECT_EQ(
      Printed(PaperBuilder().Grid(
          {{"Date", "28 November 2031"}, {"Venue:", "The Old Mill"}, {"Present", "Jan Moss", "Lee Hart"}})),
      (Texts{"Date: 28 November 2031", "Venue: The Old Mill", "Present: Jan Moss; Lee Hart"}));
}

TEST(Linearise, ReadsHeadRowsThatStandAboveTheItems) {
  const Texts printed =
      Printed(PaperBuilder().Grid({{"Date", "", "28 November 2031"},
                                   {"Item", "Subject", "Notes"},
                                   {"1.", "Apologies", "Mr Tapp was away from the meeting."},
                                   {"2.", "Trees", "The oak by the mill was felled."}}));
  ASSERT_EQ(printed.size(), 5U);
  EXPECT_EQ(printed[0], "Date: 28 November 2031");
  EXPECT_EQ(printed[1], "1. Apologies");
}

TEST(Linearise, KeepsListsOfActions) {
  const std::vector<Block> blocks =
      BlocksOf(PaperBuilder()
                   .Bold("ACTIONS TO BE TAKEN")
                   .Grid({{"1.", "Fell the oak", "NO"}, {"2.", "Plant an elm", "LH"}}));
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[1].kind, BlockKind::kGrid);
}

TEST(Linearise, KeepsRegistersAndOtherTables) {
  for (const PaperBuilder& builder :
       {PaperBuilder().Grid({{"Name", "May", "June"}, {"Jan Moss", "P", "A"}, {"Lee Hart", "P", "P"}}),
        PaperBuilder().Grid({{"Year", "Cost"}, {"2031", "£ 400"}, {"2034", "£ 500"}})}) {
    const std::vector<Block> blocks = BlocksOf(builder);
    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(blocks[0].kind, BlockKind::kGrid);
  }
}

TEST(Linearise, JoinsAMarkOnALineOfItsOwnToTheParagraphBelow) {
  const std::vector<Block> blocks = BlocksOf(
      PaperBuilder().Text("(a)").Text("To see the plans of the mill.").Text("(ii)").Text("To fell the oak."));
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].Printed(), "(a) To see the plans of the mill.");
  EXPECT_EQ(blocks[0].kind, BlockKind::kListItem);
  EXPECT_EQ(blocks[0].label.kind, LabelKind::kAlpha);
  EXPECT_EQ(blocks[1].text, "To fell the oak.");
  EXPECT_EQ(blocks[1].label.kind, LabelKind::kRoman);
  EXPECT_EQ(blocks[1].label.value, 2);
}

TEST(Linearise, LeavesMarksThatHaveNoParagraphBelow) {
  EXPECT_EQ(Printed(PaperBuilder().Text("(a)").Text("(b)").Text("Both were seen.").Text("(c)")),
            (Texts{"(a)", "(b) Both were seen.", "(c)"}));
  EXPECT_EQ(Printed(PaperBuilder().Text("(a)").Text("1. Apologies")), (Texts{"(a)", "1. Apologies"}));
}

TEST(Linearise, JoinsANumberOnALineOfItsOwnToTheTitleBelow) {
  const std::vector<Block> blocks = BlocksOf(PaperBuilder()
                                                 .Text("1.")
                                                 .Text("Disposal of Land")
                                                 .Text("The report was seen.")
                                                 .Text("2.")
                                                 .Text("It is no title when it ends as a sentence does."));
  ASSERT_EQ(blocks.size(), 4U);
  EXPECT_EQ(blocks[0].Printed(), "1. Disposal of Land");
  EXPECT_EQ(blocks[0].level, kLoneNumberLevel);
  EXPECT_EQ(blocks[2].Printed(), "2.");
}

TEST(Linearise, TakesSubNumbersForParagraphsAndPiecesOfATableForOne) {
  EXPECT_EQ(Printed(PaperBuilder()
                        .Grid({{"", "", "Action"}, {"1.0", "Welcome", ""}})
                        .Grid({{"1.1", "The chair welcomed all.", "NO"}})
                        .Grid({{"2.0", "Apologies", ""}})
                        .Grid({{"2.1", "None received.", ""}, {"2.2", "A letter came late.", ""}})
                        .Grid({{"3.0", "Precept", ""}})
                        .Grid({{"4.0", "Planning", ""}})),
            (Texts{"1.0 Welcome", "1.1 The chair welcomed all.", "2.0 Apologies", "2.1 None received.",
                   "2.2 A letter came late.", "3.0 Precept", "4.0 Planning"}));
}

}  // namespace
}  // namespace minutebook::extract
