#include "tools/worker/reading_task.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "schema/limits.h"
#include "schema/record_json.h"
#include "tools/worker/check.h"

namespace minutebook::tools {
namespace {

constexpr std::size_t kMaxLostPages = 16;  // given up one by one; with more the whole document is
constexpr int kMaxOutside = 3;

double SecondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string Gibibytes(std::int64_t bytes) {
  const std::int64_t tenths = bytes * 10 / (1024LL * 1024 * 1024);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " GiB";
}

std::string Rounded(double seconds) { return std::to_string(std::lround(seconds)) + " s"; }

}  // namespace

ReadingTask::ReadingTask(Source source, const PoolOptions& options)
    : source_(std::move(source)),
      bytes_(BytesInMemory(source_.bytes)),
      limits_(options.limits),
      cache_(options.read.cache_dir),
      reading_{source_.path, source_.sha256} {
  std::string().swap(source_.bytes);
}

ReadingTask::~ReadingTask() {
  if (bytes_ >= 0) close(bytes_);
}

double ReadingTask::SinceStart() const { return begun_ ? SecondsSince(*begun_) : 0; }

void ReadingTask::StartTry() {
  if (!begun_) begun_ = std::chrono::steady_clock::now();
  frames_ = {};
  json_.clear();
  stage_.clear();
  page_ = 0;
  pages_ = 0;
  reading_.times.clear();
  Mark(0, limits_.page_seconds);
}

void ReadingTask::Mark(double processor_seconds, double limit) {
  marked_ = processor_seconds;
  marked_at_ = std::chrono::steady_clock::now();
  limit_ = limit;
}

bool ReadingTask::Take(const Frame& frame, double processor_seconds) {
  if (frame.kind == FrameKind::kRecords) {
    const bool first = json_.empty();
    json_ = frame.payload;
    return first && !json_.empty();
  }
  return TakeValues(frame, processor_seconds);
}

bool ReadingTask::TakeValues(const Frame& frame, double processor_seconds) {
  Unpacker message(frame.payload);
  switch (frame.kind) {
    case FrameKind::kPage: {
      const std::int64_t page = message.Number();
      const std::int64_t pages = message.Number();
      if (page <= page_ || page > pages || pages > kMaxPages) return false;
      page_ = static_cast<int>(page);
      pages_ = static_cast<int>(pages);
      Mark(processor_seconds, limits_.page_seconds);
      break;
    }
    case FrameKind::kRecognition:
      if (message.Number() != page_) return false;
      recognized_ = true;
      Mark(processor_seconds, limits_.recognition_seconds);
      break;
    case FrameKind::kStage:
      stage_ = message.Text();
      if (stage_ == "extract") {
        page_ = 0;
        Mark(processor_seconds, limits_.extract_seconds);
      } else if (stage_ != "read") {
        return false;
      }
      break;
    case FrameKind::kTime: {
      const std::string stage = message.Text();
      const double seconds = message.Real();
      if (stage.size() > 32 || !std::isfinite(seconds) || reading_.times.size() > 32) return false;
      reading_.times.push_back({stage, seconds});
      break;
    }
    case FrameKind::kKeep: return TakeKept(message);
    case FrameKind::kTables: {
      auto answer = TablesAnswerFrom(frame.payload);
      if (!answer) return false;
      reading_.tables = std::move(*answer);
      return true;
    }
    case FrameKind::kRecords: return false;
  }
  return message.Good();
}

// A recognised page for the cache, written here because the worker may write nowhere.
bool ReadingTask::TakeKept(Unpacker& message) {
  const std::string key = message.Text();
  const auto recognition = ingest::RecognitionFromText(message.Text());
  if (!message.Good() || !recognition || ++kept_ > 2 * kMaxPages) return false;
  cache_.Keep(key, *recognition);
  return true;
}

std::optional<LostTry> ReadingTask::OverLimit(double processor_seconds) const {
  if (processor_seconds > limits_.document_seconds) {
    return LostTry{ErrorCode::kLimit,
                   "The file took more than " + Rounded(limits_.document_seconds) + " of processor time.",
                   false};
  }
  const bool idle = SecondsSince(marked_at_) > kIdleFactor * limit_;
  if (processor_seconds - marked_ <= limit_ && !idle) return std::nullopt;
  const std::string at = page_ > 0             ? "Page " + std::to_string(page_)
                         : stage_ == "extract" ? "Finding the records of this file"
                                               : "Opening the file";
  return LostTry{ErrorCode::kLimit,
                 at + " took more than " + Rounded(limit_) + (idle ? " of waiting." : " of processor time."),
                 false};
}

LostTry ReadingTask::LostBy(const std::optional<WorkerEnd>& end, bool sound) const {
  if (!sound) return LostTry{ErrorCode::kInvalid, "The reader gave an answer that breaks the format.", false};
  if (!end) return LostTry{ErrorCode::kLimit, "The reader was ended from outside.", true};
  if (end->killed && end->code == SIGKILL) {
    return LostTry{ErrorCode::kLimit, "The reader was ended from outside, perhaps for want of memory.", true};
  }
  if (end->killed && end->code == SIGXCPU) {
    return LostTry{ErrorCode::kLimit,
                   "The file took more than " + Rounded(limits_.document_seconds) + " of processor time.",
                   false};
  }
  if (end->killed) {
    const char* name = sigabbrev_np(end->code);
    return LostTry{ErrorCode::kDamaged,
                   "The file makes the reader crash (" +
                       std::string(name == nullptr ? "unknown signal" : name) +
                       "); it is damaged or meant to do harm.",
                   false};
  }
  if (end->code == kWorkerUnconfined) {
    return LostTry{ErrorCode::kInternal, "The reader could not be confined; --isolate off reads without.",
                   false};
  }
  if (end->code != kWorkerDone) {  // the libraries end the process when they get no memory
    return LostTry{ErrorCode::kLimit,
                   "The file needs more than " + Gibibytes(limits_.address_space) + " of memory.", false};
  }
  return LostTry{ErrorCode::kInvalid, "The reader gave no answer.", false};
}

std::optional<LostTry> ReadingTask::Check() {
  auto records = FromJson(json_);
  std::string().swap(json_);
  if (!records)
    return LostTry{ErrorCode::kInvalid, "The reader's answer was refused: " + records.error().message, false};
  if (Status checked = CheckRecords(*records); !checked) {
    return LostTry{ErrorCode::kInvalid, "The reader's answer was refused: " + checked.error().message, false};
  }
  reading_.records = std::move(*records);
  return std::nullopt;
}

bool ReadingTask::Clean() const {
  const auto& diagnostics = reading_.records.diagnostics;
  return std::none_of(diagnostics.begin(), diagnostics.end(),
                      [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::kError; });
}

bool ReadingTask::TryAgain(const LostTry& lost) {
  if (bytes_ < 0) return false;
  if (lost.outside && ++outside_ <= kMaxOutside) return true;
  ++reading_.tries;
  if (reading_.tries == 2) {
    limits_ = Doubled(limits_);
    return true;
  }
  if (page_ <= 0 || lost_pages_.size() >= kMaxLostPages) return false;
  Error& page = lost_pages_.emplace_back();
  page.code = lost.code;
  page.where.page = page_;
  page.message = lost.why + " It was left out.";
  return true;
}

Reading ReadingTask::GiveUp(const LostTry& lost) {
  Error error = MakeError(lost.code, stage_.empty() ? "read" : stage_, lost.why);
  error.where.file = source_.path;
  reading_.records = FailedRecords(source_.path, source_.sha256, std::move(error));
  reading_.seconds = SinceStart();
  return std::move(reading_);
}

// What the worker was told, and nothing it says, decides which file this is.
Reading ReadingTask::TakeReading() {
  PackRecords& records = reading_.records;
  records.sha256 = source_.sha256;
  records.source_path = source_.path;
  for (Diagnostic& diagnostic : records.diagnostics) diagnostic.what.where.file = source_.path;
  reading_.seconds = SinceStart();
  return std::move(reading_);
}

}  // namespace minutebook::tools
