// The program against hand-made gold of real papers, where the folder that holds them is present: it is not
// part of the project.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/golden/scored.h"
#include "tests/support/places.h"

namespace minutebook::test {
namespace {

namespace fs = std::filesystem;

bool IsScan(const tools::GoldAndPaper& pair) {
  return pair.paper.ends_with(".scanned.pdf") || pair.paper.ends_with(".mixed.pdf");
}

std::vector<tools::GoldAndPaper> RealPapers(bool scans) {
  std::vector<std::string> folders;
  for (const char* name : {"seeds", "packs", "realdocs"}) folders.push_back((SharedDir() / name).string());
  auto pairs = tools::FindGoldPapers({(SharedDir() / "gold").string()}, folders).pairs;
  std::erase_if(pairs, [&](const tools::GoldAndPaper& pair) { return IsScan(pair) != scans; });
  return pairs;
}

void ExpectFigures(bool scans, const char* baseline) {
  if (!fs::exists(SharedDir() / "gold")) GTEST_SKIP() << "real papers are not here and not scored";
  const auto pairs = RealPapers(scans);
  ASSERT_FALSE(pairs.empty());
  ExpectBaseline(SourceDir() / "tests/golden" / baseline, ScorePapers(pairs));
}

TEST(Scoreboard, RealPapersReachTheirFigures) { ExpectFigures(false, "real_baseline.tsv"); }

TEST(Scoreboard, RealScansReachTheirFigures) { ExpectFigures(true, "real_scans_baseline.tsv"); }

}  // namespace
}  // namespace minutebook::test
