#include <chrono>
#include <filesystem>
#include <set>

#include "tools/ingest_run.h"
#include "tools/interrupt.h"
#include "tools/ocr_options.h"
#include "tools/run.h"
#include "tools/source_files.h"
#include "tools/worker/pool.h"

namespace minutebook::tools {
namespace {

double SecondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

PoolOptions PoolOptionsOf(const IngestArgs& args) {
  PoolOptions options;
  options.workers = args.workers > 0 ? args.workers : UsableCores();
  options.isolate = args.isolate;
  options.read = OcrOptions(args.ocr, args.ocr_languages, args.ocr_cache);
  return options;
}

ExitCode CodeOf(const IngestSummary& summary) {
  for (const auto& [status, count] : summary.by_status) {
    if (WentWrong(status)) return ExitCode::kSomeFailed;
  }
  if (summary.problems > 0 || summary.interrupted) return ExitCode::kSomeFailed;
  return summary.files == 0 ? ExitCode::kNothingFound : ExitCode::kOk;
}

// With workers only a fault of this program or the machine ends it; without them a file can.
constexpr int kMaxAttempts = 10;
constexpr int kMaxAttemptsInProcess = 2;

store::RetryKind KindOf(Retry what) {
  switch (what) {
    case Retry::kFailed: break;
    case Retry::kPartial: return store::RetryKind::kPartial;
    case Retry::kStale: return store::RetryKind::kStale;
  }
  return store::RetryKind::kFailed;
}

std::string Tidy(const std::string& path) { return std::filesystem::path(path).lexically_normal().string(); }

// The files to read when only some that are in the database are read again.
struct Again {
  std::vector<std::string> paths;
  std::set<std::string> hashes;
};

// Of each chosen document one path, as it is recorded: the first, when paths were named the first of them.
Result<Again> ChooseAgain(store::Store& store, const RetryArgs& retry, bool recognise,
                          const SourceFiles& sources, bool named) {
  const auto files = store.ledger().ToRetry({KindOf(retry.what), retry.stage, recognise});
  if (!files) return files.error();
  std::set<std::string> found;
  for (const std::string& path : sources.paths) found.insert(Tidy(path));
  Again again;
  for (const store::RetryFile& file : *files) {
    if (!file.sha256.empty() && again.hashes.contains(file.sha256)) continue;
    if (named && !found.contains(Tidy(file.path))) continue;
    again.paths.push_back(file.path);
    if (!file.sha256.empty()) again.hashes.insert(file.sha256);
  }
  return again;
}

}  // namespace

ExitCode Run(const IngestArgs& args, Console& console) {
  const auto start = std::chrono::steady_clock::now();
  const auto log = MakeIngestLog(args, console.out, console.err, console.err_terminal);
  SourceFiles sources = FindSourceFiles(args.paths);
  for (const Error& problem : sources.problems) log->Problem(problem);
  auto store = store::Store::Open(args.db, store::OpenMode::kReadWrite);
  if (!store) return Complain(console, store.error(), ExitCode::kDatabase);

  IngestRunOptions options;
  options.max_attempts = args.isolate ? kMaxAttempts : kMaxAttemptsInProcess;
  // Scans that an earlier run was asked to leave alone.
  const bool recognise = args.ocr != OcrChoice::kNever;
  if (args.retry) {
    auto again = ChooseAgain(*store, *args.retry, recognise, sources, !args.paths.empty());
    if (!again) return Complain(console, again.error(), ExitCode::kDatabase);
    sources.paths = std::move(again->paths);
    options.forced = std::move(again->hashes);
  } else if (recognise) {
    const auto unread = store->ledger().NotRecognised();
    if (!unread) return Complain(console, unread.error(), ExitCode::kDatabase);
    options.forced = {unread->begin(), unread->end()};
  }
  IngestSummary summary;
  summary.left_aside = sources.left_aside;
  summary.files = static_cast<int>(sources.paths.size());
  summary.problems = static_cast<int>(sources.problems.size());
  summary.database = args.db;
  auto pool = ReadingPool::Start(PoolOptionsOf(args));
  if (!pool) return Complain(console, pool.error(), ExitCode::kSomeFailed);
  log->Start(summary.files);
  CatchInterrupts();
  IngestRun run(*store, **pool, *log, summary, std::move(options));
  for (const std::string& path : sources.paths) {
    if (Interrupted()) break;
    if (Status taken = run.File(path); !taken) return Complain(console, taken.error(), ExitCode::kDatabase);
  }
  if (Status ended = run.Finish(); !ended) return Complain(console, ended.error(), ExitCode::kDatabase);
  summary.interrupted = Interrupted();
  summary.seconds = SecondsSince(start);
  log->Finish(summary);
  return CodeOf(summary);
}

}  // namespace minutebook::tools
