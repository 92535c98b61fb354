// Every sample pack, read as PDF and as text, against its gold.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "schema/record_json.h"
#include "tests/support/field_score.h"
#include "tests/support/golden.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tools/pipeline.h"

namespace minutebook::test {
namespace {

namespace fs = std::filesystem;

const fs::path kTop = SourceDir();
const fs::path kFigures = kTop / "tests/golden/corpus_f1.tsv";

struct Sample {
  fs::path source;
  fs::path gold;
};

// The folders of corpus/packs that hold a gold.json, with each of the papers beside it.
std::vector<Sample> Samples() {
  std::vector<Sample> samples;
  for (const auto& folder : fs::directory_iterator(kTop / "corpus/packs")) {
    const fs::path gold = folder.path() / "gold.json";
    if (!fs::exists(gold)) continue;
    for (const auto& file : fs::directory_iterator(folder)) {
      if (file.path().stem() == "pack" && file.path().extension() != ".master")
        samples.push_back({file.path(), gold});
    }
  }
  std::sort(samples.begin(), samples.end(), [](const auto& a, const auto& b) { return a.source < b.source; });
  return samples;
}

// "pdf resolution": a family's figure over all samples of one kind of file.
using Tallies = std::map<std::string, Tally>;

void Score(const Sample& sample, Tallies& totals) {
  const auto gold = FromJson(ReadWholeFile(sample.gold));
  ASSERT_TRUE(gold) << sample.gold << ": " << gold.error().message;
  const auto source = tools::OpenSource(sample.source.string());
  ASSERT_TRUE(source) << Format(source.error());
  const PackRecords found = tools::ReadRecords(*source);
  EXPECT_EQ(StatusOf(found.diagnostics), DocumentStatus::kLoaded) << sample.source;
  const std::string kind = sample.source.extension().string().substr(1);
  for (const auto& [family, tally] : ScoreByFamily(*gold, found)) {
    Tally& total = totals[kind + " " + family];
    total.gold += tally.gold;
    total.found += tally.found;
    total.right += tally.right;
  }
}

TEST(CorpusGold, EveryFamilyReachesItsFigure) {
  const std::vector<Sample> samples = Samples();
  ASSERT_FALSE(samples.empty()) << "there are no sample packs with gold under corpus/packs";
  Tallies totals;
  for (const Sample& sample : samples) Score(sample, totals);
  std::map<std::string, double> measured;
  for (const auto& [name, tally] : totals) {
    measured[name] = tally.F1();
    std::cout << name << "\tF1 " << tally.F1() << "\t(gold " << tally.gold << ", found " << tally.found
              << ", right " << tally.right << ")\n";
  }
  if (UpdateGolden()) WriteFigures(kFigures, measured);
  EXPECT_EQ(Shortfalls(ReadFigures(kFigures), measured), "");
}

TEST(CorpusGold, EveryGoldFileReadsBackAsItIs) {
  for (const Sample& sample : Samples()) {
    const auto gold = FromJson(ReadWholeFile(sample.gold));
    ASSERT_TRUE(gold) << sample.gold << ": " << gold.error().message;
    const auto again = FromJson(ToJson(*gold, JsonStyle::kWire));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, *gold) << sample.gold;
  }
}

// Updating rewrites what the tests expect; a run that decides something must not do so unnoticed.
TEST(CorpusGold, UpdatingIsNotLeftOn) {
  EXPECT_FALSE(UpdateGolden()) << "the expected figures were rewritten; unset " << kUpdateVariable
                               << " and run again";
}

}  // namespace
}  // namespace minutebook::test
