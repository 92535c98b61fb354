// Unattended ingests: whatever is in the way, every file has one end, the database stays whole, and running
// the same command again completes it.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "schema/sha256.h"
#include "tests/store/raw_database.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/places.h"
#include "tests/support/program_run.h"
#include "tests/support/temp_folder.h"
#include "tools/pipeline.h"

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;
using test::ProgramEnd;
using test::ProgramRun;
using test::ReadWholeFile;
using test::TempFolder;

std::string Minutes(int number) {
  return "# Example Town Council\n\n## Minutes of the Planning Committee held on " +
         std::to_string(number % 28 + 1) +
         " November 2016\n\nPresent: Councillors A Brown (Chair), C Dee and E Fox\n\n1. Site " +
         std::to_string(number) + "\n\nRESOLVED that application " + std::to_string(number) +
         " be approved.\n";
}

// A page of forms within forms, two for one: it is never drawn to its end.
std::string EndlessPdf() {
  test::PdfBuilder pdf;
  int inner = pdf.AddStream("BT /F1 8 Tf 5 5 Td (x) Tj ET", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]");
  for (int level = 0; level < 40; ++level) {
    inner = pdf.AddStream("/X Do /X Do",
                          "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " +
                              std::to_string(inner) + " 0 R >> >>");
  }
  pdf.AddPage("/X Do", "", "/XObject << /X " + std::to_string(inner) + " 0 R >>");
  return pdf.Build();
}

class Backfill : public ::testing::Test {
 protected:
  void Write(int from, int to) {
    for (int i = from; i < to; ++i) folder_.Write("papers/" + std::to_string(i) + ".md", Minutes(i));
  }
  std::string Papers() const { return folder_ / "papers"; }
  std::string Db() const { return folder_ / "x.db"; }

  std::vector<std::string> IngestWords(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"ingest", "--ocr", "never", "--ocr-cache", "none", "--db", Db()};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }
  ProgramEnd Ingest(std::vector<std::string> more, const std::function<void()>& before = {}) const {
    return ProgramRun(MINUTEBOOK_PROGRAM, IngestWords(std::move(more)), before).Wait();
  }
  ProgramEnd IngestPapers(const std::function<void()>& before = {}) const {
    return Ingest({Papers()}, before);
  }

  // The tables as an undisturbed run leaves them.
  std::string Expected() const {
    const std::string single = folder_ / "undisturbed.db";
    ProgramRun(MINUTEBOOK_PROGRAM, {"ingest", "--ocr", "never", "--quiet", "--db", single, Papers()}).Wait();
    return store::Dump(single);
  }

  // Everybody may do everything with the folder and what is in it, so that another user can run the program.
  void OpenToAll() const {
    fs::permissions(folder_.path(), fs::perms::all);
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path())) {
      fs::permissions(entry.path(), fs::perms::all);
    }
  }

  // Waits until so many documents are in the database.
  bool HasLoaded(int documents) const {
    for (int tries = 0; tries < 3000; ++tries) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      if (!fs::exists(Db())) continue;
      auto store = store::Store::Open(Db(), store::OpenMode::kReadOnly);
      if (!store) continue;
      const auto rows = store->Documents();
      if (rows && std::ssize(*rows) >= documents) return true;
    }
    return false;
  }

  // True when the tables are these; a difference is too long to be printed.
  bool Holds(const std::string& expected) const { return store::Dump(Db()) == expected; }

  std::string Rows(const std::string& sql) const { return store::Rows(*store::OpenRaw(Db()), sql); }

  TempFolder folder_;
};

bool Has(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

TEST_F(Backfill, EveryFileHasOneEndAndTheyAddUp) {
  Write(0, 4);
  folder_.Write("papers/copy.md", Minutes(2));
  folder_.Write("papers/empty.pdf", "");
  folder_.Write("papers/cut.pdf", "%PDF-1.7\n1 0 obj <<");
  folder_.Write("papers/archive.pdf", "PK\x03\x04 whatever");
  folder_.Write("papers/secret.md", Minutes(9));
  folder_.Write("papers/locked/inside.md", Minutes(10));
  OpenToAll();
  fs::permissions(folder_ / "papers/secret.md", fs::perms::none);
  fs::permissions(folder_ / "papers/locked", fs::perms::none);
  const ProgramEnd end = Ingest({Papers(), "--log-format", "json"}, test::BecomeNobody);
  EXPECT_EQ(end.status, 1) << end.err;
  EXPECT_TRUE(Has(end.out,
                  "\"files\":9,\"documents\":{\"duplicate\":1,\"failed\":3,\"loaded\":4,"
                  "\"unsupported\":1},\"reasons\":{\"damaged\":1,\"empty\":1,\"unreadable\":1,"
                  "\"unsupported\":1}"))
      << end.out;
  EXPECT_TRUE(Has(end.out, "papers/locked\",\"message\":\"cannot be read: Permission denied\"")) << end.out;
  EXPECT_EQ(Rows("SELECT count(*), count(DISTINCT path) FROM ledger_view"), "9|9\n");
  EXPECT_EQ(Rows("SELECT message FROM ledger_view WHERE path LIKE '%secret.md'"),
            "The file cannot be opened: Permission denied.\n");
  const ProgramEnd status = ProgramRun(MINUTEBOOK_PROGRAM, {"status", "--db", Db()}).Wait();
  EXPECT_TRUE(Has(status.out, "failed (read: unreadable)")) << status.out;
  fs::permissions(folder_ / "papers/secret.md", fs::perms::all);
  fs::permissions(folder_ / "papers/locked", fs::perms::all);
  EXPECT_TRUE(Has(IngestPapers().out, "2 loaded, 8 unchanged"));
  EXPECT_TRUE(Holds(Expected()));
}

TEST_F(Backfill, NamesOfAnyBytesAreKept) {
  const std::string name = folder_.Write("papers/a \xff\xfe \"quoted\"\n\tline \xe2\x82.md", Minutes(1));
  EXPECT_EQ(IngestPapers().status, 0);
  EXPECT_EQ(ProgramRun(MINUTEBOOK_PROGRAM, {"export", "--db", Db(), name}).Wait().status, 0);
  EXPECT_EQ(Rows("SELECT count(*) FROM document_path WHERE path = CAST(x'" +
                 [&] {
                   std::string hex;
                   for (const unsigned char c : name) {
                     hex += "0123456789abcdef"[c >> 4];
                     hex += "0123456789abcdef"[c & 15];
                   }
                   return hex;
                 }() +
                 "' AS TEXT)"),
            "1\n");
}

TEST_F(Backfill, LinksThatLeadBackAreSaidSo) {
  Write(0, 2);
  folder_.Link("papers/again", ".");
  folder_.Link("papers/gone.pdf", "nowhere");
  const ProgramEnd end = IngestPapers();
  EXPECT_EQ(end.status, 1);
  EXPECT_TRUE(Has(end.out, "2 loaded")) << end.out;
  EXPECT_TRUE(Has(end.err, "is a link back to a folder above it; not followed")) << end.err;
  EXPECT_TRUE(Has(end.err, "is a link to a file that does not exist")) << end.err;
}

TEST_F(Backfill, APaperCutShortCostsItselfAtMost) {
  const std::string pack =
      ReadWholeFile(test::SourceDir() / "corpus/packs/nether-quillow-minutes-2021-11/pack.pdf");
  for (std::size_t part = 1; part < 8; ++part) {
    folder_.Write("papers/" + std::to_string(part) + ".pdf", pack.substr(0, pack.size() * part / 8));
  }
  Write(1, 3);
  const ProgramEnd end = IngestPapers();
  EXPECT_LE(end.status, 1) << end.err;
  EXPECT_EQ(Rows("SELECT count(*) FROM document"), "9\n");
  EXPECT_EQ(Rows("SELECT count(*) FROM document WHERE status = 'loaded' AND source_path LIKE '%.md'"), "2\n");
  EXPECT_EQ(Rows("SELECT count(*) FROM ledger_view WHERE status IN ('failed', 'partial') AND message = ''"),
            "0\n");
}

TEST_F(Backfill, AFolderThatMayNotBeWrittenIsSaidSo) {
  Write(0, 1);
  OpenToAll();
  fs::permissions(folder_.path(), fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
  const ProgramEnd end = IngestPapers([] { test::BecomeNobody(); });
  if (geteuid() == 0) {
    EXPECT_EQ(end.status, 3);
    EXPECT_TRUE(Has(end.err,
                    "x.db: the database cannot be opened; check that the folder exists and may be "
                    "written"))
        << end.err;
  }
  fs::permissions(folder_.path(), fs::perms::all);
  IngestPapers();
  const std::string before = store::Dump(Db());
  fs::permissions(Db(), fs::perms::owner_read | fs::perms::others_read);
  Write(1, 2);
  const ProgramEnd second = IngestPapers([] { test::BecomeNobody(); });
  EXPECT_EQ(second.status, 3);
  EXPECT_TRUE(Has(second.err, "the database is read-only; check the permissions")) << second.err;
  fs::permissions(Db(), fs::perms::all);
  EXPECT_TRUE(Holds(before));
}

TEST_F(Backfill, ADatabaseInUseIsWaitedForAndThenSaidToBe) {
  Write(0, 2);
  {
    const store::Store writer = store::OpenStore(Db());
    const ProgramEnd end = IngestPapers();
    EXPECT_EQ(end.status, 3);
    EXPECT_TRUE(Has(
        end.err, "the database is in use by another program (process " + std::to_string(getpid()) + " on "))
        << end.err;
  }
  EXPECT_EQ(IngestPapers().status, 0);
  EXPECT_FALSE(fs::exists(Db() + "-lock"));
}

// RLIMIT_FSIZE stands for a disk without room: writing fails at some point and the program goes on.
TEST_F(Backfill, AFullDiskEndsTheRunAndTheNextOneCompletesIt) {
  Write(0, 150);
  const std::string expected = Expected();
  const auto full = [](rlim_t kilobytes) {
    return [=] {
      const rlimit limit = {kilobytes * 1024, kilobytes * 1024};
      setrlimit(RLIMIT_FSIZE, &limit);
    };
  };
  std::string committed = "0\n";
  for (const rlim_t kilobytes : {100, 700, 900}) {
    const ProgramEnd end = IngestPapers(full(kilobytes));
    EXPECT_EQ(end.status, 3) << kilobytes << " " << end.err << end.out;
    EXPECT_TRUE(
        Has(end.err, "x.db: the database cannot be written: the disk reports an error, or a limit of size"))
        << end.err;
    if (!fs::exists(Db()) || Rows("SELECT count(*) FROM sqlite_schema") == "0\n") continue;
    EXPECT_EQ(Rows("PRAGMA integrity_check"), "ok\n");
    EXPECT_EQ(Rows("SELECT count(*) FROM document WHERE status <> 'loaded'"), "0\n");
    committed = Rows("SELECT count(*) FROM document");
  }
  EXPECT_NE(committed, "0\n");
  EXPECT_EQ(IngestPapers().status, 0);
  EXPECT_TRUE(Holds(expected));
}

TEST_F(Backfill, OneSignalLeavesTheRestToTheNextRun) {
  Write(0, 300);
  ProgramRun run(MINUTEBOOK_PROGRAM, IngestWords({Papers()}));
  while (!Has(run.ErrSoFar(), "loaded")) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  kill(run.pid(), SIGTERM);
  const ProgramEnd end = run.Wait();
  EXPECT_EQ(Rows("SELECT count(*) FROM attempt"), "0\n");
  if (end.status == 1) {
    EXPECT_TRUE(Has(end.out, "run the same command again to read the rest")) << end.out;
  } else {
    EXPECT_EQ(end.status, 0) << "ended before the signal came";
  }
  EXPECT_EQ(IngestPapers().status, 0);
  EXPECT_TRUE(Holds(Expected()));
}

TEST_F(Backfill, ASecondSignalLeavesTheFilesAtHandToo) {
  Write(0, 3);
  folder_.Write("papers/endless.pdf", EndlessPdf());
  ProgramRun run(MINUTEBOOK_PROGRAM, IngestWords({Papers()}));
  ASSERT_TRUE(HasLoaded(3));
  kill(run.pid(), SIGTERM);
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  EXPECT_EQ(kill(run.pid(), 0), 0) << "the file at hand is waited for";
  kill(run.pid(), SIGINT);
  const ProgramEnd end = run.Wait();
  EXPECT_EQ(end.status, 1) << end.err;
  EXPECT_TRUE(Has(end.out, "Interrupted with 1 file to go")) << end.out;
  EXPECT_EQ(Rows("SELECT count(*) FROM document"), "3\n");
  EXPECT_EQ(Rows("SELECT count(*) FROM attempt"), "0\n");
}

TEST_F(Backfill, AThirdSignalEndsItAtOnceAndTheDatabaseIsWhole) {
  Write(0, 3);
  folder_.Write("papers/endless.pdf", EndlessPdf());
  ProgramRun run(MINUTEBOOK_PROGRAM, IngestWords({Papers()}));
  ASSERT_TRUE(HasLoaded(3));
  kill(run.pid(), SIGSTOP);  // so that all three are there before it can act upon the first two
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) kill(run.pid(), number);
  kill(run.pid(), SIGCONT);
  const ProgramEnd end = run.Wait();
  EXPECT_EQ(end.status, -1);
  EXPECT_NE(end.signal, 0);
  EXPECT_EQ(Rows("PRAGMA integrity_check"), "ok\n");
}

TEST_F(Backfill, AFileOverWhichARunEndedIsReadLastAndThenGivenUp) {
  Write(0, 3);
  const std::string path = folder_ / "papers/0.md";
  const std::string sha256 = Sha256Hex(Minutes(0));
  const auto note = [&](int times) {
    store::Store store = store::OpenStore(Db());
    for (int i = 0; i < times; ++i) EXPECT_TRUE(store.ledger().NoteAttempt(sha256, path));
  };
  note(1);
  const ProgramEnd end = IngestPapers();
  EXPECT_EQ(end.status, 0) << end.err;
  EXPECT_TRUE(Has(end.err, "[3/3] loaded  " + path)) << end.err;
  EXPECT_TRUE(Holds(Expected()));
  fs::remove(Db());
  note(12);
  const ProgramEnd lost = IngestPapers();
  EXPECT_EQ(lost.status, 1);
  EXPECT_TRUE(Has(lost.err, "The program ended 12 times while it read this file")) << lost.err;
  EXPECT_TRUE(Has(IngestPapers().out, "3 unchanged")) << "it is left alone from now on";
  EXPECT_TRUE(Has(Ingest({"--retry", "failed"}).out, "1 loaded"));
  EXPECT_TRUE(Holds(Expected()));
}

TEST_F(Backfill, RetryReadsOnlyWhatIsAskedFor) {
  Write(0, 4);
  folder_.Write("papers/4.md", Minutes(0));
  const std::string expected = Expected();
  IngestPapers();
  {
    store::Store store = store::OpenStore(Db());
    for (const int number : {0, 1}) {
      ASSERT_TRUE(store.Remove(Sha256Hex(Minutes(number))));
      const std::string path = folder_ / ("papers/" + std::to_string(number) + ".md");
      const Error why = MakeError(ErrorCode::kLimit, number == 0 ? "read" : "extract", "took too long");
      PackRecords failed = FailedRecords(path, Sha256Hex(Minutes(number)), why);
      ASSERT_TRUE(store.Load(failed));
    }
    ASSERT_TRUE(store.Touch(Sha256Hex(Minutes(0)), folder_ / "papers/4.md"));
  }
  store::OpenRaw(Db())->Execute(
      "UPDATE stage_version SET version = 0 WHERE stage = 'tables' AND document_id = (SELECT document_id "
      "FROM "
      "document_path WHERE path LIKE '%/3.md')");
  EXPECT_TRUE(Has(IngestPapers().out, "4 unchanged") || Has(IngestPapers().out, "5 unchanged"));
  const struct {
    std::vector<std::string> words;
    int status;
    const char* out;
  } cases[] = {
      {{"--retry", "partial"}, 4, "Documents  none"},
      {{"--retry", "stale"}, 4, "Documents  none"},
      {{"--retry", "failed", "--only", "tables"}, 4, "Documents  none"},
      {{"--retry", "failed", folder_ / "papers/2.md"}, 4, "Documents  none"},
      {{"--retry", "failed", "--only", "extract", Papers() + "/./"}, 0, "1 loaded"},
      {{"--retry", "failed"}, 0, "1 loaded"},
      {{"--retry", "failed"}, 4, "Documents  none"},
  };
  for (const auto& c : cases) {
    const ProgramEnd end = Ingest(c.words);
    EXPECT_EQ(end.status, c.status) << c.words[1] << end.err;
    EXPECT_TRUE(Has(end.out, c.out)) << c.words[1] << " " << end.out;
  }
  EXPECT_TRUE(Holds(expected));
}

TEST_F(Backfill, WhatIsStaleIsFoundWithoutBeingNamed) {
  Write(0, 3);
  IngestPapers();
  const std::string before = store::Dump(Db());
  store::OpenRaw(Db())->Execute(
      "UPDATE stage_version SET version = 0 WHERE stage = 'tables' AND document_id = (SELECT document_id "
      "FROM "
      "document_path WHERE path LIKE '%/1.md')");
  const ProgramEnd status = ProgramRun(MINUTEBOOK_PROGRAM, {"status", "--db", Db()}).Wait();
  EXPECT_TRUE(Has(status.out, "Made by another version of a stage: 1 of tables.")) << status.out;
  EXPECT_EQ(Ingest({"--retry", "stale", "--only", "read"}).status, 4);
  EXPECT_TRUE(Has(Ingest({"--retry", "stale", "--only", "tables"}).out, "1 loaded"));
  EXPECT_TRUE(Holds(before));
}

TEST_F(Backfill, AFileThatIsGoneIsNoLongerAccountedForAsUnreadable) {
  Write(0, 1);
  OpenToAll();
  fs::permissions(folder_ / "papers/0.md", fs::perms::none);
  EXPECT_EQ(IngestPapers(test::BecomeNobody).status, 1);
  EXPECT_EQ(Rows("SELECT count(*) FROM unread_path"), "1\n");
  fs::remove(folder_ / "papers/0.md");
  EXPECT_EQ(Ingest({"--retry", "failed"}).status, 1);
  EXPECT_EQ(Rows("SELECT count(*) FROM unread_path"), "0\n");
}

}  // namespace
}  // namespace minutebook::tools
