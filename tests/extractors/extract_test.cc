// Whole papers, read from text and extracted: facts that several readers have a hand in.
#include "extractors/extract.h"

#include <gtest/gtest.h>

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

TEST(ExtractRecords, StatesTheConfidenceOfEveryRule) {
  const PackRecords records = Extracted(kMinutes);
  for (const MinuteItem& item : records.minutes.at(0).items) {
    EXPECT_GT(item.where.confidence, 0.9);
    EXPECT_LT(item.where.confidence, 1);
  }
}

}  // namespace
}  // namespace minutebook::extract
