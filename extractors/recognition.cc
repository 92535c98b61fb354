#include "extractors/recognition.h"

#include <optional>
#include <string_view>
#include <vector>

#include "schema/record_fields.h"

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

// A visitor of Fields() that weighs each record below the one it is given.
class Weigher {
 public:
  explicit Weigher(const Document& document) : document_(document) {}

  void Field(auto&&...) {}
  void Added(auto&&...) {}
  void Texts(auto&&...) {}
  void Pairs(auto&&...) {}
  void Grid(auto&&...) {}

  template <typename Children>
  void List(std::string_view, Children& children) {
    for (auto& child : children) Visit(child);
  }
  template <typename Child>
  void Plain(std::string_view, std::vector<Child>& children) {
    for (Child& child : children) Visit(child);
  }
  template <typename Child>
  void Plain(std::string_view, std::optional<Child>& child) {
    if (child) Visit(*child);
  }

  void Weigh(Provenance& where) const {
    if (where.page_from < 1 || where.page_from > static_cast<int>(document_.pages.size())) return;
    const Page& page = document_.pages[static_cast<std::size_t>(where.page_from - 1)];
    if (page.text_source != TextSource::kOcr) return;
    where.confidence *= MeanIn(page, where.box).value_or(1);
  }

 private:
  template <typename Child>
  void Visit(Child& child) {
    Weigh(child.where);
    Fields(child, *this);
  }

  const Document& document_;
};

}  // namespace

void WeighByRecognition(const Document& document, PackRecords& records) {
  Weigher weigher(document);
  weigher.Weigh(records.document.where);
  weigher.Weigh(records.meeting.where);
  Fields(records, weigher);
}

}  // namespace minutebook::extract
