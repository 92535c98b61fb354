#include <gtest/gtest.h>

#include "extractors/header.h"
#include "extractors/minutes/content.h"
#include "extractors/minutes/minutes.h"
#include "extractors/paper_name.h"
#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;
using Lines = std::vector<std::string>;

ItemContent ItemOf(const PaperBuilder& builder) {
  ItemStart item;
  item.number = "4";
  item.title = "Harbour Dues";
  return ReadItem(builder.flow().blocks, item, MinutesStyle::kProse, false);
}

// "label|text" of each resolution.
Lines Decided(const PaperBuilder& builder) {
  Lines lines;
  for (const Resolution& resolution : ItemOf(builder).resolutions)
    lines.push_back(resolution.label.value_or("-") + "|" + resolution.text);
  return lines;
}

TEST(DecidingStem, OpensTheListOfWhatTheBodyDecided) {
  const Lines both{"i|APPROVED the schedule of dues; and", "ii|AGREED that they be looked at again."};
  EXPECT_EQ(Decided(PaperBuilder()
                        .Text("Thereafter, the Committee:-")
                        .Text("i. APPROVED the schedule of dues; and")
                        .Text("ii. AGREED that they be looked at again.")),
            both);
  EXPECT_EQ(Decided(PaperBuilder()
                        .Text("After discussion, the Committee agreed:")
                        .Text("(a) to thank the harbour master;")
                        .Text("(b) to paint the quay.")),
            (Lines{"a|to thank the harbour master;", "b|to paint the quay."}));
}

TEST(DecidingStem, IsNotWhatWasNotedOrAsked) {
  EXPECT_TRUE(Decided(PaperBuilder()
                          .Text("The Committee noted the following points:")
                          .Text("(a) the quay was wet;")
                          .Text("(b) the crane was old."))
                  .empty());
  EXPECT_TRUE(Decided(PaperBuilder().Text("The Committee:").Text("(a) the quay was wet.")).empty());
}

TEST(Declarations, AreStatementsOfTransparencyToo) {
  const ItemContent content = ItemOf(
      PaperBuilder().Text("Mr A Torrie made a Transparency Statement in respect of Item 4 as a trustee."));
  EXPECT_EQ(content.declarations.size(), 1U);
  EXPECT_TRUE(content.points.empty());
}

TEST(Movers, MayBreakOffAboveTheResolution) {
  const ItemContent content =
      ItemOf(PaperBuilder()
                 .Text("It was moved by Councillor Tring, seconded by Councillor Abney and unanimously")
                 .Text("RESOLVED")
                 .Text("That the plan be noted."));
  EXPECT_TRUE(content.points.empty());
  ASSERT_EQ(content.resolutions.size(), 1U);
  ASSERT_EQ(content.votes.size(), 1U);
  EXPECT_EQ(content.votes[0].motion, "That the plan be noted.");
}

TEST(Authority, BeginsWhereItsLineDoes) {
  const Block block =
      minutebook::testing::MakeBlock("Councillors P Roile and V Munter\nOusemoor County Council");
  EXPECT_EQ(OnItsLine(block, "Munter Ousemoor County Council"), "Ousemoor County Council");
  EXPECT_EQ(OnItsLine(block, "Vale of Amble District Council"), "Vale of Amble District Council");
}

TEST(Closing, IsThatOfAHearingToo) {
  EXPECT_TRUE(ItemOf(PaperBuilder().Text("The hearing ended at 11.50 am.")).points.empty());
}

TEST(ReadHeader, SplitsACommitteeFromItsCouncilInOneSentence) {
  const HeaderFacts facts = ReadHeader(
      PaperBuilder()
          .Bold(
              "Minutes of Proceedings of the Leisure Committee of Lough Marling District Council held in the "
              "Council Chamber, Burn Road and by virtual means on Tuesday 12 May 2031 at 7 pm")
          .flow()
          .blocks);
  EXPECT_EQ(facts.body, "Leisure Committee");
  EXPECT_EQ(facts.authority, "Lough Marling District Council");
  EXPECT_EQ(facts.venue, "Council Chamber, Burn Road");
}

TEST(ReadHeader, TakesTheEnglishNameOfAWelshCouncil) {
  const HeaderFacts facts = ReadHeader(PaperBuilder()
                                           .Bold("CYNGOR CYMUNED LLANFARAN")
                                           .Text("LLANFARAN COMMUNITY COUNCIL", {.bold = true, .gap = false})
                                           .Text("Cofnodion / Minutes of the monthly meeting")
                                           .flow()
                                           .blocks);
  EXPECT_EQ(facts.authority, "Llanfaran Community Council");
  EXPECT_EQ(facts.body, "Llanfaran Community Council");
}

TEST(ReadHeader, TakesTheNameInFullFromTheHeading) {
  const PaperBuilder builder = PaperBuilder()
                                   .Bold("FENHOLM INTERNAL DRAINAGE BOARD")
                                   .Text("MINUTES of a meeting of the Board held at the Mill on 12 May 2031");
  EXPECT_EQ(ReadHeader(builder.flow().blocks).body, "Fenholm Internal Drainage Board");
  const PaperBuilder title = PaperBuilder()
                                 .Bold("OPEN BOARD MEETING MINUTES")
                                 .Text("Minutes of a meeting of the Board held on 12 May 2031");
  EXPECT_EQ(ReadHeader(title.flow().blocks).body, "Board") << "a title is no name";
}

TEST(ReadHeader, TakesTheBodyFromASummons) {
  const auto body = [](const std::string& of) {
    return ReadHeader(PaperBuilder()
                          .Bold("QUILLOW TOWN COUNCIL")
                          .Text("You are hereby summoned to attend a meeting of the " + of +
                                " to be held in the Mill on Tuesday 12 May 2031 at 7.15 pm.")
                          .flow()
                          .blocks)
        .body;
  };
  EXPECT_EQ(body("Planning and Highways Committee"), "Planning and Highways Committee");
  EXPECT_EQ(body("Town Council"), "Quillow Town Council");
}

TEST(ReadHeader, SaysHowAMeetingWithoutARoomWasHeld) {
  EXPECT_EQ(
      ReadHeader(PaperBuilder()
                     .Bold("MINUTES OF A MEETING OF THE HARBOUR BOARD HELD REMOTELY VIA MICROSOFT TEAMS ON "
                           "MONDAY, 12TH MAY 2031 AT 10:00")
                     .flow()
                     .blocks)
          .venue,
      "REMOTELY VIA MICROSOFT TEAMS");
  EXPECT_EQ(
      ReadHeader(PaperBuilder().Text("Minutes of Meeting held via Zoom on 12 May 2031").flow().blocks).venue,
      "Zoom");
}

TEST(ReadHeader, TakesAnAnnualTownMeetingForABody) {
  EXPECT_EQ(ReadHeader(PaperBuilder().Bold("Minutes of the Annual Town Meeting").flow().blocks).body,
            "Annual Town Meeting");
}

TEST(Apologies, LeaveADeclarationToThePoints) {
  ItemStart item;
  item.title = "Apologies for absence and declarations of interest";
  const PaperBuilder builder = PaperBuilder().Text("There were no declarations of interest.");
  EXPECT_EQ(ReadItem(builder.flow().blocks, item, MinutesStyle::kProse, false).points.size(), 1U);
}

TEST(Apologies, MayBeReceivedUnderTheirHeading) {
  ItemStart item;
  item.title = "Apologies";
  const PaperBuilder builder = PaperBuilder().Text("Received from Cllr B Moore.");
  const ItemContent content = ReadItem(builder.flow().blocks, item, MinutesStyle::kProse, false);
  ASSERT_EQ(content.attendance.size(), 1U);
  EXPECT_EQ(content.attendance[0].name, "Cllr B Moore");
}

TEST(Items, MayHaveTheirNumbersOnLinesOfTheirOwn) {
  const PaperBuilder builder = PaperBuilder()
                                   .Bold("Item No. 1")
                                   .Bold("Declarations of interest")
                                   .Text("There were none.")
                                   .Bold("Item No. 2")
                                   .Bold("Budget")
                                   .Text("The budget was seen.");
  const std::vector<ItemStart> items =
      FindItems(MinutesBlocks(builder.flow(), 0, builder.flow().blocks.size()));
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[1].number, "2");
  EXPECT_EQ(items[1].title, "Budget");
}

TEST(Items, AreNoDates) {
  PaperBuilder builder;
  for (const char* text : {"1. Apologies", "2. Highways", "3. Date of next meeting"}) builder.Bold(text);
  builder.Text("8 January 2031.", {.strong = "8"});
  EXPECT_EQ(FindItems(builder.flow().blocks).size(), 3U);
}

TEST(Items, SetApartByTheirCapitalsAreOfTheSeries) {
  const std::vector<ItemStart> items = FindItems(PaperBuilder()
                                                     .Text("3. Minutes of last meeting")
                                                     .Text("They were signed.")
                                                     .Text("4. Treasurer's report")
                                                     .Text("The balance was low.")
                                                     .Text("5. AOCB")
                                                     .Text("The bank was full.")
                                                     .Text("6. Date of next meeting")
                                                     .flow()
                                                     .blocks);
  ASSERT_EQ(items.size(), 4U);
  EXPECT_EQ(items[2].title, "AOCB");
}

TEST(ReadHeader, ReadsBilingualLabelsAndNames) {
  const HeaderFacts facts = ReadHeader(PaperBuilder()
                                           .Text("Pwyllgor Cynllunio / Planning Committee")
                                           .Text("Lleoliad / Venue Council Chamber, County Hall")
                                           .flow()
                                           .blocks);
  EXPECT_EQ(facts.body, "Planning Committee");
  EXPECT_EQ(facts.venue, "Council Chamber, County Hall");
}

TEST(Apologies, AreRecordedForSomebody) {
  const ItemContent content = ItemOf(PaperBuilder().Text("Apologies were recorded for Councillor Shenton."));
  ASSERT_EQ(content.attendance.size(), 1U);
  EXPECT_EQ(content.attendance[0].name, "Councillor Shenton");
}

TEST(ReadHeader, TakesTheCommitteeOfALineThatGoesOnWithTheDate) {
  EXPECT_EQ(ReadHeader(PaperBuilder()
                           .Bold("QUILLOW TOWN COUNCIL")
                           .Bold("MINUTES OF THE PLANNING COMMITTEE held on Monday 12 May 2031 at 6.45pm")
                           .flow()
                           .blocks)
                .body,
            "Planning Committee");
}

}  // namespace
}  // namespace minutebook::extract
