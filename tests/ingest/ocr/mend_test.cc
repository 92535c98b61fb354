#include "ingest/ocr/mend.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace minutebook::ingest {
namespace {

// One word of 10-point type per text, side by side on one line.
std::vector<SeenWord> Line(const std::vector<std::string>& texts) {
  std::vector<SeenWord> line;
  for (const std::string& text : texts) {
    const double x = 40.0 * static_cast<double>(line.size());
    line.push_back({text, {x, 93, x + 30, 100}, 0.9F, 1, 0.9});
  }
  return line;
}

std::string Mended(const std::string& text) {
  std::vector<SeenWord> line = Line({text});
  MendLine(line, 0, 1, 10);
  return line[0].text;
}

TEST(Mend, CommonWordsThatAreJoinedMayBeTwo) {
  using Places = std::vector<std::size_t>;
  EXPECT_EQ(TwoWords("ofthe"), Places{2});
  EXPECT_EQ(TwoWords("thatthe"), Places{4});
  EXPECT_EQ(TwoWords("Itwas"), Places{2});
  EXPECT_EQ(TwoWords("ofthe,"), Places{2});
  for (const char* one : {"the", "other", "Harbour", "B12the", "of-the", ""})
    EXPECT_EQ(TwoWords(one), Places{}) << one;
}

TEST(Mend, LettersThatRanTogetherArePartedWhereThatGivesAKnownWord) {
  std::vector<SeenWord> words =
      Line({"ume,", "trom", "Famuly", "Margene", "Marjorie", "Marjone", "Marjorie", "Trom", "tonn"});
  words[1].confidence = 0.8F;
  MendConfused(words);
  const std::vector<std::string> mended = {"time,",    "from",     "Famuly", "Margene", "Marjorie",
                                           "Marjorie", "Marjorie", "Trom",   "tonn"};
  for (std::size_t i = 0; i < words.size(); ++i) EXPECT_EQ(words[i].text, mended[i]);
  words = Line({"Marjorie", "Marjone", "trom"});
  MendConfused(words);
  EXPECT_EQ(words[1].text, "Marjone") << "the page has the other only once";
  EXPECT_EQ(words[2].text, "trom") << "the recogniser was sure";
}

TEST(Mend, ACapitalTakenForASmallLetterIsGivenBack) {
  const std::pair<const char*, const char*> cases[] = {
      {"ln", "In"},     {"lt", "It"}, {"lfor", "Ifor"},  {"lvor's", "Ivor's"}, {"library", "library"},
      {"ltd.", "ltd."}, {"lT", "lT"}, {"lIfor", "Ifor"}, {"lI", "lI"},         {"l", "l"},
  };
  for (const auto& [seen, meant] : cases) EXPECT_EQ(Mended(seen), meant);
}

TEST(Mend, ASmallWordTakenForADigitIsGivenBackWithinASentence) {
  const auto second = [](const std::vector<std::string>& texts) {
    std::vector<SeenWord> line = Line(texts);
    MendLine(line, 0, line.size(), 10);
    return line[1].text;
  };
  EXPECT_EQ(second({"This", "1s", "due"}), "is");
  EXPECT_EQ(second({"Row", "1s", "Total"}), "1s");
  EXPECT_EQ(second({"12", "1s", "due"}), "1s");
}

TEST(Mend, ABulletIsSureEnoughToStay) {
  for (const char* taken : {"*", "+", "«", "e"}) {
    std::vector<SeenWord> line = Line({taken, "Resolved"});
    line[0].ink = {4, 95, 8, 99};
    line[0].confidence = 0;
    MendBullet(line, 0, 2, 10);
    EXPECT_EQ(line[0].text, "•") << taken;
    EXPECT_GE(line[0].confidence, 0.5F) << taken;
  }
}

TEST(Mend, WhatStandsRaisedBetweenDayAndMonthIsTheEndOfAnOrdinal) {
  std::vector<SeenWord> line = Line({"23", "4", "March"});
  line[1].ink = {72, 92, 76, 97};
  MendLine(line, 0, 3, 10);
  EXPECT_EQ(line[1].text, "rd");
  line = Line({"23", "4", "March"});
  MendLine(line, 0, 3, 10);
  EXPECT_EQ(line[1].text, "4");
}

TEST(Mend, AWideMarkIsNoBullet) {
  std::vector<SeenWord> line = Line({"+", "Resolved"});
  MendBullet(line, 0, 2, 10);
  EXPECT_EQ(line[0].text, "+");
}

}  // namespace
}  // namespace minutebook::ingest
