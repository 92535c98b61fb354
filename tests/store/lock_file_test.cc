#include "schema/store/lock_file.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "tests/store/raw_database.h"

namespace minutebook::store {
namespace {

namespace fs = std::filesystem;

LockFile Taken(const std::string& database) {
  Result<LockFile> lock = LockFile::Take(database, 0);
  EXPECT_TRUE(lock) << (lock ? "" : Format(lock.error()));
  return lock ? std::move(*lock) : LockFile();
}

TEST(LockFile, ASecondTakerIsToldWhoHasIt) {
  const TempFolder folder;
  const LockFile first = Taken(folder / "a.db");
  ASSERT_TRUE(first.held());
  const Result<LockFile> second = LockFile::Take(folder / "a.db", 0);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::kStorage);
  EXPECT_EQ(second.error().where.file, folder / "a.db");
  const std::string& message = second.error().message;
  EXPECT_NE(message.find("in use by another program (process " + std::to_string(getpid()) + " on "),
            std::string::npos)
      << message;
  EXPECT_NE(message.find("store_tests"), std::string::npos) << message;
  EXPECT_NE(message.find("try again when that has ended"), std::string::npos) << message;
}

TEST(LockFile, TellsItsHolder) {
  const TempFolder folder;
  EXPECT_EQ(LockFile::Holder(folder / "a.db"), "");
  {
    const LockFile lock = Taken(folder / "a.db");
    EXPECT_EQ(LockFile::Holder(folder / "a.db").rfind("process " + std::to_string(getpid()) + " on ", 0), 0U);
  }
  std::ofstream(folder / "a.db-lock") << "process 1 on nowhere\n";
  EXPECT_EQ(LockFile::Holder(folder / "a.db"), "") << "left over, held by nobody";
}

TEST(LockFile, IsFreeAndGoneWhenGivenUp) {
  const TempFolder folder;
  {
    LockFile lock = Taken(folder / "a.db");
    EXPECT_TRUE(fs::exists(folder / "a.db-lock"));
  }
  EXPECT_FALSE(fs::exists(folder / "a.db-lock"));
  EXPECT_TRUE(Taken(folder / "a.db").held());
}

TEST(LockFile, MovesWithItsHolder) {
  const TempFolder folder;
  LockFile moved;
  {
    LockFile first = Taken(folder / "a.db");
    moved = std::move(first);
  }
  EXPECT_TRUE(fs::exists(folder / "a.db-lock"));
  EXPECT_FALSE(LockFile::Take(folder / "a.db", 0));
}

TEST(LockFile, WaitsForTheHolder) {
  const TempFolder folder;
  LockFile first = Taken(folder / "a.db");
  std::thread holder([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    first = LockFile();
  });
  EXPECT_TRUE(LockFile::Take(folder / "a.db", 20000));
  holder.join();
}

TEST(LockFile, OfAKilledProgramIsInNobodysWay) {
  const TempFolder folder;
  const pid_t child = fork();
  if (child == 0) {
    const Result<LockFile> lock = LockFile::Take(folder / "a.db", 0);
    raise(SIGKILL);
  }
  waitpid(child, nullptr, 0);
  EXPECT_TRUE(fs::exists(folder / "a.db-lock"));
  EXPECT_TRUE(Taken(folder / "a.db").held());
}

TEST(LockFile, WhereNoneCanBeMadeNothingIsHeld) {
  const TempFolder folder;
  EXPECT_FALSE(Taken(folder / "no/such/folder/a.db").held());
}

TEST(LockFile, KeepsTwoWritersApartButNoReader) {
  const TempFolder folder;
  Store writer = OpenStore(folder / "a.db");
  const Result<Store> second = Store::Open(folder / "a.db", OpenMode::kReadWrite, 10);
  ASSERT_FALSE(second);
  EXPECT_NE(second.error().message.find("in use by another program"), std::string::npos);
  EXPECT_TRUE(Store::Open(folder / "a.db", OpenMode::kReadOnly, 10));
}

}  // namespace
}  // namespace minutebook::store
