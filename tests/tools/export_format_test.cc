#include "tests/support/export_format.h"

#include <gtest/gtest.h>

#include "schema/record_json.h"
#include "tests/support/sample_records.h"

namespace minutebook::test {
namespace {

// Every field filled, those with a closed set of values or a form of their own with one of those.
PackRecords SoundRecords() {
  PackRecords records = minutebook::testing::FullRecords();
  records.document.kind = "minutes";
  records.meeting.date = "2016-11-03";
  records.meeting.time = "17:30";
  for (MeetingDate& date : records.meeting_dates) date.date = "2016-11-03";
  for (Minutes& minutes : records.minutes) {
    minutes.meeting_date = "2016-11-03";
    for (Attendance& person : minutes.attendance) person.status = "present";
    for (MinuteItem& item : minutes.items) {
      for (Resolution& resolution : item.resolutions) resolution.kind = "noted";
      for (Vote& vote : item.votes) vote.result = "carried";
    }
  }
  for (Report& report : records.reports) report.decision_date = "2016-11-03";
  for (Action& action : records.actions) action.raised = "2016-11-03";
  for (Indicator& indicator : records.indicators) {
    indicator.unit = "percent";
    for (auto& [month, value] : indicator.values) month = "2016-09";
  }
  for (Section& section : records.sections) section.kind = "minutes";
  return records;
}

TEST(ExportFormat, FullAndEmptyRecordsKeepToIt) {
  for (const PackRecords& records : {SoundRecords(), PackRecords{}}) {
    EXPECT_EQ(FormatOffences(ToJson(records, JsonStyle::kExport)), std::vector<std::string>{});
  }
}

TEST(ExportFormat, DeparturesAreNamedWithTheirPlace) {
  const struct {
    const char* from;
    const char* to;
    const char* offence;
  } cases[] = {
      {"\"members\": []", "\"membres\": []", "members: is missing"},
      {"\"members\": []", "\"members\": {}", "members: expected a list"},
      {"\"members\": []", "\"members\": [{\"name\": 3, \"role\": null, \"represents\": null}]",
       "members[0].name: expected text"},
      {"\"quorum\": null", "\"quorum\": \"3\"", "quorum: expected an integer"},
      {"\"date\": null", "\"date\": \"3 May 2016\"", "meeting.date: '3 May 2016' is no date"},
      {"\"time\": null", "\"time\": \"5.30pm\"", "meeting.time: '5.30pm' is no time"},
      {"\"kind\": \"other\"", "\"kind\": \"leaflet\"", "document.kind: 'leaflet' is no one"},
      {"\"meeting_dates\": []", "\"meeting_dates\": [\"soon\"]", "meeting_dates[0]: 'soon' is no date"},
  };
  const std::string sound = ToJson({}, JsonStyle::kExport);
  for (const auto& c : cases) {
    std::string json = sound;
    const std::size_t at = json.find(c.from);
    ASSERT_NE(at, std::string::npos) << c.from << " in " << json;
    json.replace(at, std::string(c.from).size(), c.to);
    const auto offences = FormatOffences(json);
    ASSERT_EQ(offences.size(), 1U) << json;
    EXPECT_EQ(offences[0].find(c.offence), 0U) << offences[0];
  }
  EXPECT_FALSE(FormatOffences("{").empty());
}

}  // namespace
}  // namespace minutebook::test
