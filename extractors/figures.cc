#include "extractors/figures.h"

#include "extractors/confidence.h"

namespace minutebook::extract {
namespace {

constexpr char kRule[] = "figure.recognised";

Figure RecordOf(const FigureWords& seen, int page) {
  Figure figure;
  double sure = 0;
  for (const Word& word : seen.words) {
    figure.text += (figure.text.empty() ? "" : " ") + word.text;
    sure += static_cast<double>(word.confidence);
  }
  sure /= static_cast<double>(seen.words.size());
  figure.where = {page, page, seen.box, kRule, ConfidenceOf(kRule) * sure};
  return figure;
}

}  // namespace

std::vector<Figure> ReadFigures(const Document& document) {
  std::vector<Figure> figures;
  for (const Page& page : document.pages) {
    for (const FigureWords& seen : page.figures) {
      if (!seen.words.empty()) figures.push_back(RecordOf(seen, page.number));
    }
  }
  return figures;
}

}  // namespace minutebook::extract
