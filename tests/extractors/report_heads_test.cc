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

TEST(ReportHead, OfARecordWithoutNumbersKeepsListsInTheirParagraph) {
  const Report report =
      ReadOne(PaperBuilder()
                  .Text("Subject: Bus Shelters")
                  .Text("Decision maker: Cabinet")
                  .Text("Decision:")
                  .Text("APPROVE the mending of the three shelters in Mill Lane")
                  .Text("DELEGATE the choice of a painter to the Head of Streets")
                  .Bold("Values")
                  .Text("The committee also asked the officers to have the following shelters valued in May:")
                  .Text("1. Mill Lane", {.x = 80, .gap = false})
                  .Text("2. Quay Row", {.x = 80, .gap = false})
                  .Text("The shelter in Quay Row is let to the bus company."));
  std::vector<std::string> texts;
  for (const ReportParagraph& paragraph : report.paragraphs) texts.push_back(paragraph.text);
  EXPECT_EQ(texts, (std::vector<std::string>{"APPROVE the mending of the three shelters in Mill Lane",
                                             "DELEGATE the choice of a painter to the Head of Streets",
                                             "The committee also asked the officers to have the following "
                                             "shelters valued in May: 1. Mill Lane 2. Quay Row",
                                             "The shelter in Quay Row is let to the bus company."}));
}

TEST(ReportHead, EndsWithALineThatSaysWhoMayReadIt) {
  const Report report = ReadOne(PaperBuilder()
                                    .Grid({{"Meeting:", "Cabinet"}, {"Subject:", "Bus Shelters"}})
                                    .Text("FOR GENERAL RELEASE")
                                    .Bold("1.0 Purpose of Report")
                                    .Text("1.1 To have the shelters mended before the winter comes."));
  EXPECT_EQ(report.confidentiality, "FOR GENERAL RELEASE");
  ASSERT_EQ(report.paragraphs.size(), 1U);
  EXPECT_EQ(report.paragraphs[0].heading, "1.0 Purpose of Report");
}

TEST(ReportHead, HasSeveralFieldsInOneRow) {
  const Report report = ReadOne(
      PaperBuilder()
          .Grid({{"Item No.", "Classification: Open", "Date: 3 May 2018", "Meeting Name: Harbour Board"}})
          .Grid({{"Report title:", "Bus Shelters"},
                 {"Ward(s) or groups affected:", "All"},
                 {"From:", "Head of Streets"}}));
  EXPECT_EQ(report.confidentiality, "Open");
  EXPECT_EQ(report.decision_date, "2018-05-03");
  EXPECT_EQ(report.decision_maker, "Harbour Board");
  EXPECT_EQ(report.subject, "Bus Shelters");
  EXPECT_EQ(report.wards, "All");
  EXPECT_EQ(report.report_of, "Head of Streets");
  const Report pairs = ReadOne(PaperBuilder()
                                   .Grid({{"Meeting:", "Cabinet", "Date:", "11 March 2026"}})
                                   .Grid({{"Subject:", "Bus Shelters"}, {"Report Of:", "Head of Streets"}}));
  EXPECT_EQ(pairs.decision_maker, "Cabinet");
  EXPECT_EQ(pairs.decision_date, "2026-03-11");
}

TEST(ReportHead, NeedsNoNamesOfFields) {
  const Report report = ReadOne(PaperBuilder()
                                    .Bold("HARBOUR BOARD – 25 MAY 2019")
                                    .Bold("Bus Shelters")
                                    .Bold("Report by the Head of Streets")
                                    .Bold("RECOMMENDATION")
                                    .Text("1. mend the shelters."));
  EXPECT_EQ(report.decision_maker, "HARBOUR BOARD");
  EXPECT_EQ(report.decision_date, "2019-05-25");
  EXPECT_EQ(report.subject, "Bus Shelters");
  EXPECT_EQ(report.report_of, "Head of Streets");
  ASSERT_EQ(report.recommendations.size(), 1U);
}

TEST(ReportHead, TakesTheTitleThatStandsAboveItsGrid) {
  const Report report = ReadOne(PaperBuilder()
                                    .Bold("Harbour Board")
                                    .Text("26 February 2013")
                                    .Bold("Bus Shelters")
                                    .Grid({{"Final Decision-Maker", "Harbour Board"},
                                           {"Lead Officer and Report Author", "Amos Venn"},
                                           {"Classification", "Public"},
                                           {"Wards affected", "All"}}));
  EXPECT_EQ(report.subject, "Bus Shelters");
  EXPECT_EQ(report.decision_date, "2013-02-26");
  EXPECT_EQ(report.confidentiality, "Public");
  ASSERT_EQ(report.contacts.size(), 1U);
  EXPECT_EQ(report.contacts[0].post, "Author");
  EXPECT_EQ(report.contacts[0].name, "Amos Venn");
}

TEST(ReportHead, KeepsTheFactsOfAContactOnItsLineTogether) {
  const Report report = ReadOne(PaperBuilder()
                                    .Text("Report to the Harbour Board")
                                    .Text("Subject: Bus Shelters")
                                    .Text("Contact Officer: Name: Amos Venn Title: Surveyor Tel: 01632 960 "
                                          "111 Email: a.venn@wyke.example"));
  EXPECT_EQ(report.decision_maker, "Harbour Board");
  ASSERT_EQ(report.contacts.size(), 1U);
  EXPECT_EQ(report.contacts[0].name, "Amos Venn");
  EXPECT_EQ(report.contacts[0].title, "Surveyor");
  EXPECT_EQ(report.contacts[0].email, "a.venn@wyke.example");
}

TEST(ReportBody, KnowsAPlainHeadingAfterTheRecommendations) {
  const Report report = ReadOne(PaperBuilder()
                                    .Text("To: Harbour Board")
                                    .Text("Subject: Bus Shelters")
                                    .Text("Recommendations")
                                    .Text("1. mend the shelters; and")
                                    .Text("2. paint them.")
                                    .Text("Options considered")
                                    .Text("2. The shelters could be left as they are."));
  ASSERT_EQ(report.recommendations.size(), 2U);
  ASSERT_EQ(report.paragraphs.size(), 1U);
  EXPECT_EQ(report.paragraphs[0].heading, "Options considered");
}

TEST(ReportBody, TakesARowForAHeadingWhoseColonWasRecognisedAsASemicolon) {
  const Report report = ReadOne(
      PaperBuilder()
          .Grid({{"Meeting:", "Cabinet"}, {"Subject:", "Bus Shelters"}})
          .Grid({{"LEGAL IMPLICATIONS", ""}, {"1.", "The Act of 1953 applies."}})
          .Grid({{"Power of the Council to mend the shelters;"}, {"2. The Council may mend its shelters."}}));
  ASSERT_FALSE(report.paragraphs.empty());
  EXPECT_EQ(report.paragraphs.back().heading, "Power of the Council to mend the shelters;");
}

TEST(ReportHead, MayHaveItsTitleUnderItsAuthor) {
  const Report report = ReadOne(PaperBuilder()
                                    .Text("Report of the Director of Place")
                                    .Text("Bus Shelters in the Villages")
                                    .Text("Summary")
                                    .Text("1. This report asks the Member to agree to mend the shelters."));
  EXPECT_EQ(report.report_of, "Director of Place");
  EXPECT_EQ(report.subject, "Bus Shelters in the Villages");
  EXPECT_EQ(report.summary, std::nullopt) << "numbered paragraphs under the heading are paragraphs";
  ASSERT_EQ(report.paragraphs.size(), 1U);
  EXPECT_EQ(report.paragraphs[0].heading, "Summary");
}

TEST(ReportHead, NamesTheBodyAboveTheTitle) {
  const Report report = ReadOne(PaperBuilder()
                                    .Text("Highways Committee")
                                    .Text("14 March 2019")
                                    .Text("Bus Shelters")
                                    .Text("Report of the Chief Officer for Highways")
                                    .Text("Recommendation: It is recommended that the shelters be mended.")
                                    .Text("Electoral Divisions: All"));
  EXPECT_EQ(report.decision_maker, "Highways Committee");
  EXPECT_EQ(report.subject, "Bus Shelters");
  EXPECT_EQ(report.decision_date, "2019-03-14");
  EXPECT_EQ(report.wards, "All");
}

TEST(ReportBody, EndsTheRecommendationsWhereNumberedParagraphsBegin) {
  const Report report = ReadOne(PaperBuilder()
                                    .Text("To: Harbour Board")
                                    .Text("Subject: Bus Shelters")
                                    .Text("Recommendations")
                                    .Text("(a) mend the shelters; and")
                                    .Text("(b) paint them.")
                                    .Text("1   Purpose of this report")
                                    .Text("1.1 To seek approval for mending."));
  ASSERT_EQ(report.recommendations.size(), 2U);
  EXPECT_EQ(report.recommendations[1].text, "paint them.");
  ASSERT_EQ(report.paragraphs.size(), 1U);
  EXPECT_EQ(report.paragraphs[0].heading, "1   Purpose of this report");
}

TEST(ReportBody, KnowsANumberedHeadingOverPlainParagraphs) {
  const Report report = ReadOne(
      PaperBuilder()
          .Text("To: Harbour Board")
          .Text("Subject: Bus Shelters")
          .Text("1. Introduction")
          .Text("There are 120 shelters in the north of the county, of which forty leak when it rains."));
  ASSERT_EQ(report.paragraphs.size(), 1U);
  EXPECT_EQ(report.paragraphs[0].number, std::nullopt);
  EXPECT_EQ(report.paragraphs[0].heading, "1. Introduction");
}

TEST(ReportHead, ReadsFieldsSideBySideWhoseValuesWrap) {
  const Report report = ReadOne(
      PaperBuilder().Text("Report to:\tCabinet\tDate:\t7 December 2031").Text("Subject: Bus Shelters"));
  EXPECT_EQ(report.decision_maker, "Cabinet");
  EXPECT_EQ(report.decision_date, "2031-12-07");
}

TEST(ReportHead, OfAnApplicationGivesProposalWardAndOfficer) {
  const Report report = ReadOne(PaperBuilder()
                                    .Grid({{"Application No:", "PA30/01"},
                                           {"Proposal:", "Four dwellings"},
                                           {"Ward:", "Quay"},
                                           {"Case Officer:", "Davina Rosk"},
                                           {"Recommendation:", "Approve with conditions"}})
                                    .Bold("1. Site description")
                                    .Text("1.1 The site is a paddock."));
  EXPECT_EQ(report.subject, "Four dwellings");
  EXPECT_EQ(report.wards, "Quay");
  ASSERT_EQ(report.contacts.size(), 1U);
  EXPECT_EQ(report.contacts[0].name, "Davina Rosk");
  ASSERT_EQ(report.recommendations.size(), 1U);
  EXPECT_EQ(report.recommendations[0].text, "Approve with conditions");
  EXPECT_EQ(report.paragraphs.size(), 1U);
}

TEST(ReportHead, TakesRecommendedForAHeading) {
  const Report report =
      ReadOne(PaperBuilder()
                  .Text("REPORT TO: Harbour Board")
                  .Text("SUBJECT: Bus Shelters")
                  .Text("2.0 RECOMMENDED: That")
                  .Text("(1) the shelters be mended; and")
                  .Text("(2) the money be found.")
                  .Text("3.0 SUPPORTING INFORMATION")
                  .Text("3.1 The shelters leak in any weather and all who wait in them get wet."));
  ASSERT_EQ(report.recommendations.size(), 2U);
  EXPECT_EQ(report.recommendations[1].text, "the money be found.");
  EXPECT_EQ(report.paragraphs.size(), 1U) << "numbered information is no form row";
}

TEST(ReportHead, EndsWithItsContactsBeforeAHeadingOverParagraphs) {
  const Report report = ReadOne(PaperBuilder()
                                    .Text("Report to: Harbour Board")
                                    .Text("Subject: Bus Shelters")
                                    .Text("Contact officer: Sean Ridgeley, Fleet Manager")
                                    .Bold("Aim of the scheme")
                                    .Text("1. The shelters shall be mended in the course of this year."));
  ASSERT_EQ(report.paragraphs.size(), 1U);
  EXPECT_EQ(report.paragraphs[0].heading, "Aim of the scheme");
}

TEST(ReportHead, MayHaveTheMeetingInABoxAboveItsTitle) {
  const Report report =
      ReadOne(PaperBuilder()
                  .Grid({{"Cabinet", "10 October 2031"}})
                  .Bold("Pool Works")
                  .Grid({{"Report of:", "Head of Pools"}, {"Wards affected:", "Mill"}})
                  .Text("1.1 The pool is old and the water in it has been cold for years."));
  EXPECT_EQ(report.decision_maker, "Cabinet");
  EXPECT_EQ(report.decision_date, "2031-10-10");
  EXPECT_EQ(report.subject, "Pool Works");
}

TEST(ReportHead, KeepsAColonInItsSubject) {
  EXPECT_EQ(ReadOne(PaperBuilder()
                        .Text("Report to:\tHarbour Board")
                        .Text("Subject:\tQuay Works: second year")
                        .Text("Report of:\tHead of Streets"))
                .subject,
            "Quay Works: second year");
}

TEST(ReportHead, MayPrintTheNumberOfItsItem) {
  EXPECT_EQ(ReadOne(PaperBuilder()
                        .Text("Agenda Item No: 7")
                        .Text("Report to: Harbour Board")
                        .Text("Subject: Bus Shelters"))
                .agenda_item,
            "7");
}

}  // namespace
}  // namespace minutebook::extract
