#include "ingest/ocr/cache.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace minutebook::ingest {
namespace {

Recognition Sample() {
  Recognition recognition;
  recognition.skew = -0.42;
  recognition.angle = 90;
  recognition.rules.push_back({{1, 2}, {300.25, 2}, 0.75});
  SeenWord& word = recognition.words.emplace_back();
  word.text = "Cyngor’s";
  word.ink = {10.5, 20.25, 40, 31};
  word.confidence = 0.93F;
  word.line = 3;
  word.stem = 1.2345;
  return recognition;
}

void ExpectSample(const std::optional<Recognition>& found) {
  ASSERT_TRUE(found.has_value());
  const Recognition sample = Sample();
  EXPECT_EQ(ToText(*found), ToText(sample));
  ASSERT_EQ(found->words.size(), 1U);
  EXPECT_EQ(found->words[0].text, "Cyngor’s");
  EXPECT_EQ(found->words[0].ink, sample.words[0].ink);
  EXPECT_EQ(found->words[0].line, 3);
  EXPECT_NEAR(found->words[0].stem, 1.2345, 1e-4);
  ASSERT_EQ(found->rules.size(), 1U);
  EXPECT_EQ(found->rules[0].to, sample.rules[0].to);
}

TEST(RecognitionCache, GivesBackWhatWasKept) {
  const test::TempFolder folder;
  const RecognitionCache cache(folder / "new/ocr");
  EXPECT_FALSE(cache.Find("page"));
  cache.Keep("page", Sample());
  ExpectSample(cache.Find("page"));
  EXPECT_FALSE(cache.Find("another page"));
}

TEST(RecognitionCache, DoesNotKeepHalfAPage) {
  const test::TempFolder folder;
  const RecognitionCache cache(folder.path().string());
  Recognition cut_short = Sample();
  cut_short.complete = false;
  cache.Keep("page", cut_short);
  EXPECT_FALSE(cache.Find("page"));
}

TEST(RecognitionCache, WithoutAFolderOrWithABadOneKeepsNothing) {
  const RecognitionCache nowhere("");
  nowhere.Keep("page", Sample());
  EXPECT_FALSE(nowhere.Find("page"));
  const RecognitionCache bad("/dev/null/ocr");
  bad.Keep("page", Sample());
  EXPECT_FALSE(bad.Find("page"));
}

TEST(RecognitionCache, DamagedTextIsNoResult) {
  const std::string text = ToText(Sample());
  ExpectSample(RecognitionFromText(text));
  EXPECT_FALSE(RecognitionFromText(text.substr(0, text.size() / 2)));
  EXPECT_FALSE(RecognitionFromText("something else"));
  EXPECT_FALSE(RecognitionFromText(""));
}

}  // namespace
}  // namespace minutebook::ingest
