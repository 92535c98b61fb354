// One document on its way through the workers: what its worker said so far, and what becomes of a lost try.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "ingest/ocr/cache.h"
#include "tools/worker/pool.h"
#include "tools/worker/process.h"

namespace minutebook::tools {

// Why a try ended without records.
struct LostTry {
  ErrorCode code = ErrorCode::kInternal;
  std::string why;       // a sentence about the document
  bool outside = false;  // ended by somebody else's signal: the document may not be to blame
};

class ReadingTask {
 public:
  // Keeps the source's bytes in an unnamed file until the task is gone.
  ReadingTask(Source source, const PoolOptions& options);
  ReadingTask(const ReadingTask&) = delete;
  ReadingTask& operator=(const ReadingTask&) = delete;
  ~ReadingTask();

  int bytes() const { return bytes_; }
  FrameReader& frames() { return frames_; }
  bool recognized() const { return recognized_; }

  void StartTry();
  WorkerOrder Order(bool recognizer) const { return {limits_, recognizer}; }
  WorkerTask Message() const { return {source_.path, source_.sha256, lost_pages_}; }

  // One frame of the worker, which has used so much processor time. False when it breaks the rules.
  bool Take(const Frame& frame, double processor_seconds);

  // Why the worker must be ended now; nothing when it may go on.
  std::optional<LostTry> OverLimit(double processor_seconds) const;

  // The records have come; Check looks at them: why they are refused, nothing when they are good.
  bool Answered() const { return !json_.empty(); }
  std::optional<LostTry> Check();
  // True when nothing at all was wrong with the document.
  bool Clean() const;

  // Why the try is lost when the worker ended before it answered.
  LostTry LostBy(const std::optional<WorkerEnd>& end, bool sound) const;

  // Decides whether there is another try, and prepares it.
  bool TryAgain(const LostTry& lost);

  Reading GiveUp(const LostTry& lost);
  Reading TakeReading();

 private:
  bool TakeValues(const Frame& frame, double processor_seconds);
  bool TakeKept(Unpacker& message);
  void Mark(double processor_seconds, double limit);
  double SinceStart() const;

  Source source_;  // without its bytes
  int bytes_ = -1;
  WorkerLimits limits_;
  ingest::RecognitionCache cache_;
  std::vector<Error> lost_pages_;
  FrameReader frames_;
  std::optional<std::chrono::steady_clock::time_point> begun_;  // the first try
  Reading reading_;
  int outside_ = 0;  // tries that somebody else ended
  int kept_ = 0;

  // Of the present try.
  std::string json_;
  std::string stage_;
  int page_ = 0;  // being read
  int pages_ = 0;
  bool recognized_ = false;
  double limit_ = 0;  // processor seconds until the next sign of progress
  double marked_ = 0;
  std::chrono::steady_clock::time_point marked_at_;
};

}  // namespace minutebook::tools
