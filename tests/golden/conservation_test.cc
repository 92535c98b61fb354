// No word is lost: of every sample pack, and of every paper in the folder of real papers where it is present.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>

#include "extractors/extract.h"
#include "ingest/reader.h"
#include "tests/support/conservation.h"
#include "tests/support/places.h"

namespace minutebook::test {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxBytes = 20'000'000;  // of a paper
constexpr rlim_t kMaxSeconds = 3;                 // of processor time for a hostile paper
constexpr rlim_t kMaxMemory = 2'000'000'000;      // bytes
constexpr int kLossyStatus = 9;

std::vector<fs::path> PapersBelow(const fs::path& folder) {
  const std::set<std::string> kinds = {".pdf", ".txt", ".md", ".html"};
  std::vector<fs::path> papers;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && kinds.count(entry.path().extension().string()) > 0 &&
        entry.file_size() <= kMaxBytes)
      papers.push_back(entry.path());
  }
  std::sort(papers.begin(), papers.end());
  return papers;
}

// Reads a paper without recognition; empty too when it cannot be read at all.
std::vector<std::string> LossesOf(const fs::path& path, WordTotals& totals) {
  const auto bytes = ingest::ReadFile(path.string());
  if (!bytes) return {};
  ingest::ReadOptions options;
  options.ocr = ingest::OcrMode::kNever;
  Diagnostics diagnostics;
  const auto document = ingest::ReadDocument(*bytes, path.string(), options, diagnostics);
  if (!document) return {};
  const PackRecords records = extract::ExtractRecords(*document, diagnostics);
  totals = TotalsOf(*document, records);
  return Losses(*document, records);
}

// Expects that nothing is lost of any paper; adds a row per paper to `table`.
void ExpectNothingLost(const std::vector<fs::path>& papers, std::ostream& table) {
  WordTotals all;
  for (const fs::path& path : papers) {
    WordTotals totals;
    EXPECT_EQ(LossesOf(path, totals), std::vector<std::string>{}) << path.string();
    table << totals.words << "\t" << totals.body << "\t" << totals.table << "\t" << totals.furniture << "\t"
          << totals.unplaced << "\t" << path.string() << "\n";
    all.words += totals.words;
    all.unplaced += totals.unplaced;
  }
  EXPECT_GT(all.words, 0);
  std::cout << papers.size() << " papers, " << all.words << " words, " << all.unplaced << " unplaced\n";
}

enum class Ending { kWhole, kLossy, kNoEnd };

// The same in a process of its own, for files that are made to crash or hold up a reader.
Ending EndingOf(const fs::path& path) {
  const pid_t child = fork();
  if (child == 0) {
    const rlimit seconds{kMaxSeconds, kMaxSeconds};
    const rlimit memory{kMaxMemory, kMaxMemory};
    setrlimit(RLIMIT_CPU, &seconds);
    setrlimit(RLIMIT_AS, &memory);
    WordTotals totals;
    const std::vector<std::string> losses = LossesOf(path, totals);
    for (const std::string& loss : losses) std::cerr << path.string() << ": " << loss << std::endl;
    _exit(losses.empty() && totals.unplaced == 0 ? 0 : kLossyStatus);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) return Ending::kNoEnd;
  if (!WIFEXITED(status)) return Ending::kNoEnd;
  return WEXITSTATUS(status) == 0              ? Ending::kWhole
         : WEXITSTATUS(status) == kLossyStatus ? Ending::kLossy
                                               : Ending::kNoEnd;
}

TEST(Conservation, SamplePacksLoseNoWord) {
  std::ostringstream table;
  ExpectNothingLost(PapersBelow(SourceDir() / "corpus/packs"), table);
}

TEST(Conservation, RealPapersLoseNoWord) {
  if (!fs::exists(SharedDir()))
    GTEST_SKIP() << SharedDir().string() << " is not here: no real papers are read";
  std::vector<fs::path> papers;
  for (const char* folder : {"seeds", "packs", "realdocs", "tables", "moderngov"}) {
    if (!fs::exists(SharedDir() / folder)) continue;
    const std::vector<fs::path> more = PapersBelow(SharedDir() / folder);
    papers.insert(papers.end(), more.begin(), more.end());
  }
  std::ofstream table(fs::path(MINUTEBOOK_BINARY_DIR) / "conservation.tsv");
  table << "words\tbody\ttable\tfurniture\tunplaced\tpaper\n";
  ExpectNothingLost(papers, table);
}

TEST(Conservation, HostilePapersLoseNoWord) {
  const fs::path folder = SharedDir() / "hostile";
  if (!fs::exists(folder)) GTEST_SKIP() << folder.string() << " is not here: no hostile papers are read";
  int whole = 0;
  int without_end = 0;
  for (const fs::path& path : PapersBelow(folder)) {
    const Ending ending = EndingOf(path);
    EXPECT_NE(ending, Ending::kLossy) << path.string();
    whole += ending == Ending::kWhole ? 1 : 0;
    without_end += ending == Ending::kNoEnd ? 1 : 0;
  }
  std::cout << whole << " papers lost no word, " << without_end << " came to no end\n";
  EXPECT_GT(whole, 10 * without_end);
}

Document OneLine() {
  Document document;
  Page& page = document.pages.emplace_back();
  page.number = 1;
  page.width = 595;
  page.height = 842;
  double x = 60;
  for (const char* text : {"The", "berths", "are", "let."}) {
    Word& word = page.words.emplace_back();
    word.text = text;
    word.box = {x, 100, x + 30, 111};
    word.font_size = 10;
    x += 35;
  }
  return document;
}

// What the check itself can see, so that its silence means something.
TEST(Conservation, ALostOrDoubledWordIsSeen) {
  const Document document = OneLine();
  Diagnostics diagnostics;
  const PackRecords whole = extract::ExtractRecords(document, diagnostics);
  ASSERT_EQ(Losses(document, whole), std::vector<std::string>{});
  PackRecords lost = whole;
  lost.sections[0].text = "The are let.";
  EXPECT_FALSE(Losses(document, lost).empty());
  PackRecords doubled = whole;
  doubled.sections[0].text += " let.";
  EXPECT_FALSE(Losses(document, doubled).empty());
  PackRecords miscounted = whole;
  --miscounted.pages[0].body_words;
  EXPECT_FALSE(Losses(document, miscounted).empty());
  PackRecords furniture = whole;
  furniture.pages[0].furniture = "let.";
  EXPECT_FALSE(Losses(document, furniture).empty());
  PackRecords unread = whole;
  unread.pages[0].words = 3;
  EXPECT_FALSE(Losses(document, unread).empty());
}

}  // namespace
}  // namespace minutebook::test
