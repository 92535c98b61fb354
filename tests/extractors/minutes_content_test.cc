#include <gtest/gtest.h>

#include "extractors/minutes/content.h"
#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;
using Texts = std::vector<std::string>;

ItemContent Read(const PaperBuilder& builder, const OptionalText& title = "Trees",
                 MinutesStyle style = MinutesStyle::kProse, bool last = false) {
  ItemStart item;
  item.number = "7";
  item.title = title;
  return ReadItem(builder.flow().blocks, item, style, last);
}

Texts Points(const ItemContent& content) {
  Texts texts;
  for (const MinutePoint& point : content.points) texts.push_back(point.text);
  return texts;
}

// "label|text" of each resolution.
Texts Resolutions(const ItemContent& content) {
  Texts texts;
  for (const Resolution& resolution : content.resolutions)
    texts.push_back(resolution.label.value_or("-") + "|" + resolution.text);
  return texts;
}

TEST(ReadItem, TakesEveryParagraphOfProseForAPoint) {
  EXPECT_EQ(Points(Read(PaperBuilder().Text("The oak was ill.").Text("The elm was well."))),
            (Texts{"The oak was ill.", "The elm was well."}));
}

TEST(ReadItem, TakesNoSecondTitleForAPoint) {
  EXPECT_EQ(
      Points(Read(PaperBuilder()
                      .Bold("Taking in Charge of Estates - Declaration of Roads to be Public Roads")
                      .Text("The report was seen.")
                      .Text("6.2 Clerk's Report -")
                      .Text("1. The Clerk had written to the mill about the wall, and to its owner.")
                      .Text("2. The Clerk had been to Quillow for the talk on trees in May."))),
      (Texts{"The report was seen.", "The Clerk had written to the mill about the wall, and to its owner.",
             "The Clerk had been to Quillow for the talk on trees in May."}));
}

TEST(ReadItem, LeavesMoversAndCountsBehindAResolutionToTheVote) {
  const ItemContent content =
      Read(PaperBuilder().Text("It was resolved that the oak be felled in May. Prop. GK, 2nd PN. 4 in "
                               "favour, 2 against, JB abstained."));
  EXPECT_EQ(Resolutions(content), (Texts{"-|that the oak be felled in May."}));
  ASSERT_EQ(content.votes.size(), 1U);
  EXPECT_EQ(content.votes[0].proposer, "GK");
  EXPECT_EQ(content.votes[0].votes_for, 4);
  EXPECT_EQ(content.votes[0].votes_against, 2);
}

TEST(ReadItem, TakesNoHeadingAndNoPageLineForAPoint) {
  EXPECT_EQ(Points(Read(PaperBuilder()
                            .Text("5.1 Chairman's Report")
                            .Text("* The oak was ill.")
                            .Text("* The elm was well.")
                            .Text("5.2 Mill House")
                            .Text("The mill was let.")
                            .Text("NO OPEN FORUM")
                            .Text("Minutes – April 17, 2031 – Page 2")
                            .Text(".")
                            .Text("5.3 Letter from the Ash Society")
                            .Text("5.4 Letter from the Elm Society"))),
            (Texts{"The oak was ill.", "The elm was well.", "The mill was let.",
                   "Letter from the Ash Society", "Letter from the Elm Society"}));
}

TEST(ReadItem, ReadsAResolutionOnOneLine) {
  for (const auto& [line, text] :
       {std::pair{"RESOLVED that the oak be felled.", "that the oak be felled."},
        {"RESOLVED: That the oak be felled.", "That the oak be felled."},
        {"Resolved unanimously - that the oak be felled.", "that the oak be felled."},
        {"It was RESOLVED that the oak be felled.", "that the oak be felled."},
        {"AGREED that the oak be felled.", "that the oak be felled."},
        {"Committee resolved to fell the oak.", "to fell the oak."},
        {"The Parish Council unanimously resolved to fell the oak.", "to fell the oak."}}) {
    const ItemContent content = Read(PaperBuilder().Text(line));
    EXPECT_EQ(Resolutions(content), (Texts{std::string("-|") + text})) << line;
    EXPECT_TRUE(content.points.empty()) << line;
  }
}

TEST(ReadItem, GivesAListAfterAnEmptyStemOneResolutionEach) {
  const ItemContent content = Read(PaperBuilder()
                                       .Text("The oak was ill.")
                                       .Text("RESOLVED:")
                                       .Text("(i) that the oak be felled;", {.x = 90})
                                       .Text("(ii) that an elm be planted.", {.x = 90}));
  EXPECT_EQ(Resolutions(content), (Texts{"i|that the oak be felled;", "ii|that an elm be planted."}));
  EXPECT_EQ(Points(content), (Texts{"The oak was ill."}));
}

TEST(ReadItem, KeepsNestedItemsWithTheirResolution) {
  const ItemContent content = Read(PaperBuilder()
                                       .Text("RESOLVED")
                                       .Text("(i) that trees be planted:", {.x = 90})
                                       .Text("• an elm", {.x = 120})
                                       .Text("• a beech", {.x = 120})
                                       .Text("(ii) that they be watered.", {.x = 90}));
  EXPECT_EQ(Resolutions(content),
            (Texts{"i|that trees be planted: an elm a beech", "ii|that they be watered."}));
}

TEST(ReadItem, TakesAStemWithBulletsForOneResolution) {
  EXPECT_EQ(Resolutions(Read(PaperBuilder()
                                 .Text("RESOLVED that these be planted:")
                                 .Text("• an elm", {.x = 90})
                                 .Text("• a beech", {.x = 90}))),
            (Texts{"-|that these be planted: an elm a beech"}));
}

TEST(ReadItem, EndsResolutionsAtAParagraphAtTheMargin) {
  const ItemContent content = Read(PaperBuilder()
                                       .Text("RESOLVED")
                                       .Text("(i) that the oak be felled.", {.x = 90})
                                       .Text("The Board went on to the elm."));
  EXPECT_EQ(Resolutions(content), (Texts{"i|that the oak be felled."}));
  EXPECT_EQ(Points(content), (Texts{"The Board went on to the elm."}));
}

TEST(ReadItem, GoesOnWithAParagraphSetUnderAResolution) {
  EXPECT_EQ(Resolutions(Read(PaperBuilder()
                                 .Text("RESOLVED")
                                 .Text("(i) that the oak be felled.", {.x = 60})
                                 .Text("This is to be done in May.", {.x = 90}))),
            (Texts{"i|that the oak be felled. This is to be done in May."}));
}

TEST(ReadItem, ReadsADecisionInsideANarrative) {
  const ItemContent content = Read(PaperBuilder().Text(
      "Mrs Vane spoke of the oak by the mill, and after a debate the Councillors resolved to fell it."));
  EXPECT_EQ(Resolutions(content), (Texts{"-|to fell it."}));
  EXPECT_EQ(content.points.size(), 1U);
}

TEST(ReadItem, LeavesOpinionsAndReadsDecisionsPrintedInsideLines) {
  struct InLine {
    const char* text;
    const char* decision;  // empty: none
  };
  for (const InLine& c : {
           InLine{"The Board agreed that this was a great initiative.", ""},
           InLine{"The Board agreed that the fee be raised.", "that the fee be raised."},
           InLine{"A letter came, resolved to pay £60.50 for the mowing. A bill came.",
                  "to pay £60.50 for the mowing."},
           InLine{"Standing Orders - Resolved to Sign", "to Sign"},
           InLine{"The matter has been resolved to general content.", ""},
       }) {
    const ItemContent content = Read(PaperBuilder().Text(c.text));
    const std::string decision = content.resolutions.empty() ? "" : content.resolutions[0].text;
    EXPECT_EQ(decision, c.decision) << c.text;
  }
}

TEST(ReadItem, TakesANoteOfAnInterestForADeclaration) {
  const ItemContent content =
      Read(PaperBuilder()
               .Text("RESOLVED")
               .Text("(i) that the oak be felled.", {.x = 90})
               .Text("NOTE: Councillor Corby declared a personal interest and left."));
  ASSERT_EQ(content.declarations.size(), 1U);
  EXPECT_EQ(content.declarations[0].text, "Councillor Corby declared a personal interest and left.");
  EXPECT_EQ(content.resolutions.size(), 1U);
  EXPECT_TRUE(content.points.empty());
}

TEST(ReadItem, TakesTheAbsenceOfInterestsForAPoint) {
  const ItemContent content = Read(PaperBuilder().Text("There were no declarations of interest."));
  EXPECT_TRUE(content.declarations.empty());
  EXPECT_EQ(content.points.size(), 1U);
}

TEST(ReadItem, TakesAnItemThatIsOnlyNotedForANotedResolution) {
  const ItemContent content = Read(PaperBuilder().Text("The Panel noted the report of the Harbour Master."));
  ASSERT_EQ(content.resolutions.size(), 1U);
  EXPECT_EQ(content.resolutions[0].kind, "noted");
  EXPECT_EQ(content.resolutions[0].text, "The Panel noted the report of the Harbour Master.");
  EXPECT_TRUE(content.points.empty());
}

TEST(ReadItem, KeepsWhatIsNotedAmongOthersAPoint) {
  const ItemContent content =
      Read(PaperBuilder().Text("The Panel noted the report.").Text("Mrs Vane asked about the elm."));
  EXPECT_TRUE(content.resolutions.empty());
  EXPECT_EQ(content.points.size(), 2U);
}

TEST(ReadItem, TakesOnlyTheBulletsWhereTheMinutesAreWrittenSo) {
  const PaperBuilder builder = PaperBuilder()
                                   .Text("The Panel considered the report of the Harbour Master.")
                                   .Text("The Panel noted the following points:-")
                                   .Text("• that the oak was ill;", {.x = 90})
                                   .Text("• that the elm was well.", {.x = 90});
  EXPECT_EQ(Points(Read(builder, "Trees", MinutesStyle::kBulletsOnly)),
            (Texts{"that the oak was ill;", "that the elm was well."}));
  EXPECT_EQ(Points(Read(builder, "Trees", MinutesStyle::kProse)).size(), 4U);
}

TEST(FindStyle, NeedsFormalOpeningsAndLeadIns) {
  const PaperBuilder both = PaperBuilder()
                                .Text("The Panel considered the report of the Master.")
                                .Text("The Panel noted the following points:-");
  EXPECT_EQ(FindStyle(both.flow().blocks), MinutesStyle::kBulletsOnly);
  EXPECT_EQ(FindStyle(PaperBuilder().Text("The Panel considered the report of the Master.").flow().blocks),
            MinutesStyle::kProse);
}

TEST(ReadItem, KeepsSubListsWithTheirNumberedParagraph) {
  const ItemContent content =
      Read(PaperBuilder()
               .Text("1. The Harbour Master spoke of the trees by the mill, and said that:")
               .Text("(a) the oak was ill; and", {.x = 90})
               .Text("(b) the elm was well.", {.x = 90})
               .Text("2. Mrs Vane asked when the oak by the mill would be felled."));
  EXPECT_EQ(Points(content), (Texts{"The Harbour Master spoke of the trees by the mill, and said that: (a) "
                                    "the oak was ill; and (b) the elm was well.",
                                    "Mrs Vane asked when the oak by the mill would be felled."}));
}

TEST(ReadItem, LeavesSubheadingsActionsAndEmptyLinesOut) {
  EXPECT_EQ(Points(Read(PaperBuilder()
                            .Bold("Work by the mill")
                            .Text("The oak was ill.")
                            .Text("ACTION: NOakes")
                            .Text("None."))),
            (Texts{"The oak was ill."}));
}

TEST(ReadItem, ReadsApologiesInsideAnItem) {
  const ItemContent content =
      Read(PaperBuilder().Text("Apologies were received from Councillor Corby and Mrs Vane."), "Apologies");
  ASSERT_EQ(content.attendance.size(), 2U);
  EXPECT_EQ(content.attendance[0].name, "Councillor Corby");
  EXPECT_EQ(content.attendance[1].name, "Mrs Vane");
  EXPECT_EQ(content.attendance[1].status, "apologies");
  EXPECT_EQ(content.attendance[1].item, "7");
  EXPECT_TRUE(content.points.empty());
}

TEST(ReadItem, ReadsPeopleWhoJoinedOrLeft) {
  const ItemContent content = Read(PaperBuilder()
                                       .Text("Councillor Corby joined the meeting at this point.")
                                       .Text("Mrs Vane left the meeting at 8.15 pm."));
  ASSERT_EQ(content.movements.size(), 2U);
  EXPECT_EQ(content.movements[0].name, "Councillor Corby");
  EXPECT_EQ(content.movements[0].joined, "Councillor Corby joined the meeting at this point.");
  EXPECT_FALSE(content.movements[0].left);
  EXPECT_EQ(content.movements[1].left, "Mrs Vane left the meeting at 8.15 pm.");
  EXPECT_TRUE(content.points.empty());
}

TEST(ReadItem, EndsTheLastItemAtTheClosingLine) {
  const PaperBuilder builder = PaperBuilder()
                                   .Text("The oak was ill.")
                                   .Text("There being no further business, the meeting closed at 9.30pm.")
                                   .Text("A page of accounts.");
  EXPECT_EQ(Points(Read(builder, "Trees", MinutesStyle::kProse, true)), (Texts{"The oak was ill."}));
}

ItemContent ReadMotion(const PaperBuilder& builder, const std::string& rest) {
  ItemStart item;
  item.number = "R2024-070";
  item.proposer = "A. Bee";
  item.seconder = "C. Dee";
  item.rest = rest;
  return ReadItem(builder.flow().blocks, item, MinutesStyle::kProse, false);
}

TEST(ReadItem, TakesACarriedMotionForAVoteAndAResolution) {
  const ItemContent content =
      ReadMotion(PaperBuilder().Text("THAT the benches be painted.").Text("Carried."), "");
  ASSERT_EQ(content.votes.size(), 1U);
  EXPECT_EQ(content.votes[0].motion, "THAT the benches be painted.");
  EXPECT_EQ(content.votes[0].proposer, "A. Bee");
  EXPECT_EQ(content.votes[0].seconder, "C. Dee");
  EXPECT_EQ(content.votes[0].result, "carried");
  EXPECT_EQ(Resolutions(content), (Texts{"R2024-070|THAT the benches be painted."}));
}

TEST(ReadItem, TakesALostMotionForAVoteOnly) {
  const ItemContent content = ReadMotion(PaperBuilder(), "THAT the oak be felled. Defeated.");
  ASSERT_EQ(content.votes.size(), 1U);
  EXPECT_EQ(content.votes[0].result, "lost");
  EXPECT_TRUE(content.resolutions.empty());
}

TEST(ReadItem, EndsAResolutionThatWasAWholeSentenceBeforeTheNextLetteredPart) {
  const ItemContent content = Read(PaperBuilder()
                                       .Text("And Resolved:")
                                       .Text("“That the land at Mill Lane be sold for €1.”")
                                       .Text("(b) 8 Quay Row")
                                       .Text("A report was circulated."));
  EXPECT_EQ(Resolutions(content), (Texts{"-|“That the land at Mill Lane be sold for €1.”"}));
  EXPECT_EQ(Points(content), (Texts{"8 Quay Row", "A report was circulated."}));
}

TEST(ReadItem, GivesMoversTheResolutionBelowThem) {
  for (const char* line : {"AND AGREED", "And unanimously Resolved", "Resolved:-"}) {
    const ItemContent content = Read(PaperBuilder()
                                         .Text("Proposed by: Cllr. Pat ‘Chap’ Clere")
                                         .Text("Seconded by: Cllr. Dave Fitz")
                                         .Text(line)
                                         .Text("“That the minutes be confirmed.”"));
    EXPECT_EQ(Resolutions(content), (Texts{"-|“That the minutes be confirmed.”"})) << line;
    ASSERT_EQ(content.votes.size(), 1U) << line;
    EXPECT_EQ(content.votes[0].motion, "“That the minutes be confirmed.”");
    EXPECT_EQ(content.votes[0].proposer, "Cllr. Pat ‘Chap’ Clere");
    EXPECT_EQ(content.votes[0].seconder, "Cllr. Dave Fitz");
    EXPECT_EQ(content.votes[0].result, "carried");
  }
}

TEST(ReadItem, TakesNoSignatureForAPoint) {
  for (const char* line : {"Parish Clerk", "Clerk to the Council", "Confirmed as a true record:"})
    EXPECT_EQ(
        Points(Read(PaperBuilder().Text("The oak was ill.").Text(line), "Trees", MinutesStyle::kProse, true)),
        (Texts{"The oak was ill."}))
        << line;
}

TEST(ReadItem, ReadsMotionsWithNumbersAndDispositions) {
  for (const auto& [number, resolved] : std::vector<std::pair<const char*, const char*>>{
           {"Motion No. C310-1", "Be it resolved that the agenda be adopted."},
           {"Resolution No. 1", "RESOLVED that the agenda be adopted."}}) {
    const ItemContent content = Read(PaperBuilder()
                                         .Text(number)
                                         .Text("Moved by Souza, Seconded by Hough")
                                         .Text(resolved)
                                         .Text("Disposition Carried"));
    EXPECT_EQ(Points(content), Texts{}) << number;
    EXPECT_EQ(Resolutions(content), (Texts{"-|that the agenda be adopted."})) << number;
    ASSERT_EQ(content.votes.size(), 1U) << number;
    EXPECT_EQ(content.votes[0].motion, "that the agenda be adopted.");
    EXPECT_EQ(content.votes[0].proposer, "Souza");
    EXPECT_EQ(content.votes[0].seconder, "Hough");
    EXPECT_EQ(content.votes[0].result, "carried");
  }
}

TEST(ReadItem, ListsPeopleBelowALabelInsideAnItem) {
  const ItemContent content = Read(PaperBuilder()
                                       .Text("The Mayor called the meeting to order.")
                                       .Text("Staff in attendance:")
                                       .Text("Nan Michel"),
                                   "Call to order");
  EXPECT_EQ(Points(content), (Texts{"The Mayor called the meeting to order."}));
  ASSERT_EQ(content.attendance.size(), 1U);
  EXPECT_EQ(content.attendance[0].name, "Nan Michel");
  EXPECT_EQ(content.attendance[0].status, "in_attendance");
  EXPECT_EQ(content.attendance[0].item, "7");
}

TEST(ReadItem, TakesAThatBelowMoversForTheirMotion) {
  const ItemContent content = Read(PaperBuilder()
                                       .Text("Resolution No. 17-07-181")
                                       .Text("Moved by Councillor Mellor")
                                       .Text("Seconded by Councillor Pierce #403-17")
                                       .Text("THAT the minutes be adopted as circulated.")
                                       .Text("CARRIED"));
  EXPECT_EQ(Points(content), Texts{});
  EXPECT_EQ(Resolutions(content), (Texts{"-|THAT the minutes be adopted as circulated."}));
  ASSERT_EQ(content.votes.size(), 1U);
  EXPECT_EQ(content.votes[0].motion, "THAT the minutes be adopted as circulated.");
  EXPECT_EQ(content.votes[0].seconder, "Councillor Pierce");
  EXPECT_EQ(content.votes[0].result, "carried");
}

TEST(ReadItem, ReadsAMotionThatItsMoversStandAbove) {
  const ItemContent content = Read(PaperBuilder()
                                       .Text("Moved: Member Joan Seft")
                                       .Text("Seconded: Cr Bill Lang")
                                       .Text("That the oak be felled.")
                                       .Text("CARRIED"));
  EXPECT_EQ(Resolutions(content), (Texts{"-|That the oak be felled."}));
  EXPECT_TRUE(content.points.empty());
}

TEST(ReadItem, LeavesTheSentenceThatRunsIntoResolvedAlone) {
  for (const char* stem : {"Accordingly, the Sub-Committee unanimously –",
                           "It was therefore:", "It was moved by Mr Tapp, seconded by Mrs Vane and:"}) {
    const ItemContent content =
        Read(PaperBuilder().Text(stem).Text("RESOLVED").Text("That the oak be felled."));
    EXPECT_TRUE(content.points.empty()) << stem;
    EXPECT_EQ(Resolutions(content), (Texts{"-|That the oak be felled."})) << stem;
  }
}

TEST(FindStyle, TakesBulletsAloneForPointsOnlyWhereNothingElseIsTold) {
  const std::vector<std::string> formal = {"The Panel considered the report of the Harbour Master.",
                                           "The Panel noted the following points:-", "• The oak was ill.",
                                           "• The elm was well."};
  EXPECT_EQ(FindStyle(minutebook::testing::MakeBlocks(formal)), MinutesStyle::kBulletsOnly);
  std::vector<std::string> told = formal;
  told.insert(told.end(),
              {"Mr Tapp outlined the plans for the oak.", "Mrs Vane asked who would pay for it."});
  EXPECT_EQ(FindStyle(minutebook::testing::MakeBlocks(told)), MinutesStyle::kProse);
}

TEST(ReadItem, TakesAResolutionBehindItsMoversForNoPoint) {
  const ItemContent content = Read(PaperBuilder().Text(
      "It was proposed by Cllr Crisp, seconded by Cllr Winn and RESOLVED that the oak be felled."));
  EXPECT_EQ(Resolutions(content), (Texts{"-|that the oak be felled."}));
  EXPECT_TRUE(content.points.empty());
  ASSERT_EQ(content.votes.size(), 1U);
  EXPECT_EQ(content.votes[0].proposer, "Cllr Crisp");
}

}  // namespace
}  // namespace minutebook::extract
