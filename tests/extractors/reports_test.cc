#include "extractors/reports/reports.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

// A paragraph or, when the text opens with a marker, a list item, as layout gives it.
Block MakeBlock(const std::string& text, bool bold = false) {
  Block block;
  block.label = ParseLabel(text);
  block.kind = block.label ? BlockKind::kListItem : BlockKind::kParagraph;
  block.text = block.label ? text.substr(block.label.length) : text;
  block.page_from = block.page_to = 1;
  block.bold = bold;
  return block;
}

Cell MakeCell(int row, int column, const std::string& text) {
  Cell cell;
  cell.row = row;
  cell.column = column;
  cell.text = text;
  cell.blocks = {MakeBlock(text)};
  return cell;
}

class ReportsTest : public testing::Test {
 protected:
  void Add(const std::string& text, bool bold = false) { flow_.blocks.push_back(MakeBlock(text, bold)); }

  // Rows of a form; cells stand in the columns given.
  void AddForm(int columns, const std::vector<std::vector<std::pair<int, std::string>>>& rows) {
    Grid grid;
    grid.page = static_cast<int>(flow_.grids.size()) + 1;
    grid.rows = static_cast<int>(rows.size());
    grid.columns = columns;
    for (int r = 0; r < grid.rows; ++r) {
      for (const auto& [column, text] : rows[static_cast<std::size_t>(r)])
        grid.cells.push_back(MakeCell(r, column, text));
    }
    Block block;
    block.kind = BlockKind::kGrid;
    block.grid = static_cast<int>(flow_.grids.size());
    flow_.grids.push_back(std::move(grid));
    flow_.blocks.push_back(std::move(block));
  }

  std::vector<Report> Read(const std::vector<AgendaItem>& items = {}) {
    SectionSpan span;
    span.kind = "report";
    span.last = flow_.blocks.size();
    return ReadReports(flow_, {span}, items);
  }

  Flow flow_;
};

TEST_F(ReportsTest, ReadsAFormOverTwoPagesAsOneReport) {
  AddForm(4, {{{0, "DECISION-MAKER:"}, {2, "HOUSING PANEL"}},
              {{0, "SUBJECT:"}, {2, "DAMP AND MOULD"}},
              {{0, "DATE OF DECISION:"}, {2, "14 MARCH 2019"}},
              {{0, "REPORT OF:"}, {2, "SERVICE DIRECTOR – HOUSING"}},
              {{0, "CONTACT DETAILS"}},
              {{0, "AUTHOR:"}, {1, "Name:"}, {2, "Bethan Orrick"}, {3, "Tel: 01632 960 203"}},
              {{1, "E-mail:"}, {2, "bethan.orrick@harrowmere.example"}},
              {{0, "STATEMENT OF CONFIDENTIALITY"}},
              {{0, "None."}},
              {{0, "BRIEF SUMMARY"}},
              {{0, "The Panel asked to be told about damp."}},
              {{0, "RECOMMENDATIONS:"}},
              {{1, "(i)"}, {2, "That the Panel note the progress; and"}},
              {{1, "(ii)"}, {2, "That the Panel comment on the standard."}},
              {{0, "DETAIL (Including consultation carried out)"}},
              {{0, "1."}, {1, "The Council owns 9,460 homes, of which one in"}}});
  AddForm(3,
          {{{1, "fourteen was reported to be damp."}},
           {{0, "RESOURCE IMPLICATIONS"}},
           {{0, "Capital/Revenue"}},
           {{0, "2."}, {1, "None."}},
           {{0, "KEY DECISION"}, {2, "No"}},
           {{0, "WARDS/COMMUNITIES AFFECTED:"}, {2, "All"}},
           {{0, "Appendices"}},
           {{0, "1."}, {1, "Briefing paper"}},
           {{0, "Documents In Members' Rooms"}},
           {{0, "1."}, {1, "None"}},
           {{0, "Equality Impact Assessment"}},
           {{0, "Do the implications require an Equality Impact Assessment to be carried out?"}, {2, "No"}},
           {{0, "Privacy Impact Assessment"}},
           {{0, "Do the implications require a Privacy Impact Assessment to be carried out?"}, {2, "Yes"}},
           {{0, "Other Background Documents"}},
           {{0, "Title of Background Paper(s)"}, {2, "Paragraph of the Access to Information Rules"}},
           {{0, "1."}, {1, "Report to Cabinet, 17 July 2018"}}});
  const std::vector<Report> reports = Read();
  ASSERT_EQ(reports.size(), 1U);
  const Report& report = reports[0];
  EXPECT_EQ(report.decision_maker, "HOUSING PANEL");
  EXPECT_EQ(report.subject, "DAMP AND MOULD");
  EXPECT_EQ(report.decision_date, "2019-03-14");
  EXPECT_EQ(report.report_of, "SERVICE DIRECTOR – HOUSING");
  EXPECT_EQ(report.confidentiality, "None.");
  EXPECT_EQ(report.summary, "The Panel asked to be told about damp.");
  ASSERT_EQ(report.contacts.size(), 1U);
  EXPECT_EQ(report.contacts[0].post, "Author");
  EXPECT_EQ(report.contacts[0].name, "Bethan Orrick");
  EXPECT_EQ(report.contacts[0].phone, "01632 960 203");
  EXPECT_EQ(report.contacts[0].email, "bethan.orrick@harrowmere.example");
  ASSERT_EQ(report.recommendations.size(), 2U);
  EXPECT_EQ(report.recommendations[1].label, "ii");
  ASSERT_EQ(report.paragraphs.size(), 2U);
  EXPECT_EQ(report.paragraphs[0].text,
            "The Council owns 9,460 homes, of which one in fourteen was reported to be damp.");
  EXPECT_EQ(report.paragraphs[1].heading, "Capital/Revenue");
  EXPECT_EQ(report.key_decision, "No");
  EXPECT_EQ(report.wards, "All");
  ASSERT_EQ(report.appendices.size(), 1U);
  EXPECT_EQ(report.appendices[0].number, "1");
  EXPECT_TRUE(report.members_rooms.empty());
  EXPECT_EQ(report.background_papers, std::vector<std::string>{"Report to Cabinet, 17 July 2018"});
  EXPECT_EQ(report.equality_assessment_required, "No");
  EXPECT_EQ(report.privacy_assessment_required, "Yes");
}

TEST_F(ReportsTest, ReadsALetterHeadWithDottedParagraphs) {
  for (const char* line : {"From: Kenneth Leathley, Cabinet Member", "To: Transport Committee – 17 June 2021",
                           "Subject: Bus Services", "Classification: Unrestricted",
                           "Past Pathway: Member Panel", "Electoral Division: Wyke Valley"}) {
    Add(line);
  }
  Add("Summary:", true);
  Add("Twelve contracts come to an end.");
  Add("Recommendation(s):", true);
  Add("The Committee is asked to:");
  Add("(a) award contracts; and");
  Add("(b) end service 52.");
  Add("1. Background", true);
  Add("1.1 A service is supported if it meets the tests:");
  Add("• the number of people; and");
  Add("• the cost.");
  Add("2. Recommendation(s):", true);
  Add("(a) award contracts; and");
  Add("3. Appendices", true);
  Add("Appendix A: Results of the tests");
  Add("4. Contact details", true);
  Add("Report Author:", true);
  Add("Hilary Tolland");
  Add("Head of Public Transport");
  Add("01632 960 362 hilary.tolland@thaleshire.example");
  Add("Relevant Director:", true);
  Add("Simon Bewick, Director of Highways");
  const std::vector<Report> reports = Read({});
  ASSERT_EQ(reports.size(), 1U);
  const Report& report = reports[0];
  EXPECT_EQ(report.report_of, "Kenneth Leathley, Cabinet Member");
  EXPECT_EQ(report.decision_maker, "Transport Committee");
  EXPECT_EQ(report.decision_date, "2021-06-17");
  EXPECT_EQ(report.wards, "Wyke Valley");
  EXPECT_EQ(report.summary, "Twelve contracts come to an end.");
  ASSERT_EQ(report.recommendations.size(), 2U) << "repeated recommendations are listed once";
  EXPECT_EQ(report.recommendations[0].label, "a");
  ASSERT_EQ(report.paragraphs.size(), 1U);
  EXPECT_EQ(report.paragraphs[0].heading, "1. Background");
  EXPECT_EQ(report.paragraphs[0].text,
            "A service is supported if it meets the tests: the number of people; and the cost.");
  ASSERT_EQ(report.appendices.size(), 1U);
  EXPECT_EQ(report.appendices[0].number, "A");
  EXPECT_EQ(report.appendices[0].title, "Results of the tests");
  ASSERT_EQ(report.contacts.size(), 2U);
  EXPECT_EQ(report.contacts[0].title, "Head of Public Transport");
  EXPECT_EQ(report.contacts[0].phone, "01632 960 362");
  EXPECT_EQ(report.contacts[1].name, "Simon Bewick");
  EXPECT_EQ(report.contacts[1].title, "Director of Highways");
}

TEST_F(ReportsTest, TellsAPostThatIsHeldFromOneThatOpensAContact) {
  for (const char* line : {"From: Kenneth Leathley, Cabinet Member", "To: Transport Committee – 17 June 2021",
                           "Subject: Bus Services", "1. Contact details", "Report Author:", "Hilary Tolland",
                           "Head of Service", "01632 960 362", "Head of Service:", "Simon Bewick"}) {
    Add(line, std::string_view(line).ends_with("details"));
  }
  const std::vector<Report> reports = Read({});
  ASSERT_EQ(reports.size(), 1U);
  ASSERT_EQ(reports[0].contacts.size(), 2U);
  EXPECT_EQ(reports[0].contacts[0].title, "Head of Service");
  EXPECT_EQ(reports[0].contacts[0].phone, "01632 960 362");
  EXPECT_EQ(reports[0].contacts[1].post, "Head of Service");
  EXPECT_EQ(reports[0].contacts[1].name, "Simon Bewick");
}

TEST_F(ReportsTest, ReadsTwoFieldsOnOneLine) {
  for (const char* line :
       {"Meeting: Cabinet Date: 11 March 2026", "Subject: Finance Team", "Report Of: Head of Paid Service",
        "Wards Affected: All", "Key Decision: No Budget/Policy Framework: No"}) {
    Add(line);
  }
  const std::vector<Report> reports = Read();
  ASSERT_EQ(reports.size(), 1U);
  EXPECT_EQ(reports[0].decision_maker, "Cabinet");
  EXPECT_EQ(reports[0].decision_date, "2026-03-11");
  EXPECT_EQ(reports[0].wards, "All");
  EXPECT_EQ(reports[0].key_decision, "No");
}

TEST_F(ReportsTest, TakesTheAgendaItemFromTheSubject) {
  Add("Report of: Head of Housing");
  Add("Subject: Damp and Mould");
  AgendaItem item;
  item.number = "6";
  item.title = "DAMP AND MOULD";
  const std::vector<Report> reports = Read({item});
  ASSERT_EQ(reports.size(), 1U);
  EXPECT_EQ(reports[0].agenda_item, "6");
}

TEST_F(ReportsTest, IsNotMadeFromProse) {
  Add("The team has taken on every new report of damp since September.");
  Add("What has been done", true);
  Add("604 homes had been inspected by the end of February.");
  EXPECT_TRUE(Read().empty());
}

TEST_F(ReportsTest, SkipsDataTables) {
  Add("Subject: Outturn");
  Add("1. Outturn", true);
  Add("1.1 Table 1 shows the outturn of each service.");
  AddForm(3, {{{0, "Service"}, {1, "Budget"}, {2, "Outturn"}}, {{0, "Roads"}, {1, "16.4"}, {2, "16.9"}}});
  const std::vector<Report> reports = Read();
  ASSERT_EQ(reports.size(), 1U);
  ASSERT_EQ(reports[0].paragraphs.size(), 1U);
  EXPECT_EQ(reports[0].paragraphs[0].text, "Table 1 shows the outturn of each service.");
}

}  // namespace
}  // namespace minutebook::extract
