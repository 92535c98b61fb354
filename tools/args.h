// What the user typed, checked and typed but not acted upon: no file or database is touched here.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "schema/result.h"
#include "tools/commands.h"

namespace minutebook::tools {

enum class LogFormat { kPlain, kJson };
enum class OcrChoice { kAuto, kNever, kAlways, kFigures };
enum class ExportFormat { kJson, kJsonLines };
enum class ListFormat { kText, kJson };

enum class Retry { kFailed, kPartial, kStale };

// Which files of the database are read again.
struct RetryArgs {
  Retry what = Retry::kFailed;
  std::string stage;  // empty: any
};

struct IngestArgs {
  std::vector<std::string> paths;
  std::string db;
  bool quiet = false;
  LogFormat log_format = LogFormat::kPlain;
  OcrChoice ocr = OcrChoice::kAuto;
  std::string ocr_languages = "eng";
  std::string ocr_cache;  // empty: the user's cache folder; "none": nowhere
  int workers = 0;        // 0: one per core
  bool isolate = true;
  std::optional<RetryArgs> retry = std::nullopt;  // none: whatever is not in the database
};

struct ExportArgs {
  std::optional<std::string> path;  // none: every document
  std::string db;
  ExportFormat format = ExportFormat::kJson;
};

struct SearchArgs {
  std::string query;
  std::string db;
  int limit = 0;
  ListFormat format = ListFormat::kText;
};

struct ShowArgs {
  std::string path_or_id;
  std::string db;
};

struct StatusArgs {
  std::string db;
};

enum class TableFormat { kText, kCsv, kJson, kMarkdown };

// Pages from 1, both ends among them.
struct PageRange {
  int from = 1;
  int to = 1;
};

struct TablesArgs {
  std::string path;
  std::vector<PageRange> pages;  // none: every page
  TableFormat format = TableFormat::kText;
  std::string debug_svg;  // folder; empty: none
  OcrChoice ocr = OcrChoice::kAuto;
  std::string ocr_languages = "eng";
  std::string ocr_cache;  // as of IngestArgs
  bool isolate = true;
};

struct PlanArgs {
  std::vector<std::string> paths;
  int shards = 0;
  std::string out;
  bool hash = false;
};

struct ExtractArgs {
  std::string plan;
  int shard = 0;
  std::string root;  // where relative paths start from; empty: where the plan was made
  bool quiet = false;
  OcrChoice ocr = OcrChoice::kAuto;
  std::string ocr_languages = "eng";
  std::string ocr_cache;  // as of IngestArgs
  bool isolate = true;
};

struct LoadArgs {
  std::vector<std::string> records;
  std::string db;
  bool quiet = false;
  LogFormat log_format = LogFormat::kPlain;
};

enum class EvaluateFormat { kText, kJson, kMarkdown };

struct EvaluateArgs {
  std::vector<std::string> gold;
  std::vector<std::string> papers;
  std::string db;                     // empty: the papers are read
  std::vector<std::string> families;  // none: all
  EvaluateFormat format = EvaluateFormat::kText;
  std::string baseline;        // file to compare with; empty: none
  std::string write_baseline;  // file to write; empty: none
  int worst = 0;
  bool each = false;
  bool by_rule = false;
  OcrChoice ocr = OcrChoice::kAuto;
  std::string ocr_languages = "eng";
  std::string ocr_cache;  // as of IngestArgs
};

struct AuditArgs {
  std::vector<std::string> names;  // paths or ids; none: every document
  std::string db;
  ListFormat format = ListFormat::kText;
};

struct ExplainArgs {
  std::string id;
  std::string db;
};

struct VerifyArgs {
  std::string db;
};

struct HelpArgs {
  const CommandSpec* command = nullptr;  // null: help for the whole program
};

struct VersionArgs {};

using Args =
    std::variant<HelpArgs, VersionArgs, IngestArgs, ExportArgs, SearchArgs, ShowArgs, StatusArgs, TablesArgs,
                 PlanArgs, ExtractArgs, LoadArgs, EvaluateArgs, AuditArgs, ExplainArgs, VerifyArgs>;

// `words` are the arguments after the program's name. The error's message says what is wrong and what to
// type.
Result<Args> ParseArgs(const std::vector<std::string>& words);

}  // namespace minutebook::tools
