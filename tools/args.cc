// Each command's words made into its arguments, checked. Tests: args_test.cc.
#include "tools/args.h"

#include "tools/args_values.h"
#include "tools/args_words.h"
#include "tools/shard_plan.h"

namespace minutebook::tools {
namespace {

constexpr int kMaxLimit = 100000;
constexpr int kMaxWorkers = 256;

Result<Ok> CheckOperands(const ParsedWords& parsed, const CommandSpec& command) {
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

Result<Args> MakeIngest(const ParsedWords& parsed) {
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

Result<Args> MakeExport(const ParsedWords& parsed) {
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

Result<Args> MakeSearch(const ParsedWords& parsed) {
  const auto format =
      Choose<ListFormat>(parsed, "format", {{"text", ListFormat::kText}, {"json", ListFormat::kJson}});
  if (!format) return format.error();
  const auto limit = Number(parsed, "limit", 1, kMaxLimit);
  if (!limit) return limit.error();
  return Args(SearchArgs{Query(parsed.operands), parsed.Get("db"), *limit, *format});
}

Result<Args> MakeAudit(const ParsedWords& parsed) {
  const auto format =
      Choose<ListFormat>(parsed, "format", {{"text", ListFormat::kText}, {"json", ListFormat::kJson}});
  if (!format) return format.error();
  return Args(AuditArgs{parsed.operands, parsed.Get("db"), *format});
}

Result<Args> MakeTables(const ParsedWords& parsed) {
  const auto format = Choose<TableFormat>(parsed, "format",
                                          {{"text", TableFormat::kText},
                                           {"csv", TableFormat::kCsv},
                                           {"json", TableFormat::kJson},
                                           {"markdown", TableFormat::kMarkdown}});
  if (!format) return format.error();
  const auto pages = ParsePages(parsed.Get("pages"));
  if (!pages) return pages.error();
  const auto ocr = OcrChoiceOf(parsed);
  if (!ocr) return ocr.error();
  const auto isolate = IsolateOf(parsed);
  if (!isolate) return isolate.error();
  return Args(TablesArgs{parsed.operands.front(), *pages, *format, parsed.Get("debug-svg"), *ocr,
                         parsed.Get("ocr-lang"), parsed.Get("ocr-cache"), *isolate});
}

Result<Args> MakePlan(const ParsedWords& parsed) {
  const auto shards = Number(parsed, "shards", 1, kMaxShards);
  if (!shards) return shards.error();
  if (parsed.Get("out").empty()) return UsageError("--out needs the name of a folder");
  return Args(PlanArgs{parsed.operands, *shards, parsed.Get("out"), !parsed.Get("hash").empty()});
}

Result<Args> MakeExtract(const ParsedWords& parsed) {
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

Result<Args> MakeLoad(const ParsedWords& parsed) {
  const auto format = LogFormatOf(parsed);
  if (!format) return format.error();
  return Args(LoadArgs{parsed.operands, parsed.Get("db"), !parsed.Get("quiet").empty(), *format});
}

Result<Args> MakeEvaluate(const ParsedWords& parsed) {
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

Result<Args> MakeArgs(const CommandSpec& command, const ParsedWords& parsed) {
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
