#include "extractors/figures.h"

#include <gtest/gtest.h>

#include "extractors/extract.h"

namespace minutebook::extract {
namespace {

Word Seen(const std::string& text, float confidence) {
  Word word;
  word.text = text;
  word.box = {120, 220, 150, 230};
  word.confidence = confidence;
  return word;
}

// A page with a line of its own and a map on it.
Document WithMap() {
  Document document;
  document.source_path = "map.pdf";
  Page& page = document.pages.emplace_back();
  page.number = 1;
  page.width = 595;
  page.height = 842;
  Word own = Seen("Allotments", 1);
  own.box = {60, 100, 120, 112};
  own.font_size = 11;
  page.words.push_back(own);
  page.figures.push_back({{100, 200, 400, 500}, {Seen("Flood", 0.9F), Seen("zone", 0.7F)}});
  return document;
}

TEST(Figures, EachIsARecordWithItsPlace) {
  const auto figures = ReadFigures(WithMap());
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_EQ(figures[0].text, "Flood zone");
  EXPECT_EQ(figures[0].where.page_from, 1);
  EXPECT_EQ(figures[0].where.box, (Box{100, 200, 400, 500}));
  EXPECT_GT(figures[0].where.confidence, 0);
}

TEST(Figures, ASurerReadingIsASurerRecord) {
  Document document = WithMap();
  const double before = ReadFigures(document)[0].where.confidence;
  document.pages[0].figures[0].words[1].confidence = 0.9F;
  EXPECT_GT(ReadFigures(document)[0].where.confidence, before);
}

TEST(Figures, StandInNoOtherRecordAndAreCountedApart) {
  Diagnostics diagnostics;
  const PackRecords records = ExtractRecords(WithMap(), diagnostics);
  ASSERT_EQ(records.figures.size(), 1U);
  for (const Section& section : records.sections) EXPECT_EQ(section.text.find("Flood"), std::string::npos);
  ASSERT_EQ(records.pages.size(), 1U);
  EXPECT_EQ(records.pages[0].words, 1);
  EXPECT_EQ(records.pages[0].figure_words, 2);
}

}  // namespace
}  // namespace minutebook::extract
