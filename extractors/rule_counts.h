// How often each rule was right over gold: the generated table behind extractors/confidence.h.
#pragma once

#include <span>
#include <string_view>

namespace minutebook::extract {

struct RuleCount {
  std::string_view rule;
  int found = 0;  // records the rule found in papers that have gold
  int right = 0;  // of these, in gold with every field right
};

// Sorted by rule; a rule that found nothing there has no row.
std::span<const RuleCount> RuleCounts();

}  // namespace minutebook::extract
