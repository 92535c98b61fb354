// The database's rows follow from the files alone: not from their order, nor from how often they were loaded.
#include <gtest/gtest.h>

#include <vector>

#include "tests/store/raw_database.h"
#include "tests/support/sample_records.h"

namespace minutebook::store {
namespace {

using minutebook::testing::FullRecords;
using minutebook::testing::SmallRecords;

PackRecords Lost() {
  PackRecords records = SmallRecords(8);
  Diagnostic& diagnostic = records.diagnostics.emplace_back();
  diagnostic.severity = Severity::kError;
  diagnostic.what = MakeError(ErrorCode::kEncrypted, "read", "the file needs a password");
  diagnostic.what.where.file = records.source_path;
  return records;
}

PackRecords CopyAt(PackRecords records, const std::string& path) {
  for (Diagnostic& diagnostic : records.diagnostics) {
    if (diagnostic.what.where.file == records.source_path) diagnostic.what.where.file = path;
  }
  records.source_path = path;
  return records;
}

// Among them two copies of one file, of a lost one, and files with equal texts.
std::vector<PackRecords> Files() {
  return {FullRecords(),   SmallRecords(1),
          SmallRecords(2), CopyAt(SmallRecords(2), "a copy.md"),
          Lost(),          CopyAt(Lost(), "another.md"),
          SmallRecords(3)};
}

std::string DumpAfter(const std::vector<PackRecords>& files, const std::vector<std::string>& removed = {}) {
  const TempFolder folder;
  const std::string path = folder / "minutes.db";
  {
    Store store = OpenStore(path);
    for (const PackRecords& records : files) Must(store.Load(records));
    for (const std::string& name : removed) EXPECT_TRUE(Must(store.Remove(name))) << name;
    EXPECT_EQ(SearchIndexProblem(*OpenRaw(path)), "");
  }
  return Dump(path);
}

TEST(Dump, HoldsTheRecords) {
  const std::string dump = DumpAfter(Files());
  EXPECT_NE(dump.find("Site at Mill Lane 3"), std::string::npos);
  EXPECT_NE(dump.find("a copy.md"), std::string::npos);
}

TEST(Dump, IsTheSameAfterLoadingTwice) {
  std::vector<PackRecords> twice = Files();
  for (const PackRecords& records : Files()) twice.push_back(records);
  EXPECT_EQ(DumpAfter(twice), DumpAfter(Files()));
}

TEST(Dump, IsTheSameInAnyOrder) {
  const std::string expected = DumpAfter(Files());
  std::vector<PackRecords> files = Files();
  for (std::size_t turn = 0; turn + 1 < files.size(); ++turn) {
    std::rotate(files.begin(), files.begin() + 1, files.end());
    EXPECT_EQ(DumpAfter(files), expected) << turn;
  }
  std::reverse(files.begin(), files.end());
  EXPECT_EQ(DumpAfter(files), expected);
}

TEST(Dump, IsTheSameAfterDeletingAndAddingAgain) {
  const TempFolder folder;
  const std::string path = folder / "minutes.db";
  {
    Store store = OpenStore(path);
    for (const PackRecords& records : Files()) Must(store.Load(records));
    EXPECT_TRUE(Must(store.Remove(FullRecords().source_path)));
    EXPECT_TRUE(Must(store.Remove("minutes/1.md")));
    Must(store.Load(SmallRecords(1)));
    Must(store.Load(FullRecords()));
  }
  EXPECT_EQ(Dump(path), DumpAfter(Files()));
}

TEST(Dump, IsTheSameAfterReplacing) {
  const TempFolder folder;
  const std::string path = folder / "minutes.db";
  {
    Store store = OpenStore(path);
    PackRecords worse = SmallRecords(1);
    worse.minutes[0].items.pop_back();
    Must(store.Load(worse));
    for (const PackRecords& records : Files()) Must(store.Load(records, true));
    EXPECT_EQ(SearchIndexProblem(*OpenRaw(path)), "");
  }
  EXPECT_EQ(Dump(path), DumpAfter(Files()));
}

TEST(Dump, OfARemovedDocumentHasNothingLeft) {
  EXPECT_EQ(DumpAfter({SmallRecords(1), FullRecords()}, {FullRecords().source_path}),
            DumpAfter({SmallRecords(1)}));
}

TEST(Dump, ShowsWhenAFactDiffers) {
  PackRecords other = SmallRecords(1);
  other.minutes[0].attendance[1].where.confidence = 0.79;
  EXPECT_NE(DumpAfter({other}), DumpAfter({SmallRecords(1)}));
}

TEST(Dump, AnotherStageVersionMakesADocumentStale) {
  const TempFolder folder;
  const std::string path = folder / "minutes.db";
  {
    Store store = OpenStore(path);
    Must(store.Load(SmallRecords(1)));
  }
  const std::string fresh = Dump(path);
  OpenRaw(path)->Execute("UPDATE stage_version SET version = 0 WHERE stage = 'tables'");
  {
    Store store = OpenStore(path);
    EXPECT_FALSE(Must(store.IsCurrent(SmallRecords(1).sha256, SmallRecords(1).source_path)));
    EXPECT_EQ(Must(store.Touch(SmallRecords(1).sha256, SmallRecords(1).source_path)).document_id, "");
    EXPECT_TRUE(Must(store.Load(SmallRecords(1))).changed);
    EXPECT_TRUE(Must(store.IsCurrent(SmallRecords(1).sha256, SmallRecords(1).source_path)));
  }
  EXPECT_EQ(Dump(path), fresh);
}

}  // namespace
}  // namespace minutebook::store
