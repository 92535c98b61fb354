#include "ingest/ocr/typeset.h"

#include <gtest/gtest.h>

namespace minutebook::ingest {
namespace {

// A word of 10-point type on the baseline y = 100: capitals rise 7 points, small letters 5, tails hang 2.1.
SeenWord Seen(const std::string& text, double x, double top, double bottom, int line = 1) {
  return {text, {x, 100 - top, x + 30, 100 + bottom}, 0.9F, line, 0.9};
}

TEST(Typeset, WordsOfALineShareBaselineAndSize) {
  const auto words = Typeset({Seen("Apply", 10, 7, 2.1), Seen("acorn", 50, 5, 0), Seen("gap", 90, 5, 2.1)});
  ASSERT_EQ(words.size(), 3U);
  for (const Word& word : words) {
    EXPECT_NEAR(word.font_size, 10, 0.6) << word.text;
    EXPECT_EQ(word.box.y0, words[0].box.y0) << word.text;
    EXPECT_EQ(word.box.y1, words[0].box.y1) << word.text;
    EXPECT_LT(word.box.y0, 93) << word.text;
    EXPECT_GT(word.box.y1, 101) << word.text;
  }
}

TEST(Typeset, SizesThatDifferByMeasuringAreOne) {
  const auto words = Typeset({Seen("Minutes", 10, 7.0, 0, 1), Seen("Present", 10, 7.3, 0, 2),
                              Seen("Agenda", 10, 6.8, 2.1, 3), Seen("COUNCIL", 10, 14, 0, 4)});
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(words[0].font_size, words[1].font_size);
  EXPECT_EQ(words[0].font_size, words[2].font_size);
  EXPECT_NEAR(words[3].font_size, 20, 1);
}

TEST(Typeset, ThickerStrokesAreBold) {
  std::vector<SeenWord> seen;
  for (int i = 0; i < 5; ++i) seen.push_back(Seen("ordinary", 10 + 40 * i, 7, 0, 1));
  seen.push_back(Seen("Heading", 10, 7, 0, 2));
  seen.back().stem = 1.5;
  const auto words = Typeset(seen);
  ASSERT_EQ(words.size(), 6U);
  EXPECT_FALSE(words[0].bold);
  EXPECT_TRUE(words[5].bold);
}

TEST(Typeset, ATitleOverTwoLinesIsBoldAsAWhole) {
  std::vector<SeenWord> seen;
  for (int i = 0; i < 9; ++i) seen.push_back(Seen("ordinary", 10 + 40 * i, 7, 2.1, 1));
  for (int line = 2; line <= 3; ++line) {
    SeenWord title = Seen(line == 2 ? "Streets" : "Benches", 10, 14, 0, line);
    title.ink.y0 += 26 * line;
    title.ink.y1 += 26 * line;
    title.stem = line == 2 ? 2.0 : 2.4;  // on either side of what is bold in this size
    seen.push_back(title);
  }
  const auto words = Typeset(seen);
  ASSERT_EQ(words.size(), 11U);
  EXPECT_EQ(words[9].bold, words[10].bold);
}

TEST(Typeset, ALoneMarkBeforeALineIsABullet) {
  const auto bullet = [](const std::string& text, double gap) {
    SeenWord mark{text, {10, 95, 14, 99}, 0.5F, 1, 0};
    return Typeset({mark, Seen("Approved", 14 + gap, 7, 2.1)}).at(0).text;
  };
  EXPECT_EQ(bullet("e", 12), "•");
  EXPECT_EQ(bullet("©", 12), "•");
  EXPECT_EQ(bullet("e", 2), "e");
  EXPECT_EQ(bullet("a", 12), "a");
}

TEST(Typeset, TheRaisedLettersOfADayAreGivenBackOrTheirHoleIsClosed) {
  const auto read = [](const char* day, const char* sign, const char* month) {
    SeenWord number{day, {10, 93, 20, 100}, 0.9F, 1, 0};
    SeenWord mark{sign, {24, 92, 28, 95}, 0.5F, 1, 0};
    SeenWord name{month, {34, 93, 70, 100}, 0.9F, 1, 0};
    return *sign == '\0' ? Typeset({number, name}) : Typeset({number, mark, name});
  };
  EXPECT_EQ(read("28", "\"", "September").at(1).text, "th");
  EXPECT_EQ(read("22", "°", "June").at(1).text, "nd");
  EXPECT_EQ(read("22", "-", "June").at(1).text, "-");
  EXPECT_EQ(read("45", "\"", "June").at(1).text, "\"") << "no day";
  EXPECT_GT(read("22", "", "June").at(0).box.x1, 30) << "the hole splits the date";
  EXPECT_NEAR(read("22", "", "plots").at(0).box.x1, 20, 0.01);
}

TEST(Typeset, AnAddressPartedAtAStopIsOneWord) {
  const auto read = [](const char* first, double gap) {
    SeenWord name{first, {10, 93, 40, 100}, 0.9F, 1, 0};
    SeenWord address{"acorn@example.org", {40 + gap, 92, 120, 102}, 0.8F, 1, 0};
    return Typeset({name, address});
  };
  ASSERT_EQ(read("jo.", 1.5).size(), 1U);
  EXPECT_EQ(read("jo.", 1.5)[0].text, "jo.acorn@example.org");
  EXPECT_EQ(read("jo.", 4).size(), 2U) << "a blank between them";
  EXPECT_EQ(read("Email:", 1.5).size(), 2U);
}

TEST(Typeset, WordsOfATurnedPageStandWhereThePageShowsThem) {
  Recognition recognition;
  recognition.words = {Seen("Minutes", 10, 7, 0)};  // at the left end of a line 100 points down
  const auto box_at = [&](int angle) {
    recognition.angle = angle;
    const Word word = Typeset(recognition, 400, 300).at(0);
    EXPECT_EQ(word.angle, angle);
    return word.box;
  };
  EXPECT_NEAR(box_at(0).x0, 10, 0.01);
  EXPECT_NEAR(box_at(90).y0, 10, 0.01) << "reads downwards: starts at the top";
  EXPECT_NEAR(400 - box_at(90).CentreX(), box_at(0).CentreY(), 0.01);
  EXPECT_NEAR(box_at(180).x1, 390, 0.01);
  EXPECT_NEAR(box_at(270).y1, 290, 0.01) << "reads upwards: starts at the bottom";
}

TEST(Typeset, AKnownWordOnASureLineStaysHoweverUnsure) {
  const auto texts = [](const std::string& unsure, float others) {
    std::vector<SeenWord> line{Seen("Number", 10, 7, 0), Seen(unsure, 50, 7, 0), Seen("residents", 90, 7, 0)};
    for (SeenWord& word : line) word.confidence = others;
    line[1].confidence = 0;
    return Typeset(line).size();
  };
  EXPECT_EQ(texts("of", 0.9F), 3U);
  EXPECT_EQ(texts("learners", 0.9F), 3U);
  EXPECT_EQ(texts("lQ.,", 0.9F), 2U);
  EXPECT_EQ(texts("of", 0.3F), 2U);
}

TEST(Typeset, ADashWithinASureLineStaysHoweverUnsure) {
  std::vector<SeenWord> line{Seen("Chapman", 10, 7, 2.1), Seen("—", 50, 3, -2.5),
                             Seen("Treasurer", 90, 7, 0)};
  line[1].confidence = 0;
  EXPECT_EQ(Typeset(line).size(), 3U);
  line.pop_back();
  EXPECT_EQ(Typeset(line).size(), 1U);
}

TEST(Typeset, ANumberBeforeASureLineStaysHoweverUnsure) {
  const auto count = [](const std::string& number, double height, bool sure) {
    std::vector<SeenWord> line{Seen(number, 10, height, 0), Seen("Appoint", 50, 7, 2.1),
                               Seen("members", 90, 7, 0)};
    line[0].confidence = 0.02F;
    if (!sure) line[2].confidence = 0.2F;
    return Typeset(line).size();
  };
  EXPECT_EQ(count("12.", 7, true), 3U);
  EXPECT_EQ(count("(3)", 7, true), 3U);
  EXPECT_EQ(count("12.", 3, true), 2U) << "a speck";
  EXPECT_EQ(count("12", 7, true), 2U);
  EXPECT_EQ(count("l2.", 7, true), 2U);
  EXPECT_EQ(count("12.", 7, false), 2U);
}

TEST(Typeset, APieceOfTheNextLineInOneBoxDoesNotLowerTheLine) {
  const auto words =
      Typeset({Seen("Member", 10, 7, 4.3), Seen("Larkin", 50, 7, 0), Seen("Mayor", 10, 19, -12, 2)});
  ASSERT_EQ(words.size(), 3U);
  EXPECT_LT(words[0].box.y1, 103);
}

TEST(Typeset, SpecksAndStrokesAreNoText) {
  EXPECT_TRUE(Typeset({{".", {10, 99, 10.5, 99.5}, 0.9F, 1, 0}}).empty());
  EXPECT_TRUE(Typeset({{"|", {10, 90, 11, 100}, 0.2F, 1, 0}}).empty());
  EXPECT_TRUE(Typeset({{"qzx", {10, 90, 40, 100}, 0.02F, 1, 0}}).empty());
  EXPECT_TRUE(Typeset({}).empty());
}

}  // namespace
}  // namespace minutebook::ingest
