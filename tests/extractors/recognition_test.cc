#include "extractors/recognition.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

// A page of two words, the upper one sure, the lower one not.
Document TwoWords(TextSource source) {
  Document document;
  Page page;
  page.number = 1;
  page.text_source = source;
  for (const float confidence : {0.9F, 0.5F}) {
    Word& word = page.words.emplace_back();
    word.text = "Resolved";
    const double y = 50 * static_cast<double>(page.words.size());
    word.box = {50, y, 100, y + 10};
    word.confidence = confidence;
  }
  document.pages.push_back(page);
  return document;
}

double Weighed(const Document& document, const Provenance& where) {
  PackRecords records;
  MinuteItem item;
  item.resolutions.emplace_back().where = where;
  records.minutes.emplace_back().items.push_back(item);
  WeighByRecognition(document, records);
  return records.minutes[0].items[0].resolutions[0].where.confidence;
}

TEST(Recognition, RecordsOfScansAreAsSureAsTheirWords) {
  const Document scan = TwoWords(TextSource::kOcr);
  EXPECT_NEAR(Weighed(scan, {1, 1, {0, 40, 200, 70}, "rule", 1}), 0.9, 1e-6);
  EXPECT_NEAR(Weighed(scan, {1, 1, {0, 90, 200, 120}, "rule", 1}), 0.5, 1e-6);
  EXPECT_NEAR(Weighed(scan, {1, 1, {0, 90, 200, 120}, "rule", 0.8}), 0.4, 1e-6);
  EXPECT_NEAR(Weighed(scan, {1, 1, {}, "rule", 1}), 0.7, 1e-6) << "without a box the page decides";
}

TEST(Recognition, OtherRecordsStayAsTheyAre) {
  EXPECT_EQ(Weighed(TwoWords(TextSource::kDigital), {1, 1, {0, 90, 200, 120}, "rule", 0.8}), 0.8);
  EXPECT_EQ(Weighed(TwoWords(TextSource::kOcr), {7, 7, {}, "rule", 0.8}), 0.8) << "no such page";
  EXPECT_EQ(Weighed(TwoWords(TextSource::kOcr), {1, 1, {0, 300, 9, 309}, "rule", 0.8}), 0.8) << "no word";
}

}  // namespace
}  // namespace minutebook::extract
