// Extracting one shard: a run that was stopped, killed or overtaken costs nothing that was read. The papers
// are known only to the test.
#include "tools/extract_shard.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;
using test::ReadWholeFile;
using test::TempFolder;

class OneShard {
 public:
  explicit OneShard(int files) {
    work_.plan = folder_ / "plan";
    work_.shard = {1, 1, std::string(64, 'd'), {}};
    work_.ocr = "never";
    for (int i = 0; i < files; ++i) work_.shard.files.push_back({"p" + std::to_string(i), 10, ""});
    work_.read = [this](const PlannedFile& file, const std::function<bool(const std::string&)>&) {
      read.push_back(file.path);
      RecordEntry entry;
      entry.status = "loaded";
      entry.size = 10;
      entry.sha256 = std::string(63, 'a') + file.path.back();
      entry.path = file.path;
      entry.wire = "{}";
      return entry;
    };
    work_.done = [](const RecordEntry&) {};
    work_.stop = [this] { return read.size() >= stop_after; };
  }

  std::vector<std::string> Names(int from, int to) const {
    std::vector<std::string> names;
    for (int i = from; i < to; ++i) names.push_back("p" + std::to_string(i));
    return names;
  }

  std::vector<std::string> Partials() const {
    std::vector<std::string> files;
    for (const auto& file : fs::directory_iterator(folder_ / "plan/records")) {
      if (file.path().extension() == kPartialEnding) files.push_back(file.path().string());
    }
    return files;
  }

  // The paths in the finished record file; empty when it is not whole.
  std::vector<std::string> Written() const {
    auto reader = RecordFileReader::Open(RecordPath(work_.plan, 1));
    std::vector<std::string> paths;
    while (reader) {
      auto entry = reader->Next();
      if (!entry) return {};
      if (!*entry) break;
      paths.push_back((*entry)->path);
    }
    return paths;
  }

  Result<ShardOutcome> Run() {
    read.clear();
    return ExtractShard(work_);
  }

  std::size_t stop_after = SIZE_MAX;
  std::vector<std::string> read;
  ShardWork work_;

 private:
  TempFolder folder_;
};

TEST(ExtractShard, AStoppedRunIsTakenUpWhereItStopped) {
  OneShard shard(7);
  shard.stop_after = 3;
  const auto first = shard.Run();
  ASSERT_TRUE(first);
  EXPECT_FALSE(first->finished);
  EXPECT_FALSE(fs::exists(RecordPath(shard.work_.plan, 1)));
  ASSERT_EQ(shard.Partials().size(), 1U);
  shard.stop_after = SIZE_MAX;
  const auto second = shard.Run();
  ASSERT_TRUE(second);
  EXPECT_TRUE(second->finished);
  EXPECT_EQ(second->taken_over, 3);
  EXPECT_EQ(shard.read, shard.Names(3, 7));
  EXPECT_EQ(shard.Written(), shard.Names(0, 7));
  EXPECT_TRUE(shard.Partials().empty());
}

// A killed run leaves its file cut at any byte: what is whole of it is taken over, the rest read again.
TEST(ExtractShard, AKilledRunCostsAtMostTheFileAtHand) {
  OneShard partial(5);
  partial.stop_after = 4;
  ASSERT_TRUE(partial.Run());
  const std::string bytes = ReadWholeFile(partial.Partials().front());
  std::size_t fewest = 5;
  for (std::size_t cut = 0; cut <= bytes.size();
       cut = cut < bytes.size() ? std::min(cut + 7, bytes.size()) : cut + 1) {
    OneShard shard(5);
    const std::string records = fs::path(RecordPath(shard.work_.plan, 1)).parent_path().string();
    fs::create_directories(records);
    std::ofstream(records + "/00001.node7.123.partial", std::ios::binary) << bytes.substr(0, cut);
    const auto outcome = shard.Run();
    ASSERT_TRUE(outcome && outcome->finished);
    EXPECT_EQ(shard.Written(), shard.Names(0, 5)) << cut;
    EXPECT_EQ(shard.read, shard.Names(outcome->taken_over, 5)) << cut;
    EXPECT_TRUE(shard.Partials().empty());
    fewest = std::min(fewest, shard.read.size());
  }
  EXPECT_EQ(fewest, 1U);
}

TEST(ExtractShard, WhatSeveralRunsLeftIsPutTogether) {
  OneShard shard(6);
  for (const std::size_t files : {2U, 1U, 2U}) {
    shard.stop_after = files;
    ASSERT_TRUE(shard.Run());
  }
  shard.stop_after = SIZE_MAX;
  ASSERT_TRUE(shard.Run());
  EXPECT_EQ(shard.read, shard.Names(5, 6));
  EXPECT_EQ(shard.Written(), shard.Names(0, 6));
  EXPECT_TRUE(shard.Partials().empty());
}

TEST(ExtractShard, ADamagedRecordFileIsMadeAgainFromWhatIsWhole) {
  OneShard shard(6);
  ASSERT_TRUE(shard.Run());
  const std::string path = RecordPath(shard.work_.plan, 1);
  std::string bytes = ReadWholeFile(path);
  const std::size_t middle = bytes.size() / 2;
  bytes[middle] = static_cast<char>(bytes[middle] ^ 1);
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  ASSERT_TRUE(shard.Written().empty());
  ASSERT_TRUE(shard.Run());
  EXPECT_FALSE(shard.read.empty());
  EXPECT_LT(shard.read.size(), 6U);
  EXPECT_EQ(shard.Written(), shard.Names(0, 6));
}

TEST(ExtractShard, RecordsOfAnotherListAreNotTaken) {
  OneShard shard(3);
  ASSERT_TRUE(shard.Run());
  shard.work_.shard.digest = std::string(64, 'e');
  ASSERT_TRUE(shard.Run());
  EXPECT_EQ(shard.read, shard.Names(0, 3));
}

// A second run of the same shard, on a node that was thought lost, finishes while this one reads.
TEST(ExtractShard, ARunThatFinishesFirstIsNotInTheWay) {
  OneShard shard(3);
  OneShard inner(3);
  inner.work_.plan = shard.work_.plan;
  const auto read = shard.work_.read;
  shard.work_.read = [&](const PlannedFile& file, const std::function<bool(const std::string&)>& known) {
    if (file.path == "p1") {
      EXPECT_TRUE(inner.Run());
    }
    return read(file, known);
  };
  const auto outcome = shard.Run();
  ASSERT_TRUE(outcome) << Format(outcome.error());
  EXPECT_TRUE(outcome->finished);
  EXPECT_EQ(shard.Written(), shard.Names(0, 3));
  EXPECT_TRUE(shard.Partials().empty());
}

TEST(ExtractShard, TheLedgerNamesEveryFile) {
  OneShard shard(2);
  ASSERT_TRUE(shard.Run());
  const std::string ledger = LedgerPath(shard.work_.plan, 1);
  const std::string text = ReadWholeFile(ledger);
  EXPECT_TRUE(text.starts_with(LedgerTitle()));
  EXPECT_NE(text.find("loaded\t\t0\t0\t10\t" + std::string(63, 'a') + "1\tp1\n"), std::string::npos) << text;
  fs::remove(ledger);
  ASSERT_TRUE(shard.Run());
  EXPECT_EQ(ReadWholeFile(ledger), text);
}

}  // namespace
}  // namespace minutebook::tools
