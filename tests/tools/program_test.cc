// The commands end to end, on a few papers made up here and on the sample packs.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "schema/record_json.h"
#include "tests/support/export_format.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tools/pipeline.h"
#include "tools/run.h"

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;
using test::ReadWholeFile;
using test::TempFolder;

constexpr const char* kMinutes =
    "# Example Town Council\n\n## Minutes of the Planning Committee held on 3 November 2016\n\n"
    "Present: Councillors A Brown (Chair), C Dee and E Fox\n\n"
    "1. Apologies\n\nApologies were received from Councillor Gray.\n\n"
    "2. Minutes\n\nRESOLVED that the minutes of the last meeting be approved as a correct record.\n";

struct Outcome {
  ExitCode code;
  std::string out;
  std::string err;
};

// What the program would do for these words.
Outcome Call(const std::vector<std::string>& words) {
  const auto args = ParseArgs(words);
  if (!args) return {ExitCode::kUsage, "", args.error().message};
  std::ostringstream out;
  std::ostringstream err;
  Console console{out, err, {}, {}};
  const ExitCode code = std::visit([&](const auto& command) { return Run(command, console); }, *args);
  return {code, out.str(), err.str()};
}

// The text with its line breaks and indents as single blanks.
std::string Unwrapped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const char shown = c == '\n' ? ' ' : c;
    if (shown != ' ' || out.empty() || out.back() != ' ') out += shown;
  }
  return out;
}

std::vector<std::string> SamplePacks() {
  std::vector<std::string> packs;
  for (const auto& file : fs::recursive_directory_iterator(test::SourceDir() / "corpus/packs")) {
    const std::string extension = file.path().extension().string();
    if (extension == ".pdf" || extension == ".txt") packs.push_back(file.path().string());
  }
  std::sort(packs.begin(), packs.end());
  return packs;
}

int AppendRow(void* rows, int count, char** values, char**) {
  std::string row;
  for (int i = 0; i < count; ++i) row += std::string(values[i] == nullptr ? "<null>" : values[i]) + "\x1f";
  static_cast<std::vector<std::string>*>(rows)->push_back(row);
  return 0;
}

std::vector<std::string> Rows(sqlite3* db, const std::string& sql) {
  std::vector<std::string> rows;
  char* problem = nullptr;
  sqlite3_exec(db, sql.c_str(), AppendRow, &rows, &problem);
  EXPECT_EQ(problem, nullptr) << problem << " in " << sql;
  sqlite3_free(problem);
  return rows;
}

// Every row of every ordinary table, sorted: the same for two databases that hold the same.
std::vector<std::string> AllRows(const std::string& path) {
  sqlite3* db = nullptr;
  EXPECT_EQ(sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
  std::vector<std::string> all;
  for (std::string table :
       Rows(db,
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
            "'sqlite_%' AND name NOT LIKE '%fts%' AND name NOT LIKE 'search%' AND name NOT "
            "LIKE 'migration%' AND name <> 'reading'")) {
    table.pop_back();
    for (const std::string& row : Rows(db, "SELECT * FROM \"" + table + "\"")) {
      all.push_back(table);
      all.back() += '\x1f';
      all.back() += row;
    }
  }
  sqlite3_close(db);
  std::sort(all.begin(), all.end());
  return all;
}

TEST(Program, IngestThenExportGivesTheDocument) {
  TempFolder folder;
  const std::string paper = folder.Write("a.md", kMinutes);
  const std::string db = folder / "x.db";
  const Outcome ingest = Call({"ingest", "--db", db, paper});
  EXPECT_EQ(ingest.code, ExitCode::kOk) << ingest.err;
  const Outcome exported = Call({"export", "--format", "json", "--db", db, paper});
  EXPECT_EQ(exported.code, ExitCode::kOk) << exported.err;
  EXPECT_EQ(test::FormatOffences(exported.out), std::vector<std::string>{});
  EXPECT_NE(exported.out.find("that the minutes of the last meeting be approved"), std::string::npos);
}

TEST(Program, ASecondIngestReadsAndChangesNothing) {
  TempFolder folder;
  folder.Write("a.md", kMinutes);
  folder.Write("b.txt", "Agenda\n\n1. Apologies\n");
  const std::string db = folder / "x.db";
  Call({"ingest", "--db", db, folder.path().string()});
  const auto before = AllRows(db);
  ASSERT_FALSE(before.empty());
  const Outcome again = Call({"ingest", "--db", db, folder.path().string()});
  EXPECT_EQ(again.code, ExitCode::kOk);
  EXPECT_NE(again.out.find("2 unchanged"), std::string::npos) << again.out;
  EXPECT_EQ(AllRows(db), before);
}

TEST(Program, TheSameBytesUnderAnotherNameAreADuplicate) {
  TempFolder folder;
  const std::string a = folder.Write("a.md", kMinutes);
  const std::string b = folder.Write("b.md", kMinutes);
  const std::string db = folder / "x.db";
  const Outcome both = Call({"ingest", "--db", db, a, b});
  EXPECT_EQ(both.code, ExitCode::kOk);
  EXPECT_NE(both.out.find("1 loaded, 1 duplicate"), std::string::npos) << both.out;
  EXPECT_EQ(Call({"export", "--db", db, b}).code, ExitCode::kOk);
}

TEST(Program, ABadFileIsReportedRecordedAndDoesNotStopTheRest) {
  TempFolder folder;
  folder.Write("a-empty.pdf", "");
  folder.Write("b-broken.pdf", "%PDF-1.4\nthis is all there is");
  folder.Write("c-good.md", kMinutes);
  const std::string db = folder / "x.db";
  const Outcome ingest = Call({"ingest", "--db", db, folder.path().string(), folder / "nosuch.pdf"});
  EXPECT_EQ(ingest.code, ExitCode::kSomeFailed);
  EXPECT_NE(ingest.out.find("1 loaded, 2 failed"), std::string::npos) << ingest.out;
  for (const char* name : {"a-empty.pdf: ", "b-broken.pdf: ", "nosuch.pdf: does not exist"}) {
    EXPECT_NE(ingest.err.find(name), std::string::npos) << ingest.err;
  }
  const Outcome status = Call({"status", "--db", db});
  EXPECT_EQ(status.code, ExitCode::kOk);
  EXPECT_NE(status.out.find("a-empty.pdf"), std::string::npos) << status.out;
  EXPECT_NE(status.out.find("b-broken.pdf"), std::string::npos) << status.out;
  EXPECT_NE(status.out.find("Pages: 1 text\n"), std::string::npos) << status.out;
  EXPECT_EQ(Call({"export", "--db", db, folder / "b-broken.pdf"}).code, ExitCode::kOk);
}

TEST(Program, NothingToIngestHasItsOwnExitStatus) {
  TempFolder folder;
  folder.Write("papers/notes.xml", "<x/>");
  const Outcome ingest = Call({"ingest", "--db", folder / "x.db", folder / "papers"});
  EXPECT_EQ(ingest.code, ExitCode::kNothingFound);
  EXPECT_NE(ingest.out.find("1 .xml"), std::string::npos) << ingest.out;
}

TEST(Program, ADatabaseThatCannotBeUsedIsSaidSo) {
  TempFolder folder;
  const std::string paper = folder.Write("a.md", kMinutes);
  const std::string not_a_database = folder.Write("x.db", std::string(5000, 'x'));
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"ingest", "--db", not_a_database, paper},
                                             {"ingest", "--db", folder / "no/such/folder/x.db", paper},
                                             {"status", "--db", folder / "missing.db"},
                                             {"export", "--db", not_a_database, paper}}) {
    const Outcome outcome = Call(words);
    EXPECT_EQ(outcome.code, ExitCode::kDatabase) << words[0] << " " << words[2];
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err.find(words[2]), std::string::npos) << outcome.err;
  }
  EXPECT_FALSE(fs::exists(folder / "missing.db"));
}

TEST(Program, SearchShowAndStatusTellWhatWasFound) {
  TempFolder folder;
  const std::string paper = folder.Write("a.md", kMinutes);
  const std::string db = folder / "x.db";
  Call({"ingest", "--db", db, paper});
  const Outcome search = Call({"search", "--db", db, "correct record"});
  EXPECT_EQ(search.code, ExitCode::kOk) << search.err;
  EXPECT_NE(search.out.find(paper), std::string::npos) << search.out;
  const Outcome none = Call({"search", "--db", db, "zebra"});
  EXPECT_EQ(none.code, ExitCode::kNothingFound);
  EXPECT_NE(none.err.find("nothing found for: zebra"), std::string::npos);
  const Outcome show = Call({"show", "--db", db, paper});
  EXPECT_EQ(show.code, ExitCode::kOk) << show.err;
  EXPECT_NE(Unwrapped(show.out).find("be approved as a correct record"), std::string::npos) << show.out;
  EXPECT_EQ(Call({"show", "--db", db, "nosuch.pdf"}).code, ExitCode::kNothingFound);
  EXPECT_NE(Call({"status", "--db", db}).out.find("holds 1 document."), std::string::npos);
}

TEST(Program, ARecordFoundBySearchCanBeShownByItsId) {
  TempFolder folder;
  const std::string db = folder / "x.db";
  Call({"ingest", "--db", db, folder.Write("a.md", kMinutes)});
  const std::string hit = Call({"search", "--db", db, "--format", "json", "--limit", "1", "approved"}).out;
  const std::size_t at = hit.find("\"id\":\"") + 6;
  ASSERT_LT(at, hit.size()) << hit;
  const std::string id = hit.substr(at, hit.find('"', at) - at);
  const Outcome show = Call({"show", "--db", db, id});
  EXPECT_EQ(show.code, ExitCode::kOk) << show.err;
  EXPECT_NE(show.out.find(id), std::string::npos) << show.out;
  EXPECT_NE(show.out.find("found by"), std::string::npos) << show.out;
}

TEST(Program, ExportFindsAPathSpeltOtherwise) {
  TempFolder folder;
  folder.Write("sub/a.md", kMinutes);
  const std::string db = folder / "x.db";
  Call({"ingest", "--db", db, folder / "sub/a.md"});
  EXPECT_EQ(Call({"export", "--db", db, folder / "sub/../sub/./a.md"}).code, ExitCode::kOk);
  EXPECT_EQ(Call({"export", "--db", db, folder / "sub/b.md"}).code, ExitCode::kNothingFound);
}

// The samples through everything, once: their exports keep to the format, also as lines.
TEST(ProgramOnSamples, ExportsKeepToTheFormat) {
  TempFolder folder;
  const std::string db = folder / "x.db";
  std::vector<std::string> words = {"ingest", "--quiet", "--db", db};
  const auto packs = SamplePacks();
  ASSERT_FALSE(packs.empty());
  words.insert(words.end(), packs.begin(), packs.end());
  const Outcome ingest = Call(words);
  EXPECT_EQ(ingest.code, ExitCode::kOk) << ingest.err;
  EXPECT_EQ(ingest.out + ingest.err, "");
  const std::vector<std::string> lines = Lines(Call({"export", "--format", "jsonl", "--db", db}).out);
  ASSERT_EQ(lines.size(), packs.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(test::FormatOffences(lines[i]), std::vector<std::string>{}) << packs[i];
    const auto one = FromJson(Call({"export", "--db", db, packs[i]}).out);
    const auto line = FromJson(lines[i]);
    ASSERT_TRUE(one && line);
    EXPECT_EQ(*one, *line) << packs[i];
  }
}

TEST(ProgramOnSamples, TheOrderOfLoadingAndRemovalsLeaveNoTrace) {
  TempFolder folder;
  auto packs = SamplePacks();
  packs.resize(std::min<std::size_t>(packs.size(), 6));
  const std::string forward = folder / "forward.db";
  const std::string backward = folder / "backward.db";
  for (const std::string& pack : packs) Call({"ingest", "--quiet", "--db", forward, pack});
  std::reverse(packs.begin(), packs.end());
  for (const std::string& pack : packs) Call({"ingest", "--quiet", "--db", backward, pack});
  const auto expected = AllRows(forward);
  ASSERT_GT(expected.size(), 100U);
  EXPECT_EQ(AllRows(backward), expected);
  {
    auto store = store::Store::Open(backward, store::OpenMode::kReadWrite);
    ASSERT_TRUE(store);
    const auto removed = store->Remove(packs[1]);
    ASSERT_TRUE(removed && *removed);
  }
  EXPECT_LT(AllRows(backward).size(), expected.size());
  Call({"ingest", "--quiet", "--db", backward, packs[1]});
  EXPECT_EQ(AllRows(backward), expected);
}

// In-process ingest hands records over as they are; the wire form must not lose anything of them.
TEST(ProgramOnSamples, TheWireFormLosesNothing) {
  for (const std::string& pack : SamplePacks()) {
    const auto source = OpenSource(pack);
    ASSERT_TRUE(source);
    const PackRecords records = ReadRecords(*source);
    const auto back = FromJson(ToJson(records, JsonStyle::kWire));
    ASSERT_TRUE(back) << back.error().message;
    EXPECT_EQ(*back, records) << pack;
  }
}

TEST(Pipeline, AProcessedFileCanBeLoadedFromItsWireForm) {
  TempFolder folder;
  const std::string paper = folder.Write("a.md", kMinutes);
  auto store = store::Store::Open(folder / "x.db", store::OpenMode::kReadWrite);
  ASSERT_TRUE(store);
  const auto outcome = LoadRecords(*store, ProcessFile(paper));
  ASSERT_TRUE(outcome) << Format(outcome.error());
  EXPECT_EQ(outcome->status, DocumentStatus::kLoaded);
  EXPECT_TRUE(outcome->changed);
}

TEST(Pipeline, WhatIsNoWireFormIsRefused) {
  TempFolder folder;
  auto store = store::Store::Open(folder / "x.db", store::OpenMode::kReadWrite);
  ASSERT_TRUE(store);
  for (const char* wire : {"", "{", "[]", "{\"members\": 3}"}) {
    EXPECT_FALSE(LoadRecords(*store, wire)) << wire;
  }
}

}  // namespace
}  // namespace minutebook::tools
