#include "tools/worker/check.h"

#include <cmath>
#include <string>
#include <type_traits>

#include "schema/limits.h"
#include "tools/record_walk.h"

namespace minutebook::tools {
namespace {

constexpr double kMaxPageSide = 1e12;  // points; far beyond what can be printed, and files claim it
constexpr double kOutside = 1.0;       // shares of the page's size that a box may lie beside the page

Error Refusal(std::string message) { return MakeError(ErrorCode::kInvalid, "load", std::move(message)); }

class RecordCheck {
 public:
  explicit RecordCheck(const PackRecords& records) : records_(records) {}

  void Place(const Provenance& where) {
    Page(where.page_from);
    Page(where.page_to);
    On(where.page_from, where.box);
    if (!(where.confidence >= 0 && where.confidence <= 1)) Refuse("a confidence is not between 0 and 1");
  }

  void Cells(const DataTable& table) {
    for (const TableCell& cell : table.cells) {
      Page(cell.page);
      On(cell.page, cell.box);
    }
    for (const int page : table.pages) Page(page);
  }

  void Pages() {
    if (records_.pages.size() > static_cast<std::size_t>(kMaxPages)) return Refuse("too many pages");
    int expected = 0;
    for (const PageRecord& page : records_.pages) {
      if (page.number != ++expected) Refuse("the pages are not numbered one after the other");
      const bool sized =
          page.width >= 0 && page.width <= kMaxPageSide && page.height >= 0 && page.height <= kMaxPageSide;
      if (!sized) Refuse("page " + std::to_string(expected) + " has no possible size");
      if (page.words < 0) Refuse("a page has less than no words");
    }
  }

  const std::string& refusal() const { return refusal_; }

 private:
  void Refuse(std::string why) {
    if (refusal_.empty()) refusal_ = std::move(why);
  }

  void Page(int number) {
    if (number < 0 || static_cast<std::size_t>(number) > records_.pages.size()) {
      Refuse("page " + std::to_string(number) + " is none of the document's");
    }
  }

  void On(int number, const Box& box) {
    for (const double edge : {box.x0, box.y0, box.x1, box.y1}) {
      if (!std::isfinite(edge)) return Refuse("a place is not a number");
    }
    if (number <= 0 || static_cast<std::size_t>(number) > records_.pages.size()) return;
    const PageRecord& page = records_.pages[static_cast<std::size_t>(number) - 1];
    const double beside_x = kOutside * page.width;
    const double beside_y = kOutside * page.height;
    const bool inside = box.x0 >= -beside_x && box.x1 <= page.width + beside_x && box.y0 >= -beside_y &&
                        box.y1 <= page.height + beside_y;
    if (!inside) Refuse("a place lies outside page " + std::to_string(number));
  }

  const PackRecords& records_;
  std::string refusal_;
};

}  // namespace

Status CheckRecords(const PackRecords& records) {
  RecordCheck check(records);
  check.Pages();
  check.Place(records.document.where);
  check.Place(records.meeting.where);
  ForEachRecord(records, [&](const auto& record) {
    if constexpr (requires { record.where; }) check.Place(record.where);
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(record)>, DataTable>) check.Cells(record);
  });
  if (check.refusal().empty()) return Ok{};
  return Refusal(check.refusal());
}

}  // namespace minutebook::tools
