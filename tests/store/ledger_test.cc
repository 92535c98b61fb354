#include "schema/store/ledger.h"

#include <gtest/gtest.h>

#include "tests/store/raw_database.h"
#include "tests/support/sample_records.h"

namespace minutebook::store {
namespace {

using minutebook::testing::SampleSha256;
using minutebook::testing::SmallRecords;

Store InMemory() { return OpenStore(":memory:"); }

PackRecords With(int seed, ErrorCode code, const char* stage, int page) {
  PackRecords records = SmallRecords(seed);
  Diagnostic& diagnostic = records.diagnostics.emplace_back();
  diagnostic.severity = Severity::kError;
  diagnostic.what = MakeError(code, stage, "something was lost");
  diagnostic.what.where.page = page;
  return records;
}

Error CannotBeOpened() { return MakeError(ErrorCode::kUnreadable, "read", "may not be opened"); }

std::string Paths(Store& store, const RetryChoice& choice) {
  std::string text;
  for (const RetryFile& file : Must(store.ledger().ToRetry(choice))) {
    text += file.path + (file.sha256.empty() ? " (never read)" : "") + "\n";
  }
  return text;
}

TEST(Ledger, AnAttemptIsCountedUntilTheFileIsLoaded) {
  Store store = InMemory();
  Ledger ledger = store.ledger();
  EXPECT_EQ(Must(ledger.Attempts(SampleSha256(1))), 0);
  for (int times = 1; times <= 3; ++times) {
    EXPECT_TRUE(ledger.NoteAttempt(SampleSha256(1), "a.md"));
    EXPECT_EQ(Must(ledger.Attempts(SampleSha256(1))), times);
  }
  EXPECT_TRUE(ledger.NoteAttempt(SampleSha256(2), "b.md"));
  Must(store.Load(SmallRecords(1)));
  EXPECT_EQ(Must(ledger.Attempts(SampleSha256(1))), 0);
  EXPECT_TRUE(ledger.ForgetAttempt(SampleSha256(2)));
  EXPECT_EQ(Must(ledger.Attempts(SampleSha256(2))), 0);
}

TEST(Ledger, APathThatCouldNotBeOpenedIsKeptUntilItCan) {
  Store store = InMemory();
  EXPECT_TRUE(store.ledger().NoteUnread("minutes/1.md", CannotBeOpened()));
  EXPECT_TRUE(store.ledger().NoteUnread("minutes/1.md", CannotBeOpened()));
  EXPECT_TRUE(store.ledger().NoteUnread("copy.md", CannotBeOpened()));
  const std::vector<StatusRow> before = Must(store.StatusSummary());
  ASSERT_EQ(before.size(), 1U);
  EXPECT_EQ(before[0].status + "|" + before[0].reason + "|" + std::to_string(before[0].documents),
            "failed|read: unreadable|2");
  Must(store.Load(SmallRecords(1)));
  Must(store.Touch(SampleSha256(1), "copy.md"));
  int more = 0;
  EXPECT_TRUE(Must(store.ledger().Problems(10, more)).empty());
  for (const StatusRow& row : Must(store.StatusSummary())) EXPECT_NE(row.status, "failed");
}

TEST(Ledger, AKnownPathThatCouldNotBeOpenedMeanwhileIsFineAgainWhenTouched) {
  Store store = InMemory();
  Must(store.Load(SmallRecords(1)));
  EXPECT_TRUE(store.ledger().NoteUnread(SmallRecords(1).source_path, CannotBeOpened()));
  Must(store.Touch(SampleSha256(1), SmallRecords(1).source_path));
  int more = 0;
  EXPECT_TRUE(Must(store.ledger().Problems(10, more)).empty());
}

TEST(Ledger, ChoosesWhatIsToBeReadAgain) {
  const TempFolder folder;
  Store store = OpenStore(folder / "a.db");
  Must(store.Load(SmallRecords(1)));
  Must(store.Load(With(2, ErrorCode::kEncrypted, "read", 0)));
  Must(store.Load(With(3, ErrorCode::kLimit, "extract", 0)));
  Must(store.Load(With(4, ErrorCode::kUnsupported, "read", 0)));
  Must(store.Load(With(5, ErrorCode::kDamaged, "read", 2)));
  Must(store.Load(SmallRecords(6)));
  Must(store.Touch(SampleSha256(6), "copy of 6.md"));
  EXPECT_TRUE(store.ledger().NoteUnread("z.md", CannotBeOpened()));
  OpenRaw(folder / "a.db")
      ->Execute(
          "UPDATE stage_version SET version = 0 WHERE stage = 'tables' AND document_id = (SELECT id FROM "
          "document WHERE source_path = 'minutes/1.md');"
          "DELETE FROM stage_version WHERE stage = 'load' AND document_id IN (SELECT document_id FROM "
          "document_path WHERE path = 'minutes/6.md')");
  const struct {
    RetryChoice choice;
    const char* paths;
  } cases[] = {
      {{RetryKind::kFailed, ""}, "minutes/2.md\nminutes/3.md\nminutes/4.md\nz.md (never read)\n"},
      {{RetryKind::kFailed, "read"}, "minutes/2.md\nminutes/4.md\nz.md (never read)\n"},
      {{RetryKind::kFailed, "extract"}, "minutes/3.md\n"},
      {{RetryKind::kPartial, ""}, "minutes/5.md\n"},
      {{RetryKind::kPartial, "extract"}, ""},
      {{RetryKind::kStale, ""}, "copy of 6.md\nminutes/1.md\nminutes/6.md\n"},
      {{RetryKind::kStale, "tables"}, "minutes/1.md\n"},
      {{RetryKind::kStale, "load"}, "copy of 6.md\nminutes/6.md\n"},
      {{RetryKind::kStale, "read"}, ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(Paths(store, c.choice), c.paths) << static_cast<int>(c.choice.kind) << " " << c.choice.stage;
  }
}

TEST(Ledger, ShowsTheSlowestFirst) {
  Store store = InMemory();
  for (int seed = 1; seed <= 3; ++seed) {
    const LoadOutcome outcome = Must(store.Load(SmallRecords(seed)));
    EXPECT_TRUE(store.ledger().NoteCost(outcome.document_id, {seed % 3 * 1.5, seed}));
  }
  EXPECT_TRUE(store.ledger().NoteCost("document-of nobody", {100, 1}));
  const std::vector<LedgerRow> rows = Must(store.ledger().Slowest(2));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].path, "minutes/2.md");
  EXPECT_EQ(rows[0].seconds, 3);
  EXPECT_EQ(rows[0].tries, 2);
  EXPECT_EQ(rows[1].path, "minutes/1.md");
}

TEST(Ledger, CountsDocumentsByWhatTheyHaveInCommon) {
  const TempFolder folder;
  Store store = OpenStore(folder / "a.db");
  for (int seed = 1; seed <= 3; ++seed) {
    PackRecords records = SmallRecords(seed);
    records.meeting.date = seed < 3 ? "2019-04-0" + std::to_string(seed) : "";
    if (seed == 3) records.meeting.date.reset();
    records.document.authority = seed == 1 ? "Anytown Council" : "Otherham Council";
    Must(store.Load(records));
  }
  OpenRaw(folder / "a.db")->Execute("UPDATE stage_version SET version = 0 WHERE stage = 'read'");
  const auto text = [&](TotalBy by) {
    std::string rows;
    for (const DocumentTotal& total : Must(store.ledger().Totals(by))) {
      rows += total.name + " " + std::to_string(total.documents) + ", ";
    }
    return rows;
  };
  EXPECT_EQ(text(TotalBy::kAuthority), "Otherham Council 2, Anytown Council 1, ");
  EXPECT_EQ(text(TotalBy::kYear), "2019 2,  1, ");
  EXPECT_EQ(text(TotalBy::kStaleStage), "read 3, ");
}

TEST(Ledger, ListsProblemsUpToALimit) {
  Store store = InMemory();
  Must(store.Load(With(2, ErrorCode::kEncrypted, "read", 0)));
  Must(store.Load(With(5, ErrorCode::kDamaged, "read", 2)));
  EXPECT_TRUE(store.ledger().NoteUnread("a.md", CannotBeOpened()));
  int more = 0;
  const std::vector<LedgerRow> rows = Must(store.ledger().Problems(2, more));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(more, 1);
  EXPECT_EQ(rows[0].path + "|" + rows[0].status + "|" + rows[0].reason + "|" + rows[0].message,
            "a.md|failed|read: unreadable|may not be opened");
  EXPECT_EQ(rows[1].path, "minutes/2.md");
}

// Every input has one line, whatever became of it.
TEST(Ledger, ViewHasEveryPathWithItsEnd) {
  const TempFolder folder;
  Store store = OpenStore(folder / "a.db");
  Must(store.Load(SmallRecords(1)));
  Must(store.Touch(SampleSha256(1), "zz.md"));
  Must(store.Load(With(2, ErrorCode::kEncrypted, "read", 0)));
  EXPECT_TRUE(store.ledger().NoteUnread("a.md", CannotBeOpened()));
  EXPECT_TRUE(store.ledger().NoteAttempt(SampleSha256(3), "b.md"));
  PackRecords reissued = SmallRecords(4);
  reissued.source_path = "zz.md";
  Must(store.Load(reissued));
  EXPECT_EQ(Rows(*OpenRaw(folder / "a.db"),
                 "SELECT path, status, stage, reason, message FROM ledger_view ORDER BY path, status"),
            "a.md|failed|read|unreadable|may not be opened\n"
            "b.md|under_way|||\n"
            "minutes/1.md|loaded|||\n"
            "minutes/2.md|failed|read|encrypted|something was lost\n"
            "zz.md|loaded|||\n"
            "zz.md|replaced|||\n");
}

}  // namespace
}  // namespace minutebook::store
