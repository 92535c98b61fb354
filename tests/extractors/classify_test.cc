#include "extractors/classify.h"

#include <gtest/gtest.h>

#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;

std::vector<SectionSpan> Spans(const std::vector<std::string>& kinds) {
  std::vector<SectionSpan> spans(kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) spans[i].kind = kinds[i];
  return spans;
}

struct Case {
  std::vector<std::string> sections;
  const char* kind;
};

TEST(DocumentKind, FollowsFromTheSections) {
  const PaperBuilder builder = PaperBuilder().Text("Harbour Board");
  for (const Case& c : {
           Case{{"front_sheet", "agenda", "report"}, "agenda_pack"},
           Case{{"agenda", "minutes"}, "agenda_pack"},
           Case{{"agenda", "appendix"}, "agenda_pack"},
           Case{{"front_sheet", "agenda"}, "agenda"},
           Case{{"minutes"}, "minutes"},
           Case{{"monitoring"}, "monitoring_report"},
           Case{{"report"}, "report"},
           Case{{}, "other"},
       }) {
    EXPECT_EQ(DocumentKind(builder.flow(), Spans(c.sections)), c.kind)
        << ::testing::PrintToString(c.sections);
  }
}

TEST(DocumentKind, TakesItemStampsForThoseOfAPack) {
  const PaperBuilder builder = PaperBuilder().Text("Repair").Stamp(StampKind::kAgendaItem, "6");
  EXPECT_EQ(DocumentKind(builder.flow(), Spans({"report", "appendix"})), "agenda_pack");
}

TEST(DocumentKind, KnowsDecisionRecordsByTheirTitle) {
  EXPECT_EQ(DocumentKind(PaperBuilder().Bold("RECORD OF DECISION").flow(), Spans({"front_sheet"})),
            "decision_record");
}

TEST(IsMinutesAlone, NeedsAttendanceOrATitleOfMinutes) {
  EXPECT_TRUE(
      IsMinutesAlone(PaperBuilder().Text("Harbour Board").Text("Present: Councillor Ashdown").flow()));
  EXPECT_TRUE(IsMinutesAlone(PaperBuilder()
                                 .Bold("Minutes of the meeting held on 3 March 2031")
                                 .Text("The plans were seen.")
                                 .flow()));
  EXPECT_FALSE(IsMinutesAlone(PaperBuilder().Text("Harbour Board").Text("The plans were seen.").flow()));
}

TEST(IsMinutesAlone, LeavesPacksAndAgendasAlone) {
  EXPECT_FALSE(IsMinutesAlone(
      PaperBuilder().Text("Harbour Board").Bold("AGENDA").Text("1. Minutes of the last meeting").flow()));
  EXPECT_FALSE(IsMinutesAlone(
      PaperBuilder().Text("Present: Councillor Ashdown").Stamp(StampKind::kAgendaItem, "4").flow()));
}

TEST(IsMinutesAlone, TakesARegisterOfWhoCameForAttendance) {
  EXPECT_TRUE(IsMinutesAlone(PaperBuilder()
                                 .Bold("FERRYTON SCHOOL BOARD OF GOVERNORS")
                                 .Bold("GOVERNOR ATTENDANCE")
                                 .Grid({{"Nell Oakes", "P", ""}, {"Tom Ray", "A", ""}, {"Una Pike", "P", ""}})
                                 .Text("Agenda:")
                                 .Text("01/2031 To record those present")
                                 .flow()));
  EXPECT_FALSE(
      IsMinutesAlone(PaperBuilder()
                         .Bold("AGENDA")
                         .Grid({{"Mill Lane", "P", ""}, {"A row of figures", "12", ""}, {"Another", "7", ""}})
                         .flow()));
}

}  // namespace
}  // namespace minutebook::extract
