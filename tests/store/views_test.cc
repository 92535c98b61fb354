#include <gtest/gtest.h>

#include "schema/ids.h"
#include "tests/store/raw_database.h"
#include "tests/support/sample_records.h"

namespace minutebook::store {
namespace {

using minutebook::testing::FullRecords;
using minutebook::testing::SampleSha256;

PackRecords Sample() {
  PackRecords records;
  records.sha256 = SampleSha256(1);
  records.source_path = "packs/a.pdf";
  records.document.authority = "Ashcombe Borough Council";
  records.document.title = "Public pack";
  records.meeting.date = "2016-12-01";
  Minutes& minutes = records.minutes.emplace_back();
  minutes.meeting_date = "2016-11-03";
  minutes.body = "Scrutiny Panel";
  MinuteItem& item = minutes.items.emplace_back();
  item.number = "4";
  item.title = "Library hours";
  item.resolutions.emplace_back().text = "that the hours be kept";
  item.resolutions[0].where.page_from = 12;
  Vote& vote = item.votes.emplace_back();
  vote.motion = "that the hours be cut";
  vote.result = "lost";
  vote.votes_for = 2;
  vote.for_names = {"Councillor Bede", "Councillor Abbot"};
  vote.against_names = {"Councillor Cole"};
  Report& report = records.reports.emplace_back();
  report.agenda_item = "7";
  report.subject = "Libraries";
  report.recommendations.emplace_back().text = "to note the report";
  AgendaItem& agenda = records.agenda_items.emplace_back();
  agenda.number = "7";
  agenda.title = "Library report";
  Indicator& indicator = records.indicators.emplace_back();
  indicator.name = "Visits";
  indicator.values = {{"2016-09", "1,204"}, {"2016-10", "-3.5%"}, {"2016-11", "5 of 12"}, {"2016-12", ""},
                      {"2017-01", "£7"},    {"2017-02", "1.2.3"}, {"2017-03", "n/a"},     {"2017-04", "--2"}};
  DataTable& table = records.tables.emplace_back();
  table.header_rows = 1;
  table.columns = {{"Branch", "text", std::nullopt}, {"Visits", "number", std::nullopt}};
  for (int i = 0; i < 4; ++i) {
    TableCell& cell = table.cells.emplace_back();
    cell.row = i / 2;
    cell.column = i % 2;
    cell.text = "cell " + std::to_string(i);
  }
  table.cells[3].type = "currency";
  table.cells[3].value = "-1250.5";
  table.cells[3].unit = "£";
  table.section = 0;
  table.report = 0;
  records.sections.emplace_back().kind = "appendix";
  return records;
}

class Views : public ::testing::Test {
 protected:
  Views() : store_(OpenStore(folder_ / "a.db")), raw_(OpenRaw(folder_ / "a.db")) {}
  std::string Query(const std::string& sql) { return Rows(*raw_, sql); }
  TempFolder folder_;
  Store store_;
  std::unique_ptr<Database> raw_;
};

TEST_F(Views, AnswerWithoutJoins) {
  Must(store_.Load(Sample()));
  EXPECT_EQ(Query("SELECT authority, body, date, item, item_title, text, page, link FROM resolution_view"),
            "Ashcombe Borough Council|Scrutiny Panel|2016-11-03|4|Library hours|that the hours be kept|12|"
            "packs/a.pdf#page=12\n");
  EXPECT_EQ(Query("SELECT text, result, votes_for, for_names, against_names, abstain_names FROM vote_view"),
            "that the hours be cut|lost|2|Councillor Bede; Councillor Abbot|Councillor Cole|NULL\n");
  EXPECT_EQ(Query("SELECT name, choice, date FROM vote_name_view WHERE choice = 'against'"),
            "Councillor Cole|against|2016-11-03\n");
  EXPECT_EQ(Query("SELECT kind, text FROM minute_view ORDER BY kind"),
            "resolution|that the hours be kept\nvote|that the hours be cut\n");
  EXPECT_EQ(Query("SELECT date, body, item, item_title, recommendations FROM report_view"),
            "2016-12-01|Scrutiny Panel|7|Library report|1\n");
  EXPECT_EQ(
      Query("SELECT text, value, number, unit, section_kind, report FROM table_view WHERE type = 'currency'"),
      "cell 3|-1250.5|-1250.5|£|appendix|Libraries\n");
  EXPECT_EQ(Query("SELECT column_name, text FROM table_view WHERE NOT header"),
            "Branch|cell 2\nVisits|cell 3\n");
}

TEST_F(Views, IndicatorNumbersAreOnlyWhatIsANumber) {
  Must(store_.Load(Sample()));
  EXPECT_EQ(
      Query("SELECT month, number FROM indicator_view ORDER BY month"),
      "2016-09|1204.0\n2016-10|-3.5\n2016-11|NULL\n2016-12|NULL\n2017-01|7.0\n2017-02|NULL\n2017-03|NULL\n"
      "2017-04|NULL\n");
}

// A view that joins too eagerly would lose rows or repeat them.
TEST_F(Views, HaveOneRowPerRecord) {
  Must(store_.Load(FullRecords()));
  Must(store_.Load(Sample()));
  for (const char* table :
       {"document", "meeting", "member", "contact", "agenda_item", "attendance", "minute_item", "resolution",
        "vote", "vote_name", "declaration", "representation", "figure", "report", "recommendation",
        "report_paragraph", "section", "diagnostic"}) {
    const std::string name(table);
    EXPECT_EQ(Query("SELECT count(*) FROM " + name + "_view"), Query("SELECT count(*) FROM " + name)) << name;
    EXPECT_NE(Query("SELECT count(*) FROM " + name), "0\n") << name;
  }
  EXPECT_EQ(Query("SELECT count(*) FROM action_view"), Query("SELECT count(*) FROM tracked_action"));
  EXPECT_EQ(Query("SELECT count(*) FROM glossary_view"), Query("SELECT count(*) FROM glossary_entry"));
  EXPECT_EQ(Query("SELECT count(*) FROM indicator_view"), Query("SELECT count(*) FROM indicator_value"));
  EXPECT_EQ(Query("SELECT count(*) FROM table_view"), Query("SELECT count(*) FROM table_cell"));
}

}  // namespace
}  // namespace minutebook::store
