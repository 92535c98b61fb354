#include <gtest/gtest.h>

#include "extractors/minutes/items.h"
#include "extractors/minutes/linear.h"
#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;
using Texts = std::vector<std::string>;

// "number|title|agenda item" of each item, "-" where there is none.
Texts Shown(const std::vector<ItemStart>& items) {
  Texts shown;
  for (const ItemStart& item : items) {
    shown.push_back(item.number.value_or("-") + "|" + item.title.value_or("-") + "|" +
                    item.agenda_item.value_or("-"));
  }
  return shown;
}

Texts Items(const PaperBuilder& builder) { return Shown(FindItems(builder.flow().blocks)); }

TEST(FindItems, FollowsBoldNumbersAndNotTheListsInsideItems) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Text("Minutes of the Harbour Board")
                      .Bold("84. Apologies")
                      .Text("1. Mr Tapp was away.", {.x = 96})
                      .Text("2. Mrs Vane was away.", {.x = 96})
                      .Bold("85. Breakwater")
                      .Text("1. The plans were seen.", {.x = 96})
                      .Text("2. The costs were not.", {.x = 96})
                      .Text("3. A letter came.", {.x = 96})
                      .Bold("86. Date of next meeting")),
            (Texts{"84|Apologies|-", "85|Breakwater|-", "86|Date of next meeting|-"}));
}

TEST(FindItems, ReadsTheAgendaItemUnderOrBehindTheTitle) {
  const PaperBuilder builder = PaperBuilder()
                                   .Bold("84. Apologies")
                                   .Text("(Item 1)")
                                   .Text("Mr Tapp was away.")
                                   .Bold("85. Breakwater (Item 2)")
                                   .Text("The plans were seen.");
  EXPECT_EQ(Items(builder), (Texts{"84|Apologies|1", "85|Breakwater|2"}));
  const std::vector<ItemStart> items = FindItems(builder.flow().blocks);
  EXPECT_EQ(items[0].body, 2U);
  EXPECT_EQ(items[1].body, 4U);
}

TEST(FindItems, CountsANumberOnALineOfItsOwnWithTheOthers) {
  const PaperBuilder builder = PaperBuilder()
                                   .Text("PRESENT:")
                                   .Text("Councillor Tapp")
                                   .Text("1. Adoption of Minutes (i)")
                                   .Text("They were adopted.")
                                   .Text("2. Matters Arising:")
                                   .Text("There were none.")
                                   .Text("3.")
                                   .Text("Notice of Motion submitted by Councillor Tapp")
                                   .Text("I will move that the quay be swept.");
  EXPECT_EQ(Shown(FindItems(Linearise(builder.flow(), 0, builder.flow().blocks.size()))),
            (Texts{"1|Adoption of Minutes|-", "2|Matters Arising|-",
                   "3|Notice of Motion submitted by Councillor Tapp|-"}));
}

TEST(FindItems, CutsATitleOffTheFirstParagraphOnItsLine) {
  const PaperBuilder builder = PaperBuilder()
                                   .Bold("7 Apologies")
                                   .Text("None.")
                                   .Bold("8 Finance 8.1 The accounts for May were seen and agreed.")
                                   .Bold("9 Trees");
  const std::vector<ItemStart> items = FindItems(builder.flow().blocks);
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(items[1].title, "Finance");
  EXPECT_EQ(items[1].rest, "8.1 The accounts for May were seen and agreed.");
}

TEST(FindItems, LeavesWhoLeadsAnItemOutOfItsTitle) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Bold("1 Apologies\tHP")
                      .Text("None.")
                      .Bold("2 Adoption\tLA")
                      .Text("Adopted.")
                      .Bold("3 Past Talk\tAll")
                      .Text("It went well.")),
            (Texts{"1|Apologies HP|-", "2|Adoption LA|-", "3|Past Talk All|-"}))
      << "each in a place of its own: part of the title";
  EXPECT_EQ(Items(PaperBuilder()
                      .Bold("1 Absences\tHP")
                      .Text("None.")
                      .Bold("2 Adoption\tLA")
                      .Text("Adopted.")
                      .Bold("3 Finances\tAll")
                      .Text("It went well.")),
            (Texts{"1|Absences|-", "2|Adoption|-", "3|Finances|-"}));
  EXPECT_EQ(Items(PaperBuilder()
                      .Text("1\tABSENCES")
                      .Text("None.")
                      .Text("2\tADOPTION")
                      .Text("Adopted.")
                      .Text("3\tFINANCES")
                      .Text("It went well.")),
            (Texts{"1|ABSENCES|-", "2|ADOPTION|-", "3|FINANCES|-"}))
      << "the title itself stands far behind its number";
}

struct Reference {
  const char* first;
  const char* second;
  const char* number;
  const char* title;
};

TEST(FindItems, ReadsReferencesOfEveryPrint) {
  for (const Reference& c :
       {Reference{"18.11.3 Minutes", "18.11.4 Planning", "18.11.3", "Minutes"},
        Reference{"21/112 Apologies", "21/113 Minutes", "21/112", "Apologies"},
        Reference{"21/8 Apologies", "21/9 Minutes", "21/8", "Apologies"},
        Reference{"112/21 Apologies", "113/21 Minutes", "112/21", "Apologies"},
        Reference{"BM 69/2122 Welcome", "BM 70/2122 Minutes", "BM 69/2122", "Welcome"}}) {
    const std::vector<ItemStart> items =
        FindItems(PaperBuilder().Text(c.first).Text("It was dealt with.").Text(c.second).flow().blocks);
    ASSERT_EQ(items.size(), 2U) << c.first;
    EXPECT_EQ(items[0].number, c.number);
    EXPECT_EQ(items[0].title, c.title);
  }
}

TEST(FindItems, ReadsTheMoversOfAMotionInPlaceOfATitle) {
  const std::vector<ItemStart> items =
      FindItems(PaperBuilder()
                    .Text("R2024-070 A. Bee, C. Dee: THAT the benches be painted. Carried.")
                    .Text("R2024-071 C. Dee, E. Eff:")
                    .Text("THAT the oak be felled. Lost.")
                    .flow()
                    .blocks);
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].number, "R2024-070");
  EXPECT_EQ(items[0].proposer, "A. Bee");
  EXPECT_EQ(items[0].seconder, "C. Dee");
  EXPECT_EQ(items[0].rest, "THAT the benches be painted. Carried.");
  EXPECT_FALSE(items[0].title);
  EXPECT_EQ(items[1].proposer, "C. Dee");
}

TEST(FindItems, SurvivesAMissingNumber) {
  EXPECT_EQ(Items(PaperBuilder().Bold("1. Apologies").Bold("2. Minutes").Bold("4. Trees").Bold("5. Paths")),
            (Texts{"1|Apologies|-", "2|Minutes|-", "4|Trees|-", "5|Paths|-"}));
}

TEST(FindItems, CutsTheBoldTitleOffTheTextOnItsLine) {
  const std::vector<ItemStart> items =
      FindItems(PaperBuilder()
                    .Text("1. Apologies: Mr Tapp was away.", {.strong = "1. Apologies: "})
                    .Text("2. Trees: the oak was felled.", {.strong = "2. Trees: "})
                    .flow()
                    .blocks);
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].title, "Apologies");
  EXPECT_EQ(items[0].rest, "Mr Tapp was away.");
  EXPECT_EQ(items[1].title, "Trees");
  EXPECT_EQ(items[1].rest, "the oak was felled.");
}

TEST(FindItems, TakesReferencedHeadingsWithoutNumbers) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Text("Apologies")
                      .Text("(Item 1)")
                      .Text("Mr Tapp was away.")
                      .Text("Breakwater")
                      .Text("(Item 2)")
                      .Text("The plans were seen.")
                      .Text("Trees")
                      .Text("(Item 3)")),
            (Texts{"1|Apologies|1", "2|Breakwater|2", "3|Trees|3"}));
}

TEST(FindItems, TakesBoldHeadingsFromTheFirstUsualOneOn) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Bold("Harbour Board")
                      .Bold("Declarations of interest")
                      .Text("There were none.")
                      .Bold("Breakwater")
                      .Text("The plans were seen.")),
            (Texts{"-|Declarations of interest|-", "-|Breakwater|-"}));
}

TEST(FindItems, TakesRowsOfAMinutesTable) {
  const PaperBuilder builder =
      PaperBuilder().Grid({{"Item", "Subject", "Notes"},
                           {"1.", "Apologies", "Mr Tapp was away from the meeting."},
                           {"2.", "Breakwater", "The plans of the engineers were seen."},
                           {"3.", "Trees", "The oak by the mill was felled in May."}});
  EXPECT_EQ(Shown(FindItems(Linearise(builder.flow(), 0, 1))),
            (Texts{"1|Apologies|-", "2|Breakwater|-", "3|Trees|-"}));
}

TEST(FindItems, GivesNothingWithoutHeadings) {
  EXPECT_TRUE(Items(PaperBuilder().Text("The Board met.").Text("Mr Tapp was away.")).empty());
  EXPECT_TRUE(Items(PaperBuilder()).empty());
}

TEST(FindItems, TakesNumbersOnLinesOfTheirOwnInAnyOrder) {
  const PaperBuilder builder = PaperBuilder()
                                   .Text("1.")
                                   .Text("Adoption of Minutes")
                                   .Text("The minutes were adopted.")
                                   .Text("2.")
                                   .Text("Disposal of Land")
                                   .Text("The report was seen.")
                                   .Text("9.")
                                   .Text("Notice of Motion submitted by Councillor Tapp")
                                   .Text("The motion was put.")
                                   .Text("7.")
                                   .Text("Question submitted by Councillor Vane")
                                   .Text("A reply was read.");
  EXPECT_EQ(Shown(FindItems(Linearise(builder.flow(), 0, builder.flow().blocks.size()))),
            (Texts{"1|Adoption of Minutes|-", "2|Disposal of Land|-",
                   "9|Notice of Motion submitted by Councillor Tapp|-",
                   "7|Question submitted by Councillor Vane|-"}));
}

TEST(FindItems, CutsASentenceOffTheTitleItFollows) {
  const PaperBuilder builder =
      PaperBuilder()
          .Text("1. Minutes: It was agreed that the minutes of the May meeting be signed.")
          .Text("2. Actions: None")
          .Text("3. Update: Harbour Dues");
  EXPECT_EQ(Items(builder), (Texts{"1|Minutes|-", "2|Actions|-", "3|Update: Harbour Dues|-"}));
  const std::vector<ItemStart> items = FindItems(builder.flow().blocks);
  EXPECT_EQ(items[0].rest, "It was agreed that the minutes of the May meeting be signed.");
  EXPECT_EQ(items[2].rest, "");
}

TEST(FindItems, TakesHeadingsOverListsThatStartAnew) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Text("PRESENT: Mr Tapp, Mrs Vane")
                      .Text("MATTERS ARISING")
                      .Text("1. The bins have been emptied at last.")
                      .Text("2. The clerk has written to the county.")
                      .Text("PLANNING")
                      .Text("1. A porch at the mill was approved.")
                      .Text("2. A barn at the ferry was refused.")
                      .Text("3. A letter from the district was read.")
                      .Text("CORRESPONDENCE")
                      .Text("1. The county wrote about the verges.")),
            (Texts{"-|MATTERS ARISING|-", "-|PLANNING|-", "-|CORRESPONDENCE|-"}));
}

TEST(FindItems, KnowsHeadingsByTheirWordingWhereNothingElseShowsThem) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Text("Present: Mr Tapp, Mrs Vane")
                      .Text("Minutes of Last Meeting")
                      .Text("Mrs Vane proposed that they be accepted, and they were.")
                      .Text("Matters Arising: the ferry has been mended by the county.")
                      .Text("Playing Field Report")
                      .Text("The chair of the committee read a short report.")
                      .Text("The meeting closed at 8.50 p.m.")
                      .Text("Parish Clerk")),
            (Texts{"-|Minutes of Last Meeting|-", "-|Matters Arising|-", "-|Playing Field Report|-"}));
  // Short lines alone are not enough.
  EXPECT_EQ(Items(PaperBuilder().Text("Playing Field").Text("The swings are new.").Text("Ferry Lane")),
            Texts{});
}

TEST(FindItems, ReadsTheWaysCouncilsNumberTheirMinutes) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"Cou/285/07-08 ", "Cou/286/07-08 "}, {"2031-06_1. ", "2031-06_2. "}, {"FC.045/24 ", "FC.046/24 "},
      {"045/2031-32 ", "046/2031-32 "},     {"31-32/045 ", "31-32/046 "},
  };
  for (const auto& [first, second] : cases) {
    const std::string one = std::string(first) + "Present";
    const std::string two = std::string(second) + "Apologies";
    const Texts items = Items(PaperBuilder().Text(one).Text("Cllr Ash").Text(two).Text("None."));
    ASSERT_EQ(items.size(), 2U) << first;
    EXPECT_TRUE(items[0].ends_with("|Present|-")) << items[0];
    EXPECT_TRUE(items[1].ends_with("|Apologies|-")) << items[1];
  }
}

TEST(FindItems, ReadsItemNoAndItsTitle) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Text("Item No. 1. Election of Mayor:")
                      .Text("Proposed by: Cllr Ash")
                      .Text("Item No. 2: Election of Deputy Mayor")),
            (Texts{"1|Election of Mayor|-", "2|Election of Deputy Mayor|-"}));
}

TEST(FindItems, TakesTheOneItemOfASpecialMeeting) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Bold("MEMBERS PRESENT:")
                      .Text("Councillors Ash and Birch.")
                      .Bold("APOLOGIES:")
                      .Text("Councillor Cole.")
                      .Bold("1. Traffic calming in Mill Lane")
                      .Text("The Chair welcomed all to the meeting.")),
            (Texts{"1|Traffic calming in Mill Lane|-"}));
}

TEST(FindItems, FillsAGapWhoseNumberHasLostItsStop) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Text("3. Filming")
                      .Text("4 Minutes of the last meeting")
                      .Text("The minutes were signed.")
                      .Text("5. Reports")
                      .Text("6. Finance")),
            (Texts{"3|Filming|-", "4|Minutes of the last meeting|-", "5|Reports|-", "6|Finance|-"}));
}

TEST(FindItems, CutsTitlesFromWhatRunsOnBehindThem) {
  const std::vector<ItemStart> items = FindItems(
      PaperBuilder()
          .Text("1. Apologies for absence Parish Councillor Tom Fern was away.")
          .Text("2. Declaration of Interest on agenda items No declarations were made.")
          .Text("3. Election of Chairman. Cllr Ash proposed that Cllr Birch be Chairman and this was agreed.")
          .Text("4. Matters Arising.")
          .flow()
          .blocks);
  EXPECT_EQ(Shown(items), (Texts{"1|Apologies for absence|-", "2|Declaration of Interest on agenda items|-",
                                 "3|Election of Chairman|-", "4|Matters Arising.|-"}));
  EXPECT_EQ(items[0].rest, "Parish Councillor Tom Fern was away.");
  EXPECT_EQ(items[1].rest, "No declarations were made.");
  EXPECT_EQ(items[2].rest, "Cllr Ash proposed that Cllr Birch be Chairman and this was agreed.");
}

TEST(FindItems, ReadsHeadingsOfReportsBetweenMotions) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Text("R2031-051 D. Yew, T. Birch: That the minutes be adopted. Carried.")
                      .Text("Staff Report: Parking on Mill Drive")
                      .Text("Report was received by Council.")
                      .Text("R2031-052 D. Yew, S. Foot: That the accounts be paid. Carried.")),
            (Texts{"R2031-051|-|-", "-|Staff Report: Parking on Mill Drive|-", "R2031-052|-|-"}));
}

TEST(FindItems, TakesLinesWithAColonForHeadingsAmongUsualOnes) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Text("Present: Cllr Ash, Cllr Birch")
                      .Text("Matters Arising:")
                      .Text("The seat was mended.")
                      .Text("The Common:")
                      .Text("The owner has written.")
                      .Text("Correspondence:")
                      .Text("A letter was read.")),
            (Texts{"-|Matters Arising|-", "-|The Common|-", "-|Correspondence|-"}));
}

TEST(FindItems, ReadsNumbersInBracketsAndOfFiveFigures) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Text("(49) APOLOGIES FOR ABSENCE")
                      .Text("(a) Mr Ash was away.")
                      .Text("(50) URGENT BUSINESS")
                      .Text("There was none.")),
            (Texts{"49|APOLOGIES FOR ABSENCE|-", "50|URGENT BUSINESS|-"}));
  EXPECT_EQ(
      Items(PaperBuilder().Text("14365 POLICE MATTERS").Text("A letter was read.").Text("14366 MINUTES")),
      (Texts{"14365|POLICE MATTERS|-", "14366|MINUTES|-"}));
}

TEST(FindItems, TakesNoOutcomeForAHeading) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Text("Present: Mayor Dell")
                      .Text("MINUTES")
                      .Text("The minutes were read.")
                      .Text("CARRIED")
                      .Text("CORRESPONDENCE")
                      .Text("A letter was read.")),
            (Texts{"-|MINUTES|-", "-|CORRESPONDENCE|-"}));
}

TEST(FindItems, FollowsThePartOfAReferenceThatRunsOn) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Bold("EXE/31/07 APOLOGIES")
                      .Text("Mr Tapp was away.")
                      .Bold("EXE/31/08 BREAKWATER")
                      .Text("RESOLVED")
                      .Text("1. That the plans be noted.", {.x = 96})
                      .Text("2. That the costs be met.", {.x = 96})
                      .Text("3. That a letter be sent.", {.x = 96})
                      .Bold("EXE/31/09 DATE OF NEXT MEETING")),
            (Texts{"EXE/31/07|APOLOGIES|-", "EXE/31/08|BREAKWATER|-", "EXE/31/09|DATE OF NEXT MEETING|-"}));
}

TEST(FindItems, FollowsNumbersThatBeginWithTheInitialsOfTheCommittee) {
  EXPECT_EQ(Items(PaperBuilder()
                      .Bold("H23 APOLOGIES")
                      .Text("Mr Tapp was away.")
                      .Bold("H24 BREAKWATER")
                      .Text("The plans were seen.")),
            (Texts{"H23|APOLOGIES|-", "H24|BREAKWATER|-"}));
  EXPECT_EQ(Items(PaperBuilder()
                      .Bold("1. Apologies")
                      .Text("Mr Tapp was away.")
                      .Bold("2. Roads")
                      .Bold("A12 Bypass")
                      .Bold("A13 Roundabout")
                      .Bold("3. Date of next meeting")),
            (Texts{"1|Apologies|-", "2|Roads|-", "3|Date of next meeting|-"}));
}

TEST(FindItems, TakesTheHeadingAboveForTheTitleWhereTheNumberOpensTheText) {
  const PaperBuilder builder = PaperBuilder()
                                   .Bold("Harbour Board")
                                   .Bold("APOLOGIES")
                                   .Text("HB11/30 Apologies were received from Mr Tapp.")
                                   .Bold("BREAKWATER")
                                   .Text("HB12/30 RESOLVED – That the plans be noted.");
  EXPECT_EQ(Items(builder), (Texts{"HB11/30|APOLOGIES|-", "HB12/30|BREAKWATER|-"}));
  const std::vector<ItemStart> items = FindItems(builder.flow().blocks);
  EXPECT_EQ(items[1].block, 3U) << "the item before must not have the heading";
  EXPECT_EQ(items[1].rest, "RESOLVED – That the plans be noted.");
}

TEST(FindItems, JoinsAReferenceOnALineOfItsOwn) {
  const auto items = [](const PaperBuilder& builder) {
    return Shown(FindItems(Linearise(builder.flow(), 0, builder.flow().blocks.size())));
  };
  EXPECT_EQ(items(PaperBuilder()
                      .Text("39/30")
                      .Bold("APOLOGIES")
                      .Text("Mr Tapp was away.")
                      .Text("40/30")
                      .Bold("BREAKWATER")
                      .Text("The plans were seen.")),
            (Texts{"39/30|APOLOGIES|-", "40/30|BREAKWATER|-"}));
  EXPECT_EQ(items(PaperBuilder()
                      .Bold("APOLOGIES")
                      .Text("HB39/30")
                      .Text("Apologies were received from Mr Tapp.")
                      .Bold("BREAKWATER")
                      .Text("HB40/30")
                      .Text("The plans were seen by all who had come.")),
            (Texts{"HB39/30|APOLOGIES|-", "HB40/30|BREAKWATER|-"}));
}

TEST(FindItems, ReadsRowsNumberedWithinTheYear) {
  const PaperBuilder builder =
      PaperBuilder().Grid({{"2031/31", "Apologies\nMr Tapp was away.", ""},
                           {"2031/32", "Highways\nThe potholes had been reported again.", "Clerk"},
                           {"2031/33", "Finance\nThe bank balance was seen by all.", ""}});
  EXPECT_EQ(Shown(FindItems(Linearise(builder.flow(), 0, builder.flow().blocks.size()))),
            (Texts{"2031/31|Apologies|-", "2031/32|Highways|-", "2031/33|Finance|-"}));
}

}  // namespace
}  // namespace minutebook::extract
