// Text in pictures on pages that have text of their own: charts, maps, scanned letters pasted in. Each
// picture that is large enough (figure_regions.h) is drawn and judged by its ink; only print is recognised.
// What is found is the figure's, never the page's: it was no part of the text around it. See
// tests/ingest/pdf_figures_test.cc.
#include <algorithm>
#include <utility>

#include "ingest/ocr/printed.h"
#include "ingest/ocr/typeset.h"
#include "ingest/pdf_render.h"
#include "ingest/pdf_scan.h"
#include "schema/sha256.h"

namespace minutebook::ingest {
namespace {

constexpr float kSure = 0.60F;          // a word of a figure that is less sure is dirt or drawing
constexpr std::size_t kLeastSigns = 2;  // letters or digits in a word that says something
constexpr std::size_t kLeastWords = 3;  // such words: fewer are a logo's or a guess

std::size_t Signs(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0xC0; }));
}

// The words of a figure at their place on the page; none when they are too few to be text. Words that the
// page prints over the picture itself are left out.
std::vector<Word> WordsOf(Recognition recognition, const Box& box, const std::vector<Word>& printed) {
  std::vector<Word> words;
  std::size_t telling = 0;
  for (Word& word : Typeset(std::move(recognition), box.Width(), box.Height())) {
    if (word.confidence < kSure || Signs(word.text) == 0) continue;
    word.box = {word.box.x0 + box.x0, word.box.y0 + box.y0, word.box.x1 + box.x0, word.box.y1 + box.y0};
    const bool over = std::any_of(printed.begin(), printed.end(),
                                  [&](const Word& other) { return Overlap(other.box, word.box); });
    if (over) continue;
    telling += Signs(word.text) >= kLeastSigns ? 1 : 0;
    words.push_back(std::move(word));
  }
  if (telling < kLeastWords) words.clear();
  return words;
}

}  // namespace

// Kept by what the picture shows, also that it shows no print: nothing is looked at twice.
Result<Recognition> ScanReader::RecognizeFigure(const Bitmap& bitmap, const std::string& picture, int page) {
  const std::string key = "figure " + picture + " " + std::to_string(bitmap.dpi) + " " + Engine().Settings();
  if (auto kept = cache_.Find(key)) return std::move(*kept);
  if (LooksPrinted(bitmap)) return RecognizeNew(bitmap, key, page);
  Recognition nothing;
  nothing.blank = true;
  Keep(key, nothing);
  return nothing;
}

void ScanReader::ReadFigures(PDFDoc& file, Page& page) {
  for (const FigureRegion& region : FigureRegions(page)) {
    const Bitmap bitmap =
        Render(file, page.number, SuitableResolution(region.box, region.dots_per_inch), region.box);
    if (bitmap.width <= 0 || bitmap.height <= 0) continue;
    // A picture that comes again is a letterhead or a backdrop.
    const std::string picture =
        Sha256Hex({reinterpret_cast<const char*>(bitmap.grey.data()), bitmap.grey.size()}) + " " +
        std::to_string(bitmap.width);
    if (!figures_.insert(picture).second) continue;
    auto recognition = RecognizeFigure(bitmap, picture, page.number);
    if (!recognition) {
      ComplainOnce(recognition.error());
      continue;
    }
    std::vector<Word> words = WordsOf(*std::move(recognition), region.box, page.words);
    if (words.empty()) continue;
    for (Word& word : words) word.font = Font();
    if (page.figures.empty()) Note(page.number, PageReason::kFigure);
    page.figures.push_back({region.box, std::move(words)});
  }
}

}  // namespace minutebook::ingest
