#include "ingest/reader.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

#include "tests/support/pdf_builder.h"

namespace minutebook::ingest {
namespace {

TEST(Reader, ReadsAPdfWhateverItsName) {
  test::PdfBuilder pdf;
  pdf.AddPage("BT /F1 10 Tf 20 50 Td (Agenda) Tj ET");
  Diagnostics diagnostics;
  const auto document = ReadDocument(pdf.Build(), "minutes.txt", diagnostics);
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(document->media_type, "application/pdf");
  ASSERT_EQ(document->pages.size(), 1U);
  ASSERT_EQ(document->pages[0].words.size(), 1U);
  EXPECT_EQ(document->pages[0].words[0].text, "Agenda");
}

TEST(Reader, HandsTextToTheTextReader) {
  Diagnostics diagnostics;
  const auto document =
      ReadDocument("Minutes of the meeting\nheld on 3 May 2016\n", "minutes.txt", diagnostics);
  ASSERT_TRUE(document.has_value()) << Format(document.error());
  EXPECT_EQ(document->media_type.substr(0, 5), "text/");
  ASSERT_EQ(document->pages.size(), 1U);
  ASSERT_FALSE(document->pages[0].words.empty());
  EXPECT_EQ(document->pages[0].words[0].text, "Minutes");
}

struct KindCase {
  const char* name;
  std::string_view bytes;
  ErrorCode code;
  const char* message_part;
};

class ReaderRefuses : public testing::TestWithParam<KindCase> {};

TEST_P(ReaderRefuses, AndNamesTheKind) {
  Diagnostics diagnostics;
  const auto document = ReadDocument(GetParam().bytes, "pack.bin", diagnostics);
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().code, GetParam().code);
  EXPECT_NE(document.error().message.find(GetParam().message_part), std::string::npos)
      << document.error().message;
  EXPECT_EQ(document.error().where.file, "pack.bin");
}

INSTANTIATE_TEST_SUITE_P(
    All, ReaderRefuses,
    testing::Values(KindCase{"Empty", "", ErrorCode::kEmpty, "empty"},
                    KindCase{"Docx", "PK\x03\x04rest", ErrorCode::kUnsupported, "Office"},
                    KindCase{"Jpeg", "\xFF\xD8\xFF\xE0", ErrorCode::kUnsupported, "JPEG"},
                    KindCase{"Png", "\x89PNG\r\n\x1A\n", ErrorCode::kUnsupported, "PNG"},
                    KindCase{"Rtf", "{\\rtf1 text}", ErrorCode::kUnsupported, "Rich Text"}),
    [](const testing::TestParamInfo<KindCase>& row) { return row.param.name; });

TEST(ReadFile, GivesTheBytes) {
  const std::string path = testing::TempDir() + "/minutebook_reader_test.bin";
  const std::string content("a\0b\r\n\xFF", 6);
  std::ofstream(path, std::ios::binary) << content;
  const auto bytes = ReadFile(path);
  std::remove(path.c_str());
  ASSERT_TRUE(bytes.has_value());
  EXPECT_EQ(*bytes, content);
}

TEST(ReadFile, SaysWhyAFileCannotBeRead) {
  const auto missing = ReadFile(testing::TempDir() + "/no/such/file.pdf");
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, ErrorCode::kUnreadable);
  EXPECT_NE(missing.error().message.find("No such file"), std::string::npos);
  const auto folder = ReadFile(testing::TempDir());
  ASSERT_FALSE(folder.has_value());
  EXPECT_EQ(folder.error().code, ErrorCode::kUnreadable);
}

}  // namespace
}  // namespace minutebook::ingest
