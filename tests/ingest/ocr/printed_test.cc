#include "ingest/ocr/printed.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "tests/ingest/letter_picture.h"

namespace minutebook::ingest {
namespace {

constexpr int kWidth = 600;
constexpr int kHeight = 400;

Bitmap Picture(const std::string& grey) {
  return {kWidth, kHeight, 200, std::vector<std::uint8_t>(grey.begin(), grey.end())};
}

// Blotches of any size and place.
std::string Photograph() {
  std::string grey(static_cast<std::size_t>(kWidth * kHeight), '\xC0');
  std::uint32_t random = 12345;
  const auto next = [&random](int below) {
    random = random * 1664525U + 1013904223U;
    return static_cast<int>((random >> 8) % static_cast<std::uint32_t>(below));
  };
  for (int blotch = 0; blotch < 600; ++blotch) {
    const int x0 = next(kWidth), y0 = next(kHeight), w = 1 + next(40), h = 1 + next(40);
    const char shade = static_cast<char>(next(255));
    for (int y = y0; y < std::min(kHeight, y0 + h); ++y) {
      for (int x = x0; x < std::min(kWidth, x0 + w); ++x)
        grey[static_cast<std::size_t>(y * kWidth + x)] = shade;
    }
  }
  return grey;
}

TEST(Printed, LinesOfLettersAre) {
  EXPECT_TRUE(LooksPrinted(Picture(LetterPicture(kWidth, kHeight, 6, 16))));
  EXPECT_TRUE(LooksPrinted(Picture(LetterPicture(kWidth, kHeight, 1, 16)))) << "one line of labels";
}

TEST(Printed, PhotographsAndEmptyPicturesAreNot) {
  EXPECT_FALSE(LooksPrinted(Picture(Photograph())));
  EXPECT_FALSE(LooksPrinted(Picture(LetterPicture(kWidth, kHeight, 0, 16))));
}

TEST(Printed, LargeShapesAreNot) {
  EXPECT_FALSE(LooksPrinted(Picture(LetterPicture(kWidth, kHeight, 1, 100))));
}

}  // namespace
}  // namespace minutebook::ingest
