// The engine itself on pages that are drawn here, so that each has one difficulty.
#include "ingest/ocr/tesseract.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ingest/reader.h"
#include "tests/support/pdf_builder.h"

namespace minutebook::ingest {
namespace {

constexpr const char* kLines[] = {
    "Minutes of the Allotments Committee held in the Old School",
    "on Tuesday 14 May at half past seven in the evening",
    "Present: the Chairman, Mrs Larkin and Mr Oduya",
    "Apologies were received from the Vice Chairman",
    "The Clerk reported that the water tank had been mended",
    "Resolved that the rent of each plot be raised by two pounds",
    "The hedge along the lane is to be cut before the spring",
    "There being no other business the meeting closed at nine",
};

// The lines in 11 points from (x, y) of the text's own space downwards.
std::string Text(double x, double y, const std::string& before = {}) {
  std::string content =
      "q " + before + " BT /F1 11 Tf 16 TL " + std::to_string(x) + " " + std::to_string(y) + " Td ";
  for (const char* line : kLines) content += std::string("(") + line + ") Tj T* ";
  return content + "ET Q ";
}

std::string Normal(const std::string& before = {}) { return Text(70, 500, before); }

struct Difficulty {
  const char* name;
  std::string content;
  int angle = 0;
  const char* box = "/MediaBox [0 0 480 600]";
};

std::vector<Difficulty> Difficulties() {
  std::string holes = "0.05 g 0 0 480 14 re f 0 0 12 600 re f ";
  for (const int y : {120, 300, 480}) holes += "20 " + std::to_string(y) + " 18 18 re f ";
  return {
      {"upright", Normal(), 0},
      {"reads downwards", Text(70, 400, "0 -1 1 0 0 600 cm"), 90, "/MediaBox [0 0 600 600]"},
      {"upside down", Normal("-1 0 0 -1 480 600 cm"), 180},
      {"reads upwards", Text(70, 400, "0 1 -1 0 600 0 cm"), 270, "/MediaBox [0 0 600 600]"},
      {"slopes by three degrees", Normal("0.99863 0.05234 -0.05234 0.99863 12 -12 cm"), 0},
      {"slopes by three degrees the other way", Normal("0.99863 -0.05234 0.05234 0.99863 -12 12 cm"), 0},
      {"dark edges and holes", holes + Normal("0 g"), 0},
      {"faint", "0.72 g 0 0 480 600 re f " + Normal("0.5 g"), 0},
      {"shadow on one side", "0.75 g 0 0 160 600 re f " + Normal("0 g"), 0},
      {"print of the back shines through", Text(70, 492, "0.88 g -1 0 0 1 480 0 cm") + Normal("0 g"), 0},
  };
}

bool HasEngine() {
  const auto result =
      TesseractEngine("eng", "")->Recognize({10, 10, 300, std::vector<std::uint8_t>(100, 255)});
  return result.has_value();
}

std::vector<std::string> Words(const char* text) {
  std::vector<std::string> words(1);
  for (; *text != '\0'; ++text) {
    if (*text != ' ')
      words.back() += *text;
    else
      words.emplace_back();
  }
  return words;
}

Document Recognised(const std::string& content, const char* box) {
  test::PdfBuilder pdf;
  pdf.AddPage(content, box);
  ReadOptions options;
  options.ocr = OcrMode::kAlways;
  Diagnostics diagnostics;
  auto document = ReadDocument(pdf.Build(), "drawn.pdf", options, diagnostics);
  return document ? std::move(*document) : Document();
}

// How many of the words of all lines the page has, in per cent.
int Found(const Page& page) {
  int all = 0;
  int found = 0;
  for (const char* line : kLines) {
    for (const std::string& word : Words(line)) {
      ++all;
      found += std::any_of(page.words.begin(), page.words.end(),
                           [&](const Word& seen) { return seen.text == word; });
    }
  }
  return 100 * found / all;
}

TEST(Tesseract, ReadsPagesInWhateverStateTheyAre) {
  if (!HasEngine()) GTEST_SKIP() << "no English language files";
  for (const Difficulty& difficulty : Difficulties()) {
    const Document document = Recognised(difficulty.content, difficulty.box);
    ASSERT_EQ(document.pages.size(), 1U) << difficulty.name;
    const Page& page = document.pages[0];
    EXPECT_GE(Found(page), 95) << difficulty.name;
    const bool one_way = std::all_of(page.words.begin(), page.words.end(),
                                     [&](const Word& word) { return word.angle == difficulty.angle; });
    EXPECT_TRUE(one_way) << difficulty.name;
  }
}

TEST(Tesseract, ReadsTheTwoPagesOfASpreadOneAfterTheOther) {
  if (!HasEngine()) GTEST_SKIP() << "no English language files";
  const std::string content = "0.6 g 478 0 4 600 re f 0 g " + Text(60, 500) + Text(540, 500);
  const Document document = Recognised(content, "/MediaBox [0 0 960 600]");
  ASSERT_EQ(document.pages.size(), 1U);
  const std::vector<Word>& words = document.pages[0].words;
  const auto on_left = [](const Word& word) { return word.box.CentreX() < 480; };
  EXPECT_TRUE(std::is_partitioned(words.begin(), words.end(), on_left));
  EXPECT_EQ(
      std::count_if(words.begin(), words.end(), [](const Word& word) { return word.text == "Resolved"; }), 2);
}

TEST(Tesseract, APosterIsReadAtALowerResolution) {
  if (!HasEngine()) GTEST_SKIP() << "no English language files";
  const Document document = Recognised(Text(20, 500, "30 0 0 30 0 -3000 cm"), "/MediaBox [0 0 14400 14400]");
  ASSERT_EQ(document.pages.size(), 1U);
  EXPECT_GE(Found(document.pages[0]), 95);
}

TEST(Tesseract, NamesTheLanguageThatIsMissingAndItsPackage) {
  const auto result =
      TesseractEngine("eng+xqz", "")->Recognize({10, 10, 300, std::vector<std::uint8_t>(100, 255)});
  ASSERT_FALSE(result.has_value());
  EXPECT_NE(result.error().message.find("xqz"), std::string::npos) << result.error().message;
  EXPECT_NE(result.error().message.find("install"), std::string::npos);
  EXPECT_NE(result.error().message.find("tesseract-ocr-xqz"), std::string::npos);
}

}  // namespace
}  // namespace minutebook::ingest
