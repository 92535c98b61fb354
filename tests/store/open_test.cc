#include <gtest/gtest.h>

#include <fstream>

#include "schema/store/migrations.h"
#include "tests/store/raw_database.h"
#include "tests/support/sample_records.h"

namespace minutebook::store {
namespace {

using minutebook::testing::SmallRecords;

std::string OpenMessage(const std::string& path, OpenMode mode = OpenMode::kReadWrite) {
  const Result<Store> store = Store::Open(path, mode, 10);
  if (store) return "opened";
  EXPECT_EQ(store.error().code, ErrorCode::kStorage);
  EXPECT_EQ(store.error().where.file, path);
  return store.error().message;
}

void WriteFile(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Open, SaysWhatIsNotADatabase) {
  const TempFolder folder;
  WriteFile(folder / "notes.txt",
            "not a database, but long enough to have been taken for one: " + std::string(200, 'x'));
  for (const OpenMode mode : {OpenMode::kReadWrite, OpenMode::kReadOnly}) {
    EXPECT_EQ(OpenMessage(folder / "notes.txt", mode),
              "the file is not a database; give the path of a database made by minutebook or a new path");
  }
}

TEST(Open, SaysWhenTheFolderIsMissing) {
  const TempFolder folder;
  EXPECT_EQ(OpenMessage(folder / "no/such/a.db"),
            "the database cannot be opened; check that the folder exists and may be written");
  EXPECT_EQ(OpenMessage(folder / "none.db", OpenMode::kReadOnly),
            "there is no database that can be opened here; check the path");
}

TEST(Open, SaysWhenTheDatabaseIsOfAnotherProgram) {
  const TempFolder folder;
  OpenRaw(folder / "a.db")->Execute("CREATE TABLE bookmark (id INTEGER)");
  EXPECT_EQ(OpenMessage(folder / "a.db"), "this database belongs to another program; give another path");
  EXPECT_EQ(Rows(*OpenRaw(folder / "a.db"), "SELECT name FROM sqlite_schema"), "bookmark\n");
}

TEST(Open, SaysWhenTheDatabaseIsNewer) {
  const TempFolder folder;
  OpenStore(folder / "a.db");
  OpenRaw(folder / "a.db")->Execute("INSERT INTO migration (id, name) VALUES (1000, 'of the future')");
  for (const OpenMode mode : {OpenMode::kReadWrite, OpenMode::kReadOnly}) {
    EXPECT_EQ(OpenMessage(folder / "a.db", mode),
              "this database was made by a newer minutebook; use that version or make a new database");
  }
}

TEST(Open, SaysWhenAnOlderDatabaseCannotBeBroughtUp) {
  const TempFolder folder;
  EXPECT_TRUE(Migrate(*OpenRaw(folder / "a.db"), Migrations().first(1)));
  EXPECT_EQ(OpenMessage(folder / "a.db", OpenMode::kReadOnly),
            "this database was made by an older minutebook; open it once for writing to bring it up to date");
  OpenRaw(folder / "empty.db")->Execute("PRAGMA journal_mode = WAL");
  EXPECT_EQ(OpenMessage(folder / "empty.db", OpenMode::kReadOnly),
            "this database is empty; ingest something first");
}

TEST(Open, SaysWhenAnotherProgramHoldsTheLock) {
  const TempFolder folder;
  const char* const kLocked = "the database is locked by another program; try again when that has finished";
  OpenStore(folder / "a.db");
  Result<Store> store = Store::Open(folder / "a.db", OpenMode::kReadWrite, 10);
  ASSERT_TRUE(store);
  std::unique_ptr<Database> other = OpenRaw(folder / "a.db");
  other->Execute("BEGIN IMMEDIATE");
  const Result<LoadOutcome> outcome = store->Load(SmallRecords(1));
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().message, kLocked);
  other->Execute("ROLLBACK");
  EXPECT_TRUE(store->Load(SmallRecords(1)));
}

TEST(Open, AnExclusivelyLockedDatabaseCannotBeOpened) {
  const TempFolder folder;
  OpenStore(folder / "a.db");
  std::unique_ptr<Database> other = OpenRaw(folder / "a.db");
  other->Execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
  EXPECT_EQ(OpenMessage(folder / "a.db"),
            "the database is locked by another program; try again when that has finished");
}

TEST(Open, ReadersWorkWhileAWriterHoldsTheLock) {
  const TempFolder folder;
  Store writer = OpenStore(folder / "a.db");
  Must(writer.Load(SmallRecords(1)));
  std::unique_ptr<Database> other = OpenRaw(folder / "a.db");
  other->Execute("BEGIN IMMEDIATE");
  Result<Store> reader = Store::Open(folder / "a.db", OpenMode::kReadOnly, 10);
  ASSERT_TRUE(reader);
  EXPECT_TRUE(reader->Read(SmallRecords(1).source_path));
  EXPECT_FALSE(Must(reader->Search("mill", 5)).empty());
}

TEST(Open, ReadOnlyStoresRefuseToChangeAnything) {
  const TempFolder folder;
  Must(OpenStore(folder / "a.db").Load(SmallRecords(1)));
  Result<Store> store = Store::Open(folder / "a.db", OpenMode::kReadOnly);
  ASSERT_TRUE(store);
  EXPECT_EQ(store->Load(SmallRecords(2)).error().message, "the database was opened for reading only");
  EXPECT_EQ(store->Remove("minutes/1.md").error().message, "the database was opened for reading only");
  EXPECT_EQ(store->Touch(SmallRecords(1).sha256, "x").error().message,
            "the database was opened for reading only");
  EXPECT_TRUE(store->Read("minutes/1.md"));
}

TEST(Open, AFileThatMayNotBeWrittenSaysSo) {
  if (geteuid() == 0) GTEST_SKIP() << "file permissions do not bind the superuser";
  const TempFolder folder;
  OpenStore(folder / "a.db");
  std::filesystem::permissions(folder / "a.db", std::filesystem::perms::owner_read);
  EXPECT_EQ(
      OpenMessage(folder / "a.db"),
      "the database is read-only; check the permissions of the file and its folder, or give another path");
}

// Whatever is damaged, the store says so or works; it never crashes. At least one kind of damage is noticed.
TEST(Open, DamagedDatabasesAreReported) {
  const TempFolder folder;
  {
    Store store = OpenStore(folder / "good.db");
    for (int seed = 1; seed < 12; ++seed) Must(store.Load(SmallRecords(seed)));
  }
  const std::string good = ReadFile(folder / "good.db");
  int reported = 0;
  for (std::size_t at = 100; at < good.size(); at += good.size() / 12) {
    std::string bad = good;
    bad.replace(at, 2000, std::string(std::min<std::size_t>(2000, bad.size() - at), '\x5a'));
    WriteFile(folder / "bad.db", bad);
    Result<Store> store = Store::Open(folder / "bad.db", OpenMode::kReadWrite);
    if (!store) {
      ++reported;
      EXPECT_EQ(store.error().code, ErrorCode::kStorage);
      continue;
    }
    for (int seed = 1; seed < 12; ++seed) {
      const Result<PackRecords> read = store->Read(SmallRecords(seed).source_path);
      if (!read) ++reported;
    }
    store->Load(SmallRecords(50)).has_value();
    store->Search("mill lane", 10).has_value();
  }
  EXPECT_GT(reported, 0);
}

TEST(Open, ATruncatedDatabaseIsReported) {
  const TempFolder folder;
  {
    Store store = OpenStore(folder / "good.db");
    for (int seed = 1; seed < 12; ++seed) Must(store.Load(SmallRecords(seed)));
  }
  const std::string good = ReadFile(folder / "good.db");
  WriteFile(folder / "bad.db", good.substr(0, good.size() / 2 + 100));
  const std::string message = OpenMessage(folder / "bad.db");
  EXPECT_EQ(message, "the database is damaged; restore a copy, or delete it and ingest again");
}

TEST(Open, ADatabaseThatNobodyCanChangeIsRead) {
  const TempFolder folder;
  const std::string path = folder / "50% of #1?.db";
  Must(OpenStore(path).Load(SmallRecords(1)));
  Result<std::unique_ptr<Database>> database = Database::Open(path, {true, true, 10});
  ASSERT_TRUE(database);
  EXPECT_EQ(Rows(**database, "SELECT count(*) FROM document"), "1\n");
  EXPECT_FALSE(std::filesystem::exists(path + "-shm"));
}

TEST(Open, APathThatLooksLikeAUriIsAFile) {
  const TempFolder folder;
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder / "");
  OpenStore("file:x?mode=memory");
  EXPECT_TRUE(std::filesystem::exists("file:x?mode=memory"));
  std::filesystem::current_path(before);
}

}  // namespace
}  // namespace minutebook::store
