#include <gtest/gtest.h>

#include "extractors/reports/reports.h"
#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;

Report ReadOne(const PaperBuilder& paper) {
  SectionSpan span;
  span.kind = "report";
  span.last = paper.flow().blocks.size();
  const std::vector<Report> reports = ReadReports(paper.flow(), {span}, {});
  EXPECT_EQ(reports.size(), 1U);
  return reports.empty() ? Report{} : reports.front();
}

TEST(ReportHead, OfARecordOfDecisionHasValuesUnderTheirNames) {
  const Report report = ReadOne(PaperBuilder()
                                    .Text("DECISION TO BE TAKEN BY:\tDECISION NUMBER:")
                                    .Text("Mrs S Wadlow, Cabinet Member\t24/00051")
                                    .Text("Key decision: YES")
                                    .Text("Subject Matter / Title of Decision")
                                    .Text("Bus Shelters")
                                    .Text("Decision:")
                                    .Text("As Cabinet Member for Transport I agree to mend the shelters.")
                                    .Text("The work shall begin in June and end before the winter."));
  EXPECT_EQ(report.decision_maker, "Mrs S Wadlow, Cabinet Member");
  EXPECT_EQ(report.key_decision, "YES");
  EXPECT_EQ(report.subject, "Bus Shelters");
  ASSERT_EQ(report.paragraphs.size(), 2U) << "paragraphs without numbers stand for themselves";
  EXPECT_EQ(report.paragraphs[0].heading, "Decision:");
  EXPECT_EQ(report.paragraphs[1].text, "The work shall begin in June and end before the winter.");
}

}  // namespace
}  // namespace minutebook::extract
