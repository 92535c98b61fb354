// Every sample pack, read as PDF and as text, against its gold.
#include <gtest/gtest.h>

#include "schema/record_json.h"
#include "tests/golden/scored.h"
#include "tests/support/golden.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tools/evaluate/print.h"

namespace minutebook::test {
namespace {

namespace fs = std::filesystem;

const std::vector<tools::PaperScore>& Scores() {
  static const std::vector<tools::PaperScore> kScores =
      ScorePapers(tools::FindGoldPapers({(SourceDir() / "corpus/packs").string()}, {}).pairs);
  return kScores;
}

TEST(CorpusGold, EveryFamilyReachesItsFigure) {
  ASSERT_GE(Scores().size(), 10U) << "sample packs are missing below corpus/packs";
  ExpectBaseline(SourceDir() / "tests/golden/corpus_baseline.tsv", Scores());
}

TEST(CorpusGold, TheAccuracyPageHasTheFiguresOfToday) {
  const fs::path page = SourceDir() / "docs/accuracy.md";
  const std::string today = tools::EvaluationAsMarkdown(Scores(), {});
  if (UpdateGolden()) Rewrite(page, WithMarkedPart(ReadWholeFile(page), "samples", today));
  EXPECT_EQ(MarkedPart(ReadWholeFile(page), "samples"), today)
      << "docs/accuracy.md is out of date: run " << kUpdateVariable
      << "=1 golden_tests --gtest_filter=CorpusGold.*";
}

TEST(CorpusGold, EveryGoldFileReadsBackAsItIs) {
  for (const tools::PaperScore& paper : Scores()) {
    const auto gold = FromJson(ReadWholeFile(paper.gold));
    ASSERT_TRUE(gold) << paper.gold << ": " << gold.error().message;
    const auto again = FromJson(ToJson(*gold, JsonStyle::kWire));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, *gold) << paper.gold;
  }
}

TEST(MarkedParts, AreReadAndReplaced) {
  const std::string page = "a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n";
  EXPECT_EQ(MarkedPart(page, "x"), "old\n");
  EXPECT_EQ(MarkedPart(page, "y"), "");
  EXPECT_EQ(WithMarkedPart(page, "x", "new\n"), "a\n<!-- begin x -->\nnew\n<!-- end x -->\nb\n");
  EXPECT_EQ(WithMarkedPart(page, "y", "new\n"), page);
}

// Updating rewrites what the tests expect; a run that decides something must not do so unnoticed.
TEST(CorpusGold, UpdatingIsNotLeftOn) {
  EXPECT_FALSE(UpdateGolden()) << "the expected figures were rewritten; unset " << kUpdateVariable
                               << " and run again";
}

}  // namespace
}  // namespace minutebook::test
