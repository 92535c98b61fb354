#include "schema/utf8.h"

#include <gtest/gtest.h>

namespace minutebook {
namespace {

TEST(Utf8, TellsWellFormedSequences) {
  const struct {
    std::string_view bytes;
    std::size_t length;
  } kCases[] = {
      {"a", 1},
      {"\xC2\xA3", 2},
      {"\xE2\x80\x99", 3},
      {"\xF0\x9F\x98\x80", 4},
      {"\xF4\x8F\xBF\xBF", 4},
      {"\x80", 0},              // a tail alone
      {"\xC0\xAF", 0},          // overlong
      {"\xC1\xBF", 0},          // overlong
      {"\xE0\x9F\xBF", 0},      // overlong
      {"\xF0\x8F\xBF\xBF", 0},  // overlong
      {"\xED\xA0\x80", 0},      // a surrogate
      {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
      {"\xF5\x80\x80\x80", 0},
      {"\xE2\x80", 0},  // cut off
      {"\xC2", 0},
      {"\xFF", 0},
  };
  for (const auto& test : kCases) EXPECT_EQ(Utf8Length(test.bytes, 0), test.length) << test.bytes;
}

TEST(Utf8, CleanTextKeepsLettersTabsAndLineFeeds) {
  EXPECT_EQ(CleanText("caf\u00E9\t\u2019\n\U0001F600"), "caf\u00E9\t\u2019\n\U0001F600");
  EXPECT_EQ(CleanText(std::string_view("a\0b\r\x1B[1m\x7F\u0085c", 13)), "ab[1mc");
  EXPECT_EQ(CleanText("\xE2\x80x"), "\uFFFD\uFFFDx");
  EXPECT_EQ(CleanText(""), "");
}

}  // namespace
}  // namespace minutebook
