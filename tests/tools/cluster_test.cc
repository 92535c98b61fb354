// plan, extract and load together: whatever happens on the way, the database is that of one `ingest`.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/store/raw_database.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tools/extract_shard.h"
#include "tools/run.h"

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;
using test::ReadWholeFile;
using test::TempFolder;

struct Said {
  ExitCode code;
  std::string out;
  std::string err;
};

Said Call(const std::vector<std::string>& words) {
  const auto args = ParseArgs(words);
  if (!args) return {ExitCode::kUsage, "", args.error().message};
  std::ostringstream out;
  std::ostringstream err;
  Console console{out, err, {}, {}};
  const ExitCode code = std::visit([&](const auto& command) { return Run(command, console); }, *args);
  return {code, out.str(), err.str()};
}

std::string Minutes(int number) {
  return "# Example Town Council\n\n## Minutes of the Planning Committee held on " +
         std::to_string(number + 1) +
         " November 2016\n\nPresent: Councillors A Brown (Chair), C Dee and E Fox\n\n1. Apologies\n\n"
         "Apologies were received from Councillor Gray.\n\n2. Site " +
         std::to_string(number) + "\n\nRESOLVED that application " + std::to_string(number) +
         " be approved.\n";
}

// Papers of every fate: loaded, failed, copies within and across folders, names in any bytes.
class Papers {
 public:
  Papers() {
    for (int i = 0; i < 9; ++i) folder_.Write("papers/" + std::to_string(i) + ".md", Minutes(i));
    folder_.Write("papers/a copy of 3.txt", Minutes(3));
    folder_.Write("papers/sub/another of 3.md", Minutes(3));
    folder_.Write("papers/sub/tab\tline\nend \xff\\.md", Minutes(20));
    folder_.Write("papers/sub/broken \xfe.pdf", "%PDF-1.4\nthis is all there is");
    folder_.Write("papers/sub/empty.pdf", "");
    const fs::path pack = test::SourceDir() / "corpus/packs/nether-quillow-minutes-2021-11/pack.pdf";
    folder_.Write("papers/pack.pdf", ReadWholeFile(pack));
  }

  std::string Folder() const { return folder_ / "papers"; }
  std::string operator/(std::string_view name) const { return folder_ / name; }

  // The tables of a database made by `ingest` alone.
  std::string Expected() const {
    Call({"ingest", "--quiet", "--ocr", "never", "--db", folder_ / "single.db", Folder()});
    return store::Dump(folder_ / "single.db");
  }

  void Plan(int shards) const {
    const Said said = Call({"plan", "--shards", std::to_string(shards), "--out", folder_ / "plan", Folder()});
    ASSERT_EQ(said.code, ExitCode::kOk) << said.err;
  }

  Said Extract(int shard) const {
    return Call({"extract", "--plan", folder_ / "plan", "--shard", std::to_string(shard), "--ocr", "never"});
  }

  std::string Records(int shard) const { return RecordPath(folder_ / "plan", shard); }

  Said Load(const std::vector<std::string>& records) const {
    std::vector<std::string> words = {"load", "--db", folder_ / "cluster.db"};
    words.insert(words.end(), records.begin(), records.end());
    return Call(words);
  }

  std::string Loaded() const {
    EXPECT_EQ(store::SearchIndexProblem(*store::OpenRaw(folder_ / "cluster.db")), "");
    return store::Dump(folder_ / "cluster.db");
  }

  std::vector<std::string> Partials() const {
    std::vector<std::string> files;
    for (const auto& file : fs::directory_iterator(folder_ / "plan/records")) {
      if (file.path().extension() == kPartialEnding) files.push_back(file.path().string());
    }
    return files;
  }

 private:
  TempFolder folder_;
};

TEST(Cluster, GivesTheDatabaseOfOneIngest) {
  for (const int shards : {1, 3, 30}) {
    const Papers papers;
    papers.Plan(shards);
    for (int shard = 1; shard <= shards; ++shard) {
      const Said said = papers.Extract(shard);
      EXPECT_LE(said.code, ExitCode::kSomeFailed) << said.err;
      EXPECT_TRUE(fs::exists(papers.Records(shard)));
    }
    const Said load = papers.Load({papers / "plan"});
    EXPECT_EQ(load.code, ExitCode::kSomeFailed) << "two files are broken";
    EXPECT_NE(load.out.find("11 loaded, 2 duplicate, 2 failed"), std::string::npos) << load.out;
    EXPECT_EQ(papers.Loaded(), papers.Expected()) << shards;
  }
}

TEST(Cluster, ShardsMayBeLoadedInAnyOrderRepeatedAndBeforeTheyAreFinished) {
  const Papers papers;
  papers.Plan(4);
  for (const int shard : {4, 2, 3, 1}) papers.Extract(shard);
  const std::string bytes = ReadWholeFile(papers.Records(2));
  const std::string half = papers / "half.gz";
  std::ofstream(half, std::ios::binary) << bytes.substr(0, bytes.size() / 2);
  EXPECT_EQ(papers.Load({half, papers.Records(4)}).code, ExitCode::kSomeFailed);
  papers.Load({papers.Records(3), papers.Records(4), papers.Records(3)});
  papers.Load({papers.Records(2), half});
  papers.Load({papers.Records(1)});
  EXPECT_EQ(papers.Loaded(), papers.Expected());
  const Said again = papers.Load({papers / "plan"});
  EXPECT_EQ(again.code, ExitCode::kOk) << again.err;
  EXPECT_NE(again.out.find("15 unchanged"), std::string::npos) << again.out;
  EXPECT_EQ(papers.Loaded(), papers.Expected());
}

TEST(Cluster, LoadSaysWhichShardsAreMissing) {
  const Papers papers;
  papers.Plan(4);
  papers.Extract(2);
  const Said said = papers.Load({papers / "plan"});
  EXPECT_EQ(said.code, ExitCode::kSomeFailed);
  EXPECT_NE(said.err.find("3 of 4 shards are not finished: 1, 3, 4"), std::string::npos) << said.err;
  EXPECT_EQ(papers.Load({papers / "papers"}).code, ExitCode::kNothingFound);
  EXPECT_EQ(papers.Load({papers / "nowhere"}).code, ExitCode::kNothingFound);
}

TEST(Cluster, ExtractingAgainReadsNothing) {
  const Papers papers;
  papers.Plan(2);
  papers.Extract(1);
  const std::string before = ReadWholeFile(papers.Records(1));
  for (const auto& file : fs::recursive_directory_iterator(papers.Folder())) {
    if (file.is_regular_file()) fs::remove(file.path());
  }
  const Said again = papers.Extract(1);
  EXPECT_NE(again.out.find("of them read by earlier runs"), std::string::npos) << again.out;
  EXPECT_EQ(again.err, "");
  EXPECT_EQ(ReadWholeFile(papers.Records(1)), before);
}

TEST(Cluster, RecordsMadeOtherwiseAreMadeAgain) {
  const Papers papers;
  papers.Plan(1);
  papers.Extract(1);
  const std::string before = ReadWholeFile(papers.Records(1));
  const Said other = Call({"extract", "--plan", papers / "plan", "--shard", "1", "--ocr-lang", "eng+cym"});
  EXPECT_EQ(other.out.find("read by earlier runs"), std::string::npos) << other.out;
  EXPECT_NE(ReadWholeFile(papers.Records(1)), before);
}

TEST(Cluster, AFileThatCouldNotBeOpenedIsTriedAgainAlone) {
  const Papers papers;
  papers.Plan(1);
  const std::string moved = papers.Folder() + "/5.md";
  fs::rename(moved, papers / "away");
  const Said first = papers.Extract(1);
  EXPECT_EQ(first.code, ExitCode::kSomeFailed);
  EXPECT_NE(first.err.find("5.md"), std::string::npos) << first.err;
  EXPECT_EQ(papers.Load({papers.Records(1)}).code, ExitCode::kSomeFailed);
  fs::rename(papers / "away", moved);
  const Said second = papers.Extract(1);
  EXPECT_NE(second.out.find("14 of them read by earlier runs"), std::string::npos) << second.out;
  papers.Load({papers / "plan"});
  EXPECT_EQ(papers.Loaded(), papers.Expected());
}

TEST(Cluster, APlanIsExtractedFromAnotherFolder) {
  const Papers papers;
  const fs::path here = fs::current_path();
  fs::current_path(papers / "");
  const Said plan = Call({"plan", "--shards", "2", "--out", "plan", "papers"});
  const Said single = Call({"ingest", "--quiet", "--ocr", "never", "--db", "single.db", "papers"});
  fs::current_path(here);
  ASSERT_EQ(plan.code, ExitCode::kOk) << plan.err;
  papers.Extract(1);
  fs::rename(papers / "papers", papers / "moved");
  fs::create_directory(papers / "mount");
  fs::rename(papers / "moved", papers / "mount/papers");
  const Said lost = papers.Extract(2);
  EXPECT_EQ(lost.code, ExitCode::kSomeFailed);
  Call({"extract", "--plan", papers / "plan", "--shard", "2", "--ocr", "never", "--root", papers / "mount"});
  papers.Load({papers / "plan"});
  EXPECT_EQ(papers.Loaded(), store::Dump(papers / "single.db"));
  EXPECT_EQ(fs::current_path(), here);
}

TEST(Cluster, WhatCannotBeDoneIsSaid) {
  const Papers papers;
  papers.Plan(2);
  const std::string plan = papers / "plan";
  const struct {
    std::vector<std::string> words;
    ExitCode code;
    const char* message;
  } cases[] = {
      {{"plan", papers.Folder(), "--out", papers / "p2"}, ExitCode::kUsage, "--shards is a number"},
      {{"plan", papers.Folder(), "--shards", "0", "--out", papers / "p2"}, ExitCode::kUsage, "--shards is a"},
      {{"plan", papers.Folder(), "--shards", "2"}, ExitCode::kUsage, "--out needs"},
      {{"plan", papers.Folder(), "--shards", "9", "--out", plan}, ExitCode::kUsage, "holds another plan"},
      {{"plan", papers / "plan/shards/none", "--shards", "2", "--out", papers / "p2"},
       ExitCode::kNothingFound,
       "no papers were found"},
      {{"plan", papers.Folder(), "--shards", "2", "--out", papers / "papers/0.md/p"},
       ExitCode::kOutput,
       "cannot be made"},
      {{"extract", "--shard", "1"}, ExitCode::kUsage, "--plan needs"},
      {{"extract", "--plan", plan}, ExitCode::kUsage, "--shard is a number"},
      {{"extract", "--plan", plan, "--shard", "3"}, ExitCode::kUsage, "shards 1 to 2, not 3"},
      {{"extract", "--plan", papers.Folder(), "--shard", "1"}, ExitCode::kUsage, "holds no plan"},
      {{"extract", "--plan", plan, "--shard", "1", "--root", papers / "no"},
       ExitCode::kUsage,
       "--root where"},
      {{"load"}, ExitCode::kUsage, "needs RECORDS"},
      {{"load", papers.Folder() + "/0.md", "--db", papers / "x.db"}, ExitCode::kSomeFailed, "no gzip file"},
      {{"load", papers / "nowhere", "--db", papers / "x.db"}, ExitCode::kNothingFound, "does not exist"},
  };
  for (const auto& c : cases) {
    const Said said = Call(c.words);
    EXPECT_EQ(said.code, c.code) << c.words[0] << ": " << said.err;
    EXPECT_NE(said.err.find(c.message), std::string::npos) << said.err;
  }
}

TEST(Load, RecordsOfAnotherVersionAreLeftAside) {
  const TempFolder folder;
  const std::string path = folder / "a.records.gz";
  auto writer = RecordFileWriter::Create(path, {1, 1, 0, std::string(64, 'd'), "read 0", "never"});
  ASSERT_TRUE(writer && writer->Finish());
  const Said said = Call({"load", "--db", folder / "x.db", path});
  EXPECT_EQ(said.code, ExitCode::kSomeFailed);
  EXPECT_NE(said.err.find("another version"), std::string::npos) << said.err;
}

}  // namespace
}  // namespace minutebook::tools
