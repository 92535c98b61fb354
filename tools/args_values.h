// Values of options: choices, numbers, pages, families, what to retry. The error says what would be right.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/args.h"
#include "tools/args_words.h"

namespace minutebook::tools {

template <typename Choice>
struct Named {
  std::string_view name;
  Choice choice;
};

// The choice that the option names.
template <typename Choice>
Result<Choice> Choose(const ParsedWords& parsed, std::string_view option,
                      std::initializer_list<Named<Choice>> choices) {
  const std::string given = parsed.Get(option);
  std::string names;
  for (const Named<Choice>& named : choices) {
    if (named.name == given) return named.choice;
    names += (names.empty() ? "" : " or ") + std::string(named.name);
  }
  return UsageError("--" + std::string(option) + " is " + names + ", not '" + given + "'");
}

// The value of an option that is a number from `least` to `most`.
Result<int> Number(const ParsedWords& parsed, std::string_view option, int least, int most);

Result<LogFormat> LogFormatOf(const ParsedWords& parsed);
Result<OcrChoice> OcrChoiceOf(const ParsedWords& parsed);
Result<bool> IsolateOf(const ParsedWords& parsed);

// --retry and --only; none without --retry.
Result<std::optional<RetryArgs>> RetryOf(const ParsedWords& parsed);

// "2-5,9": pages and ranges of pages.
Result<std::vector<PageRange>> ParsePages(const std::string& text);

// The names of --families, each known.
Result<std::vector<std::string>> FamiliesOf(const ParsedWords& parsed);

}  // namespace minutebook::tools
