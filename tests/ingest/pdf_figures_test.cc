// Pictures with print on pages that have text of their own.
#include <gtest/gtest.h>

#include <algorithm>

#include "ingest/ocr/tesseract.h"
#include "tests/ingest/letter_picture.h"
#include "tests/ingest/scan_reading.h"
#include "tests/support/temp_folder.h"

namespace minutebook::ingest {
namespace {

constexpr char kText[] =
    "BT /F1 10 Tf 12 TL 30 370 Td (The Council considered a report on the mill and the budget for the year) "
    "Tj T* "
    "(and it was resolved that the report be noted and that the hedge be cut before the spring) Tj ET ";

struct Shown {
  std::string grey;
  int width = 0;
  int height = 0;
};

Shown Letters() { return {LetterPicture(600, 300, 4, 16), 600, 300}; }

// A page of 400 by 400 points: the text, then the picture 200 points wide at (100, 150) from the bottom.
void AddFigurePage(test::PdfBuilder& pdf, const Shown& shown, const std::string& more = {}) {
  const int image = pdf.AddStream(
      shown.grey, "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width " +
                      std::to_string(shown.width) + " /Height " + std::to_string(shown.height));
  const int height = 200 * shown.height / shown.width;
  pdf.AddPage(kText + std::string("q 200 0 0 ") + std::to_string(height) + " 100 150 cm /Im1 Do Q " + more,
              "/MediaBox [0 0 400 400]", "/XObject << /Im1 " + std::to_string(image) + " 0 R >>");
}

FakeRecognizer Labels() {
  FakeRecognizer fake;
  fake.answer.words = {Printed("Visits", {20, 20, 60, 30}), Printed("by", {20, 40, 30, 50}),
                       Printed("branch", {40, 40, 80, 50})};
  return fake;
}

ReadOptions With(FakeRecognizer& fake) {
  ReadOptions options;
  options.recognizer = &fake;
  options.ocr = OcrMode::kFigures;
  return options;
}

TEST(PdfFigures, TheirWordsAreTheirsAndNotThePages) {
  test::PdfBuilder pdf;
  AddFigurePage(pdf, Letters());
  FakeRecognizer fake = Labels();
  const ScanReading reading = ReadScan(pdf, With(fake));
  test::PdfBuilder plain;
  plain.AddPage(kText, "/MediaBox [0 0 400 400]");
  const Page& page = reading.document.pages.at(0);
  EXPECT_EQ(page.words.size(), ReadScan(plain, With(fake)).document.pages.at(0).words.size());
  EXPECT_EQ(page.text_source, TextSource::kDigital);
  ASSERT_EQ(page.figures.size(), 1U);
  EXPECT_NEAR(page.figures[0].box.x0, 100, 0.5);
  EXPECT_NEAR(page.figures[0].box.y0, 150, 0.5);
  ASSERT_EQ(page.figures[0].words.size(), 3U);
  EXPECT_EQ(page.figures[0].words[0].text, "Visits");
  EXPECT_NEAR(page.figures[0].words[0].box.x0, 120, 0.5);
  EXPECT_NEAR(page.figures[0].words[0].box.CentreY(), 175, 4);
  ASSERT_EQ(reading.notes.size(), 1U);
  EXPECT_EQ(reading.notes[0].what.where.page, 1);
  EXPECT_NE(reading.notes[0].what.message.find("figure"), std::string::npos);
  EXPECT_TRUE(reading.diagnostics.empty());
}

TEST(PdfFigures, OnlyThePictureIsDrawn) {
  test::PdfBuilder pdf;
  AddFigurePage(pdf, Letters());
  FakeRecognizer fake = Labels();
  ReadScan(pdf, With(fake));
  ASSERT_EQ(fake.pictures.size(), 1U);
  EXPECT_NEAR(fake.pictures[0].width, 200 * fake.pictures[0].dpi / 72, 2);
  EXPECT_NEAR(fake.pictures[0].height, 100 * fake.pictures[0].dpi / 72, 2);
}

TEST(PdfFigures, WhatShowsNoPrintIsNotRecognised) {
  Shown plain{LetterPicture(600, 300, 0, 16), 600, 300};
  test::PdfBuilder pdf;
  AddFigurePage(pdf, plain);
  FakeRecognizer fake = Labels();
  EXPECT_TRUE(ReadScan(pdf, With(fake)).document.pages.at(0).figures.empty());
  EXPECT_TRUE(fake.pictures.empty());
}

TEST(PdfFigures, AFewGuessesAreNoFigure) {
  test::PdfBuilder pdf;
  AddFigurePage(pdf, Letters());
  FakeRecognizer fake = Labels();
  fake.answer.words[2].confidence = 0.3F;
  const ScanReading reading = ReadScan(pdf, With(fake));
  EXPECT_TRUE(reading.document.pages.at(0).figures.empty());
  EXPECT_TRUE(reading.notes.empty());
}

TEST(PdfFigures, ALetterheadIsReadOnce) {
  test::PdfBuilder pdf;
  AddFigurePage(pdf, Letters());
  AddFigurePage(pdf, Letters());
  FakeRecognizer fake = Labels();
  const ScanReading reading = ReadScan(pdf, With(fake));
  EXPECT_EQ(reading.document.pages.at(0).figures.size(), 1U);
  EXPECT_TRUE(reading.document.pages.at(1).figures.empty());
}

TEST(PdfFigures, AreKeptWhateverPageTheyStandOn) {
  const test::TempFolder folder;
  FakeRecognizer fake = Labels();
  ReadOptions options = With(fake);
  options.cache_dir = folder.path().string();
  test::PdfBuilder first, second;
  AddFigurePage(first, Letters());
  ReadScan(first, options);
  second.AddPage("BT /F1 10 Tf 20 50 Td (Page 27) Tj ET");
  AddFigurePage(second, Letters(), "BT /F1 10 Tf 20 20 Td (More) Tj ET");
  EXPECT_EQ(ReadScan(second, options).document.pages.at(1).figures.size(), 1U);
  EXPECT_EQ(fake.pictures.size(), 1U);
}

TEST(PdfFigures, WithoutARecogniserThePageStaysWhole) {
  test::PdfBuilder pdf;
  AddFigurePage(pdf, Letters());
  FakeRecognizer fake;
  fake.fails = true;
  const ScanReading reading = ReadScan(pdf, With(fake));
  EXPECT_EQ(StatusOf(reading.diagnostics), DocumentStatus::kLoaded);
  EXPECT_EQ(reading.diagnostics.size(), 1U) << "what is missing is said once";
}

TEST(PdfFigures, NeverLeavesThemUnread) {
  test::PdfBuilder pdf;
  AddFigurePage(pdf, Letters());
  pdf.AddPage("q 200 0 0 100 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x10\xF0\x10\xF0 EI Q");
  pdf.AddPage("BT /F1 10 Tf 20 50 Td (Page 27) Tj ET");
  FakeRecognizer fake = Labels();
  ReadOptions options = With(fake);
  options.ocr = OcrMode::kNever;
  const ScanReading reading = ReadScan(pdf, options);
  EXPECT_TRUE(fake.pictures.empty());
  EXPECT_EQ(reading.document.pages.at(0).unread_pictures, 0) << "figures are read where they are asked for";
  EXPECT_EQ(reading.document.pages.at(1).unread_pictures, 1);
  EXPECT_EQ(reading.document.pages.at(2).unread_pictures, 0);
  options.ocr = OcrMode::kAuto;
  EXPECT_TRUE(ReadScan(pdf, options).document.pages.at(0).figures.empty());
  EXPECT_EQ(ReadScan(pdf, options).document.pages.at(1).unread_pictures, 0);
}

// The engine itself on print drawn here.
TEST(PdfFigures, PrintInAPictureIsReadByTheEngine) {
  if (!TesseractEngine("eng", "")->Recognize({10, 10, 300, std::vector<std::uint8_t>(100, 255)}))
    GTEST_SKIP() << "no English language files";
  test::PdfBuilder letter;
  letter.AddPage(
      "BT /F1 9 Tf 14 TL 20 70 Td (Flood zone and public footpath) Tj T* (Scale of one mile) Tj T* "
      "(Surveyed in the spring) Tj ET");
  FakeRecognizer camera;
  ReadOptions always = With(camera);
  always.ocr = OcrMode::kAlways;
  ReadScan(letter, always);
  ASSERT_EQ(camera.pictures.size(), 1U);
  const Bitmap& drawn = camera.pictures[0];
  test::PdfBuilder pdf;
  AddFigurePage(pdf, {std::string(drawn.grey.begin(), drawn.grey.end()), drawn.width, drawn.height});
  ReadOptions figures;
  figures.ocr = OcrMode::kFigures;
  const Page page = ReadScan(pdf, figures).document.pages.at(0);
  ASSERT_EQ(page.figures.size(), 1U);
  for (const char* word : {"Flood", "footpath", "Scale", "mile", "Surveyed", "spring"}) {
    const std::vector<Word>& words = page.figures[0].words;
    EXPECT_TRUE(std::any_of(words.begin(), words.end(), [&](const Word& seen) { return seen.text == word; }))
        << word;
  }
}

}  // namespace
}  // namespace minutebook::ingest
