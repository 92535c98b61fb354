#include "ingest/figure_regions.h"

#include <gtest/gtest.h>

namespace minutebook::ingest {
namespace {

Page A4() {
  Page page;
  page.width = 595;
  page.height = 842;
  return page;
}

// A picture of 150 dots per inch.
void Show(Page& page, const Box& box, double dots = 150) {
  page.images.push_back(
      {box, static_cast<int>(box.Width() / 72 * dots), static_cast<int>(box.Height() / 72 * dots)});
}

void Print(Page& page, int words, const Box& over, bool invisible = false) {
  for (int i = 0; i < words; ++i) {
    Word& word = page.words.emplace_back();
    word.text = "word";
    word.box = {over.x0 + 10 + i, over.y0 + 10, over.x0 + 30 + i, over.y0 + 20};
    word.invisible = invisible;
  }
}

TEST(FigureRegions, AreThePicturesThatAreLargeAndFineEnough) {
  const Box chart{100, 200, 400, 400};
  Page page = A4();
  Show(page, chart);
  Show(page, {50, 30, 130, 100});                       // a crest
  Show(page, {80, 700, 200, 740});                      // a signature
  Show(page, {100, 450, 400, 650}, 40);                 // a thumbnail drawn large
  page.images.push_back({{100, 660, 500, 800}, 1, 1});  // a filled area
  const auto regions = FigureRegions(page);
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_EQ(regions[0].box, chart);
  EXPECT_NEAR(regions[0].dots_per_inch, 150, 1);
}

TEST(FigureRegions, StripsOfOnePictureAreOne) {
  Page page = A4();
  for (int i = 0; i < 10; ++i) Show(page, {100, 200.0 + 20 * i, 400, 220.0 + 20 * i});
  Show(page, {100, 500, 400, 700});
  const auto regions = FigureRegions(page);
  ASSERT_EQ(regions.size(), 2U);
  EXPECT_EQ(regions[0].box, (Box{100, 200, 400, 400}));
  EXPECT_EQ(regions[1].box, (Box{100, 500, 400, 700}));
}

TEST(FigureRegions, ABackdropIsNone) {
  const Box all{0, 0, 595, 842};
  Page page = A4();
  Show(page, all);
  Print(page, 40, all);
  EXPECT_TRUE(FigureRegions(page).empty());
}

TEST(FigureRegions, APictureWithHiddenTextIsNone) {
  const Box letter{60, 100, 500, 700};
  Page page = A4();
  Show(page, letter);
  Print(page, 3, letter, true);
  EXPECT_EQ(FigureRegions(page).size(), 1U);
  Print(page, 10, letter, true);
  EXPECT_TRUE(FigureRegions(page).empty());
}

TEST(FigureRegions, AMosaicIsOneAndManyAreCut) {
  Page page = A4();
  for (int i = 0; i < 400; ++i)
    Show(page, {100.0 + i % 20 * 15, 100.0 + i / 20 * 15, 112.0 + i % 20 * 15, 112.0 + i / 20 * 15});
  EXPECT_EQ(FigureRegions(page).size(), 1U);
  page = A4();
  page.height = 20000;
  page.width = 100;
  for (int i = 0; i < 20; ++i) Show(page, {0, 1000.0 * i, 100, 1000.0 * i + 700});
  EXPECT_EQ(FigureRegions(page).size(), 12U);
}

}  // namespace
}  // namespace minutebook::ingest
