// Whole papers, read from text and extracted: facts that several readers have a hand in.
#include "extractors/extract.h"

#include <gtest/gtest.h>

#include "tests/support/page_builder.h"
#include "tools/pipeline.h"

namespace minutebook::extract {
namespace {

PackRecords Extracted(const char* text) {
  return tools::ReadRecords({"paper.txt", text, std::string(64, '0')});
}

constexpr const char* kMinutes =
    "                    AMBLEFORD BOROUGH COUNCIL\n\n"
    "                       PLANNING COMMITTEE\n\n"
    "     Minutes of the meeting held on Tuesday, 5 March 2024\n\n"
    "Present: Councillors A Brown (Chair), C Dee (substitute for Councillor E Fox) and K Moor.\n\n"
    "Apologies: Councillor E Fox.\n\n"
    "The Chair opened the meeting at 6.30 pm.\n\n"
    "1. DECLARATIONS OF INTEREST\n\nThere were no declarations of interest.\n\n"
    "2. LAND AT MILL LANE\n\nRESOLVED that the application be deferred to the next meeting.\n\n"
    "Councillor Moor left the meeting at 7.20 pm.\n\n"
    "3. DATE OF NEXT MEETING\n\nThe next meeting will be held on 2 April 2024.\n\n"
    "The meeting closed at 8.05 pm.\n";

TEST(ExtractRecords, KeepsWhatMinutesSayInPassing) {
  const PackRecords records = Extracted(kMinutes);
  EXPECT_EQ(records.meeting.opened, "18:30");
  EXPECT_EQ(records.meeting.closed, "20:05");
  ASSERT_EQ(records.minutes.size(), 1U);
  const Minutes& minutes = records.minutes[0];
  ASSERT_EQ(minutes.attendance.size(), 4U) << "the member stood in for is not present as well";
  EXPECT_EQ(minutes.attendance[1].substitute_for, "Councillor E Fox");
  EXPECT_EQ(minutes.attendance[2].left, "Councillor Moor left the meeting at 7.20 pm.");
  ASSERT_GE(minutes.items.size(), 2U);
  ASSERT_EQ(minutes.items[1].resolutions.size(), 1U);
  EXPECT_EQ(minutes.items[1].resolutions[0].outcome, "deferred");
}

TEST(ExtractRecords, TakesACouncilsNameWithoutTheNameOfItsPart) {
  const PackRecords records = Extracted(
      "# Harbour Scrutiny Panel\n\nTuesday, 5 March 2024 at 6.30 pm\n\n## Public Information\n\n"
      "The Panel makes recommendations to the Cabinet of Ambleford Borough Council.\n\n"
      "## AGENDA\n\n1 APOLOGIES\n\n2 HARBOUR DUES\n");
  EXPECT_EQ(records.document.authority, "Ambleford Borough Council");
}

TEST(ExtractRecords, CallsNoHeadingABodyWhereThePaperNamesNone) {
  EXPECT_EQ(Extracted("# Likelihood Rating\n\nHow the risks below were rated.\n").document.body,
            std::nullopt);
  EXPECT_EQ(Extracted("# Executive Summary\n\nHow the year went for the mill.\n").document.body,
            std::nullopt);
  EXPECT_EQ(Extracted("# Harbour Family Group\n\nThe outing was well liked.\n").document.body,
            "Harbour Family Group");
}

TEST(ExtractRecords, TakesTheNoticeForWhatTheMotionSays) {
  const PackRecords records = Extracted(
      "MINUTES OF THE HARBOUR COMMITTEE\n\nTuesday, 17 April 2018\n\nPresent: Mr T Piper, Mrs J Moss.\n\n"
      "1. Notice of Motion submitted by Councillor Vale\n\nI will move that the swans be fed.\n\n"
      "The Notice of Motion was proposed by Councillor Vale, seconded by Councillor Stone and agreed.\n\n"
      "2. Notice of Motion submitted by Councillor Stone\n\nI will move that the quay be swept.\n\n"
      "In proposing the motion, Councillor Stone spoke of the dust.\n\n"
      "In seconding the motion, Councillor Vale spoke of the leaves.\n");
  ASSERT_EQ(records.minutes.size(), 1U);
  ASSERT_EQ(records.minutes[0].items.size(), 2U);
  ASSERT_EQ(records.minutes[0].items[0].votes.size(), 1U);
  EXPECT_EQ(records.minutes[0].items[0].votes[0].motion, "I will move that the swans be fed.");
  EXPECT_EQ(records.minutes[0].items[0].votes[0].result, "carried");
  ASSERT_EQ(records.minutes[0].items[1].votes.size(), 1U);
  EXPECT_EQ(records.minutes[0].items[1].votes[0].motion, "I will move that the quay be swept.");
  EXPECT_EQ(records.minutes[0].items[1].votes[0].proposer, "Councillor Stone");
  EXPECT_EQ(records.minutes[0].items[1].votes[0].seconder, "Councillor Vale");
}

TEST(ExtractRecords, TakesWhatWasDoneWithOldMinutesForNoTitle) {
  const PackRecords records = tools::ReadRecords(
      {"paper.md",
       "---\ntitle: \"Minutes of Quillow Parish Council Meeting\"\n---\n\nHeld in the hall on 17th Jan "
       "2002\n\n"
       "PRESENT: Mr Piper, Mrs Moss.\n\nMINUTES of previous meeting read and signed as a true record.\n\n"
       "The constable came to the meeting and was asked about the noise that some had heard by the mill.\n\n"
       "Complaints had been received of parking on the green, and of the state that the bins were in.\n\n"
       "MATTERS ARISING\n\n1. The bins are to be mended.\n\nPLANNING\n\n1. Sun lounge at Mill Lane.\n",
       std::string(64, '0')});
  EXPECT_EQ(records.document.title, "Minutes of Quillow Parish Council Meeting");
  ASSERT_EQ(records.sections.size(), 1U);
  EXPECT_EQ(records.sections[0].title, "Minutes of Quillow Parish Council Meeting");
  ASSERT_EQ(records.minutes.size(), 1U);
  ASSERT_EQ(records.minutes[0].items.size(), 3U) << "what is told before the first heading is kept";
  EXPECT_EQ(records.minutes[0].items[0].points.size(), 3U);
}

TEST(ExtractRecords, DatesARecordOfDecisionByItsSignature) {
  const PackRecords records = Extracted(
      "AMBLEFORD BOROUGH COUNCIL - RECORD OF DECISION\n\nDECISION TAKEN BY: Mrs S Wadlow, Cabinet Member\n\n"
      "Key decision: NO\n\nSubject: Bus Shelters\n\nDecision:\n\nI agree that the shelters of Mill Lane be "
      "mended in June.\n\n17/1/2031\n\n..............   ..............\n\nsigned   date\n");
  EXPECT_EQ(records.document.kind, "decision_record");
  ASSERT_EQ(records.reports.size(), 1U);
  EXPECT_EQ(records.reports[0].decision_date, "2031-01-17");
}

TEST(ExtractRecords, ReadsTheCouncilOfARunningHead) {
  Document document;
  for (int page = 1; page <= 3; ++page) {
    minutebook::testing::PageBuilder builder(page);
    builder.Text(200, 30, "Quillow Town Council").Text(200, 44, "Payments made in the year");
    for (int row = 0; row < 30; ++row) {
      const double y = 90 + 16 * row;
      builder.Text(60, y, "0" + std::to_string(page) + "/10/2031").Text(160, y, "Mill Trees Ltd");
      builder.Text(330, y, "Work " + std::to_string(row)).Text(480, y, std::to_string(250 + 7 * row));
    }
    document.pages.push_back(builder.page());
  }
  Diagnostics diagnostics;
  const PackRecords records = ExtractRecords(document, diagnostics);
  EXPECT_EQ(records.document.kind, "other");
  EXPECT_EQ(records.document.authority, "Quillow Town Council");
}

TEST(ExtractRecords, KeepsWhatIsToldBetweenAndBeforeItems) {
  const PackRecords moved = Extracted(
      "MINUTES\n\nTOWNSHIP OF QUILLOW\n\nTuesday, April 17, 2018\n\n"
      "Present: Mayor Tom Piper, Councillors Jan Moss and Lee Hart.\n\nDisclosure of interest: None.\n\n"
      "The agenda was changed so that reports came first.\n\n"
      "R2018-077 J. Moss, L. Hart: That we approve the budget. Carried.\n\n"
      "R2018-078 L. Hart, J. Moss: That the minutes be adopted. Carried.\n\n"
      "Minutes – April 17, 2018 – Page 2\n\n"
      "The meeting was declared a public meeting to discuss the land at Ash Road.\n\n"
      "Committee Reports:\n\nJan Moss – Museum Board\n\n"
      "R2018-079 J. Moss, L. Hart: That we go on. Carried.\n\n"
      "John Neale, Fire Chief, conducted the yearly exercise.\n\n"
      "R2018-080 J. Moss, L. Hart: That the meeting be adjourned. Carried.\n\nMayor:\n\nCAO-Clerk:\n");
  ASSERT_EQ(moved.minutes.size(), 1U);
  std::vector<std::string> items;
  for (const MinuteItem& item : moved.minutes[0].items) {
    items.push_back(item.number.value_or("-") + "|" + item.title.value_or("-") + "|" +
                    (item.points.empty() ? "" : item.points[0].text));
  }
  EXPECT_EQ(items, (std::vector<std::string>{
                       "-|Disclosure of interest|", "-|-|The agenda was changed so that reports came first.",
                       "R2018-077|-|", "R2018-078|-|",
                       "-|-|The meeting was declared a public meeting to discuss the land at Ash Road.",
                       "-|Committee Reports|Jan Moss – Museum Board", "R2018-079|-|",
                       "-|-|John Neale, Fire Chief, conducted the yearly exercise.", "R2018-080|-|"}));

  const PackRecords opened = Extracted(
      "MINUTES OF THE HARBOUR COMMITTEE\n\nTuesday, 17 April 2018\n\nPresent: Mr T Piper, Mrs J Moss.\n\n"
      "At the outset, Mr Piper asked for news of the mill, which was promised for May.\n\n"
      "1. Swans\n\nThe swans were fed.\n\nNotices of Motion\n\n2. Motion by Mrs Moss\n\nIt was withdrawn.\n");
  ASSERT_EQ(opened.minutes.size(), 1U);
  const std::vector<MinuteItem>& told = opened.minutes[0].items;
  ASSERT_EQ(told.size(), 3U);
  EXPECT_EQ(told[0].title, std::nullopt);
  ASSERT_EQ(told[0].points.size(), 1U);
  EXPECT_EQ(told[1].points.size(), 1U) << "a heading over several items is part of none";
}

TEST(ExtractRecords, StatesTheConfidenceOfEveryRule) {
  const PackRecords records = Extracted(kMinutes);
  for (const MinuteItem& item : records.minutes.at(0).items) {
    EXPECT_GT(item.where.confidence, 0.9);
    EXPECT_LT(item.where.confidence, 1);
  }
}

}  // namespace
}  // namespace minutebook::extract
