#include "extractors/confidence.h"

#include <algorithm>

#include "extractors/rule_counts.h"
#include "schema/record_fields.h"

namespace minutebook::extract {
namespace {

// A visitor of Fields() that states the confidence of each record below the one it is given.
class Stater {
 public:
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

  void State(Provenance& where) const {
    if (!where.rule.empty()) where.confidence = ConfidenceOf(where.rule);
  }

 private:
  template <typename Child>
  void Visit(Child& child) {
    State(child.where);
    Fields(child, *this);
  }
};

}  // namespace

double ConfidenceOf(std::string_view rule) {
  const auto counts = RuleCounts();
  const auto row =
      std::lower_bound(counts.begin(), counts.end(), rule,
                       [](const RuleCount& count, std::string_view name) { return count.rule < name; });
  const bool known = row != counts.end() && row->rule == rule;
  return known ? (row->right + 1.0) / (row->found + 2.0) : 0.5;
}

void StateConfidence(PackRecords& records) {
  Stater stater;
  stater.State(records.document.where);
  stater.State(records.meeting.where);
  Fields(records, stater);
}

}  // namespace minutebook::extract
