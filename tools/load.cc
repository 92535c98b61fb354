// `load`: record files into the database.
#include <chrono>
#include <utility>

#include "tools/ingest_log.h"
#include "tools/interrupt.h"
#include "tools/load_records.h"
#include "tools/run.h"

namespace minutebook::tools {
namespace {

constexpr std::string_view kDuplicate = "duplicate";
constexpr std::size_t kMaxGroup = 64;                   // entries in one commit
constexpr auto kMaxGroupAge = std::chrono::seconds(1);  // what a killed run may lose

// What became of an entry. An entry that changed nothing is unchanged, as with `ingest`.
FileReport ReportOf(const RecordEntry& entry, const LoadedEntry& loaded) {
  FileReport report{entry.path, std::string(Name(loaded.outcome.status))};
  if (loaded.known && (!loaded.outcome.changed || entry.status == kDuplicate)) {
    report.failed_before = WentWrong(report.status);
    report.status = kUnchanged;
    return report;
  }
  report.pages = static_cast<int>(loaded.records.pages.size());
  if (loaded.outcome.changed) report.families = CountFamilies(loaded.records);
  report.diagnostics = loaded.records.diagnostics;
  report.reason = CauseCode(report.diagnostics);
  return report;
}

class Loading {
 public:
  Loading(store::Store& store, IngestLog& log, IngestSummary& summary)
      : store_(store), log_(log), summary_(summary) {}

  // Loads what is whole of the file; an error means that the database takes nothing at all.
  Status File(const std::string& path) {
    auto reader = RecordFileReader::Open(path);
    if (!reader) return Problem(reader.error(), path);
    if (reader->header().stages != StageVersionText()) {
      return Problem(
          MakeError(ErrorCode::kInvalid, "",
                    "the records were made by another version of minutebook (" + reader->header().stages +
                        "); extract them again with this one (" + StageVersionText() + ")"),
          path);
    }
    while (!Interrupted()) {
      const auto entry = reader->Next();
      if (!entry) return Problem(entry.error(), path);
      if (!*entry) break;
      if (auto loaded = Entry(**entry); !loaded) return loaded;
    }
    return Ok{};
  }

  // Commits what has been loaded since the last commit, and only then tells of it.
  Status Commit() {
    if (open_) {
      open_ = false;
      if (auto ended = store_.EndGroup(); !ended) return ended;
    }
    for (const FileReport& report : waiting_) {
      AddUp(report, summary_);
      log_.End(report);
    }
    waiting_.clear();
    return Ok{};
  }

 private:
  Status Problem(Error error, const std::string& path) {
    if (error.where.file.empty()) error.where.file = path;
    ++summary_.problems;
    log_.Problem(error);
    return Ok{};
  }

  Status Entry(const RecordEntry& entry) {
    log_.Begin(entry.path);
    if (!open_) {
      if (auto begun = store_.BeginGroup(); !begun) return begun;
      open_ = true;
      opened_ = std::chrono::steady_clock::now();
    }
    const auto loaded = LoadEntry(store_, entry);
    if (!loaded) return loaded.error();
    waiting_.push_back(ReportOf(entry, *loaded));
    const bool due =
        waiting_.size() >= kMaxGroup || std::chrono::steady_clock::now() - opened_ >= kMaxGroupAge;
    return due ? Commit() : Ok{};
  }

  store::Store& store_;
  IngestLog& log_;
  IngestSummary& summary_;
  bool open_ = false;  // a group
  std::chrono::steady_clock::time_point opened_;
  std::vector<FileReport> waiting_;  // for the commit of the group
};

// How many entries the headers promise; what cannot be opened is reported when its turn comes.
int Promised(const std::vector<std::string>& files) {
  std::uint64_t total = 0;
  for (const std::string& file : files) {
    const auto reader = RecordFileReader::Open(file);
    if (reader) total += reader->header().files;
  }
  return static_cast<int>(std::min<std::uint64_t>(total, INT32_MAX));
}

ExitCode CodeOf(const IngestSummary& summary, bool any) {
  for (const auto& [status, count] : summary.by_status) {
    if (WentWrong(status)) return ExitCode::kSomeFailed;
  }
  if (summary.interrupted || (any && summary.problems > 0)) return ExitCode::kSomeFailed;
  return any ? ExitCode::kOk : ExitCode::kNothingFound;
}

}  // namespace

ExitCode Run(const LoadArgs& args, Console& console) {
  const auto start = std::chrono::steady_clock::now();
  IngestArgs how;
  how.quiet = args.quiet;
  how.log_format = args.log_format;
  const auto log = MakeIngestLog(how, console.out, console.err, console.err_terminal);
  const RecordFiles found = FindRecordFiles(args.records);
  for (const Error& problem : found.problems) log->Problem(problem);
  if (found.files.empty()) return ExitCode::kNothingFound;
  auto store = store::Store::Open(args.db, store::OpenMode::kReadWrite);
  if (!store) return Complain(console, store.error(), ExitCode::kDatabase);

  IngestSummary summary;
  summary.files = Promised(found.files);
  summary.problems = static_cast<int>(found.problems.size());
  summary.database = args.db;
  log->Start(summary.files);
  CatchInterrupts();
  Loading loading(*store, *log, summary);
  for (const std::string& file : found.files) {
    if (Interrupted()) break;
    if (auto loaded = loading.File(file); !loaded)
      return Complain(console, loaded.error(), ExitCode::kDatabase);
  }
  if (auto ended = loading.Commit(); !ended) return Complain(console, ended.error(), ExitCode::kDatabase);
  summary.interrupted = Interrupted();
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  log->Finish(summary);
  return CodeOf(summary, !found.files.empty());
}

}  // namespace minutebook::tools
