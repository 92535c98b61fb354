#include "extractors/account.h"

#include <gtest/gtest.h>

#include "extractors/extract.h"
#include "tests/support/conservation.h"
#include "tests/support/page_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PageBuilder;

Document Of(std::vector<Page> pages) {
  Document document;
  document.source_path = "a.pdf";
  document.media_type = "application/pdf";
  document.pages = std::move(pages);
  return document;
}

// Two cells side by side, 60 to 300 across.
void DrawBox(double top, double bottom, Page& page) {
  for (const double y : {top, bottom}) page.rules.push_back({{60, y}, {300, y}, 1});
  for (const double x : {60.0, 180.0, 300.0}) page.rules.push_back({{x, top}, {x, bottom}, 1});
}

struct Extracted {
  PackRecords records;
  Diagnostics diagnostics;
};

Extracted Extract(const Document& document) {
  Extracted extracted;
  extracted.records = ExtractRecords(document, extracted.diagnostics);
  return extracted;
}

TEST(Account, EveryWordHasOneFate) {
  PageBuilder builder;
  builder.Text(500, 20, "Page 27")
      .Text(60, 100, "The Board met at the harbour.")
      .Text(70, 203, "Berths")
      .Text(190, 203, "forty one");
  Page page = builder.page();
  DrawBox(200, 216, page);
  const Extracted found = Extract(Of({page}));
  const PageRecord& record = found.records.pages[0];
  EXPECT_EQ(record.words, 11);
  EXPECT_EQ(record.furniture_words, 2);
  EXPECT_EQ(record.body_words, 6);
  EXPECT_EQ(record.table_words, 3);
  EXPECT_EQ(record.unplaced_words, 0);
  EXPECT_EQ(record.furniture, "Page 27");
  EXPECT_TRUE(found.diagnostics.list().empty());
}

TEST(Account, TextSetSidewaysEndsTheSectionOfItsPage) {
  PageBuilder builder;
  builder.Text(60, 100, "The Board met at the harbour in March.")
      .Text(60, 120, "It heard from the harbour master.")
      .Sideways(560, 300, "Harbour plan");
  const Document document = Of({builder.page()});
  const Extracted found = Extract(document);
  ASSERT_EQ(found.records.sections.size(), 1U);
  EXPECT_TRUE(found.records.sections[0].text.ends_with("harbour master.\nHarbour plan"))
      << found.records.sections[0].text;
  EXPECT_EQ(found.records.pages[0].unplaced_words, 0);
  EXPECT_EQ(test::Losses(document, found.records), std::vector<std::string>{});
}

TEST(Account, WordsOfNoSectionAreNamedWithTheirPage) {
  PageBuilder second(2);
  second.Text(60, 100, "Lost words here.").Text(500, 20, "Page 2");
  const Document document = Of({PageBuilder().Text(60, 100, "Kept.").page(), second.page()});
  const Flow flow = BuildFlow(document);
  SectionSpan span;
  span.kind = "minutes";
  span.first = 0;
  span.last = 1;
  std::vector<PageRecord> pages(2);
  Diagnostics diagnostics;
  CountWords(document, FatesOf(document, flow, {span}), pages, diagnostics);
  EXPECT_EQ(pages[0].unplaced_words, 0);
  EXPECT_EQ(pages[1].unplaced_words, 3);
  EXPECT_EQ(pages[1].furniture_words, 2);
  ASSERT_EQ(diagnostics.list().size(), 1U);
  const Diagnostic& warning = diagnostics.list()[0];
  EXPECT_EQ(warning.severity, Severity::kWarning);
  EXPECT_EQ(warning.what.code, ErrorCode::kUnplaced);
  EXPECT_EQ(warning.what.where.page, 2);
  EXPECT_EQ(warning.what.message, "3 words stand in no section; look at the page for: Lost words here.");
  EXPECT_EQ(StatusOf(diagnostics.list()), DocumentStatus::kLoaded);
}

TEST(Account, WhatStandsInASectionIsNoFurniture) {
  // A row of a marked table keeps a cell that reads like a stamp.
  PageBuilder builder;
  builder.Mark(MarkKind::kTableRow, "Where Page 7");
  Page page = builder.page();
  page.marks[0].cells = {{0, 1}, {1, 2}};
  const Document document = Of({page});
  const Extracted found = Extract(document);
  EXPECT_EQ(found.records.pages[0].table_words, 3);
  EXPECT_EQ(found.records.pages[0].furniture, "");
  EXPECT_EQ(test::Losses(document, found.records), std::vector<std::string>{});
}

TEST(Account, TextBesideAStampOnAMarkedLineStays) {
  PageBuilder builder;
  builder.Mark(MarkKind::kLine, "The Board met.").Mark(MarkKind::kLine, "Page 7");
  Page page = builder.page();
  // "Page 7" and, far to the right, another word on the same line.
  Word word = page.words.back();
  word.text = "Moorings";
  word.box.x0 += 300;
  word.box.x1 += 340;
  page.words.push_back(word);
  ++page.marks.back().word_count;
  const Document document = Of({page});
  const Extracted found = Extract(document);
  EXPECT_EQ(found.records.pages[0].furniture, "Page 7");
  EXPECT_EQ(found.records.pages[0].body_words, 4);
  EXPECT_EQ(test::Losses(document, found.records), std::vector<std::string>{});
}

TEST(Account, BoxesOfATurnedPageLieOnThePageAsDisplayed) {
  PageBuilder builder;
  builder.Sideways(400, 60, "Minutes of the Harbour Board held on 3 March 2021")
      .Sideways(380, 60, "Present: Councillor Reed and Councillor Marsh")
      .Sideways(360, 60, "1. Berths")
      .Sideways(340, 60, "RESOLVED that the berths be let.");
  const Extracted found = Extract(Of({builder.page()}));
  ASSERT_FALSE(found.records.sections.empty());
  const Box box = found.records.sections[0].where.box;
  EXPECT_GE(box.x0, 330);
  EXPECT_LE(box.x1, 420) << "the line runs down the page between 400 and 411";
  EXPECT_GE(box.y0, 50);
}

TEST(Account, BoxesEndAtTheEdgeOfThePage) {
  const struct {
    double x;
    Box box;
  } cases[] = {
      {60, {60, 100, 85, 111}},     // "Berth", 25 points wide
      {580, {580, 100, 595, 111}},  // partly beyond the edge
      {700, {}},                    // wholly
  };
  for (const auto& c : cases) {
    const Extracted found = Extract(Of({PageBuilder().Text(c.x, 100, "Berth").page()}));
    ASSERT_EQ(found.records.sections.size(), 1U);
    EXPECT_EQ(found.records.sections[0].where.box, c.box) << c.x;
  }
}

}  // namespace
}  // namespace minutebook::extract
