// Several loads in one transaction: kept or lost together, but for a document whose rows are refused.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "tests/store/raw_database.h"
#include "tests/support/sample_records.h"

namespace minutebook::store {
namespace {

using minutebook::testing::SmallRecords;

std::string DumpOf(int documents) {
  const TempFolder folder;
  {
    Store store = OpenStore(folder / "a.db");
    for (int seed = 1; seed <= documents; ++seed) Must(store.Load(SmallRecords(seed)));
  }
  return Dump(folder / "a.db");
}

TEST(Group, IsThereWhenItHasEnded) {
  const TempFolder folder;
  Store store = OpenStore(folder / "a.db");
  EXPECT_TRUE(store.BeginGroup());
  for (int seed = 1; seed <= 3; ++seed) Must(store.Load(SmallRecords(seed)));
  EXPECT_EQ(Rows(*OpenRaw(folder / "a.db"), "SELECT count(*) FROM document"), "0\n");
  EXPECT_TRUE(store.Read("minutes/2.md"));
  EXPECT_FALSE(Must(store.Search("mill", 5)).empty());
  EXPECT_TRUE(store.EndGroup());
  EXPECT_EQ(Dump(folder / "a.db"), DumpOf(3));
}

TEST(Group, IsLostAsAWhole) {
  const TempFolder folder;
  {
    Store store = OpenStore(folder / "a.db");
    EXPECT_TRUE(store.BeginGroup());
    Must(store.Load(SmallRecords(1)));
    EXPECT_TRUE(store.EndGroup());
    EXPECT_TRUE(store.BeginGroup());
    Must(store.Load(SmallRecords(2)));
    EXPECT_TRUE(store.ledger().NoteAttempt(SmallRecords(3).sha256, "3.md"));
  }
  EXPECT_EQ(Dump(folder / "a.db"), DumpOf(1));
}

TEST(Group, ARefusedDocumentTakesNothingWithIt) {
  const TempFolder folder;
  {
    Store store = OpenStore(folder / "a.db");
    OpenRaw(folder / "a.db")
        ->Execute(
            "CREATE TRIGGER no BEFORE INSERT ON section WHEN new.document_id = (SELECT id FROM document "
            "WHERE source_path = 'minutes/2.md') BEGIN SELECT RAISE(ABORT, 'not this one'); END");
    EXPECT_TRUE(store.BeginGroup());
    Must(store.Load(SmallRecords(1)));
    const Result<LoadOutcome> refused = store.Load(SmallRecords(2));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::kInvalid);
    EXPECT_NE(refused.error().message.find("not this one"), std::string::npos) << refused.error().message;
    Must(store.Load(SmallRecords(3)));
    EXPECT_TRUE(store.EndGroup());
    OpenRaw(folder / "a.db")->Execute("DROP TRIGGER no");
    Must(store.Load(SmallRecords(2)));
    EXPECT_EQ(SearchIndexProblem(*OpenRaw(folder / "a.db")), "");
  }
  EXPECT_EQ(Dump(folder / "a.db"), DumpOf(3));
}

// Replaced and removed within the group that brought it, or after a search within it: the index agrees.
TEST(Group, WordsOfWhatIsReplacedWithinItAreForgotten) {
  const TempFolder folder;
  Store store = OpenStore(folder / "a.db");
  Must(store.Load(SmallRecords(1)));
  EXPECT_TRUE(store.BeginGroup());
  for (int seed = 1; seed <= 4; ++seed) Must(store.Load(SmallRecords(seed), true));
  Must(store.Load(SmallRecords(2), true));
  Must(store.Remove(SmallRecords(3).source_path));
  EXPECT_FALSE(Must(store.Search("mill", 5)).empty());
  Must(store.Load(SmallRecords(4), true));
  Must(store.Load(SmallRecords(1), true));
  EXPECT_TRUE(store.EndGroup());
  EXPECT_EQ(SearchIndexProblem(*OpenRaw(folder / "a.db")), "");
  Must(store.Load(SmallRecords(3)));
  EXPECT_EQ(SearchIndexProblem(*OpenRaw(folder / "a.db")), "");
  EXPECT_EQ(Dump(folder / "a.db"), DumpOf(4));
}

TEST(Group, OfAStoreForReadingIsRefused) {
  const TempFolder folder;
  Must(OpenStore(folder / "a.db").Load(SmallRecords(1)));
  Result<Store> store = Store::Open(folder / "a.db", OpenMode::kReadOnly);
  ASSERT_TRUE(store);
  EXPECT_EQ(store->BeginGroup().error().message, "the database was opened for reading only");
}

// Loads documents in groups of three until the file may not grow any more. What the error says goes to the
// parent; how many documents were committed is the exit status.
[[noreturn]] void LoadUntilFull(const std::string& path, int message) {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit = {1000UL * 1024, 1000UL * 1024};
  setrlimit(RLIMIT_FSIZE, &limit);
  Store store = OpenStore(path);
  for (int group = 0; group < 60; ++group) {
    Status status = store.BeginGroup();
    for (int seed = 3 * group + 1; status && seed <= 3 * group + 3; ++seed) {
      if (const auto outcome = store.Load(SmallRecords(seed)); !outcome) status = outcome.error();
    }
    if (status) status = store.EndGroup();
    if (status) continue;
    const std::string& text = status.error().message;
    const bool storage = status.error().code == ErrorCode::kStorage;
    if (!storage || write(message, text.data(), text.size()) < 0) _exit(255);
    _exit(3 * group);
  }
  _exit(254);
}

TEST(Group, OnAFullDiskWhatWasCommittedStaysAndTheRestCanBeLoadedLater) {
  const TempFolder folder;
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t child = fork();
  if (child == 0) LoadUntilFull(folder / "a.db", ends[1]);
  close(ends[1]);
  std::string message(4096, '\0');
  message.resize(
      static_cast<std::size_t>(std::max<ssize_t>(0, read(ends[0], message.data(), message.size()))));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFEXITED(status));
  const int committed = WEXITSTATUS(status);
  ASSERT_GT(committed, 3);
  ASSERT_LT(committed, 180);
  EXPECT_NE(message.find("a limit of size was reached"), std::string::npos) << message;
  EXPECT_EQ(Rows(*OpenRaw(folder / "a.db"), "SELECT count(*) FROM document; "),
            std::to_string(committed) + "\n");
  EXPECT_EQ(Rows(*OpenRaw(folder / "a.db"), "PRAGMA integrity_check"), "ok\n");
  {
    Store store = OpenStore(folder / "a.db");
    for (int seed = 1; seed <= committed + 3; ++seed) Must(store.Load(SmallRecords(seed)));
  }
  EXPECT_EQ(Dump(folder / "a.db"), DumpOf(committed + 3));
}

}  // namespace
}  // namespace minutebook::store
