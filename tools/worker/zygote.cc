#include "tools/worker/zygote.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <optional>

#include "ingest/ocr/cache.h"
#include "ingest/ocr/tesseract.h"
#include "schema/record_json.h"
#include "tools/pipeline.h"
#include "tools/worker/message.h"
#include "tools/worker/sandbox.h"

namespace minutebook::tools {
namespace {

constexpr int kControl = 0;  // the socket to the supervisor
constexpr rlim_t kOpenFiles = 64;
constexpr double kProcessorMargin = 1.5;  // should the supervisor not count

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kLimitMemory = false;  // the address sanitizer maps terabytes
#else
constexpr bool kLimitMemory = true;
#endif

// A paper with a bit of everything, read before the first fork so that workers find every pattern compiled.
constexpr char kWarmUp[] =
    "# Council\n\n## Minutes of the Committee held on 3 November 2016\n\nPresent: Councillor A Brown "
    "(Chair)\n\n"
    "1. Apologies\n\nRESOLVED that the minutes be approved.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n";

void DieWithParent(pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(kWorkerUnheard);
}

void Limit(int resource, rlim_t value) {
  const rlimit limit = {value, value};
  setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

void ApplyLimits(const WorkerLimits& limits) {
  Limit(RLIMIT_CORE, 0);
  Limit(RLIMIT_NOFILE, kOpenFiles);
  Limit(RLIMIT_CPU, static_cast<rlim_t>(kProcessorMargin * limits.document_seconds));
  if (kLimitMemory) Limit(RLIMIT_AS, static_cast<rlim_t>(limits.address_space));
}

void OutOfMemory() { _exit(kWorkerOutOfMemory); }

// Tells the supervisor how far the worker is; a supervisor that is gone ends the worker.
class FrameWriter : public ingest::ReadObserver {
 public:
  explicit FrameWriter(int out) : out_(out) {}

  void PageBegins(int page, int of) override { Write(FrameKind::kPage, Packer().Number(page).Number(of)); }
  void RecognitionBegins(int page) override { Write(FrameKind::kRecognition, Packer().Number(page)); }
  void Keep(std::string_view key, const ingest::Recognition& recognition) override {
    Packer message;
    message.Text(key).Text(ingest::ToText(recognition));
    if (recognition.complete && message.bytes().size() <= kMaxKeptBytes) Write(FrameKind::kKeep, message);
  }
  void Stage(std::string_view name) { Write(FrameKind::kStage, Packer().Text(name)); }
  void Time(const StageTime& time) { Write(FrameKind::kTime, Packer().Text(time.stage).Real(time.seconds)); }
  void Tables(const TablesAnswer& answer) { WriteOrEnd(FrameKind::kTables, ToBytes(answer)); }
  void Records(const std::string& json) { WriteOrEnd(FrameKind::kRecords, json); }

 private:
  void Write(FrameKind kind, const Packer& message) { WriteOrEnd(kind, message.bytes()); }
  void WriteOrEnd(FrameKind kind, std::string_view payload) {
    if (!WriteFrame(out_, kind, payload)) _exit(kWorkerUnheard);
  }
  int out_;
};

// The bytes of a document without a copy; empty when there are none.
class MappedFile {
 public:
  explicit MappedFile(int descriptor) {
    struct stat file = {};
    if (fstat(descriptor, &file) == 0 && file.st_size > 0) {
      size_ = static_cast<std::size_t>(file.st_size);
      bytes_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
      if (bytes_ == MAP_FAILED) _exit(kWorkerOutOfMemory);
    }
    close(descriptor);
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile() {
    if (size_ > 0) munmap(bytes_, size_);
  }
  std::string_view bytes() const { return {static_cast<const char*>(bytes_), size_}; }

 private:
  void* bytes_ = nullptr;
  std::size_t size_ = 0;
};

void ReadTask(const WorkerTask& task, const ZygoteSettings& settings, int in, FrameWriter& writer) {
  const MappedFile file(in);
  ingest::ReadOptions options = settings.read;
  options.observer = &writer;
  options.lost_pages = task.lost_pages;
  const auto begins = [&](std::string_view stage) { writer.Stage(stage); };
  PackRecords records;
  std::vector<StageTime> times;
  if (settings.tables) {
    TablesAnswer answer;
    records = ReadTables(file.bytes(), task.name, task.sha256, options, *settings.tables, answer, begins);
    writer.Tables(answer);
  } else {
    records = ReadBytes(file.bytes(), task.name, task.sha256, &times, options, begins);
  }
  for (const StageTime& time : times) writer.Time(time);
  writer.Records(ToJson(records, JsonStyle::kWire));
}

std::optional<WorkerTask> TaskFrom(std::string_view bytes) {
  Unpacker message(bytes);
  WorkerTask task;
  task.name = message.Text();
  task.sha256 = message.Text();
  for (std::int64_t count = message.Number(); count > 0 && message.More(); --count) {
    Error& lost = task.lost_pages.emplace_back();
    lost.where.page = static_cast<int>(message.Number());
    lost.code = static_cast<ErrorCode>(message.Number());
    lost.message = message.Text();
  }
  if (!message.Good()) return std::nullopt;
  return task;
}

// A worker's whole life; `_exit`, so that nothing inherited is flushed or torn down.
[[noreturn]] void Work(const WorkerOrder& order, const ZygoteSettings& settings, int tasks, int out) {
  close(kControl);
  ApplyLimits(order.limits);
  if (settings.sandbox && !FilterSystemCalls()) _exit(kWorkerUnconfined);
  if (!order.limits.last_try) std::set_new_handler(OutOfMemory);
  FrameWriter writer(out);
  while (const auto message = ReceiveMessage(tasks)) {
    const auto task = TaskFrom(message->bytes);
    if (!task || message->descriptors[0] < 0) _exit(kWorkerUnheard);
    ReadTask(*task, settings, message->descriptors[0], writer);
  }
  _exit(kWorkerDone);
}

std::optional<ZygoteSettings> SettingsFrom(std::string_view bytes) {
  Unpacker message(bytes);
  ZygoteSettings settings;
  settings.sandbox = message.Number() != 0;
  settings.read.ocr = static_cast<ingest::OcrMode>(message.Number());
  settings.read.languages = message.Text();
  settings.read.tessdata = message.Text();
  settings.read.cache_dir = message.Text();
  for (std::int64_t count = message.Number(); count > 0 && message.More(); --count) {
    ingest::PageRange& range = settings.read.pages.emplace_back();
    range.from = static_cast<int>(message.Number());
    range.to = static_cast<int>(message.Number());
  }
  if (message.Number() != 0) {
    TablesJob& job = settings.tables.emplace();
    job.format = static_cast<TableFormat>(message.Number());
    job.width = static_cast<int>(message.Number());
    job.drawings = message.Number() != 0;
  }
  if (!message.Good()) return std::nullopt;
  return settings;
}

std::optional<WorkerOrder> OrderFrom(std::string_view bytes) {
  Unpacker message(bytes);
  WorkerOrder order;
  order.recognizer = message.Number() != 0;
  order.limits.address_space = message.Number();
  order.limits.document_seconds = message.Real();
  order.limits.last_try = message.Number() != 0;
  if (!message.Good()) return std::nullopt;
  return order;
}

void Confine(const ZygoteSettings& settings) {
  if (!settings.sandbox) return;
  std::vector<std::string> readable = {settings.read.cache_dir, settings.read.tessdata};
  if (const char* prefix = std::getenv("TESSDATA_PREFIX"); prefix != nullptr) readable.emplace_back(prefix);
  std::erase(readable, "");
  if (!ForbidFiles(readable)) _exit(kWorkerUnconfined);
}

// The patterns are of use to extraction alone.
void WarmUp(const ZygoteSettings& settings) {
  if (settings.tables) return;
  ingest::ReadOptions options = settings.read;
  options.ocr = ingest::OcrMode::kNever;
  ReadBytes(kWarmUp, "warm-up.md", std::string(64, '0'), nullptr, options);
}

// Reads an empty picture, so that the language files are loaded.
void PrepareRecognizer(const ZygoteSettings& settings) {
  static bool ready = false;
  if (ready) return;
  ready = true;
  constexpr int kSide = 64;
  const ingest::Bitmap blank = {kSide, kSide, 300, std::vector<std::uint8_t>(kSide * kSide, 255)};
  (void)ingest::TesseractEngine(settings.read.languages, settings.read.tessdata)->Recognize(blank);
}

// Forks the worker and waits for its end. False when the supervisor is gone.
bool Serve(const WorkerOrder& order, const ZygoteSettings& settings, int tasks, int out) {
  if (order.recognizer) PrepareRecognizer(settings);
  const pid_t self = getpid();
  const pid_t worker = fork();
  if (worker == 0) {
    DieWithParent(self);
    Work(order, settings, tasks, out);
  }
  close(tasks);
  close(out);
  if (worker < 0) {
    return SendMessage(kControl, Packer().Number(static_cast<int>(WorkerEvent::kExited)).Number(127).bytes());
  }
  SendMessage(kControl, Packer().Number(static_cast<int>(WorkerEvent::kStarted)).Number(worker).bytes());
  int status = 0;
  while (waitpid(worker, &status, 0) < 0 && errno == EINTR) {
  }
  const bool killed = WIFSIGNALED(status);
  const int how = killed ? WTERMSIG(status) : WEXITSTATUS(status);
  const WorkerEvent event = killed ? WorkerEvent::kKilled : WorkerEvent::kExited;
  return SendMessage(kControl, Packer().Number(static_cast<int>(event)).Number(how).bytes());
}

}  // namespace

std::string ToBytes(const ZygoteSettings& settings) {
  Packer message;
  message.Number(settings.sandbox)
      .Number(static_cast<int>(settings.read.ocr))
      .Text(settings.read.languages)
      .Text(settings.read.tessdata)
      .Text(settings.read.cache_dir)
      .Number(static_cast<std::int64_t>(settings.read.pages.size()));
  for (const ingest::PageRange& range : settings.read.pages) message.Number(range.from).Number(range.to);
  message.Number(settings.tables.has_value());
  if (settings.tables) {
    message.Number(static_cast<int>(settings.tables->format))
        .Number(settings.tables->width)
        .Number(settings.tables->drawings);
  }
  return message.bytes();
}

std::string ToBytes(const WorkerOrder& order) {
  return Packer()
      .Number(order.recognizer)
      .Number(order.limits.address_space)
      .Real(order.limits.document_seconds)
      .Number(order.limits.last_try)
      .bytes();
}

std::string ToBytes(const WorkerTask& task) {
  Packer message;
  message.Text(task.name).Text(task.sha256).Number(static_cast<std::int64_t>(task.lost_pages.size()));
  for (const Error& lost : task.lost_pages) {
    message.Number(lost.where.page).Number(static_cast<int>(lost.code)).Text(lost.message);
  }
  return message.bytes();
}

int RunZygote(int supervisor) {
  DieWithParent(supervisor);
  signal(SIGPIPE, SIG_IGN);
  const auto first = ReceiveMessage(kControl);
  const auto settings = first ? SettingsFrom(first->bytes) : std::nullopt;
  if (!settings) return kWorkerUnheard;
  Confine(*settings);
  WarmUp(*settings);
  while (const auto message = ReceiveMessage(kControl)) {
    const auto order = OrderFrom(message->bytes);
    const bool whole = order && message->descriptors[0] >= 0 && message->descriptors[1] >= 0;
    if (!whole || !Serve(*order, *settings, message->descriptors[0], message->descriptors[1])) break;
  }
  return kWorkerDone;
}

}  // namespace minutebook::tools
