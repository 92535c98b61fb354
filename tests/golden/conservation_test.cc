// No word is lost: of every sample pack, and of every paper in the folder of real papers where it is present.
#include <gtest/gtest.h>

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

constexpr std::uintmax_t kMaxBytes =
    20'000'000;  // of a file of the real papers; all are walked in one minute

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

// Reads each paper without recognition and expects that nothing is lost; adds a row per paper to `table`.
void ExpectNothingLost(const std::vector<fs::path>& papers, std::ostream& table) {
  WordTotals all;
  for (const fs::path& path : papers) {
    const auto bytes = ingest::ReadFile(path.string());
    if (!bytes) continue;
    ingest::ReadOptions options;
    options.ocr = ingest::OcrMode::kNever;
    Diagnostics diagnostics;
    const auto document = ingest::ReadDocument(*bytes, path.string(), options, diagnostics);
    if (!document) continue;
    const PackRecords records = extract::ExtractRecords(*document, diagnostics);
    EXPECT_EQ(Losses(*document, records), std::vector<std::string>{}) << path.string();
    const WordTotals totals = TotalsOf(*document, records);
    table << totals.words << "\t" << totals.body << "\t" << totals.table << "\t" << totals.furniture << "\t"
          << totals.unplaced << "\t" << path.string() << "\n";
    all.words += totals.words;
    all.unplaced += totals.unplaced;
  }
  EXPECT_GT(all.words, 0);
  std::cout << papers.size() << " papers, " << all.words << " words, " << all.unplaced << " unplaced\n";
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
