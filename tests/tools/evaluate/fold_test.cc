#include "tools/evaluate/fold.h"

#include <gtest/gtest.h>

namespace minutebook::tools {
namespace {

TEST(Fold, MakesSignsPlainFoldsBlanksAndCase) {
  const struct {
    const char* text;
    const char* folded;
  } cases[] = {
      {"", ""},
      {" \t Mill\n Lane  ", "mill lane"},
      {"the Members\u2019 \u201Cview\u201D", "the members' \"view\""},
      {"2018\u201319 \u2014 net\u2011zero", "2018-19 - net-zero"},
      {"co\u00ADoperation\u00A0Ltd", "cooperation ltd"},
      {"a\u2003b\u0085c\x1f"
       "d",
       "a b c d"},
      {"STRA\u00DFE \u00C9t\u00E9", "strasse \u00E9t\u00E9"},
      {"a\xFF"
       "b",
       "ab"},
  };
  for (const auto& c : cases) EXPECT_EQ(Folded(c.text), c.folded) << c.text;
}

TEST(Fold, WordsAreRunsOfPlainLettersDigitsPoundsAndPerCents) {
  EXPECT_EQ(Words("To agree \u00A312,400 (5%), O\u2019Dell"),
            (std::vector<std::string>{"400", "5%", "agree", "dell", "o", "to",
                                      "\u00A3"
                                      "12"}));
  EXPECT_EQ(Words("caf\u00E9s"), (std::vector<std::string>{"caf", "s"}));
  EXPECT_TRUE(Words("\u2013 () \u00E9").empty());
}

TEST(Fold, SignsAreDroppedLettersOfAnyAlphabetKept) {
  EXPECT_EQ(LettersAndDigits("a-b c_d, \u00E9 \u00BD \u65E5!"), "abc_d\u00E9\u00BD\u65E5");
}

TEST(Fold, WordF1CountsEachOccurrence) {
  using List = std::vector<std::string>;
  EXPECT_EQ(WordF1(List{}, List{}), 1);
  EXPECT_EQ(WordF1(List{"a"}, List{}), 0);
  EXPECT_EQ(WordF1(List{"a", "a", "b"}, List{"a", "b", "b"}), 4.0 / 6);
}

}  // namespace
}  // namespace minutebook::tools
