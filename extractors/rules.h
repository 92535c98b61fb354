// The rules that find records, by the names that `where.rule` of a record holds.
#pragma once

#include <span>
#include <string_view>

namespace minutebook::extract {

struct ReadingRule {
  std::string_view name;      // "resolution.listed": what is found, and in which form
  std::string_view sentence;  // what it takes for a record, after "a record of this rule is"
};

// Every rule that any extractor can name, sorted by name.
std::span<const ReadingRule> ReadingRules();

// Null when there is no rule of that name.
const ReadingRule* FindReadingRule(std::string_view name);

}  // namespace minutebook::extract
