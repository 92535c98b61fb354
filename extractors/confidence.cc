#include "extractors/confidence.h"

#include <algorithm>

#include "extractors/each_provenance.h"
#include "extractors/rule_counts.h"

namespace minutebook::extract {

double ConfidenceOf(std::string_view rule) {
  const auto counts = RuleCounts();
  const auto row =
      std::lower_bound(counts.begin(), counts.end(), rule,
                       [](const RuleCount& count, std::string_view name) { return count.rule < name; });
  const bool known = row != counts.end() && row->rule == rule;
  return known ? (row->right + 1.0) / (row->found + 2.0) : 0.5;
}

void StateConfidence(PackRecords& records) {
  ForEachProvenance(records, [](Provenance& where) {
    if (!where.rule.empty()) where.confidence = ConfidenceOf(where.rule);
  });
}

}  // namespace minutebook::extract
