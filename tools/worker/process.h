// One zygote as the supervisor holds it: started, given a document, listened to, ended.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "schema/result.h"
#include "tools/worker/message.h"
#include "tools/worker/zygote.h"

namespace minutebook::tools {

// How a worker process ended.
struct WorkerEnd {
  bool killed = false;
  int code = 0;  // exit status or signal
};

class WorkerProcess {
 public:
  WorkerProcess() = default;
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;
  ~WorkerProcess() { End(); }

  // Whether the program is there and may be started; kInternal when it is not.
  static Status CanStart(const std::string& program);

  // Starts a zygote of `program` and tells it the settings.
  Status Start(const std::string& program, const ZygoteSettings& settings);
  bool Running() const { return zygote_ > 0; }

  // Hands a document to the worker, which reads from `bytes` (the caller's): to the one there is while that
  // is fit for another, else to a new one. `fresh`: a new one in any case. False when the zygote is gone.
  bool Begin(const WorkerOrder& order, const WorkerTask& task, int bytes, bool fresh);

  // Where the worker's frames come from, ready to be polled; -1 when there is no worker.
  int frames() const { return frames_; }

  // Reads what is there. False at the end of the worker or of its manners.
  bool Read(FrameReader& frames);

  // The worker has answered. It is kept for another document when `clean`.
  void Answered(bool clean) { fit_ = clean; }

  // After Read was false: how the worker ended. Nothing when the zygote does not say, and is ended for it.
  std::optional<WorkerEnd> Finish();

  // Processor seconds the worker has used for its present document; 0 when not known yet.
  double ProcessorSeconds();

  // Tells a worker without a document, and its zygote, that there is no more to do. Wait waits for their end,
  // so that their processor time counts as the program's; those that do not end are killed.
  void Dismiss();
  void Wait();

  // Kills zygote and worker and waits for them.
  void End();

 private:
  bool Fork(const WorkerOrder& order);
  void TakeEvents(bool wait);
  double TotalSeconds();
  int zygote_ = -1;
  int control_ = -1;
  int frames_ = -1;
  int worker_ = -1;
  int tasks_ = -1;     // the socket on which the worker gets documents
  int documents_ = 0;  // it was given
  bool fit_ = false;   // for another
  double before_ = 0;  // processor seconds before the present document
  std::optional<WorkerEnd> end_;
};

// A descriptor of an unnamed file in memory that holds the bytes; -1 when there is no memory. The caller
// closes it.
int BytesInMemory(const std::string& bytes);

}  // namespace minutebook::tools
