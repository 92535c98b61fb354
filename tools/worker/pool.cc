#include "tools/worker/pool.h"

#include <poll.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <list>
#include <utility>

#include "tools/worker/process.h"
#include "tools/worker/reading_task.h"
#include "tools/worker/sandbox.h"

namespace minutebook::tools {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kLookMillis = 200;             // between looks at the limits
constexpr std::size_t kMaxWaitingAlone = 4;  // documents that wait for their try alone
constexpr std::size_t kQueuedPerWorker = 2;  // documents ready for workers that come free

std::string& ProgramPath() {
  static std::string path = "/proc/self/exe";
  return path;
}

// Everything in this process.
class InProcessPool : public ReadingPool {
 public:
  explicit InProcessPool(PoolOptions options) : options_(std::move(options)) {}

  bool Ready() const override { return !source_; }
  void Give(Source source) override { source_ = std::move(source); }
  int UnderWay() const override { return source_ ? 1 : 0; }

  std::optional<Reading> Next(int) override {
    if (!source_) return std::nullopt;
    const auto start = Clock::now();
    Reading reading{source_->path, source_->sha256};
    reading.records = options_.tables ? ReadTables(source_->bytes, source_->path, source_->sha256,
                                                   options_.read, *options_.tables, reading.tables)
                                      : ReadRecords(*source_, &reading.times, options_.read);
    reading.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    source_.reset();
    return reading;
  }

 private:
  PoolOptions options_;
  std::optional<Source> source_;
};

// A zygote, started for the first document it gets, and the document its worker is at: where all files are
// known, nothing is started.
struct Slot {
  WorkerProcess process;
  std::unique_ptr<ReadingTask> task;
};

class ProcessPool : public ReadingPool {
 public:
  explicit ProcessPool(PoolOptions options)
      : options_(std::move(options)), slots_(static_cast<std::size_t>(std::max(1, options_.workers))) {
    settings_ = {options_.read, options_.sandbox, options_.tables};
  }

  // Workers that have nothing to do end in good order; those at a document are killed.
  ~ProcessPool() override {
    for (Slot& slot : slots_) {
      if (slot.task == nullptr) slot.process.Dismiss();
    }
    for (Slot& slot : slots_) {
      if (slot.task == nullptr) slot.process.Wait();
    }
  }
  ProcessPool(const ProcessPool&) = delete;
  ProcessPool& operator=(const ProcessPool&) = delete;

  bool Ready() const override { return queue_.size() < kQueuedPerWorker * slots_.size(); }

  int UnderWay() const override {
    return Busy() + static_cast<int>(queue_.size() + waiting_.size() + done_.size());
  }

  void Give(Source source) override {
    queue_.push_back(std::make_unique<ReadingTask>(std::move(source), options_));
    StartQueued();
  }

  std::optional<Reading> Next(int timeout_ms) override {
    const auto end = Clock::now() + std::chrono::milliseconds(timeout_ms);
    for (bool first = true; first || Clock::now() < end; first = false) {
      StartOneAlone();
      StartQueued();
      if (!done_.empty()) {
        Reading reading = std::move(done_.front());
        done_.pop_front();
        return reading;
      }
      if (Busy() == 0) return std::nullopt;
      if (!Listen(end)) return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  int Busy() const {
    return static_cast<int>(
        std::count_if(slots_.begin(), slots_.end(), [](const Slot& slot) { return slot.task != nullptr; }));
  }

  // Free workers get what is queued, unless a document is read alone or too many wait for that.
  void StartQueued() {
    for (Slot& slot : slots_) {
      if (alone_ || waiting_.size() >= kMaxWaitingAlone || queue_.empty()) return;
      if (slot.task != nullptr) continue;
      auto task = std::move(queue_.front());
      queue_.pop_front();
      Begin(slot, std::move(task));
    }
  }

  // A document that brought its worker down is read again when no other is under way.
  void StartOneAlone() {
    if (Busy() > 0 || waiting_.empty()) return;
    alone_ = true;
    auto task = std::move(waiting_.front());
    waiting_.pop_front();
    Begin(slots_.front(), std::move(task));
  }

  void Begin(Slot& slot, std::unique_ptr<ReadingTask> task) {
    slot.task = std::move(task);
    slot.task->StartTry();
    const WorkerOrder order = slot.task->Order(recognizer_);
    const WorkerTask message = slot.task->Message();
    for (int tries = 0; tries < 2; ++tries) {
      if (!slot.process.Running() && !slot.process.Start(ProgramPath(), settings_)) break;
      if (slot.process.Begin(order, message, slot.task->bytes(), alone_)) return;
      slot.process.End();
    }
    Lose(slot, {ErrorCode::kInternal, "No worker process could be started for this file.", false});
  }

  // One look at all workers. False when a signal came.
  bool Listen(Clock::time_point end) {
    std::vector<pollfd> ends;
    std::vector<Slot*> busy;
    for (Slot& slot : slots_) {
      if (slot.task == nullptr) continue;
      ends.push_back({slot.process.frames(), POLLIN, 0});
      busy.push_back(&slot);
    }
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    const int wait = static_cast<int>(std::clamp<long>(left, 0, kLookMillis));
    if (poll(ends.data(), ends.size(), wait) < 0) return false;
    for (std::size_t i = 0; i < busy.size(); ++i) {
      if (ends[i].revents != 0) Hear(*busy[i]);
    }
    const auto now = Clock::now();
    if (now - looked_ < std::chrono::milliseconds(kLookMillis)) return true;
    looked_ = now;
    for (Slot* slot : busy) {
      if (slot->task != nullptr) CheckLimits(*slot);
    }
    return true;
  }

  void Hear(Slot& slot) {
    const bool more = slot.process.Read(slot.task->frames());
    bool sound = true;
    while (sound) {
      const auto frame = slot.task->frames().Next();
      if (!frame) break;
      sound = slot.task->Take(*frame, slot.process.ProcessorSeconds());
    }
    if (sound && slot.task->Answered()) return Conclude(slot);
    if (!more || !sound) Bury(slot, sound);
  }

  // The worker gave records. One that met anything wrong in its document is not trusted with another.
  void Conclude(Slot& slot) {
    const auto refused = slot.task->Check();
    slot.process.Answered(!refused && slot.task->Clean() && !alone_);
    if (refused) return Lose(slot, *refused);
    recognizer_ = recognizer_ || slot.task->recognized();
    alone_ = false;
    done_.push_back(slot.task->TakeReading());
    slot.task.reset();
    StartQueued();
  }

  // The worker ended, or must be ended because it breaks the format.
  void Bury(Slot& slot, bool sound) {
    if (!sound) slot.process.End();
    Lose(slot, slot.task->LostBy(sound ? slot.process.Finish() : std::nullopt, sound));
  }

  void CheckLimits(Slot& slot) {
    const auto over = slot.task->OverLimit(slot.process.ProcessorSeconds());
    if (!over) return;
    slot.process.End();
    Lose(slot, *over);
  }

  // The try ended badly.
  void Lose(Slot& slot, const LostTry& lost) {
    alone_ = false;
    std::unique_ptr<ReadingTask> task = std::move(slot.task);
    if (task->TryAgain(lost)) return waiting_.push_front(std::move(task));
    done_.push_back(task->GiveUp(lost));
  }

  PoolOptions options_;
  ZygoteSettings settings_;
  std::list<Slot> slots_;
  std::deque<std::unique_ptr<ReadingTask>> queue_;    // for a worker to come free
  std::deque<std::unique_ptr<ReadingTask>> waiting_;  // for a try alone
  std::deque<Reading> done_;
  bool alone_ = false;
  bool recognizer_ = false;  // a document had pages recognised: have the language files ready
  Clock::time_point looked_;
};

}  // namespace

Result<std::unique_ptr<ReadingPool>> ReadingPool::Start(PoolOptions options) {
  if (!options.isolate)
    return std::unique_ptr<ReadingPool>(std::make_unique<InProcessPool>(std::move(options)));
  if (const Status can = WorkerProcess::CanStart(ProgramPath()); !can) return can.error();
  return std::unique_ptr<ReadingPool>(std::make_unique<ProcessPool>(std::move(options)));
}

Reading ReadOne(ReadingPool& pool, Source source) {
  pool.Give(std::move(source));
  while (true) {
    if (auto reading = pool.Next(1000)) return std::move(*reading);
  }
}

void UseWorkerProgram(std::string path) { ProgramPath() = std::move(path); }

int UsableCores() {
  cpu_set_t cores;
  CPU_ZERO(&cores);
  if (sched_getaffinity(0, sizeof cores, &cores) != 0) return 1;
  return std::max(1, CPU_COUNT(&cores));
}

}  // namespace minutebook::tools
