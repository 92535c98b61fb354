#include "extractors/place_boxes.h"

#include <optional>
#include <string_view>
#include <vector>

#include "extractors/tables/turn.h"
#include "schema/record_fields.h"

namespace minutebook::extract {
namespace {

// The part of a box that lies on its page: what is drawn beyond the edge cannot be seen. Nothing of a box
// wholly outside.
Box OnPage(const Box& box, double width, double height) {
  if (box.x0 >= 0 && box.y0 >= 0 && box.x1 <= width && box.y1 <= height) return box;
  const Box seen = Intersection(box, {0, 0, width, height});
  return seen.Empty() ? Box{} : seen;
}

// A visitor of Fields() that puts each record below the one it is given in its place.
class Placer {
 public:
  Placer(const Document& document, const Flow& flow) : document_(document), flow_(flow) {}

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

  void Place(Provenance& where) const {
    const auto p = static_cast<std::size_t>(where.page_from - 1);
    if (where.page_from < 1 || p >= document_.pages.size() || p >= flow_.pages.size()) return;
    const Page& page = document_.pages[p];
    if (where.box == Box{}) return;
    where.box =
        OnPage(TurnBack(where.box, flow_.pages[p].angle, page.width, page.height), page.width, page.height);
  }

 private:
  template <typename Child>
  void Visit(Child& child) {
    Place(child.where);
    Fields(child, *this);
  }

  const Document& document_;
  const Flow& flow_;
};

}  // namespace

void PlaceBoxes(const Document& document, const Flow& flow, PackRecords& records) {
  Placer placer(document, flow);
  placer.Place(records.document.where);
  placer.Place(records.meeting.where);
  Fields(records, placer);
}

}  // namespace minutebook::extract
