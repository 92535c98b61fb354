// How sure a record is by the rule that found it: the share of that rule's records that were right where
// people wrote down what is printed.
#pragma once

#include <string_view>

#include "schema/records.h"

namespace minutebook::extract {

// (right + 1) / (found + 2) of the counts in rule_counts.cc: near one half for a rule that was hardly ever
// seen, near the share of right records for one that was seen often. 0 to 1.
double ConfidenceOf(std::string_view rule);

// Gives every record that names its rule the confidence of that rule.
void StateConfidence(PackRecords& records);

}  // namespace minutebook::extract
