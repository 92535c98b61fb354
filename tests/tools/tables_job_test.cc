// Tables made in a worker: the same as without one, only of the pages that are wanted, and nothing of a
// worker's answer that could not be a table.
#include "tools/tables_job.h"

#include <gtest/gtest.h>

#include <functional>

#include "ingest/reader.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/temp_folder.h"
#include "tools/worker/pool.h"

namespace minutebook::tools {
namespace {

using test::TempFolder;

// Two columns of words and figures between lines; `first` is the first figure.
std::string GridPage(int first) {
  std::string content = "BT /F1 9 Tf 20 160 Td (Ward) Tj 70 0 Td (Votes) Tj ET ";
  for (int row = 0; row < 4; ++row) {
    const std::string y = std::to_string(140 - 20 * row);
    content += "BT /F1 9 Tf 20 " + y + " Td (Ward " + std::string(1, static_cast<char>('A' + row)) +
               ") Tj 70 0 Td (" + std::to_string(first + row) + ") Tj ET ";
  }
  for (int line = 0; line <= 5; ++line) {
    const std::string y = std::to_string(174 - 20 * line);
    content += "15 " + y + " m 150 " + y + " l S ";
  }
  for (const char* x : {"15", "80", "150"}) content += std::string(x) + " 74 m " + x + " 174 l S ";
  return content;
}

std::string ThreePages() {
  test::PdfBuilder pdf;
  for (const int first : {101, 202, 303}) pdf.AddPage(GridPage(first), "/MediaBox [0 0 300 300]");
  return pdf.Build();
}

Reading Answer(const TempFolder& folder, bool isolate, const std::vector<ingest::PageRange>& pages,
               const std::string& bytes) {
  PoolOptions options;
  options.isolate = isolate;
  options.read.ocr = ingest::OcrMode::kNever;
  options.read.pages = pages;
  options.tables = TablesJob{TableFormat::kCsv, 80, true};
  auto pool = ReadingPool::Start(options);
  EXPECT_TRUE(pool) << pool.error().message;
  auto source = OpenSource(folder.Write("votes.pdf", bytes));
  EXPECT_TRUE(source);
  return ReadOne(**pool, std::move(*source));
}

TEST(TablesJob, AWorkerGivesWhatThisProcessGives) {
  const TempFolder folder;
  const TablesAnswer apart = Answer(folder, true, {}, ThreePages()).tables;
  const TablesAnswer here = Answer(folder, false, {}, ThreePages()).tables;
  EXPECT_NE(apart.text.find("Ward A,101"), std::string::npos) << apart.text;
  EXPECT_EQ(apart.pages, 3);
  EXPECT_EQ(ToBytes(apart), ToBytes(here));
}

TEST(TablesJob, OnlyWantedPagesAreReadAndDrawn) {
  const TempFolder folder;
  for (const bool isolate : {true, false}) {
    const TablesAnswer answer = Answer(folder, isolate, {{2, 2}}, ThreePages()).tables;
    EXPECT_NE(answer.text.find("Ward A,202"), std::string::npos) << answer.text;
    EXPECT_EQ(answer.text.find("101"), std::string::npos) << answer.text;
    EXPECT_EQ(answer.text.find("303"), std::string::npos) << answer.text;
    EXPECT_EQ(answer.pages, 3);
    ASSERT_EQ(answer.drawings.size(), 1U);
    EXPECT_EQ(answer.drawings[0].page, 2);
  }
}

TEST(TablesJob, UnwantedPagesAreNotTouched) {
  class Seen : public ingest::ReadObserver {
   public:
    void PageBegins(int page, int) override { pages.push_back(page); }
    void RecognitionBegins(int) override {}
    void Keep(std::string_view, const ingest::Recognition&) override {}
    std::vector<int> pages;
  };
  Seen seen;
  ingest::ReadOptions options;
  options.ocr = ingest::OcrMode::kNever;
  options.observer = &seen;
  options.pages = {{3, 9}, {1, 1}};
  Diagnostics diagnostics;
  const auto document = ingest::ReadDocument(ThreePages(), "votes.pdf", options, diagnostics);
  ASSERT_TRUE(document);
  EXPECT_EQ(seen.pages, (std::vector<int>{1, 3}));
  ASSERT_EQ(document->pages.size(), 3U);
  EXPECT_TRUE(document->pages[1].words.empty());
  EXPECT_FALSE(document->pages[2].words.empty());
}

TEST(TablesJob, AnUnreadableFileGivesItsErrorAndNoTables) {
  const TempFolder folder;
  for (const bool isolate : {true, false}) {
    const Reading reading = Answer(folder, isolate, {}, "%PDF-1.4\nnothing more");
    EXPECT_EQ(reading.tables.pages, 0);
    EXPECT_TRUE(reading.tables.text.empty());
    EXPECT_EQ(StatusOf(reading.records.diagnostics), DocumentStatus::kFailed);
  }
}

TEST(TablesJob, AnswersSurviveTheWayBetweenProcesses) {
  const TablesAnswer answer = {7, 2, "a,\"b\"\r\ntab\there\n", {{3, "<svg/>\n"}, {4, ""}}};
  const auto back = TablesAnswerFrom(ToBytes(answer));
  ASSERT_TRUE(back);
  EXPECT_EQ(ToBytes(*back), ToBytes(answer));
}

TEST(TablesJob, AnswersThatNoReaderMakesAreRefused) {
  const std::vector<std::function<void(TablesAnswer&)>> harms = {
      [](TablesAnswer& a) { a.text = "\x1b[2J"; },  // would clear the terminal
      [](TablesAnswer& a) { a.text = "\xff"; },
      [](TablesAnswer& a) { a.pages = -3; },
      [](TablesAnswer& a) { a.drawings[0].page = 0; },
      [](TablesAnswer& a) { a.drawings[0].svg = std::string("\0", 1); },
  };
  for (const auto& harm : harms) {
    TablesAnswer answer = {7, 2, "text", {{3, "<svg/>"}}};
    harm(answer);
    EXPECT_FALSE(TablesAnswerFrom(ToBytes(answer)));
  }
  const std::string whole = ToBytes(TablesAnswer{7, 2, "text", {{3, "<svg/>"}}});
  EXPECT_FALSE(TablesAnswerFrom(whole.substr(0, whole.size() - 1)));
  EXPECT_FALSE(TablesAnswerFrom(""));
}

}  // namespace
}  // namespace minutebook::tools
