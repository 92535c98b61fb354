#include "tools/record_walk.h"

#include <gtest/gtest.h>

namespace minutebook::tools {
namespace {

PackRecords SmallPack() {
  PackRecords records;
  records.document.id = "document-1";
  records.quorum = Quorum{3, "quorum-1", {}};
  AgendaItem item;
  item.number = "1";
  item.title = "Apologies";
  item.id = "agenda_item-1";
  records.agenda_items = {item};
  Resolution resolution;
  resolution.label = "i";
  resolution.text = "to approve";
  resolution.id = "resolution-1";
  MinuteItem minute;
  minute.resolutions = {resolution, resolution};
  minute.points = {{"a point", "minute_point-1", {}}};
  Minutes minutes;
  minutes.items = {minute};
  records.minutes = {minutes};
  return records;
}

TEST(RecordWalk, CountsEveryFamilyDownToTheDeepest) {
  const FamilyCounts expected = {{"quorum", 1},      {"agenda_item", 1},  {"minutes", 1},
                                 {"minute_item", 1}, {"minute_point", 1}, {"resolution", 2}};
  EXPECT_EQ(CountFamilies(SmallPack()), expected);
  EXPECT_TRUE(CountFamilies({}).empty());
}

TEST(RecordWalk, AddsCountsByFamily) {
  FamilyCounts total = {{"member", 2}};
  AddCounts({{"vote", 1}, {"member", 3}, {"contact", 4}}, total);
  EXPECT_EQ(total, (FamilyCounts{{"member", 5}, {"contact", 4}, {"vote", 1}}));
}

TEST(RecordWalk, NamesCountsForPeople) {
  EXPECT_EQ(FamilyCount("agenda_item", 2), "2 agenda items");
  EXPECT_EQ(FamilyCount("minutes", 1), "1 set of minutes");
  EXPECT_EQ(FamilyCount("glossary_entry", 3), "3 glossary entries");
}

TEST(RecordWalk, FindsARecordById) {
  const auto found = FindRecord(SmallPack(), "resolution-1");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->family, "resolution");
  ASSERT_EQ(found->fields.size(), 3U);
  EXPECT_EQ(found->fields[0].label, "label");
  EXPECT_EQ(found->fields[0].text, "i");
  EXPECT_EQ(found->fields[1].text, "to approve");
  EXPECT_FALSE(FindRecord(SmallPack(), "resolution-2"));
}

}  // namespace
}  // namespace minutebook::tools
