#include <chrono>
#include <optional>

#include "tools/ingest_log.h"
#include "tools/interrupt.h"
#include "tools/ocr_options.h"
#include "tools/pipeline.h"
#include "tools/run.h"
#include "tools/source_files.h"
#include "tools/worker/pool.h"

namespace minutebook::tools {
namespace {

constexpr int kWaitMillis = 1000;

double SecondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

FileReport ReportOf(const PackRecords& records, std::vector<StageTime> times) {
  FileReport report{records.source_path, std::string(Name(StatusOf(records.diagnostics)))};
  report.pages = static_cast<int>(records.pages.size());
  report.families = CountFamilies(records);
  report.diagnostics = records.diagnostics;
  report.times = std::move(times);
  return report;
}

// The report on a file whose bytes are in the database; nothing when they must be read.
Result<std::optional<FileReport>> AlreadyThere(store::Store& store, const Source& source) {
  const auto known = store.Touch(source.sha256, source.path);
  if (!known) return known.error();
  if (known->document_id.empty()) return std::optional<FileReport>();
  FileReport report{source.path, std::string(known->changed ? Name(known->status) : kUnchanged)};
  report.failed_before = !known->changed && WentWrong(Name(known->status));
  return std::optional<FileReport>(std::move(report));
}

PoolOptions PoolOptionsOf(const IngestArgs& args) {
  PoolOptions options;
  options.workers = args.workers > 0 ? args.workers : UsableCores();
  options.isolate = args.isolate;
  options.read = OcrOptions(args.ocr, args.ocr_languages, args.ocr_cache);
  return options;
}

void AddUp(const FileReport& report, IngestSummary& summary) {
  ++summary.by_status[report.status];
  summary.failed_before += report.failed_before ? 1 : 0;
  summary.pages += report.pages;
  AddCounts(report.families, summary.families);
}

ExitCode CodeOf(const IngestSummary& summary) {
  for (const auto& [status, count] : summary.by_status) {
    if (WentWrong(status)) return ExitCode::kSomeFailed;
  }
  if (summary.problems > 0 || summary.interrupted) return ExitCode::kSomeFailed;
  return summary.files == 0 ? ExitCode::kNothingFound : ExitCode::kOk;
}

// The files of one ingest on their way: into the pool, out of it, into the database. An error means that the
// database cannot be used; whatever is wrong with a file is in its report.
struct IngestRun {
  store::Store& store;
  ReadingPool& pool;
  IngestLog& log;
  IngestSummary& summary;

  Status Begin(const std::string& path) {
    while (!pool.Ready()) {
      if (Status taken = Take(); !taken) return taken;
    }
    log.Begin(path);
    auto source = OpenSource(path);
    if (!source) return End(ReportOf(FailedRecords(path, "", source.error()), {}));
    auto known = AlreadyThere(store, *source);
    if (!known) return known.error();
    if (*known) return End(**known);
    pool.Give(std::move(*source));
    return Ok{};
  }

  Status Drain() {
    while (pool.UnderWay() > 0) {
      if (Status taken = Take(); !taken) return taken;
    }
    return Ok{};
  }

  // Waits for a file that has been read, and loads it.
  Status Take() {
    auto reading = pool.Next(kWaitMillis);
    if (!reading) return Ok{};
    const auto start = std::chrono::steady_clock::now();
    const auto outcome = LoadOrNote(store, reading->records);
    if (!outcome) return outcome.error();
    reading->times.push_back({"load", SecondsSince(start)});
    FileReport report = ReportOf(reading->records, std::move(reading->times));
    report.status = Name(outcome->status);
    return End(report);
  }

  Status End(const FileReport& report) {
    AddUp(report, summary);
    log.End(report);
    return Ok{};
  }
};

}  // namespace

ExitCode Run(const IngestArgs& args, Console& console) {
  const auto start = std::chrono::steady_clock::now();
  const auto log = MakeIngestLog(args, console.out, console.err, console.err_terminal);
  const SourceFiles sources = FindSourceFiles(args.paths);
  for (const Error& problem : sources.problems) log->Problem(problem);
  auto store = store::Store::Open(args.db, store::OpenMode::kReadWrite);
  if (!store) return Complain(console, store.error(), ExitCode::kDatabase);

  IngestSummary summary;
  summary.left_aside = sources.left_aside;
  summary.files = static_cast<int>(sources.paths.size());
  summary.problems = static_cast<int>(sources.problems.size());
  summary.database = args.db;
  auto pool = ReadingPool::Start(PoolOptionsOf(args));
  if (!pool) return Complain(console, pool.error(), ExitCode::kSomeFailed);
  log->Start(summary.files);
  CatchInterrupts();
  IngestRun run{*store, **pool, *log, summary};
  for (const std::string& path : sources.paths) {
    if (Interrupted()) break;
    if (Status begun = run.Begin(path); !begun) return Complain(console, begun.error(), ExitCode::kDatabase);
  }
  if (Status ended = run.Drain(); !ended) return Complain(console, ended.error(), ExitCode::kDatabase);
  summary.interrupted = Interrupted();
  summary.seconds = SecondsSince(start);
  log->Finish(summary);
  return CodeOf(summary);
}

}  // namespace minutebook::tools
