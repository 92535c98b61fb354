#include "tools/shard_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <numeric>

#include "tests/support/temp_folder.h"

namespace minutebook::tools {
namespace {

using test::ReadWholeFile;
using test::TempFolder;

// Sizes as a tree of papers has them: many small ones, a few of hundreds of megabytes.
std::vector<PlannedFile> Tree(int count) {
  std::vector<PlannedFile> files;
  std::uint64_t state = 42;
  for (int i = 0; i < count; ++i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    const std::uint64_t size = (state >> 33) % 5000000 * (i % 100 == 0 ? 40 : 1);
    files.push_back({"papers/" + std::to_string(1000000 + i) + ".pdf", size, ""});
  }
  return files;
}

std::uint64_t Bytes(const std::vector<PlannedFile>& files) {
  return std::accumulate(files.begin(), files.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const PlannedFile& file) { return sum + file.size; });
}

std::vector<PlannedFile> Joined(const std::vector<std::vector<PlannedFile>>& shards) {
  std::vector<PlannedFile> all;
  for (const auto& shard : shards) all.insert(all.end(), shard.begin(), shard.end());
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return all;
}

TEST(SplitIntoShards, EveryFileIsInOneShardInItsOrder) {
  const std::vector<PlannedFile> files = Tree(1000);
  for (const int count : {1, 2, 7, 64, 999, 1500}) {
    const auto shards = SplitIntoShards(files, count);
    ASSERT_EQ(shards.size(), static_cast<std::size_t>(count));
    EXPECT_EQ(Joined(shards), files) << count;
    for (const auto& shard : shards) {
      EXPECT_TRUE(std::is_sorted(shard.begin(), shard.end(),
                                 [](const auto& a, const auto& b) { return a.path < b.path; }));
    }
  }
}

TEST(SplitIntoShards, IsEven) {
  const auto shards = SplitIntoShards(Tree(5000), 16);
  std::uint64_t least = UINT64_MAX;
  std::uint64_t most = 0;
  for (const auto& shard : shards) {
    least = std::min(least, Bytes(shard));
    most = std::max(most, Bytes(shard));
  }
  EXPECT_LT(static_cast<double>(most - least), 0.01 * static_cast<double>(most));
}

TEST(SplitIntoShards, ManyTinyFilesAreSpreadByNumber) {
  std::vector<PlannedFile> files(900, {"", 10, ""});
  for (std::size_t i = 0; i < files.size(); ++i) files[i].path = std::to_string(1000 + i);
  files.push_back({"large", 30000000, ""});
  for (const auto& shard : SplitIntoShards(files, 3)) EXPECT_LT(shard.size(), 700U);
}

TEST(SplitIntoShards, TheSameFilesGiveTheSameShards) {
  EXPECT_EQ(SplitIntoShards(Tree(500), 9), SplitIntoShards(Tree(500), 9));
}

TEST(SplitIntoShards, CopiesStayTogetherAndCountOnce) {
  std::vector<PlannedFile> files;
  for (int i = 0; i < 8; ++i) files.push_back({"copy" + std::to_string(i), 100000000, std::string(64, 'a')});
  for (int i = 0; i < 8; ++i) {
    files.push_back({"other" + std::to_string(i), 100000000, std::string(63, 'b') + std::to_string(i)});
  }
  const auto shards = SplitIntoShards(files, 3);
  int with_copies = 0;
  for (const auto& shard : shards) {
    const auto copies = std::count_if(shard.begin(), shard.end(),
                                      [](const PlannedFile& file) { return file.path.starts_with("copy"); });
    EXPECT_TRUE(copies == 0 || copies == 8);
    with_copies += copies > 0 ? 1 : 0;
    EXPECT_EQ(shard.size(), copies > 0 ? 10U : 3U);
  }
  EXPECT_EQ(with_copies, 1);
}

TEST(ShardText, ComesBackWithPathsOfAnyBytes) {
  const std::vector<PlannedFile> files = {{"a b.pdf", 1, ""},
                                          {"tab\tline\nend\xff.pdf", 0, ""},
                                          {"h.pdf", 77, std::string(64, '0')},
                                          {"\\", 5, ""}};
  const std::string text = ShardText(files);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 5);
  const auto back = ParseShard(text);
  ASSERT_TRUE(back) << Format(back.error());
  EXPECT_EQ(*back, files);
}

TEST(ShardText, WhatIsNoShardIsRefusedWithItsLine) {
  const std::string title = ShardText({});
  struct {
    std::string text;
    const char* message;
  } const cases[] = {
      {"", "no shard"},
      {"something else\n", "no shard"},
      {title + "1\t-\n", "line 2: expected size"},
      {title + "1\t-\ta\tb\n", "line 2: expected size"},
      {title + "1\t-\ta\nx\t-\tb\n", "line 3: the size"},
      {title + "-1\t-\ta\n", "line 2: the size"},
      {title + "99999999999999999999\t-\ta\n", "line 2: the size"},
      {title + "1\tabc\ta\n", "line 2: the SHA-256"},
      {title + "1\t-\t\n", "line 2: the path"},
      {title + "1\t-\ta\\q\n", "line 2: the path"},
      {title + "1\t-\ta\n2\t-\ta\n", "line 3: the path stands there twice"},
  };
  for (const auto& c : cases) {
    const auto files = ParseShard(c.text);
    ASSERT_FALSE(files) << c.text;
    EXPECT_NE(files.error().message.find(c.message), std::string::npos) << files.error().message;
  }
}

TEST(Plan, ReadsBackWhatWasWritten) {
  const TempFolder folder;
  const auto shards = SplitIntoShards(Tree(20), 3);
  const auto written = WritePlan(folder / "plan", "/data/uk papers", shards);
  ASSERT_TRUE(written) << Format(written.error());
  const auto facts = ReadPlan(folder / "plan");
  ASSERT_TRUE(facts) << Format(facts.error());
  EXPECT_EQ(facts->folder, "/data/uk papers");
  EXPECT_EQ(facts->shards, 3);
  EXPECT_EQ(facts->files, 20U);
  EXPECT_EQ(facts->bytes, Bytes(Tree(20)));
  for (int number = 1; number <= 3; ++number) {
    const auto shard = ReadShard(folder / "plan", *facts, number);
    ASSERT_TRUE(shard) << Format(shard.error());
    EXPECT_EQ(shard->files, shards[static_cast<std::size_t>(number - 1)]);
    EXPECT_EQ(shard->of, 3);
  }
  EXPECT_FALSE(ReadShard(folder / "plan", *facts, 0));
  EXPECT_FALSE(ReadShard(folder / "plan", *facts, 4));
}

TEST(Plan, IsNotWrittenOverByAnother) {
  const TempFolder folder;
  ASSERT_TRUE(WritePlan(folder / "plan", "/data", SplitIntoShards(Tree(20), 3)));
  const std::string before = ReadWholeFile(folder / "plan/shards/00002.txt");
  EXPECT_TRUE(WritePlan(folder / "plan", "/data", SplitIntoShards(Tree(20), 3)));
  EXPECT_FALSE(WritePlan(folder / "plan", "/data", SplitIntoShards(Tree(20), 4)));
  EXPECT_FALSE(WritePlan(folder / "plan", "/data", SplitIntoShards(Tree(21), 3)));
  EXPECT_FALSE(WritePlan(folder / "plan", "/elsewhere", SplitIntoShards(Tree(20), 3)));
  EXPECT_EQ(ReadWholeFile(folder / "plan/shards/00002.txt"), before);
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder / "plan")) {
    EXPECT_NE(file.path().extension(), ".tmp") << file.path();
  }
}

TEST(Plan, OneThatWasNotFinishedIsNone) {
  const TempFolder folder;
  ASSERT_TRUE(WritePlan(folder / "plan", "/data", SplitIntoShards(Tree(20), 3)));
  std::filesystem::remove(folder / "plan/plan.txt");
  EXPECT_FALSE(ReadPlan(folder / "plan"));
  EXPECT_TRUE(WritePlan(folder / "plan", "/data", SplitIntoShards(Tree(20), 4)));
  EXPECT_EQ(ReadPlan(folder / "plan")->shards, 4);
}

TEST(Plan, ADamagedOneIsRefused) {
  const TempFolder folder;
  ASSERT_TRUE(WritePlan(folder / "plan", "/data", SplitIntoShards(Tree(20), 3)));
  const std::string text = ReadWholeFile(folder / "plan/plan.txt");
  for (std::size_t cut = 0; cut + 1 < text.size(); ++cut) EXPECT_FALSE(ParsePlan(text.substr(0, cut))) << cut;
  EXPECT_TRUE(ParsePlan(text));
}

}  // namespace
}  // namespace minutebook::tools
