// The engine itself on pages that are drawn here, so that each has one difficulty.
#include "ingest/ocr/tesseract.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
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

// A form of three rows of 18 points between lines, from y = 500 down: the first has two cells with a line
// between them at x = 120, which ends above the text of the second.
std::string Form(const std::string& number, const std::string& first, const std::string& head, double head_x,
                 const std::string& last) {
  std::string content = "0.7 w ";
  for (const int y : {500, 472, 454, 436}) {
    const std::string height = " " + std::to_string(y);
    content += "70" + height + " m 400" + height + " l S ";
  }
  content += "70 500 m 70 436 l S 400 500 m 400 436 l S 120 500 m 120 472 l S BT /F1 11 Tf ";
  content += "1 0 0 1 76 489 Tm (" + number + ") Tj 1 0 0 1 126 489 Tm 11 TL (" + first + ") Tj ";
  content += "T* (than in the year before.) Tj /F1 13 Tf 1 0 0 1 " + std::to_string(head_x) + " 461 Tm (" +
             head + ") Tj ";
  return content + "/F1 11 Tf 1 0 0 1 76 441 Tm (" + last + ") Tj ET 76 439.4 m 150 439.4 l S ";
}

std::string TextOf(const Document& document) {
  std::string text;
  for (const Page& page : document.pages) {
    for (const Word& word : page.words) text += (text.empty() ? "" : " ") + word.text;
  }
  return text;
}

TEST(Tesseract, ReadsTheCellsOfAFormAsTheyArePrinted) {
  if (!HasEngine()) GTEST_SKIP() << "no English language files";
  const std::string form =
      Form("1.", "Copying the register gave forty happy people more,", "DETAIL", 118.3, "Legal/Property");
  for (const std::string turn : {"", "-1 0 0 -1 480 600 cm "}) {
    EXPECT_EQ(TextOf(Recognised("q " + turn + form + "Q", "/MediaBox [0 0 480 600]")),
              "1. Copying the register gave forty happy people more, than in the year before. DETAIL "
              "Legal/Property");
  }
}

TEST(Tesseract, AThickTitleIsNoDarkGround) {
  if (!HasEngine()) GTEST_SKIP() << "no English language files";
  const std::string title = "BT /F1 22 Tf 2 Tr 2 w 150 560 Td (AGENDA) Tj ET BT 0 Tr ET ";
  const std::string text = TextOf(Recognised(title + Normal(), "/MediaBox [0 0 480 600]"));
  EXPECT_EQ(text.rfind("AGENDA Minutes of the", 0), 0U) << text;
}

TEST(Tesseract, MarksBeforeLinesAreBullets) {
  if (!HasEngine()) GTEST_SKIP() << "no English language files";
  std::string content = Normal();
  for (int line = 2; line < 8; ++line) content += "54 " + std::to_string(502 - 16 * line) + " 3.4 3.4 re f ";
  const Document document = Recognised(content, "/MediaBox [0 0 480 600]");
  ASSERT_EQ(document.pages.size(), 1U);
  const std::vector<Word>& words = document.pages[0].words;
  EXPECT_EQ(std::count_if(words.begin(), words.end(), [](const Word& word) { return word.text == "•"; }), 6);
}

TEST(Tesseract, APageOfCapitalsAndDigitsIsReadTheWayItStands) {
  if (!HasEngine()) GTEST_SKIP() << "no English language files";
  std::string lines = "BT /F1 11 Tf 22 TL 70 560 Td ";
  for (int item = 0; item < 20; ++item) {
    const char* title = std::array{"ALLOTMENTS", "THE WATER TANK", "HEDGES", "RATES"}[item % 4];
    lines += std::string("(") + title + " \\(Pages " + std::to_string(3 * item + 1) + " - " +
             std::to_string(3 * item + 3) + "\\)) Tj T* ";
  }
  lines += "ET";
  for (const std::string turn : {"", "-1 0 0 -1 480 600 cm "}) {
    const Document document = Recognised("q " + turn + lines + " Q", "/MediaBox [0 0 480 600]");
    const std::string text = TextOf(document);
    EXPECT_NE(text.find("THE WATER TANK (Pages 16 - 18) HEDGES (Pages 19 - 21)"), std::string::npos) << text;
  }
}

// A table of three columns and three rows from y = 500 down, its headings white on dark ground, between lines
// of the colour `lines`.
std::string DarkHeadings(const std::string& ground, const std::string& lines) {
  std::string content = ground + " 70 478 330 22 re f " + lines + " 0.8 w ";
  for (const int y : {500, 478, 456, 434}) {
    const std::string height = " " + std::to_string(y);
    content += "70" + height + " m 400" + height + " l S ";
  }
  for (const int x : {70, 180, 290, 400})
    content += std::to_string(x) + " 500 m " + std::to_string(x) + " 434 l S ";
  content += "BT 1 g /F1 11 Tf 1 0 0 1 76 485 Tm (Allotment) Tj 1 0 0 1 186 485 Tm (Rent due) Tj ";
  content +=
      "1 0 0 1 296 485 Tm (Plots) Tj 0 g 1 0 0 1 76 463 Tm (Mill Lane) Tj 1 0 0 1 186 463 Tm (480) Tj ";
  content += "1 0 0 1 296 463 Tm (24) Tj 1 0 0 1 76 441 Tm (Brook Field) Tj 1 0 0 1 186 441 Tm (615) Tj ";
  return content + "1 0 0 1 296 441 Tm (41) Tj ET ";
}

TEST(Tesseract, ReadsLightHeadingsOnDarkGround) {
  if (!HasEngine()) GTEST_SKIP() << "no English language files";
  const std::pair<std::string, std::string> cases[] = {
      {"", "0.3 g"}, {"0.99995 0.01 -0.01 0.99995 5 -2 cm ", "0.12 0.25 0.45 rg"}};
  for (const auto& [slope, ground] : cases) {
    const Document document = Recognised("q " + slope + DarkHeadings(ground, "0 G") + Text(70, 380) + "Q",
                                         "/MediaBox [0 0 480 600]");
    const std::string text = TextOf(document);
    EXPECT_EQ(text.substr(0, 58), "Allotment Rent due Plots Mill Lane 480 24 Brook Field 615 ") << ground;
    ASSERT_EQ(document.pages.size(), 1U);
    EXPECT_GE(Found(document.pages[0]), 95);
    const std::vector<Rule>& rules = document.pages[0].rules;
    const auto through = std::count_if(rules.begin(), rules.end(), [](const Rule& rule) {
      return !rule.Horizontal() && rule.to.y - rule.from.y > 60;
    });
    // The upright page has those of the file beside those found in its picture.
    EXPECT_EQ(through, slope.empty() ? 8 : 4) << "lines run on through the headings: " << ground;
  }
}

// Four cells in a row at y = 440 to 462 between lines, each with a text or with what `content` draws there.
std::string Row(const std::vector<std::string>& texts) {
  std::string content = "0.7 w 70 462 m 390 462 l S 70 440 m 390 440 l S ";
  double x = 70;
  for (const std::string& text : texts) {
    content += std::to_string(x) + " 462 m " + std::to_string(x) + " 440 l S ";
    content += "BT /F1 11 Tf " + std::to_string(x + 24) + " 447 Td (" + text + ") Tj ET ";
    x += 80;
  }
  return content + "390 462 m 390 440 l S ";
}

// An arrow of 9 points whose head is at (x, y), as (dx, dy) says.
std::string Arrow(double x, double y, double dx, double dy) {
  const auto point = [&](double along, double across) {
    return std::to_string(x - along * dx - across * dy) + " " + std::to_string(y - along * dy + across * dx);
  };
  return "0.9 w " + point(9, 0) + " m " + point(3, 0) + " l S " + point(0, 0) + " m " + point(3.6, 1.9) +
         " l " + point(3.6, -1.9) + " l f ";
}

TEST(Tesseract, ReadsArrowsBeforeFiguresAndNegativeFigures) {
  if (!HasEngine()) GTEST_SKIP() << "no English language files";
  const std::string arrows =
      Arrow(87, 456, 0, 1) + Arrow(167, 446, 0, -1) + Arrow(250, 451, 1, 0) + Arrow(321, 451, -1, 0);
  const Document document =
      Recognised(Row({"12", "-17", "0", "18%"}) + arrows + Text(70, 380), "/MediaBox [0 0 480 600]");
  EXPECT_EQ(TextOf(document).substr(0, 28), "↑ 12 ↓ -17 → 0 ← 18%");
  const Document plain = Recognised(Row({"11", "N/A", "-4", "1"}) + Text(70, 380), "/MediaBox [0 0 480 600]");
  EXPECT_EQ(TextOf(plain).substr(0, 11), "11 N/A -4 1");
}

TEST(Tesseract, ALineThatLettersTouchRunsOn) {
  if (!HasEngine()) GTEST_SKIP() << "no English language files";
  std::string content = "0.7 w ";
  for (const int y : {440, 458, 476, 494}) {
    const std::string height = " " + std::to_string(y);
    content += "70" + height + " m 290" + height + " l S ";
    for (const int x : {70, 180, 290}) {
      if (y < 494)
        content +=
            std::to_string(x) + height + " m " + std::to_string(x) + " " + std::to_string(y + 18) + " l S ";
    }
  }
  content +=
      "BT /F1 11 Tf 1 0 0 1 179.4 463 Tm (Hedges) Tj 1 0 0 1 186 445 Tm (Paths) Tj ET " + Text(70, 380);
  const Document document = Recognised(content, "/MediaBox [0 0 480 600]");
  ASSERT_EQ(document.pages.size(), 1U);
  const std::vector<Rule>& rules = document.pages[0].rules;
  EXPECT_EQ(
      std::count_if(rules.begin(), rules.end(),
                    [](const Rule& rule) { return !rule.Horizontal() && rule.to.y - rule.from.y > 50; }),
      6)
      << "three that the file draws in pieces, three found in the picture";
}

TEST(Tesseract, DarkLettersOnTintedGroundStayAsTheyAre) {
  if (!HasEngine()) GTEST_SKIP() << "no English language files";
  const Document document =
      Recognised("0.9 0.5 0.3 rg 60 360 380 160 re f 0 g " + Normal(), "/MediaBox [0 0 480 600]");
  ASSERT_EQ(document.pages.size(), 1U);
  EXPECT_GE(Found(document.pages[0]), 95);
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
