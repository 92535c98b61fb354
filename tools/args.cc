#include "tools/args.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>

#include "schema/versions.h"
#include "tools/evaluate/families.h"
#include "tools/shard_plan.h"

namespace minutebook::tools {
namespace {

namespace po = boost::program_options;

constexpr int kMaxLimit = 100000;
constexpr int kMaxWorkers = 256;

// One command's words taken apart: every option has a value, switches "yes" or "".
struct Parsed {
  std::vector<std::pair<std::string, std::string>> options;
  std::vector<std::string> operands;
  bool help = false;

  std::string Get(std::string_view name) const {
    for (const auto& [key, value] : options) {
      if (key == name) return value;
    }
    return {};
  }

  // All values of an option that may be given several times.
  std::vector<std::string> GetAll(std::string_view name) const {
    std::vector<std::string> values;
    for (const auto& [key, value] : options) {
      if (key == name && !value.empty()) values.push_back(value);
    }
    return values;
  }
};

Error UsageError(std::string message) { return MakeError(ErrorCode::kInvalid, "", std::move(message)); }

std::string HelpHint(std::string_view command) {
  std::string hint = "; see 'minutebook ";
  if (!command.empty()) hint += std::string(command) + " ";
  return hint + "--help'";
}

// "DIR..." stands for an option that may be given several times.
bool Repeats(const OptionSpec& option) { return option.value.ends_with("..."); }

po::options_description Describe(const CommandSpec& command) {
  po::options_description description;
  description.add_options()("help,h", "");
  for (const OptionSpec& option : command.options) {
    const std::string name(option.name);
    if (option.value.empty()) {
      description.add_options()(name.c_str(), "");
    } else if (Repeats(option)) {
      description.add_options()(name.c_str(), po::value<std::vector<std::string>>());
    } else {
      description.add_options()(name.c_str(), po::value<std::string>());
    }
  }
  description.add_options()("operand", po::value<std::vector<std::string>>());
  return description;
}

std::string UnknownOption(const std::string& typed, const CommandSpec& command) {
  std::vector<std::string_view> known = {"help"};
  for (const OptionSpec& option : command.options) known.push_back(option.name);
  std::string message = "'minutebook " + std::string(command.name) + "' has no option '" + typed + "'";
  const std::string bare = typed.substr(std::min(typed.find_first_not_of('-'), typed.size()));
  const std::string_view nearest = NearestName(bare, known);
  if (!nearest.empty()) message += "; did you mean '--" + std::string(nearest) + "'?";
  return message + (nearest.empty() ? HelpHint(command.name) : "");
}

// Boost throws on bad options; this is the edge where that becomes an Error.
Result<Parsed> ParseWords(const std::vector<std::string>& words, const CommandSpec& command) {
  try {
    const po::options_description description = Describe(command);
    po::positional_options_description operands;
    operands.add("operand", -1);
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::variables_map given;
    po::store(po::command_line_parser(words).options(description).positional(operands).style(style).run(),
              given);
    Parsed parsed;
    parsed.help = given.count("help") > 0;
    for (const OptionSpec& option : command.options) {
      const std::string name(option.name);
      if (Repeats(option)) {
        if (given.count(name) == 0) continue;
        for (const std::string& value : given[name].as<std::vector<std::string>>())
          parsed.options.emplace_back(name, value);
        continue;
      }
      std::string value(option.fallback);
      if (given.count(name) > 0) value = option.value.empty() ? "yes" : given[name].as<std::string>();
      parsed.options.emplace_back(name, std::move(value));
    }
    if (given.count("operand") > 0) parsed.operands = given["operand"].as<std::vector<std::string>>();
    return parsed;
  } catch (const po::unknown_option& error) {
    return UsageError(UnknownOption(error.get_option_name(), command));
  } catch (const po::error& error) {
    return UsageError(error.what() + HelpHint(command.name));
  }
}

Result<Ok> CheckOperands(const Parsed& parsed, const CommandSpec& command) {
  const int count = static_cast<int>(parsed.operands.size());
  const std::string name = "'minutebook " + std::string(command.name) + "'";
  if (count < command.min_operands) {
    return UsageError(name + " needs " + std::string(command.operands) + HelpHint(command.name));
  }
  if (command.max_operands >= 0 && count > command.max_operands) {
    const std::string& first_extra = parsed.operands[static_cast<std::size_t>(command.max_operands)];
    return UsageError(name + " takes no argument '" + first_extra + "' here" + HelpHint(command.name));
  }
  for (const std::string& operand : parsed.operands) {
    if (operand.empty()) return UsageError(name + " was given an empty argument" + HelpHint(command.name));
  }
  return Ok{};
}

template <typename Choice>
struct Named {
  std::string_view name;
  Choice choice;
};

template <typename Choice>
Result<Choice> Choose(const Parsed& parsed, std::string_view option,
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
Result<int> Number(const Parsed& parsed, std::string_view option, int least, int most) {
  const std::string given = parsed.Get(option);
  int number = 0;
  const auto [end, failure] = std::from_chars(given.data(), given.data() + given.size(), number);
  if (failure == std::errc{} && end == given.data() + given.size() && number >= least && number <= most) {
    return number;
  }
  return UsageError("--" + std::string(option) + " is a number from " + std::to_string(least) + " to " +
                    std::to_string(most) + ", not '" + given + "'");
}

Result<LogFormat> LogFormatOf(const Parsed& parsed) {
  return Choose<LogFormat>(parsed, "log-format", {{"plain", LogFormat::kPlain}, {"json", LogFormat::kJson}});
}

Result<OcrChoice> OcrChoiceOf(const Parsed& parsed) {
  return Choose<OcrChoice>(
      parsed, "ocr",
      {{"auto", OcrChoice::kAuto}, {"never", OcrChoice::kNever}, {"always", OcrChoice::kAlways}});
}

Result<bool> IsolateOf(const Parsed& parsed) {
  return Choose<bool>(parsed, "isolate", {{"on", true}, {"off", false}});
}

// The name of a stage that has a version or can fail a document.
Result<std::string> StageOf(const Parsed& parsed) {
  const std::string given = parsed.Get("only");
  std::string names;
  for (const StageVersion& stage : kStageVersions) {
    if (stage.stage == given) return given;
    names += (names.empty() ? "" : ", ") + std::string(stage.stage);
  }
  return UsageError("--only is the name of a stage (" + names + "), not '" + given + "'");
}

Result<std::optional<RetryArgs>> RetryOf(const Parsed& parsed) {
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

Result<Args> MakeIngest(const Parsed& parsed) {
  const auto format = LogFormatOf(parsed);
  if (!format) return format.error();
  const auto ocr = OcrChoiceOf(parsed);
  if (!ocr) return ocr.error();
  const auto isolate = IsolateOf(parsed);
  if (!isolate) return isolate.error();
  IngestArgs args{parsed.operands,        parsed.Get("db"),       !parsed.Get("quiet").empty(), *format, *ocr,
                  parsed.Get("ocr-lang"), parsed.Get("ocr-cache")};
  args.isolate = *isolate;
  if (!parsed.Get("workers").empty()) {
    const auto workers = Number(parsed, "workers", 1, kMaxWorkers);
    if (!workers) return workers.error();
    args.workers = *workers;
  }
  auto retry = RetryOf(parsed);
  if (!retry) return retry.error();
  args.retry = std::move(*retry);
  if (!args.retry && args.paths.empty()) {
    return UsageError("'minutebook ingest' needs PATH..." + HelpHint("ingest"));
  }
  return Args(std::move(args));
}

Result<Args> MakeExport(const Parsed& parsed) {
  const auto format = Choose<ExportFormat>(
      parsed, "format", {{"json", ExportFormat::kJson}, {"jsonl", ExportFormat::kJsonLines}});
  if (!format) return format.error();
  ExportArgs args{std::nullopt, parsed.Get("db"), *format};
  if (!parsed.operands.empty()) args.path = parsed.operands.front();
  if (!args.path && args.format == ExportFormat::kJson) {
    return UsageError("'minutebook export' needs a PATH; to export every document use --format jsonl");
  }
  return Args(args);
}

// An argument of several words was quoted for the shell: it is a phrase.
std::string Query(const std::vector<std::string>& words) {
  std::string query;
  for (const std::string& word : words) {
    const bool phrase = word.find(' ') != std::string::npos && word.find('"') == std::string::npos;
    query += (query.empty() ? "" : " ") + (phrase ? '"' + word + '"' : word);
  }
  return query;
}

Result<Args> MakeSearch(const Parsed& parsed) {
  const auto format =
      Choose<ListFormat>(parsed, "format", {{"text", ListFormat::kText}, {"json", ListFormat::kJson}});
  if (!format) return format.error();
  const auto limit = Number(parsed, "limit", 1, kMaxLimit);
  if (!limit) return limit.error();
  return Args(SearchArgs{Query(parsed.operands), parsed.Get("db"), *limit, *format});
}

Result<Args> MakeAudit(const Parsed& parsed) {
  const auto format =
      Choose<ListFormat>(parsed, "format", {{"text", ListFormat::kText}, {"json", ListFormat::kJson}});
  if (!format) return format.error();
  return Args(AuditArgs{parsed.operands, parsed.Get("db"), *format});
}

// "2-5,9": pages and ranges of pages.
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

Result<Args> MakeTables(const Parsed& parsed) {
  const auto format = Choose<TableFormat>(parsed, "format",
                                          {{"text", TableFormat::kText},
                                           {"csv", TableFormat::kCsv},
                                           {"json", TableFormat::kJson},
                                           {"markdown", TableFormat::kMarkdown}});
  if (!format) return format.error();
  const auto pages = ParsePages(parsed.Get("pages"));
  if (!pages) return pages.error();
  return Args(TablesArgs{parsed.operands.front(), *pages, *format, parsed.Get("debug-svg")});
}

Result<Args> MakePlan(const Parsed& parsed) {
  const auto shards = Number(parsed, "shards", 1, kMaxShards);
  if (!shards) return shards.error();
  if (parsed.Get("out").empty()) return UsageError("--out needs the name of a folder");
  return Args(PlanArgs{parsed.operands, *shards, parsed.Get("out"), !parsed.Get("hash").empty()});
}

Result<Args> MakeExtract(const Parsed& parsed) {
  if (parsed.Get("plan").empty()) return UsageError("--plan needs the name of a folder");
  const auto shard = Number(parsed, "shard", 1, kMaxShards);
  if (!shard) return shard.error();
  const auto ocr = OcrChoiceOf(parsed);
  if (!ocr) return ocr.error();
  const auto isolate = IsolateOf(parsed);
  if (!isolate) return isolate.error();
  return Args(ExtractArgs{parsed.Get("plan"), *shard, parsed.Get("root"), !parsed.Get("quiet").empty(), *ocr,
                          parsed.Get("ocr-lang"), parsed.Get("ocr-cache"), *isolate});
}

Result<Args> MakeLoad(const Parsed& parsed) {
  const auto format = LogFormatOf(parsed);
  if (!format) return format.error();
  return Args(LoadArgs{parsed.operands, parsed.Get("db"), !parsed.Get("quiet").empty(), *format});
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

Result<std::vector<std::string>> FamiliesOf(const Parsed& parsed) {
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

Result<Args> MakeEvaluate(const Parsed& parsed) {
  const auto format = Choose<EvaluateFormat>(parsed, "format",
                                             {{"text", EvaluateFormat::kText},
                                              {"json", EvaluateFormat::kJson},
                                              {"markdown", EvaluateFormat::kMarkdown}});
  if (!format) return format.error();
  const auto families = FamiliesOf(parsed);
  if (!families) return families.error();
  const auto worst = Number(parsed, "worst", 0, kMaxLimit);
  if (!worst) return worst.error();
  const auto ocr = OcrChoiceOf(parsed);
  if (!ocr) return ocr.error();
  EvaluateArgs args{parsed.operands,
                    parsed.GetAll("papers"),
                    parsed.Get("db"),
                    *families,
                    *format,
                    parsed.Get("baseline"),
                    parsed.Get("write-baseline"),
                    *worst,
                    !parsed.Get("each").empty(),
                    !parsed.Get("by-rule").empty(),
                    *ocr,
                    parsed.Get("ocr-lang"),
                    parsed.Get("ocr-cache")};
  return Args(std::move(args));
}

Result<Args> MakeArgs(const CommandSpec& command, const Parsed& parsed) {
  if (parsed.help) return Args(HelpArgs{&command});
  if (auto checked = CheckOperands(parsed, command); !checked) return checked.error();
  if (command.name == "tables") return MakeTables(parsed);
  if (command.name == "plan") return MakePlan(parsed);
  if (command.name == "extract") return MakeExtract(parsed);
  if (command.name == "evaluate") return MakeEvaluate(parsed);
  if (parsed.Get("db").empty()) return UsageError("--db needs the name of a file");
  if (command.name == "ingest") return MakeIngest(parsed);
  if (command.name == "load") return MakeLoad(parsed);
  if (command.name == "export") return MakeExport(parsed);
  if (command.name == "search") return MakeSearch(parsed);
  if (command.name == "show") return Args(ShowArgs{parsed.operands.front(), parsed.Get("db")});
  if (command.name == "audit") return MakeAudit(parsed);
  if (command.name == "explain") return Args(ExplainArgs{parsed.operands.front(), parsed.Get("db")});
  if (command.name == "verify") return Args(VerifyArgs{parsed.Get("db")});
  return Args(StatusArgs{parsed.Get("db")});
}

std::string UnknownCommand(const std::string& typed) {
  std::vector<std::string_view> known;
  for (const CommandSpec& command : Commands()) known.push_back(command.name);
  const std::string_view nearest = NearestName(typed, known);
  std::string message = "there is no command '" + typed + "'";
  if (nearest.empty()) return message + HelpHint("");
  return message + "; did you mean '" + std::string(nearest) + "'?";
}

}  // namespace

Result<Args> ParseArgs(const std::vector<std::string>& words) {
  if (words.empty()) return UsageError("a command is missing" + HelpHint(""));
  const std::string& first = words.front();
  if (first == "--version" || first == "-V") return Args(VersionArgs{});
  const bool help = first == "--help" || first == "-h" || first == "help";
  if (help && words.size() == 1) return Args(HelpArgs{});
  const std::string& name = help ? words[1] : first;
  const CommandSpec* command = FindCommand(name);
  if (command == nullptr) return UsageError(UnknownCommand(name));
  if (help) return Args(HelpArgs{command});
  const auto parsed = ParseWords({words.begin() + 1, words.end()}, *command);
  if (!parsed) return parsed.error();
  return MakeArgs(*command, *parsed);
}

}  // namespace minutebook::tools
