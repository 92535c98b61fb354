#include "ingest/page_decision.h"

#include <algorithm>
#include <array>
#include <vector>

#include "ingest/text_quality.h"

namespace minutebook::ingest {
namespace {

constexpr double kCovers = 0.6;            // of the page: a picture this large may be a scan of it
constexpr double kPictureWithText = 0.05;  // of the page: a smaller one on a page without words is ornament
constexpr std::size_t kStampWords = 30;    // a scan may carry this many words of a stamp or a header
constexpr std::size_t kEnoughWords = 20;   // fewer say nothing of quality
constexpr double kNoisyPlausible = 0.90;   // hidden text below these is done anew
constexpr double kNoisyKnown = 0.30;
constexpr double kBadPlausible = 0.55;      // visible text below these is ill-encoded
constexpr double kBadVowels = 0.19;         // share of letters; languages have a quarter and more
constexpr std::size_t kEnoughLetters = 80;  // fewer say nothing of vowels
constexpr double kBadKnown = 0.04;
constexpr double kUnmapped = 0.25;        // share of words with characters that have no value
constexpr std::size_t kManyShapes = 150;  // letters drawn as outlines make at least so many
constexpr double kStampMargin = 0.12;     // of the page's height or width: where stamps are put
constexpr int kGrid = 40;                 // cells along each side for measuring coverage

bool HasUnmapped(const Word& word) { return word.text.find("\xEF\xBF\xBD") != std::string::npos; }

bool IsIllEncoded(const std::vector<const Word*>& words) {
  const auto unmapped = static_cast<double>(
      std::count_if(words.begin(), words.end(), [](const Word* word) { return HasUnmapped(*word); }));
  if (words.size() >= kEnoughWords && unmapped > kUnmapped * static_cast<double>(words.size())) return true;
  const TextQuality quality = MeasureQuality(words);
  if (quality.words < kEnoughWords || quality.KnownShare() >= kBadKnown) return false;
  const bool few_vowels =
      quality.spelt >= kEnoughLetters &&
      static_cast<double>(quality.vowels) < kBadVowels * static_cast<double>(quality.spelt);
  return few_vowels || quality.PlausibleShare() < kBadPlausible;
}

bool IsNoisy(const std::vector<const Word*>& words) {
  const TextQuality quality = MeasureQuality(words);
  if (quality.words < kEnoughWords) return true;
  return quality.PlausibleShare() < kNoisyPlausible || quality.KnownShare() < kNoisyKnown;
}

// Whether the visible words are few and stand along the edges, as stamps on a scan do.
bool OnlyStamps(const Page& page, const std::vector<const Word*>& visible) {
  if (visible.size() > kStampWords) return false;
  const Box middle{page.width * kStampMargin, page.height * kStampMargin, page.width * (1 - kStampMargin),
                   page.height * (1 - kStampMargin)};
  return std::none_of(visible.begin(), visible.end(), [&](const Word* word) {
    return middle.Contains({word->box.CentreX(), word->box.CentreY()});
  });
}

}  // namespace

std::string_view Name(PageReason reason) {
  static constexpr std::array<std::string_view, 11> kNames = {
      "sound text",      "sound hidden text", "not wanted",   "empty",    "drawn letters", "no text",
      "picture of text", "noisy hidden text", "bad encoding", "demanded", "figure"};
  return kNames[static_cast<std::size_t>(reason)];
}

std::string_view Explain(PageReason reason) {
  switch (reason) {
    case PageReason::kSoundText:
    case PageReason::kForbidden:
    case PageReason::kEmpty: return {};
    case PageReason::kSoundHiddenText:
      return "Not recognised: the page is a scan whose hidden text, from an earlier recognition, is sound.";
    case PageReason::kDrawnText:
      return "Recognised: the page has no text, only drawn shapes enough for letters.";
    case PageReason::kNoText: return "Recognised: the page has a picture and no text.";
    case PageReason::kPictureOfText:
      return "Recognised: a picture covers the page, and the few words of the file stand at its edges.";
    case PageReason::kNoisyHiddenText:
      return "Recognised: a picture covers the page, and the hidden text under it is poor.";
    case PageReason::kBadEncoding: return "Recognised: the characters of the page's text are no language.";
    case PageReason::kDemanded: return "Recognised: recognition of every page was asked for.";
    case PageReason::kFigure:
      return "Recognised: a picture on the page holds text; it is kept as a figure, apart from the page's "
             "own.";
  }
  return {};
}

double PictureShare(const Page& page) {
  if (!(page.width > 0 && page.height > 0)) return 0;
  std::array<bool, kGrid * kGrid> covered{};
  for (const Image& image : page.images) {
    if (image.pixel_width <= 1 && image.pixel_height <= 1) continue;
    const auto cell = [](double at, double size) {
      return std::clamp(static_cast<int>(at / size * kGrid + 0.5), 0, kGrid);
    };
    const int x1 = cell(image.box.x1, page.width);
    const int y1 = cell(image.box.y1, page.height);
    for (int y = cell(image.box.y0, page.height); y < y1; ++y) {
      for (int x = cell(image.box.x0, page.width); x < x1; ++x)
        covered[static_cast<std::size_t>(y * kGrid + x)] = true;
    }
  }
  return static_cast<double>(std::count(covered.begin(), covered.end(), true)) / (kGrid * kGrid);
}

PageDecision DecidePage(const Page& page, std::size_t shapes, OcrMode mode) {
  if (mode == OcrMode::kNever) return {PageReason::kForbidden, false, false};
  std::vector<const Word*> visible, hidden;
  for (const Word& word : page.words) (word.invisible ? hidden : visible).push_back(&word);
  if (page.words.empty() && page.images.empty() && page.fills.empty() && page.rules.empty() && shapes == 0)
    return {PageReason::kEmpty, false, false};
  if (mode == OcrMode::kAlways) return {PageReason::kDemanded, true, false};
  const double share = PictureShare(page);
  if (page.words.empty()) {
    if (share >= kPictureWithText) return {PageReason::kNoText, true, false};
    if (shapes >= kManyShapes) return {PageReason::kDrawnText, true, false};
    return {PageReason::kEmpty, false, false};
  }
  if (visible.size() >= kEnoughWords && IsIllEncoded(visible)) return {PageReason::kBadEncoding, true, false};
  if (share < kCovers) return {PageReason::kSoundText, false, false};
  if (!OnlyStamps(page, visible)) return {PageReason::kSoundText, false, false};
  if (!hidden.empty()) {
    if (IsNoisy(hidden)) return {PageReason::kNoisyHiddenText, true, true};
    return {PageReason::kSoundHiddenText, false, false};
  }
  return {PageReason::kPictureOfText, true, true};
}

}  // namespace minutebook::ingest
