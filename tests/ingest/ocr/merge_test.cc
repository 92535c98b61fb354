#include "ingest/ocr/merge.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace minutebook::ingest {
namespace {

SeenWord At(const std::string& text, double x, float confidence, int line = 1) {
  SeenWord word;
  word.text = text;
  word.ink = {x, 20, x + 30, 30};
  word.confidence = confidence;
  word.line = line;
  return word;
}

std::string Texts(const std::vector<SeenWord>& words) {
  std::string text;
  for (const SeenWord& word : words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

TEST(SurerOf, TakesTheSurerReadingOfEachWord) {
  const auto merged = SurerOf({At("Mlnutcs", 10, 0.4F), At("of", 50, 0.9F)},
                              {{At("Minutes", 11, 0.8F, 7), At("oi", 50, 0.5F, 7)}});
  EXPECT_EQ(Texts(merged), "Minutes of");
  EXPECT_EQ(merged[0].line, 1);
}

TEST(SurerOf, LeavesWordsThatTheSecondReadingCutsOtherwise) {
  SeenWord half = At("Min", 10, 0.9F);
  half.ink.x1 = 22;
  EXPECT_EQ(Texts(SurerOf({At("Minutes", 10, 0.5F)}, {{half}})), "Minutes");
}

TEST(SurerOf, AddsSureWordsWhereTheFirstHasNoneAsLinesOfTheirOwn) {
  const auto merged =
      SurerOf({At("Minutes", 10, 0.9F, 3)}, {{At("signed", 100, 0.8F, 1), At("~;", 200, 0.3F, 2)}});
  EXPECT_EQ(Texts(merged), "Minutes signed");
  EXPECT_GT(merged[1].line, 3);
}

TEST(SurerOf, TwoThatAgreeOutweighOneThatIsSurer) {
  const std::vector<SeenWord> wrong = {At("Mlnutes", 10, 0.8F)};
  const auto merged = SurerOf(wrong, {{At("Minutes", 10, 0.5F)}, {At("Minutes", 11, 0.6F)}});
  EXPECT_EQ(Texts(merged), "Minutes");
  EXPECT_FLOAT_EQ(merged[0].confidence, 0.6F) << "agreement is no measure of how sure a reading is";
  EXPECT_EQ(Texts(SurerOf(wrong, {{At("Minutes", 10, 0.5F)}, {At("Mimutes", 11, 0.6F)}})), "Mlnutes");
}

TEST(SurerOf, AWordThatTwoOthersHaveIsAddedOnce) {
  const auto merged =
      SurerOf({At("Minutes", 10, 0.9F)}, {{At("signed", 100, 0.8F)}, {At("signed", 101, 0.9F)}});
  EXPECT_EQ(Texts(merged), "Minutes signed");
}

TEST(SurerOf, EitherMayBeEmpty) {
  EXPECT_EQ(Texts(SurerOf({At("Minutes", 10, 0.5F)}, {})), "Minutes");
  EXPECT_EQ(Texts(SurerOf({}, {{At("Minutes", 10, 0.9F)}})), "Minutes");
}

}  // namespace
}  // namespace minutebook::ingest
