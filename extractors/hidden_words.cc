#include "extractors/hidden_words.h"

#include <algorithm>
#include <cstddef>

namespace minutebook::extract {
namespace {

constexpr std::size_t kFew = 3;     // one word in so many at most is hidden
constexpr double kScanShare = 0.5;  // of the page that an image covers which the words may lie under

bool IsScan(const Page& page) {
  return std::any_of(page.images.begin(), page.images.end(), [&](const Image& image) {
    return image.box.Width() * image.box.Height() > kScanShare * page.width * page.height;
  });
}

}  // namespace

std::vector<bool> HiddenWords(const Page& page) {
  const auto count = static_cast<std::size_t>(
      std::count_if(page.words.begin(), page.words.end(), [](const Word& word) { return word.invisible; }));
  if (count == 0 || count * kFew > page.words.size() || IsScan(page)) return {};
  std::vector<bool> hidden;
  for (const Word& word : page.words) hidden.push_back(word.invisible);
  return hidden;
}

}  // namespace minutebook::extract
