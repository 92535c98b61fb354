#include "ingest/pdf_rules.h"

#include <gtest/gtest.h>

namespace minutebook::ingest {
namespace {

constexpr std::uint32_t kBlack = 0x000000;
constexpr std::uint32_t kWhite = 0xFFFFFF;
constexpr std::uint32_t kRed = 0xFF0000;
constexpr Box kNoClip{-1000, -1000, 1000, 1000};

class PdfRules : public testing::Test {
 protected:
  PdfRules() { builder_.BeginPage(200, 100); }
  void Line(double x0, double y0, double x1, double y1, std::uint32_t colour = kBlack,
            const Box& clip = kNoClip) {
    builder_.Segment({x0, y0}, {x1, y1}, 0.5, colour, clip);
  }
  void Area(double x0, double y0, double x1, double y1, std::uint32_t colour = kBlack,
            const Box& clip = kNoClip) {
    builder_.Area({x0, y0, x1, y1}, colour, clip);
  }
  const Page& Done() {
    builder_.EndPage(page_);
    return page_;
  }
  RuleBuilder builder_;
  Page page_;
};

TEST_F(PdfRules, StrokesBecomeRulesFromLeftAndTop) {
  Line(150, 20, 50, 20);
  Line(50, 80, 50, 20);
  const Page& page = Done();
  ASSERT_EQ(page.rules.size(), 2U);
  EXPECT_EQ(page.rules[0].from, (Point{50, 20}));
  EXPECT_EQ(page.rules[0].to, (Point{150, 20}));
  EXPECT_TRUE(page.rules[0].Horizontal());
  EXPECT_EQ(page.rules[1].from, (Point{50, 20}));
  EXPECT_EQ(page.rules[1].to, (Point{50, 80}));
  EXPECT_FALSE(page.rules[1].Horizontal());
}

TEST_F(PdfRules, SlantingStrokesAreNoRules) {
  Line(10, 10, 60, 40);
  EXPECT_TRUE(Done().rules.empty());
}

TEST_F(PdfRules, ThinFillsAreRulesThickOnesAreFills) {
  Area(10, 20, 110, 20.5);
  Area(10, 30, 60, 60, kRed);
  const Page& page = Done();
  ASSERT_EQ(page.rules.size(), 1U);
  EXPECT_NEAR(page.rules[0].width, 0.5, 1e-6);
  ASSERT_EQ(page.fills.size(), 1U);
  EXPECT_EQ(page.fills[0].box, (Box{10, 30, 60, 60}));
  EXPECT_EQ(page.fills[0].colour, kRed);
}

TEST_F(PdfRules, CollinearTouchingPiecesMergeWithTheDotsBetween) {
  Area(10, 20, 50, 20.5);
  Area(50, 20, 50.5, 20.5);
  Area(50.5, 20, 90, 20.5);
  const Page& page = Done();
  ASSERT_EQ(page.rules.size(), 1U);
  EXPECT_NEAR(page.rules[0].from.x, 10, 1e-6);
  EXPECT_NEAR(page.rules[0].to.x, 90, 1e-6);
}

TEST_F(PdfRules, PiecesApartStayApart) {
  Line(10, 20, 50, 20);
  Line(55, 20, 90, 20);
  Line(10, 23, 50, 23);
  EXPECT_EQ(Done().rules.size(), 3U);
}

TEST_F(PdfRules, DottedBordersBecomeOneRule) {
  for (int i = 0; i < 40; ++i) Area(10 + i, 20, 10.5 + i, 20.5);
  const Page& page = Done();
  ASSERT_EQ(page.rules.size(), 1U);
  EXPECT_NEAR(page.rules[0].to.x, 49.5, 1e-6);
}

TEST_F(PdfRules, ShortScrapsAreLeftOut) {
  Line(10, 20, 12, 20);
  EXPECT_TRUE(Done().rules.empty());
}

TEST_F(PdfRules, WhiteShowsOnlyOnColour) {
  Line(10, 20, 90, 20, kWhite);
  Area(10, 30, 90, 60, kWhite);
  Area(10, 70, 90, 90, kRed);
  Line(10, 80, 90, 80, kWhite);
  const Page& page = Done();
  ASSERT_EQ(page.rules.size(), 1U);
  EXPECT_NEAR(page.rules[0].from.y, 80, 1e-6);
  EXPECT_EQ(page.fills.size(), 1U);
}

TEST_F(PdfRules, ClipAndPageBoundWhatShows) {
  Line(-50, 20, 500, 20);
  Line(10, 40, 90, 40, kBlack, {20, 30, 60, 50});
  Line(10, 70, 90, 70, kBlack, {20, 30, 60, 50});
  const Page& page = Done();
  ASSERT_EQ(page.rules.size(), 2U);
  EXPECT_NEAR(page.rules[0].from.x, 0, 0.5);
  EXPECT_NEAR(page.rules[0].to.x, 200, 0.5);
  EXPECT_NEAR(page.rules[1].from.x, 20, 0.5);
  EXPECT_NEAR(page.rules[1].to.x, 60, 0.5);
}

TEST_F(PdfRules, LineOnTheEdgeOfItsClipIsHalfVisibleAndKept) {
  Line(20, 30.1, 60, 30.1, kBlack, {20, 30.2, 60, 50});
  EXPECT_EQ(Done().rules.size(), 1U);
}

TEST_F(PdfRules, VeryWideStrokesAreAreas) {
  builder_.Segment({10, 50}, {110, 50}, 20, kRed, kNoClip);
  const Page& page = Done();
  EXPECT_TRUE(page.rules.empty());
  ASSERT_EQ(page.fills.size(), 1U);
  EXPECT_EQ(page.fills[0].box, (Box{10, 40, 110, 60}));
}

TEST_F(PdfRules, StripesOfAGradientAreOneFill) {
  for (std::uint32_t i = 0; i < 10; ++i) Area(10, 10 + 3.0 * i, 90, 13 + 3.0 * i, 0x647D33 + i * 0x010001);
  const Page& page = Done();
  EXPECT_TRUE(page.rules.empty());
  ASSERT_EQ(page.fills.size(), 1U);
  EXPECT_EQ(page.fills[0].box, (Box{10, 10, 90, 40}));
  EXPECT_EQ(page.fills[0].colour, 0x647D33U);
}

TEST_F(PdfRules, NeighbouringCellsOfDifferentColourStayApart) {
  Area(10, 10, 50, 30, 0x00B050);
  Area(50, 10, 90, 30, 0xFFC000);
  EXPECT_EQ(Done().fills.size(), 2U);
}

}  // namespace
}  // namespace minutebook::ingest
