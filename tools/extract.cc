// `extract`: one shard of a plan into a record file.
#include <chrono>
#include <filesystem>
#include <system_error>
#include <utility>

#include "schema/record_json.h"
#include "tools/escaped_path.h"
#include "tools/extract_shard.h"
#include "tools/ingest_log.h"
#include "tools/interrupt.h"
#include "tools/ocr_options.h"
#include "tools/pipeline.h"
#include "tools/run.h"
#include "tools/worker/pool.h"

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;

constexpr int kSummaryWidth = 80;

// Where a path leads from here; the working folder may change afterwards.
std::string FromHere(const std::string& path) {
  std::error_code failure;
  const fs::path whole = fs::absolute(path, failure);
  return failure ? path : whole.string();
}

// The working folder, put back at the end of scope: the plan's paths lead from another.
class WorkingFolder {
 public:
  WorkingFolder() {
    std::error_code ignored;
    before_ = fs::current_path(ignored);
  }
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;
  ~WorkingFolder() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
  }

  Status Enter(const std::string& folder) {
    std::error_code failure;
    fs::current_path(folder, failure);
    if (!failure) return Ok{};
    Error error = MakeError(ErrorCode::kUnreadable, "",
                            "the plan's papers lie below this folder, which cannot be entered here: " +
                                failure.message() + "; say with --root where it is");
    error.where.file = folder;
    return error;
  }

 private:
  fs::path before_;
};

RecordEntry EntryOf(const PackRecords& records, const std::string& path) {
  const DocumentStatus status = StatusOf(records.diagnostics);
  RecordEntry entry;
  entry.status = Name(status);
  if (const Error* cause = CauseOf(records.diagnostics); cause != nullptr) {
    entry.reason = cause->stage + ": " + std::string(Name(cause->code));
  }
  entry.pages = static_cast<int>(records.pages.size());
  entry.sha256 = records.sha256;
  entry.path = path;
  entry.wire = ToJson(records, JsonStyle::kWire);
  return entry;
}

RecordEntry ReadEntry(const std::string& path, ReadingPool& pool,
                      const std::function<bool(const std::string&)>& known) {
  auto source = OpenSource(path);
  if (!source) return EntryOf(FailedRecords(path, "", source.error()), path);
  const std::uint64_t size = source->bytes.size();
  const std::string sha256 = source->sha256;
  RecordEntry entry;
  if (known(sha256)) {
    entry.status = Name(DocumentStatus::kDuplicate);
    entry.sha256 = sha256;
    entry.path = path;
  } else {
    entry = EntryOf(ReadOne(pool, std::move(*source)).records, path);
    if (entry.wire.size() > kMaxRecordBytes) {
      Error error =
          MakeError(ErrorCode::kLimit, "extract", "the records of the file are longer than is taken");
      entry = EntryOf(FailedRecords(path, sha256, std::move(error)), path);
    }
  }
  entry.size = size;
  return entry;
}

// One line per file for the task's log; the first error of a file that went wrong on a line of its own.
FileReport ReportOf(const RecordEntry& entry) {
  FileReport report{entry.path, entry.status};
  report.pages = entry.pages;
  if (entry.wire.empty()) return report;
  const auto records = FromJson(entry.wire);
  if (!records) return report;
  report.families = CountFamilies(*records);
  report.diagnostics = records->diagnostics;
  return report;
}

// One file at a time: a batch system gives each shard its own core.
PoolOptions PoolOptionsOf(const ExtractArgs& args) {
  PoolOptions options;
  options.isolate = args.isolate;
  options.read = OcrOptions(args.ocr, args.ocr_languages, args.ocr_cache);
  if (!options.read.cache_dir.empty()) options.read.cache_dir = FromHere(options.read.cache_dir);
  return options;
}

ExitCode CodeOf(const ShardOutcome& outcome) {
  for (const auto& [status, count] : outcome.by_status) {
    if (WentWrong(status)) return ExitCode::kSomeFailed;
  }
  return outcome.finished ? ExitCode::kOk : ExitCode::kSomeFailed;
}

void PrintSummary(const ShardWork& work, const ShardOutcome& outcome, Console& console) {
  std::string statuses;
  for (const auto& [status, count] : outcome.by_status) {
    statuses += (statuses.empty() ? "" : ", ") + Grouped(count) + " " + status;
  }
  std::vector<LabelledText> rows = {
      {"Shard", std::to_string(work.shard.number) + " of " + std::to_string(work.shard.of) + ", " +
                    Count(static_cast<long long>(work.shard.files.size()), "file", "files")},
      {"Documents", statuses.empty() ? "none" : statuses}};
  if (outcome.taken_over > 0)
    rows.push_back({"", Grouped(outcome.taken_over) + " of them read by earlier runs"});
  if (outcome.finished) rows.push_back({"Records", RecordPath(work.plan, work.shard.number)});
  console.out << TwoColumns(rows, kSummaryWidth);
  if (!outcome.finished) console.out << "Interrupted; run the same command again to read the rest.\n";
}

}  // namespace

ExitCode Run(const ExtractArgs& args, Console& console) {
  const auto facts = ReadPlan(args.plan);
  if (!facts) return Complain(console, facts.error(), ExitCode::kUsage);
  auto shard = ReadShard(args.plan, *facts, args.shard);
  if (!shard) return Complain(console, shard.error(), ExitCode::kUsage);
  auto pool = ReadingPool::Start(PoolOptionsOf(args));
  if (!pool) return Complain(console, pool.error(), ExitCode::kSomeFailed);

  ShardWork work;
  work.plan = FromHere(args.plan);
  work.shard = std::move(*shard);
  work.ocr = OcrName(args.ocr, args.ocr_languages);
  work.stop = Interrupted;
  IngestArgs lines;
  lines.quiet = args.quiet;
  const auto log = MakeIngestLog(lines, console.out, console.err, {});
  log->Start(static_cast<int>(work.shard.files.size()));
  work.read = [&](const PlannedFile& file, const std::function<bool(const std::string&)>& known) {
    const auto start = std::chrono::steady_clock::now();
    RecordEntry entry = ReadEntry(file.path, **pool, known);
    const auto taken = std::chrono::steady_clock::now() - start;
    entry.milliseconds =
        static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(taken).count());
    return entry;
  };
  work.done = [&](const RecordEntry& entry) { log->End(ReportOf(entry)); };

  CatchInterrupts(1);  // what has been read is in its file already: a second signal may end the program
  WorkingFolder folder;
  if (const auto entered = folder.Enter(args.root.empty() ? facts->folder : FromHere(args.root)); !entered) {
    return Complain(console, entered.error(), ExitCode::kUsage);
  }
  const auto outcome = ExtractShard(work);
  if (!outcome) return Complain(console, outcome.error(), ExitCode::kOutput);
  if (!args.quiet) PrintSummary(work, *outcome, console);
  return CodeOf(*outcome);
}

}  // namespace minutebook::tools
