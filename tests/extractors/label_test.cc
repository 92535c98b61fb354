#include "extractors/label.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

struct Case {
  const char* text;
  LabelKind kind;
  const char* printed;
  const char* bare;
  int value;
};

void ExpectLabel(const Case& c, const Label& label) {
  EXPECT_EQ(label.kind, c.kind) << c.text;
  EXPECT_EQ(label.printed, c.printed) << c.text;
  EXPECT_EQ(label.bare, c.bare) << c.text;
  EXPECT_EQ(label.value, c.value) << c.text;
}

TEST(ParseLabel, ReadsTheUsualMarkers) {
  for (const Case& c : {
           Case{"• Trees", LabelKind::kBullet, "•", "•", 0},
           Case{"– Trees", LabelKind::kBullet, "–", "–", 0},
           Case{"o Trees", LabelKind::kBullet, "o", "o", 0},
           Case{"7. Trees", LabelKind::kNumber, "7.", "7", 7},
           Case{"(12) Trees", LabelKind::kNumber, "(12)", "12", 12},
           Case{"3) Trees", LabelKind::kNumber, "3)", "3", 3},
           Case{"10.4 Trees", LabelKind::kDotted, "10.4", "10.4", 4},
           Case{"2.3.1. Trees", LabelKind::kDotted, "2.3.1.", "2.3.1", 1},
           Case{"(iv) Trees", LabelKind::kRoman, "(iv)", "iv", 4},
           Case{"xii. Trees", LabelKind::kRoman, "xii.", "xii", 12},
           Case{"(b) Trees", LabelKind::kAlpha, "(b)", "b", 2},
           Case{"C) Trees", LabelKind::kAlpha, "C)", "C", 3},
           Case{"[d] Trees", LabelKind::kAlpha, "[d]", "d", 4},
       }) {
    ExpectLabel(c, ParseLabel(c.text));
  }
}

TEST(ParseLabel, TakesNoTextForAMarker) {
  for (const char* text :
       {"A. Marlow was thanked", "12 trees were felled", "2031 accounts", "(see below) the", "(Chair)",
        "-5 degrees", "the (a) item", "", "7.", "£5. Trees", "3.45pm start", "31.12.2030 was"}) {
    EXPECT_FALSE(ParseLabel(text)) << text;
  }
}

TEST(ParseLabel, ReadsANumberThatIsStuckToItsTitle) {
  for (const Case& c : {Case{"7.Notice of the fair", LabelKind::kNumber, "7.", "7", 7},
                        Case{"12.Trees", LabelKind::kNumber, "12.", "12", 12}}) {
    const Label label = ParseLabel(c.text);
    ExpectLabel(c, label);
    EXPECT_EQ(label.length, label.printed.size()) << c.text;
  }
}

TEST(ParseLabel, TakesOtherStuckTextForNoNumber) {
  for (const char* text : {"7.notice", "7.N", "7.NB", "128.Trees", ".Trees", "7,Notice"}) {
    EXPECT_FALSE(ParseLabel(text)) << text;
  }
}

TEST(ParseLabel, TellsWhereTheTextBegins) {
  for (const char* text :
       {"(i)   that the path", "4.  that the path", "a)that the path", "• that the path"}) {
    const Label label = ParseLabel(text);
    ASSERT_TRUE(label) << text;
    EXPECT_EQ(std::string(text).substr(label.length), "that the path") << text;
  }
}

TEST(ParseLabel, ReadsIAfterHAsALetter) {
  const Label h = ParseLabel("(h) Trees");
  EXPECT_EQ(ParseLabel("(i) Paths", h).kind, LabelKind::kAlpha);
  EXPECT_EQ(ParseLabel("(i) Paths", h).value, 9);
  EXPECT_EQ(ParseLabel("(i) Paths", ParseLabel("(c) Trees")).kind, LabelKind::kRoman);
}

TEST(RomanValue, KnowsNumeralsBelowFifty) {
  for (const auto& [text, value] :
       {std::pair{"i", 1}, {"iv", 4}, {"ix", 9}, {"xiv", 14}, {"xxxix", 39}, {"l", 0}, {"mix", 0}, {"", 0}}) {
    EXPECT_EQ(RomanValue(text), value) << text;
  }
}

TEST(ParseLabel, TakesNoTimeOfDayForANumber) {
  EXPECT_FALSE(ParseLabel("11.15 a.m. and went on"));
  EXPECT_FALSE(ParseLabel("7.30 pm"));
  EXPECT_TRUE(ParseLabel("7.3 Amenities"));
}

}  // namespace
}  // namespace minutebook::extract
