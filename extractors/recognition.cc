#include "extractors/recognition.h"

#include <optional>

#include "extractors/each_provenance.h"

namespace minutebook::extract {
namespace {

// The mean confidence of the words whose middle lies in the box, or of all when it is empty.
std::optional<double> MeanIn(const Page& page, const Box& box) {
  double sum = 0;
  int count = 0;
  for (const Word& word : page.words) {
    if (!box.Empty() && !box.Contains({word.box.CentreX(), word.box.CentreY()})) continue;
    sum += static_cast<double>(word.confidence);
    ++count;
  }
  if (count == 0) return std::nullopt;
  return sum / count;
}

void Weigh(const Document& document, Provenance& where) {
  if (where.page_from < 1 || where.page_from > static_cast<int>(document.pages.size())) return;
  const Page& page = document.pages[static_cast<std::size_t>(where.page_from - 1)];
  if (page.text_source != TextSource::kOcr) return;
  where.confidence *= MeanIn(page, where.box).value_or(1);
}

}  // namespace

void WeighByRecognition(const Document& document, PackRecords& records) {
  ForEachProvenance(records, [&](Provenance& where) { Weigh(document, where); });
}

}  // namespace minutebook::extract
