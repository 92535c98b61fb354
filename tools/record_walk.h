// Every record of a document, one after the other, whatever its family: for counting, looking up and listing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "schema/record_fields.h"
#include "schema/records.h"
#include "tools/text_layout.h"

namespace minutebook::tools {

// A visitor of Fields() that calls `act` with each child record, parents before their children.
template <typename Act>
class ChildWalk {
 public:
  explicit ChildWalk(Act& act) : act_(act) {}

  void Field(auto&&...) {}
  void Added(auto&&...) {}
  void Texts(auto&&...) {}
  void Pairs(auto&&...) {}
  void Grid(auto&&...) {}

  template <typename Children>
  void List(std::string_view, const Children& children) {
    for (const auto& child : children) Visit(child);
  }

  template <typename Child>
  void Plain(std::string_view, const std::vector<Child>& children) {
    for (const Child& child : children) Visit(child);
  }

  template <typename Child>
  void Plain(std::string_view, const std::optional<Child>& child) {
    if (child) Visit(*child);
  }

 private:
  template <typename Child>
  void Visit(const Child& child) {
    act_(child);
    Fields(child, *this);
  }

  Act& act_;
};

// Calls act(record) with each record but `document` and `meeting`, of which there is always one.
template <typename Act>
void ForEachRecord(const PackRecords& records, Act act) {
  Fields(records, ChildWalk<Act>(act));
}

using FamilyCounts =
    std::vector<std::pair<std::string, int>>;  // family name to number, in order of the format

// Records per family, only those that have any.
FamilyCounts CountFamilies(const PackRecords& records);

// Adds `more` to `total`, which stays in the order of the format.
void AddCounts(const FamilyCounts& more, FamilyCounts& total);

// "12 agenda items", "1 resolution".
std::string FamilyCount(std::string_view family, int count);

// One record as a list of its fields that hold something.
struct RecordView {
  std::string family;
  std::string id;
  Provenance where;
  std::vector<LabelledText> fields;
};

// Nothing when no record of the document has that id.
std::optional<RecordView> FindRecord(const PackRecords& records, std::string_view id);

}  // namespace minutebook::tools
