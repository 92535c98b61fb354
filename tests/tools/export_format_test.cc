#include "tests/support/export_format.h"

#include <gtest/gtest.h>

#include "schema/record_json.h"
#include "tests/support/sample_records.h"

namespace minutebook::test {
namespace {

TEST(ExportFormat, FullAndEmptyRecordsKeepToIt) {
  for (const PackRecords& records : {minutebook::testing::FullRecords(), PackRecords{}}) {
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
