#include "tools/ingest_run.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "tools/interrupt.h"

namespace minutebook::tools {
namespace {

constexpr int kWaitMillis = 500;
constexpr std::size_t kMaxAhead = 16;
constexpr std::size_t kMaxAheadBytes = 32UL * 1024 * 1024;
constexpr std::size_t kMaxGroup = 256;                  // documents
constexpr auto kMaxGroupAge = std::chrono::seconds(1);  // what a killed run may lose of what was read

bool Exists(const std::string& path) {
  std::error_code failure;
  return std::filesystem::exists(std::filesystem::symlink_status(path, failure));
}

Error LostTooOften(const std::string& path, int attempts) {
  Error error = MakeError(ErrorCode::kInternal, "read",
                          "The program ended " + std::to_string(attempts) +
                              " times while it read this file; it was left out. 'ingest --retry failed' "
                              "tries it once more.");
  error.where.file = path;
  return error;
}

}  // namespace

FileReport ReportOf(const PackRecords& records, std::vector<StageTime> times) {
  FileReport report{records.source_path, std::string(Name(StatusOf(records.diagnostics)))};
  report.reason = CauseCode(records.diagnostics);
  report.pages = static_cast<int>(records.pages.size());
  report.families = CountFamilies(records);
  report.diagnostics = records.diagnostics;
  report.times = std::move(times);
  return report;
}

IngestRun::IngestRun(store::Store& store, ReadingPool& pool, IngestLog& log, IngestSummary& summary,
                     IngestRunOptions options)
    : store_(store), pool_(pool), log_(log), summary_(summary), options_(std::move(options)) {}

Status IngestRun::Open() {
  if (open_) return Ok{};
  if (Status begun = store_.BeginGroup(); !begun) return begun;
  open_ = true;
  opened_ = std::chrono::steady_clock::now();
  return Ok{};
}

Status IngestRun::Commit() {
  if (open_) {
    open_ = false;
    if (Status ended = store_.EndGroup(); !ended) return ended;
  }
  for (const FileReport& report : waiting_) {
    AddUp(report, summary_);
    log_.End(report);
  }
  waiting_.clear();
  return Ok{};
}

Status IngestRun::CommitWhenDue() {
  const bool due = waiting_.size() >= kMaxGroup || std::chrono::steady_clock::now() - opened_ >= kMaxGroupAge;
  return due ? Commit() : Ok{};
}

// The group is open also for files that turn out to be known: looking them up is cheaper within it.
Status IngestRun::File(const std::string& path) {
  if (Status opened = Open(); !opened) return opened;
  auto source = OpenSource(path);
  if (!source) return Unreadable(path, source.error());
  return Sort(std::move(*source));
}

// Without content there is no document; the ledger keeps the path, unless there is nothing there any more.
Status IngestRun::Unreadable(const std::string& path, const Error& error) {
  if (Status opened = Open(); !opened) return opened;
  if (Exists(path)) {
    if (Status noted = store_.ledger().NoteUnread(path, error); !noted) return noted;
  } else {
    store_.ledger().Done("", path);
  }
  End(ReportOf(FailedRecords(path, "", error), {}));
  return CommitWhenDue();
}

// Known bytes are done with; bytes that are being read wait for that; the rest is to be read.
Status IngestRun::Sort(Source source) {
  if (const auto reading = under_way_.find(source.sha256); reading != under_way_.end()) {
    reading->second.push_back(source.path);
    return Ok{};
  }
  if (!options_.forced.contains(source.sha256)) {
    const auto known = store_.Touch(source.sha256, source.path);
    if (!known) return known.error();
    if (!known->document_id.empty()) {
      FileReport report{source.path, std::string(known->changed ? Name(known->status) : kUnchanged)};
      report.failed_before = !known->changed && WentWrong(Name(known->status));
      End(std::move(report));
      return CommitWhenDue();
    }
  }
  const auto attempts = store_.ledger().Attempts(source.sha256);
  if (!attempts) return attempts.error();
  if (*attempts > 0) {
    suspects_.push_back(source.path);
    return Ok{};
  }
  under_way_[source.sha256];
  ahead_bytes_ += source.bytes.size();
  ahead_.push_back(std::move(source));
  return ahead_.size() >= kMaxAhead || ahead_bytes_ >= kMaxAheadBytes ? Release() : Ok{};
}

// Hands the files that are ready to the pool, after their attempts are safely noted.
Status IngestRun::Release() {
  if (ahead_.empty()) return Ok{};
  if (Status opened = Open(); !opened) return opened;
  for (const Source& source : ahead_) {
    if (Status noted = store_.ledger().NoteAttempt(source.sha256, source.path); !noted) return noted;
  }
  if (Status committed = Commit(); !committed) return committed;
  while (!ahead_.empty() && !Interrupted()) {
    Source source = std::move(ahead_.front());
    ahead_.pop_front();
    ahead_bytes_ -= source.bytes.size();
    if (Status given = Give(std::move(source)); !given) return given;
  }
  for (const Source& source : ahead_) {
    if (Status forgotten = Forget(source.sha256); !forgotten) return forgotten;
  }
  ahead_.clear();
  ahead_bytes_ = 0;
  return Ok{};
}

Status IngestRun::Give(Source source) {
  while (!pool_.Ready()) {
    if (Status taken = Take(); !taken) return taken;
    if (Abandoned()) return Forget(source.sha256);
  }
  log_.Begin(source.path);
  pool_.Give(std::move(source));
  return Ok{};
}

// Waits a while for a file that has been read, and loads it.
Status IngestRun::Take() {
  auto reading = pool_.Next(kWaitMillis);
  if (!reading) return CommitWhenDue();
  const store::ReadingCost cost = {reading->seconds, reading->tries};
  if (Status loaded = Load(reading->records, std::move(reading->times), cost); !loaded) return loaded;
  return CommitWhenDue();
}

Status IngestRun::Load(PackRecords& records, std::vector<StageTime> times, const store::ReadingCost& cost) {
  if (Status opened = Open(); !opened) return opened;
  const std::string sha256 = records.sha256;
  const auto start = std::chrono::steady_clock::now();
  const auto outcome = LoadOrNote(store_, records, options_.forced.erase(sha256) > 0);
  if (!outcome) return outcome.error();
  if (Status noted = store_.ledger().NoteCost(outcome->document_id, cost); !noted) return noted;
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  times.push_back({"load", taken.count()});
  FileReport report = ReportOf(records, std::move(times));
  report.status = Name(outcome->status);
  End(std::move(report));
  return Copies(sha256);
}

// Further paths of bytes that have just been loaded.
Status IngestRun::Copies(const std::string& sha256) {
  const auto reading = under_way_.find(sha256);
  if (reading == under_way_.end()) return Ok{};
  const std::vector<std::string> paths = std::move(reading->second);
  under_way_.erase(reading);
  for (const std::string& path : paths) {
    const auto known = store_.Touch(sha256, path);
    if (!known) return known.error();
    End({path, std::string(known->changed ? Name(known->status) : kUnchanged)});
  }
  return Ok{};
}

Status IngestRun::Forget(const std::string& sha256) {
  under_way_.erase(sha256);
  if (Status opened = Open(); !opened) return opened;
  return store_.ledger().ForgetAttempt(sha256);
}

Status IngestRun::GiveUp(const Source& source, int attempts) {
  PackRecords records = FailedRecords(source.path, source.sha256, LostTooOften(source.path, attempts));
  return Load(records, {}, {0, attempts});
}

// A file over which an earlier run ended.
Status IngestRun::Alone(const std::string& path) {
  auto source = OpenSource(path);
  if (!source) return Unreadable(path, source.error());
  const auto attempts = store_.ledger().Attempts(source->sha256);
  if (!attempts) return attempts.error();
  if (*attempts == 0) return Sort(std::move(*source));  // a copy of one that was read meanwhile
  if (*attempts >= options_.max_attempts) return GiveUp(*source, *attempts);
  under_way_[source->sha256];
  ahead_bytes_ += source->bytes.size();
  ahead_.push_back(std::move(*source));
  return Drain();
}

Status IngestRun::Drain() {
  if (!Interrupted()) {
    if (Status released = Release(); !released) return released;
  }
  while (pool_.UnderWay() > 0 && !Abandoned()) {
    if (Status taken = Take(); !taken) return taken;
  }
  return Commit();
}

Status IngestRun::Finish() {
  if (Status drained = Drain(); !drained) return drained;
  for (const std::string& path : suspects_) {
    if (Interrupted()) break;
    if (Status read = Alone(path); !read) return read;
  }
  if (Status drained = Drain(); !drained) return drained;
  while (!under_way_.empty()) {
    if (Status forgotten = Forget(std::string(under_way_.begin()->first)); !forgotten) return forgotten;
  }
  return Commit();
}

}  // namespace minutebook::tools
