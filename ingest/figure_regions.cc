#include "ingest/figure_regions.h"

#include <algorithm>

namespace minutebook::ingest {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kTouch = 2;        // points between pictures that are one
constexpr double kLeastWidth = 90;  // points: smaller ones are logos, signatures, icons
constexpr double kLeastHeight = 50;
constexpr double kLeastShare = 0.03;        // of the page
constexpr double kLeastDots = 60;           // per inch: letters of coarser pictures cannot be read
constexpr std::size_t kMostPictures = 300;  // of a page: more are one mosaic
constexpr std::size_t kMostRegions = 12;    // of a page: the largest are kept
constexpr std::size_t kMostWordsOver = 12;  // printed over a picture that is looked into
constexpr std::size_t kMostHidden = 5;      // hidden words under one

double AreaOf(const Box& box) { return box.Width() * box.Height(); }

bool Touch(const Box& a, const Box& b) {
  return a.x0 <= b.x1 + kTouch && b.x0 <= a.x1 + kTouch && a.y0 <= b.y1 + kTouch && b.y0 <= a.y1 + kTouch;
}

double DotsOf(const Image& image) {
  return kPointsPerInch *
         std::max(image.pixel_width / image.box.Width(), image.pixel_height / image.box.Height());
}

void Add(const FigureRegion& part, FigureRegion& whole) {
  whole.box = Union(whole.box, part.box);
  whole.dots_per_inch = std::max(whole.dots_per_inch, part.dots_per_inch);
}

// Each picture joins the regions that it touches, which become one.
std::vector<FigureRegion> Joined(const std::vector<Image>& images) {
  std::vector<FigureRegion> regions;
  FigureRegion all;
  for (const Image& image : images) {
    if (image.box.Empty() || (image.pixel_width <= 1 && image.pixel_height <= 1)) continue;
    FigureRegion joined{image.box, DotsOf(image)};
    Add(joined, all);
    if (images.size() > kMostPictures) continue;
    for (std::size_t i = 0; i < regions.size();) {
      if (!Touch(regions[i].box, joined.box)) {
        ++i;
        continue;
      }
      Add(regions[i], joined);
      regions.erase(regions.begin() + static_cast<std::ptrdiff_t>(i));
      i = 0;  // the larger region may touch others
    }
    regions.push_back(joined);
  }
  if (images.size() > kMostPictures) regions = {all};
  return regions;
}

bool IsLegible(const FigureRegion& region, const Page& page) {
  const Box& box = region.box;
  return box.Width() >= kLeastWidth && box.Height() >= kLeastHeight &&
         AreaOf(box) >= kLeastShare * page.width * page.height && region.dots_per_inch >= kLeastDots;
}

bool IsWrittenOver(const Box& box, const Page& page) {
  std::size_t visible = 0;
  std::size_t hidden = 0;
  for (const Word& word : page.words) {
    if (box.Contains({word.box.CentreX(), word.box.CentreY()})) ++(word.invisible ? hidden : visible);
  }
  return visible > kMostWordsOver || hidden > kMostHidden;
}

}  // namespace

std::vector<FigureRegion> FigureRegions(const Page& page) {
  std::vector<FigureRegion> regions;
  if (page.images.empty()) return regions;
  for (const FigureRegion& region : Joined(page.images)) {
    if (IsLegible(region, page) && !IsWrittenOver(region.box, page)) regions.push_back(region);
  }
  std::sort(regions.begin(), regions.end(),
            [](const FigureRegion& a, const FigureRegion& b) { return AreaOf(a.box) > AreaOf(b.box); });
  regions.resize(std::min(regions.size(), kMostRegions));
  std::sort(regions.begin(), regions.end(), [](const FigureRegion& a, const FigureRegion& b) {
    return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
  });
  return regions;
}

}  // namespace minutebook::ingest
