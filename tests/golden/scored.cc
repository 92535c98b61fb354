#include "tests/golden/scored.h"

#include <gtest/gtest.h>

#include <iostream>

#include "tests/support/golden.h"
#include "tests/support/temp_folder.h"
#include "tools/evaluate/baseline.h"
#include "tools/evaluate/print.h"
#include "tools/ocr_options.h"
#include "tools/pipeline.h"

namespace minutebook::test {

std::vector<tools::PaperScore> ScorePapers(const std::vector<tools::GoldAndPaper>& papers) {
  const ingest::ReadOptions options = tools::OcrOptions(tools::OcrChoice::kAuto, "eng", "");
  std::vector<tools::PaperScore> scores;
  for (const tools::GoldAndPaper& pair : papers) {
    const auto source = tools::OpenSource(pair.paper);
    EXPECT_TRUE(source) << pair.paper;
    if (!source) continue;
    const PackRecords found = tools::ReadRecords(*source, nullptr, options);
    EXPECT_EQ(StatusOf(found.diagnostics), DocumentStatus::kLoaded) << pair.paper;
    auto score = tools::ScorePaper(ReadWholeFile(pair.gold), found);
    EXPECT_TRUE(score) << pair.gold;
    if (score) scores.push_back({pair.gold, pair.paper, tools::GroupOf(found), std::move(*score)});
  }
  return scores;
}

void ExpectBaseline(const std::filesystem::path& baseline, const std::vector<tools::PaperScore>& papers) {
  const auto groups = tools::GroupScores(papers);
  std::cout << tools::EvaluationAsText(papers, {});
  if (UpdateGolden()) Rewrite(baseline, tools::BaselineText(groups));
  const auto rows = tools::ParseBaseline(ReadWholeFile(baseline));
  ASSERT_TRUE(rows) << baseline << ": " << rows.error().message;
  ASSERT_FALSE(rows->empty()) << baseline << " holds no figure: nothing would be tested";
  for (const std::string& fallen : tools::FallenBelow(*rows, groups)) ADD_FAILURE() << fallen;
}

}  // namespace minutebook::test
