// Reads and checks the values of options. Tests: args_test.cc.
#include "tools/args_values.h"

#include <algorithm>
#include <charconv>

#include "schema/versions.h"
#include "tools/evaluate/families.h"

namespace minutebook::tools {

namespace {

// The name of a stage that has a version or can fail a document.
Result<std::string> StageOf(const ParsedWords& parsed) {
  const std::string given = parsed.Get("only");
  std::string names;
  for (const StageVersion& stage : kStageVersions) {
    if (stage.stage == given) return given;
    names += (names.empty() ? "" : ", ") + std::string(stage.stage);
  }
  return UsageError("--only is the name of a stage (" + names + "), not '" + given + "'");
}

std::vector<std::string> CommaList(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

Result<int> Number(const ParsedWords& parsed, std::string_view option, int least, int most) {
  const std::string given = parsed.Get(option);
  int number = 0;
  const auto [end, failure] = std::from_chars(given.data(), given.data() + given.size(), number);
  if (failure == std::errc{} && end == given.data() + given.size() && number >= least && number <= most) {
    return number;
  }
  return UsageError("--" + std::string(option) + " is a number from " + std::to_string(least) + " to " +
                    std::to_string(most) + ", not '" + given + "'");
}

Result<LogFormat> LogFormatOf(const ParsedWords& parsed) {
  return Choose<LogFormat>(parsed, "log-format", {{"plain", LogFormat::kPlain}, {"json", LogFormat::kJson}});
}

Result<OcrChoice> OcrChoiceOf(const ParsedWords& parsed) {
  return Choose<OcrChoice>(parsed, "ocr",
                           {{"auto", OcrChoice::kAuto},
                            {"never", OcrChoice::kNever},
                            {"always", OcrChoice::kAlways},
                            {"figures", OcrChoice::kFigures}});
}

Result<bool> IsolateOf(const ParsedWords& parsed) {
  return Choose<bool>(parsed, "isolate", {{"on", true}, {"off", false}});
}

Result<std::optional<RetryArgs>> RetryOf(const ParsedWords& parsed) {
  if (parsed.Get("retry").empty()) {
    if (!parsed.Get("only").empty()) return UsageError("--only goes with --retry");
    return std::optional<RetryArgs>();
  }
  const auto what = Choose<Retry>(
      parsed, "retry", {{"failed", Retry::kFailed}, {"partial", Retry::kPartial}, {"stale", Retry::kStale}});
  if (!what) return what.error();
  RetryArgs retry{*what, ""};
  if (!parsed.Get("only").empty()) {
    const auto stage = StageOf(parsed);
    if (!stage) return stage.error();
    retry.stage = *stage;
  }
  return std::optional<RetryArgs>(std::move(retry));
}

Result<std::vector<PageRange>> ParsePages(const std::string& text) {
  std::vector<PageRange> ranges;
  const auto number = [](const std::string& digits, int& value) {
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return failure == std::errc{} && end == digits.data() + digits.size() && value > 0;
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string part = text.substr(begin, end - begin);
    const std::size_t dash = part.find('-');
    PageRange range;
    const bool valid =
        number(part.substr(0, dash), range.from) &&
        (dash == std::string::npos ? (range.to = range.from, true) : number(part.substr(dash + 1), range.to));
    if (!valid || range.to < range.from) return UsageError("--pages is like 2-5,9, not '" + text + "'");
    ranges.push_back(range);
    begin = end + 1;
  }
  return ranges;
}

Result<std::vector<std::string>> FamiliesOf(const ParsedWords& parsed) {
  std::vector<std::string> families = CommaList(parsed.Get("families"));
  for (const std::string& name : families) {
    const auto& known = ScoredFamilies();
    if (std::any_of(known.begin(), known.end(), [&](const auto& family) { return family.name == name; }))
      continue;
    std::string names;
    for (const ScoredFamily& family : known) names += (names.empty() ? "" : ", ") + std::string(family.name);
    return UsageError("--families knows no '" + name + "'; there are " + names);
  }
  return families;
}

}  // namespace minutebook::tools
