#include "extractors/place_boxes.h"

#include "extractors/each_provenance.h"
#include "extractors/tables/turn.h"

namespace minutebook::extract {
namespace {

// The part of a box that lies on its page: what is drawn beyond the edge cannot be seen. Nothing of a box
// wholly outside.
Box OnPage(const Box& box, double width, double height) {
  if (box.x0 >= 0 && box.y0 >= 0 && box.x1 <= width && box.y1 <= height) return box;
  const Box seen = Intersection(box, {0, 0, width, height});
  return seen.Empty() ? Box{} : seen;
}

void Place(const Document& document, const Flow& flow, Provenance& where) {
  const auto p = static_cast<std::size_t>(where.page_from - 1);
  if (where.page_from < 1 || p >= document.pages.size() || p >= flow.pages.size()) return;
  const Page& page = document.pages[p];
  if (where.box == Box{}) return;
  where.box =
      OnPage(TurnBack(where.box, flow.pages[p].angle, page.width, page.height), page.width, page.height);
}

}  // namespace

void PlaceBoxes(const Document& document, const Flow& flow, PackRecords& records) {
  ForEachProvenance(records, [&](Provenance& where) { Place(document, flow, where); });
}

}  // namespace minutebook::extract
