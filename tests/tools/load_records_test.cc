// What a record file may say, and what the loader believes.
#include "tools/load_records.h"

#include <gtest/gtest.h>

#include "schema/record_json.h"
#include "tests/support/sample_records.h"
#include "tools/pipeline.h"

namespace minutebook::tools {
namespace {

RecordEntry EntryOf(const PackRecords& records) {
  RecordEntry entry;
  entry.status = Name(StatusOf(records.diagnostics));
  entry.sha256 = records.sha256;
  entry.path = records.source_path;
  entry.wire = ToJson(records, JsonStyle::kWire);
  return entry;
}

store::Store Memory() { return std::move(*store::Store::Open(":memory:", store::OpenMode::kReadWrite)); }

TEST(LoadEntry, PathsOfAnyBytesAreRecordedAsTheyAre) {
  PackRecords records = testing::SmallRecords(1);
  records.source_path = "caf\xe9\n.md";
  records.diagnostics.push_back({Severity::kNote, MakeError(ErrorCode::kDamaged, "read", "a note")});
  records.diagnostics.back().what.where.file = records.source_path;
  const auto back = RecordsOf(EntryOf(records));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->source_path, records.source_path);
  EXPECT_EQ(back->diagnostics.back().what.where.file, records.source_path);
}

TEST(LoadEntry, RecordsThatBreakTheFormLeaveTheFileAsFailed) {
  for (const std::string wire : {"", "{", "[]", "{\"members\": 3}"}) {
    store::Store store = Memory();
    RecordEntry entry = EntryOf(testing::SmallRecords(1));
    const std::string good = std::exchange(entry.wire, wire);
    const auto bad = LoadEntry(store, entry);
    ASSERT_TRUE(bad);
    EXPECT_EQ(bad->outcome.status, DocumentStatus::kFailed) << wire;
    entry.wire = good;
    const auto mended = LoadEntry(store, entry);
    ASSERT_TRUE(mended);
    EXPECT_EQ(mended->outcome.status, DocumentStatus::kLoaded) << wire;
    EXPECT_TRUE(mended->outcome.changed);
    entry.wire = wire;
    EXPECT_FALSE(LoadEntry(store, entry)->outcome.changed) << "bad records take nothing away";
  }
}

TEST(LoadEntry, RecordsOfOtherBytesAreRefused) {
  store::Store store = Memory();
  RecordEntry entry = EntryOf(testing::SmallRecords(1));
  entry.sha256 = std::string(64, 'b');
  EXPECT_EQ(LoadEntry(store, entry)->outcome.status, DocumentStatus::kFailed);
}

TEST(LoadEntry, ADuplicateOfWhatIsNotThereIsFailed) {
  store::Store store = Memory();
  RecordEntry entry = EntryOf(testing::SmallRecords(1));
  RecordEntry copy = entry;
  copy.status = "duplicate";
  copy.path = "copy.md";
  copy.wire.clear();
  EXPECT_EQ(LoadEntry(store, copy)->outcome.status, DocumentStatus::kFailed);
  EXPECT_EQ(LoadEntry(store, entry)->outcome.status, DocumentStatus::kLoaded);
  copy.path = "second copy.md";
  EXPECT_EQ(LoadEntry(store, copy)->outcome.status, DocumentStatus::kDuplicate);
}

}  // namespace
}  // namespace minutebook::tools
