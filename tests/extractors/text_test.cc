#include "extractors/text.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

TEST(FoldSpace, LeavesSingleBlanksBetweenWords) {
  EXPECT_EQ(FoldSpace("  Minutes \t of\n the\r\n Board  "), "Minutes of the Board");
  EXPECT_EQ(FoldSpace(" \n\t "), "");
}

TEST(Trim, KeepsInnerBlanks) { EXPECT_EQ(Trim("\t Town  Hall \n"), "Town  Hall"); }

TEST(EqualNoCase, ComparesWholeTexts) {
  EXPECT_TRUE(EqualNoCase("AGENDA", "Agenda"));
  EXPECT_FALSE(EqualNoCase("Agenda", "Agendas"));
  EXPECT_TRUE(StartsWithNoCase("PRESENT: all", "present"));
  EXPECT_FALSE(StartsWithNoCase("Pre", "present"));
}

TEST(IsUpper, NeedsTwoLettersAndNoSmallOne) {
  EXPECT_TRUE(IsUpper("MINUTES 2031"));
  EXPECT_FALSE(IsUpper("MINUTEs"));
  EXPECT_FALSE(IsUpper("A"));
  EXPECT_FALSE(IsUpper("12.30"));
}

struct Start {
  const char* text;
  bool lower;
  bool upper;
};

TEST(StartsLower, LooksPastPunctuationAndStopsAtDigits) {
  for (const Start& c : {Start{"(and others", true, false}, Start{"“The path", false, true},
                         Start{"3 trees", false, false}, Start{"—", false, false}}) {
    EXPECT_EQ(StartsLower(c.text), c.lower) << c.text;
    EXPECT_EQ(StartsUpper(c.text), c.upper) << c.text;
  }
}

TEST(EndsSentence, LooksThroughClosingQuotesAndBrackets) {
  for (const char* text : {"was noted.", "was noted.)", "was noted.” ", "following:", "agreed;", "why?'"}) {
    EXPECT_TRUE(EndsSentence(text)) << text;
  }
  for (const char* text : {"was noted", "(was noted)", "", "the Chair,"})
    EXPECT_FALSE(EndsSentence(text)) << text;
}

TEST(WordCount, CountsRunsWithoutBlanks) {
  EXPECT_EQ(WordCount("  one  two\nthree "), 3);
  EXPECT_EQ(WordCount(" "), 0);
}

TEST(Split, KeepsEmptyParts) {
  const std::vector<std::string_view> parts = Split("a, , b", ", ");
  EXPECT_EQ(parts, (std::vector<std::string_view>{"a", "", "b"}));
  EXPECT_EQ(Split("", ",").size(), 1U);
}

TEST(Key, ComparesTitlesWhateverTheirPunctuation) {
  EXPECT_EQ(Key("Children's Homes - Update (2031)"), Key("CHILDRENS HOMES: update 2031"));
  EXPECT_NE(Key("Bus lanes"), Key("Bus lane"));
}

TEST(TitleCase, SetsSmallWordsSmallExceptAtTheStart) {
  EXPECT_EQ(TitleCase("THE BOARD OF THE HARBOUR"), "The Board of the Harbour");
  EXPECT_EQ(TitleCase("PARKS AND OPEN SPACES SUB-COMMITTEE"), "Parks and Open Spaces Sub-Committee");
  EXPECT_EQ(TitleCase("STOKE-UNDER-HAM PARISH COUNCIL"), "Stoke-under-Ham Parish Council");
}

TEST(TitleCase, LeavesMixedTextAlone) {
  EXPECT_EQ(TitleCase("Review of the NHS offer"), "Review of the NHS offer");
}

TEST(FirstCharacters, NeverCutsACharacter) {
  EXPECT_EQ(FirstCharacters("Càfé über", 2), "Cà");
  EXPECT_EQ(FirstCharacters("£5", 60), "£5");
  EXPECT_EQ(FirstCharacters("text", 0), "");
}

}  // namespace
}  // namespace minutebook::extract
