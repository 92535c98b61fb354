#include "tools/escaped_path.h"

#include <gtest/gtest.h>

#include "schema/utf8.h"

namespace minutebook::tools {
namespace {

struct EscapeCase {
  std::string path;
  const char* text;
};

TEST(EscapedPath, IsPrintableTextOnOneLine) {
  const EscapeCase cases[] = {
      {"papers/2025-01-30 pack.pdf", "papers/2025-01-30 pack.pdf"},
      {"caf\xc3\xa9/\xe2\x82\xac.pdf", "caf\xc3\xa9/\xe2\x82\xac.pdf"},
      {"a\tb\nc\rd.pdf", "a\\x09b\\x0ac\\x0dd.pdf"},
      {"back\\slash\\x41", "back\\\\slash\\\\x41"},
      {"latin\xe9.pdf", "latin\\xe9.pdf"},
      {"cut\xe2\x82", "cut\\xe2\\x82"},
      {"\x7f and \xc2\x85", "\\x7f and \\xc2\\x85"},
  };
  for (const EscapeCase& c : cases) {
    EXPECT_EQ(EscapePath(c.path), c.text);
    EXPECT_EQ(UnescapePath(c.text), c.path) << c.text;
  }
}

TEST(EscapedPath, EveryByteComesBack) {
  for (int byte = 1; byte < 256; ++byte) {
    for (const char* after : {"", "x", "\x80", "\xbf\xbf\xbf"}) {
      const std::string path = std::string("a") + static_cast<char>(byte) + after;
      const std::string text = EscapePath(path);
      EXPECT_EQ(UnescapePath(text), path) << text;
      EXPECT_EQ(CleanText(text), text);
      EXPECT_EQ(text.find_first_of("\t\n"), std::string::npos);
    }
  }
}

TEST(EscapedPath, OtherTextIsRefused) {
  const std::string cases[] = {"",
                               "a\\",
                               "a\\x",
                               "a\\x4",
                               "\\n",
                               "\\x41",
                               "\\x5c",
                               "\\xE9",
                               "\\xc3\\xa9",
                               "a\tb",
                               "a\nb",
                               "latin\xe9",
                               "zero\\x00",
                               std::string("a\0b", 3),
                               std::string(kMaxPathBytes + 1, 'a')};
  for (const std::string& text : cases) EXPECT_EQ(UnescapePath(text), std::nullopt) << text;
  EXPECT_TRUE(UnescapePath(std::string(kMaxPathBytes, 'a')));
}

}  // namespace
}  // namespace minutebook::tools
