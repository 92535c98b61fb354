#include <gtest/gtest.h>

#include <string>

#include "ingest/encoding.h"
#include "schema/limits.h"
#include "tests/ingest/text_dump.h"

namespace minutebook::ingest {
namespace {

using namespace std::string_literals;

std::string Decoded(std::string_view bytes) {
  const Result<std::string> text = DecodeText(bytes, "x");
  return text ? *text : "error: " + text.error().message;
}

struct DecodeCase {
  const char* name;
  std::string bytes;
  std::string text;
};

class Decode : public testing::TestWithParam<DecodeCase> {};

TEST_P(Decode, GivesCleanUtf8) { EXPECT_EQ(Decoded(GetParam().bytes), GetParam().text); }

INSTANTIATE_TEST_SUITE_P(Encodings, Decode,
                         testing::Values(DecodeCase{"Utf8",
                                                    "Caf\xC3\xA9 \xE2\x80\x93 \xC2\xA3"
                                                    "5",
                                                    "Café – £5"},
                                         DecodeCase{"Utf8Bom", "\xEF\xBB\xBFMinutes", "Minutes"},
                                         DecodeCase{"Utf16Little",
                                                    "\xFF\xFE"
                                                    "A\0\xE9\0\x3D\xD8\x00\xDE"s,
                                                    "Aé😀"},
                                         DecodeCase{"Utf16Big", "\xFE\xFF\0A\0\xE9"s, "Aé"},
                                         DecodeCase{"Windows1252",
                                                    "Members\x92 \x93RAG\x94 \x96 \xA3"
                                                    "5",
                                                    "Members’ “RAG” – £5"},
                                         DecodeCase{"ComposesAccents", "e\xCC\x81", "é"},
                                         DecodeCase{"LineEnds",
                                                    "a\r\nb\rc\xE2\x80\xA8"
                                                    "d\x0B"
                                                    "e",
                                                    "a\nb\nc\nd\ne"},
                                         DecodeCase{"NoBreakSpace", "7\xC2\xA0pm\xE2\x80\x89x", "7 pm x"},
                                         DecodeCase{"DropsControlsAndZeroWidth",
                                                    "a\x01"
                                                    "b\xE2\x80\x8B"
                                                    "c\x7F" +
                                                        std::string(200, 'x'),
                                                    "abc" + std::string(200, 'x')},
                                         DecodeCase{"SoftHyphenShowsAtLineEndOnly",
                                                    "co\xC2\xADop re\xC2\xAD\nport", "coop re-\nport"},
                                         DecodeCase{"SymbolBullets",
                                                    "\xEF\x82\xB7 \xEF\x82\xA7 \xEF\x83\x98 \xEF\x81\xB6",
                                                    "• • • •"},
                                         DecodeCase{"SymbolTickAndDash", "\xEF\x83\xBC \xEF\x80\xAD", "✓ –"},
                                         DecodeCase{"KeepsTabsAndFormFeeds", "a\tb\fc", "a\tb\fc"}),
                         [](const auto& test) { return std::string(test.param.name); });

struct RefusalCase {
  const char* name;
  std::string bytes;
  ErrorCode code;
};

class Refusal : public testing::TestWithParam<RefusalCase> {};

TEST_P(Refusal, NamesTheReason) {
  Diagnostics diagnostics;
  const Result<Document> document = ReadText(GetParam().bytes, "x.bin", diagnostics);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, GetParam().code);
  EXPECT_EQ(document.error().where.file, "x.bin");
  EXPECT_FALSE(document.error().message.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, Refusal,
    testing::Values(RefusalCase{"Empty", "", ErrorCode::kEmpty},
                    RefusalCase{"Zip", "PK\x03\x04 and so on", ErrorCode::kUnsupported},
                    RefusalCase{"Pdf", "%PDF-1.7\n%", ErrorCode::kUnsupported},
                    RefusalCase{"Zeros", std::string(100, '\0'), ErrorCode::kUnsupported},
                    RefusalCase{"TooLarge", std::string(kMaxTextBytes + 1, 'a'), ErrorCode::kLimit}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace minutebook::ingest
