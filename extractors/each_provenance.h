// Visits the provenance of every record of a paper, at whatever depth it hangs.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/record_fields.h"
#include "schema/records.h"

namespace minutebook::extract {

// A visitor of Fields() that calls `visit` with the provenance of each record below the one it is given.
template <typename Visit>
class ProvenanceVisitor {
 public:
  explicit ProvenanceVisitor(const Visit& visit) : visit_(visit) {}

  void Field(auto&&...) {}
  void Added(auto&&...) {}
  void Texts(auto&&...) {}
  void Pairs(auto&&...) {}
  void Grid(auto&&...) {}

  template <typename Children>
  void List(std::string_view, Children& children) {
    for (auto& child : children) Enter(child);
  }
  template <typename Child>
  void Plain(std::string_view, std::vector<Child>& children) {
    for (Child& child : children) Enter(child);
  }
  template <typename Child>
  void Plain(std::string_view, std::optional<Child>& child) {
    if (child) Enter(*child);
  }

 private:
  template <typename Child>
  void Enter(Child& child) {
    visit_(child.where);
    Fields(child, *this);
  }

  const Visit& visit_;
};

// Calls `visit(Provenance&)` once for each record, the document's and the meeting's first.
template <typename Visit>
void ForEachProvenance(PackRecords& records, const Visit& visit) {
  visit(records.document.where);
  visit(records.meeting.where);
  ProvenanceVisitor<Visit> visitor(visit);
  Fields(records, visitor);
}

}  // namespace minutebook::extract
