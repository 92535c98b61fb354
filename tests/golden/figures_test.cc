#include <gtest/gtest.h>

#include "tests/support/field_score.h"
#include "tests/support/golden.h"
#include "tests/support/temp_folder.h"

namespace minutebook::test {
namespace {

TEST(Figures, AreReadAndWrittenWithTheirComment) {
  TempFolder folder;
  const std::string file = folder.Write("f.tsv", "# what this is\nold\t0.5\n");
  EXPECT_EQ(ReadFigures(file), (std::map<std::string, double>{{"old", 0.5}}));
  WriteFigures(file, {{"new", 0.999}, {"whole", 1}});
  EXPECT_EQ(ReadWholeFile(file), "# what this is\nnew\t0.99\nwhole\t1.00\n");
}

TEST(Figures, FallShortWhenLowerOrMissing) {
  EXPECT_EQ(Shortfalls({{"a", 0.5}}, {{"a", 0.5}, {"b", 0}}), "");
  EXPECT_NE(Shortfalls({{"a", 0.5}}, {{"a", 0.49}}), "");
  EXPECT_NE(Shortfalls({{"a", 0.5}}, {{"b", 1}}), "");
}

PackRecords WithResolutions(const std::vector<std::string>& texts) {
  PackRecords records;
  records.minutes.resize(1);
  records.minutes[0].items.resize(1);
  for (const std::string& text : texts) {
    Resolution resolution;
    resolution.text = text;
    records.minutes[0].items[0].resolutions.push_back(resolution);
  }
  return records;
}

TEST(FieldScore, CountsRecordsEqualInEveryPublicField) {
  const auto tallies = ScoreByFamily(WithResolutions({"to agree", "to note", "Member\u2019s"}),
                                     WithResolutions({"to  agree", "to nod", "Member's", "more"}));
  const Tally& resolutions = tallies.at("resolution");
  EXPECT_EQ(resolutions.gold, 3);
  EXPECT_EQ(resolutions.found, 4);
  EXPECT_EQ(resolutions.right, 2);
  EXPECT_NEAR(resolutions.F1(), 4.0 / 7, 1e-9);
}

TEST(FieldScore, IgnoresIdsAndProvenance) {
  PackRecords gold = WithResolutions({"to agree"});
  PackRecords found = gold;
  found.minutes[0].items[0].resolutions[0].id = "resolution-1";
  found.minutes[0].items[0].resolutions[0].where.page_from = 3;
  for (const auto& [family, tally] : ScoreByFamily(gold, found)) EXPECT_EQ(tally.F1(), 1) << family;
}

}  // namespace
}  // namespace minutebook::test
