#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/ingest/scan_reading.h"
#include "tests/support/temp_folder.h"

namespace minutebook::ingest {
namespace {

// A page of 200 by 100 points: a grey picture over all of it, then `content`.
void AddScan(test::PdfBuilder& pdf, std::string_view content = {}, std::string_view entries = {}) {
  pdf.AddPage(
      "q 200 0 0 100 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x10\xF0\x10\xF0 EI Q " + std::string(content),
      entries);
}

TEST(PdfScan, OnlyPagesWithoutTextAreDrawnAndRecognised) {
  test::PdfBuilder pdf;
  pdf.AddPage("BT /F1 10 Tf 20 50 Td (Page 27) Tj ET");
  AddScan(pdf);
  pdf.AddPage("");
  FakeRecognizer fake;
  fake.answer.words = {Printed("Minutes", {20, 20, 60, 30})};
  fake.answer.rules = {{{10, 40}, {190, 40}, 1}};
  ReadOptions options;
  options.recognizer = &fake;
  const ScanReading reading = ReadScan(pdf, options);
  ASSERT_EQ(fake.pictures.size(), 1U);
  EXPECT_NEAR(fake.pictures[0].width, 200 * fake.pictures[0].dpi / 72, 2);
  ASSERT_EQ(reading.document.pages.size(), 3U);
  EXPECT_EQ(reading.document.pages[0].text_source, TextSource::kDigital);
  const Page& scan = reading.document.pages[1];
  EXPECT_EQ(scan.text_source, TextSource::kOcr);
  ASSERT_EQ(scan.words.size(), 1U);
  EXPECT_EQ(scan.words[0].text, "Minutes");
  EXPECT_EQ(reading.document.fonts.at(scan.words[0].font), "OCR");
  EXPECT_EQ(scan.rules.size(), 1U);
  ASSERT_EQ(reading.notes.size(), 1U);
  EXPECT_EQ(reading.notes[0].what.where.page, 2);
  EXPECT_EQ(reading.notes[0].what.message, "Recognised: the page has a picture and no text.");
  EXPECT_TRUE(reading.diagnostics.empty());
}

TEST(PdfScan, ThePictureShowsThePage) {
  test::PdfBuilder pdf;
  AddScan(pdf);
  FakeRecognizer fake;
  ReadOptions options;
  options.recognizer = &fake;
  ReadScan(pdf, options);
  ASSERT_EQ(fake.pictures.size(), 1U);
  const Bitmap& picture = fake.pictures[0];
  const auto at = [&](double x, double y) {
    return picture.grey[static_cast<std::size_t>(static_cast<int>(y * picture.height) * picture.width +
                                                 static_cast<int>(x * picture.width))];
  };
  EXPECT_LT(at(0.1, 0.5), 0x60);
  EXPECT_GT(at(0.9, 0.5), 0xA0);
}

TEST(PdfScan, AStampOfTheFileIsNotReadTwice) {
  test::PdfBuilder pdf;
  AddScan(pdf, "BT /F1 8 Tf 20 3 Td (Page) Tj ET");
  FakeRecognizer fake;
  fake.answer.words = {Printed("Poge", {20, 89, 40, 98}), Printed("Minutes", {20, 20, 60, 30})};
  ReadOptions options;
  options.recognizer = &fake;
  const Page page = ReadScan(pdf, options).document.pages.at(0);
  ASSERT_EQ(page.words.size(), 2U);
  EXPECT_EQ(page.words[0].text, "Page");
  EXPECT_EQ(page.words[1].text, "Minutes");
}

TEST(PdfScan, APosterIsLimitedNotRefused) {
  test::PdfBuilder pdf;
  pdf.AddPage("q 14400 0 0 14400 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x10\xF0\x10\xF0 EI Q",
              "/MediaBox [0 0 14400 14400]");
  FakeRecognizer fake;
  ReadOptions options;
  options.recognizer = &fake;
  ReadScan(pdf, options);
  ASSERT_EQ(fake.pictures.size(), 1U);
  EXPECT_GT(fake.pictures[0].width, 1000);
  EXPECT_LT(fake.pictures[0].width, 6000);
}

TEST(PdfScan, WithoutARecogniserThePagesAreLostAndSaidSo) {
  test::PdfBuilder pdf;
  AddScan(pdf);
  AddScan(pdf);
  FakeRecognizer fake;
  fake.fails = true;
  ReadOptions options;
  options.recognizer = &fake;
  const ScanReading reading = ReadScan(pdf, options);
  EXPECT_EQ(reading.document.pages.size(), 2U);
  EXPECT_EQ(StatusOf(reading.diagnostics), DocumentStatus::kPartial);
  ASSERT_EQ(reading.diagnostics.size(), 3U);
  EXPECT_EQ(reading.diagnostics[0].severity, Severity::kWarning);
  EXPECT_EQ(reading.diagnostics[0].what.where.page, 0);
  EXPECT_EQ(reading.diagnostics[2].what.where.page, 2);
}

TEST(PdfScan, APageCutShortKeepsWhatThereIs) {
  test::PdfBuilder pdf;
  AddScan(pdf);
  FakeRecognizer fake;
  fake.answer.words = {Printed("Minutes", {20, 20, 60, 30})};
  fake.answer.complete = false;
  ReadOptions options;
  options.recognizer = &fake;
  const ScanReading reading = ReadScan(pdf, options);
  EXPECT_EQ(reading.document.pages.at(0).words.size(), 1U);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics[0].what.code, ErrorCode::kLimit);
}

TEST(PdfScan, AHardPageIsNamed) {
  test::PdfBuilder pdf;
  AddScan(pdf);
  FakeRecognizer fake;
  fake.answer.words = {Printed("Minutes", {20, 20, 60, 30}), Printed("Nlinules", {20, 40, 60, 50})};
  fake.answer.words[1].confidence = 0.3F;
  ReadOptions options;
  options.recognizer = &fake;
  const ScanReading reading = ReadScan(pdf, options);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics[0].severity, Severity::kWarning);
  EXPECT_EQ(reading.diagnostics[0].what.where.page, 1);
  EXPECT_NE(reading.diagnostics[0].what.message.find("65 %"), std::string::npos);
  EXPECT_EQ(reading.document.pages.at(0).words.size(), 2U);
}

TEST(PdfScan, TheSamePageIsReadOnceInWhateverFile) {
  const test::TempFolder folder;
  FakeRecognizer fake;
  fake.answer.words = {Printed("Minutes", {20, 20, 60, 30})};
  ReadOptions options;
  options.recognizer = &fake;
  options.cache_dir = folder.path().string();
  test::PdfBuilder first;
  AddScan(first);
  ReadScan(first, options);
  test::PdfBuilder second;
  second.AddPage("BT /F1 10 Tf 20 50 Td (Page 27) Tj ET");
  AddScan(second);
  const ScanReading again = ReadScan(second, options);
  EXPECT_EQ(fake.pictures.size(), 1U);
  EXPECT_EQ(again.document.pages.at(1).words.at(0).text, "Minutes");
  test::PdfBuilder third;
  AddScan(third, "0 0 50 50 re f");
  ReadScan(third, options);
  EXPECT_EQ(fake.pictures.size(), 2U) << "another page was taken for the same";
}

TEST(PdfScan, NeverMeansNever) {
  test::PdfBuilder pdf;
  AddScan(pdf);
  FakeRecognizer fake;
  ReadOptions options;
  options.recognizer = &fake;
  options.ocr = OcrMode::kNever;
  EXPECT_TRUE(ReadScan(pdf, options).document.pages.at(0).words.empty());
  EXPECT_TRUE(fake.pictures.empty());
}

}  // namespace
}  // namespace minutebook::ingest
