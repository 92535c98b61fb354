#include "schema/ids.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "schema/record_json.h"
#include "tests/support/sample_records.h"

namespace minutebook {
namespace {

using testing::FullRecords;
using testing::SmallRecords;

PackRecords WithIds(PackRecords records) {
  AssignIds(records);
  return records;
}

// All values of "id" keys in the wire form.
std::multiset<std::string> AllIds(const PackRecords& records) {
  const std::string wire = ToJson(records, JsonStyle::kWire);
  const std::string key = "\"id\":\"";
  std::multiset<std::string> ids;
  for (std::size_t at = wire.find(key); at != std::string::npos; at = wire.find(key, at + 1)) {
    const std::size_t from = at + key.size();
    ids.insert(wire.substr(from, wire.find('"', from) - from));
  }
  return ids;
}

TEST(Ids, NameFamilyDocumentAndRecord) {
  const PackRecords records = WithIds(SmallRecords(1));
  EXPECT_EQ(records.document.id, "document-" + records.sha256.substr(0, 16));
  const std::string& id = records.minutes[0].items[1].resolutions[0].id;
  EXPECT_EQ(id.substr(0, 19), "resolution-" + records.sha256.substr(0, 8));
  EXPECT_EQ(id.size(), std::string("resolution-").size() + 16);
}

TEST(Ids, AreUniqueAndComplete) {
  const PackRecords records = WithIds(FullRecords());
  const std::multiset<std::string> ids = AllIds(records);
  std::set<std::string> digits;
  for (const std::string& id : ids) digits.insert(id.substr(id.size() - 16));
  EXPECT_EQ(digits.size(), ids.size());
  EXPECT_GT(ids.size(), 100U);
  EXPECT_EQ(ids.count(""), 0U);
}

TEST(Ids, DoNotChangeWhenAssignedAgain) {
  const PackRecords once = WithIds(FullRecords());
  EXPECT_TRUE(WithIds(once) == once);
}

TEST(Ids, OfEqualTextsFollowTheirOrder) {
  PackRecords records = SmallRecords(1);
  const PackRecords before = WithIds(records);
  const auto& items = before.minutes[0].items;
  EXPECT_EQ(items[0].points[1].text, items[1].points[1].text);
  EXPECT_NE(items[0].points[1].id, items[1].points[1].id);
}

TEST(Ids, SurviveWhatIsReadBetterElsewhere) {
  PackRecords records = SmallRecords(1);
  const PackRecords before = WithIds(records);
  records.minutes[0].attendance[0].role = "Chair";
  records.minutes[0].items[0].where.confidence = 0.5;
  records.contacts.emplace_back().name = "Ms Clerk";
  const PackRecords after = WithIds(records);
  EXPECT_EQ(after.minutes[0].attendance[0].id, before.minutes[0].attendance[0].id);
  EXPECT_EQ(after.minutes[0].items[1].resolutions[0].id, before.minutes[0].items[1].resolutions[0].id);
}

TEST(Ids, DifferBetweenDocuments) {
  const std::multiset<std::string> one = AllIds(WithIds(SmallRecords(1)));
  for (const std::string& id : AllIds(WithIds(SmallRecords(2)))) EXPECT_EQ(one.count(id), 0U) << id;
}

TEST(Ids, AMeetingWithoutFactsHasNone) {
  PackRecords records = SmallRecords(1);
  records.meeting = {};
  EXPECT_EQ(WithIds(records).meeting.id, "");
}

TEST(Ids, GiveTheIntegerKey) {
  EXPECT_EQ(KeyOfId("vote-00000000000000ff"), 255);
  EXPECT_EQ(KeyOfId("vote-80000000000000ff"), 255);
  EXPECT_EQ(KeyOfId("vote-zz"), 0);
  EXPECT_EQ(KeyOfId("vote-00000000000000fg"), 0);
}

}  // namespace
}  // namespace minutebook
