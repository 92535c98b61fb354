#include "tools/text_layout.h"

#include <gtest/gtest.h>

namespace minutebook::tools {
namespace {

TEST(TextLayout, WrapsAtBlanksAndKeepsLongWordsWhole) {
  const struct {
    const char* text;
    int width;
    int indent;
    const char* wrapped;
  } cases[] = {
      {"", 10, 0, ""},
      {"one two three", 80, 0, "one two three\n"},
      {"one two three", 7, 0, "one two\nthree\n"},
      {"one two", 6, 2, "  one\n  two\n"},
      {"a verylongwordindeed b", 6, 0, "a\nverylongwordindeed\nb\n"},
      {"  folded \n white\tspace ", 80, 0, "folded white space\n"},
      {"caf\xC3\xA9 caf\xC3\xA9", 9, 0, "caf\xC3\xA9 caf\xC3\xA9\n"},  // counted in characters, not bytes
  };
  for (const auto& c : cases) EXPECT_EQ(Wrap(c.text, c.width, c.indent), c.wrapped);
}

TEST(TextLayout, AlignsTwoColumns) {
  EXPECT_EQ(TwoColumns({{"a", "first"}, {"long", "second one"}}, 15),
            "  a     first\n"
            "  long  second\n"
            "        one\n");
  EXPECT_EQ(TwoColumns({{"a", ""}}, 20), "  a  \n");
}

TEST(TextLayout, GroupsNumbersAndCounts) {
  const struct {
    long long n;
    const char* shown;
  } cases[] = {{0, "0"}, {999, "999"}, {1000, "1,000"}, {1234567, "1,234,567"}, {-1234, "-1,234"}};
  for (const auto& c : cases) EXPECT_EQ(Grouped(c.n), c.shown);
  EXPECT_EQ(Count(1, "page", "pages"), "1 page");
  EXPECT_EQ(Count(0, "page", "pages"), "0 pages");
  EXPECT_EQ(Count(1204, "page", "pages"), "1,204 pages");
}

TEST(TextLayout, TellsDurationsAsPeopleDo) {
  const struct {
    double seconds;
    const char* shown;
  } cases[] = {{0, "0.0 s"},   {0.44, "0.4 s"},     {9.96, "10 s"},
               {59.4, "59 s"}, {200, "3 min 20 s"}, {7500, "2 h 5 min"}};
  for (const auto& c : cases) EXPECT_EQ(Duration(c.seconds), c.shown);
}

TEST(TextLayout, ShortensInTheMiddleByCharacters) {
  EXPECT_EQ(Shorten("short.pdf", 20), "short.pdf");
  EXPECT_EQ(Shorten("a/very/long/path/to/file.pdf", 15), "a/ve...file.pdf");
  EXPECT_EQ(DisplayWidth(Shorten("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 6)), 6);
}

TEST(TextLayout, OneLineIsSafeToPrint) { EXPECT_EQ(OneLine(" a\n\tb\x1b[31m  c "), "a b [31m c"); }

TEST(TextLayout, BoldOnlyWhereThereIsColour) {
  Terminal plain;
  Terminal colour;
  colour.colour = true;
  EXPECT_EQ(Bold("x", plain), "x");
  EXPECT_EQ(Bold("x", colour), "\x1b[1mx\x1b[0m");
}

}  // namespace
}  // namespace minutebook::tools
