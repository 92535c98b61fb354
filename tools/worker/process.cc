#include "tools/worker/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

extern char** environ;

namespace minutebook::tools {
namespace {

constexpr int kEndMillis = 10000;  // for the zygote to say how its worker ended
constexpr int kDismissMillis = 1000;
constexpr int kDocumentsPerWorker = 512;
constexpr double kSecondsPerWorker = 60;  // of processor time
constexpr int kPipeBytes = 1024 * 1024;   // most answers whole, so that a worker need not wait to be heard
constexpr std::size_t kPieceBytes = 256UL * 1024;

void Close(int& descriptor) {
  if (descriptor >= 0) close(descriptor);
  descriptor = -1;
}

Error StartError(const char* what) {
  return MakeError(ErrorCode::kInternal, "read",
                   std::string("no worker process can be started (") + what + ": " + std::strerror(errno) +
                       "); --isolate off reads without");
}

// Starts the program in a process group of its own, its standard input the socket. -1 on failure.
pid_t Spawn(const std::string& program, int socket) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  sigset_t none;
  sigset_t usual;
  sigemptyset(&none);
  sigemptyset(&usual);
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) sigaddset(&usual, number);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes,
                           POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  std::string name = "minutebook-worker";
  std::string command = kZygoteCommand;
  std::string parent = std::to_string(getpid());
  char* const arguments[] = {name.data(), command.data(), parent.data(), nullptr};
  pid_t child = -1;
  const int failure = posix_spawn(&child, program.c_str(), &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (failure == 0) return child;
  errno = failure;
  return -1;
}

}  // namespace

Status WorkerProcess::CanStart(const std::string& program) {
  if (access(program.c_str(), X_OK) != 0) return StartError(program.c_str());
  return Ok{};
}

Status WorkerProcess::Start(const std::string& program, const ZygoteSettings& settings) {
  End();
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) return StartError("socketpair");
  zygote_ = Spawn(program, pair[1]);
  const Status failure = zygote_ > 0 ? Status(Ok{}) : Status(StartError(program.c_str()));
  close(pair[1]);
  control_ = pair[0];
  if (!failure) {
    Close(control_);
    return failure;
  }
  if (!SendMessage(control_, ToBytes(settings))) {
    const Error error = StartError("settings");
    End();
    return error;
  }
  return Ok{};
}

bool WorkerProcess::Fork(const WorkerOrder& order) {
  if (frames_ >= 0) {
    Close(tasks_);  // the old worker ends by itself
    Finish();
  }
  int pipe_ends[2];
  int pair[2];
  if (pipe2(pipe_ends, O_CLOEXEC) != 0) return false;
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) {
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    return false;
  }
  fcntl(pipe_ends[0], F_SETFL, O_NONBLOCK);
  fcntl(pipe_ends[0], F_SETPIPE_SZ, kPipeBytes);  // where it is refused, the usual size serves
  frames_ = pipe_ends[0];
  tasks_ = pair[0];
  worker_ = -1;
  documents_ = 0;
  end_.reset();
  const bool sent = Running() && SendMessage(control_, ToBytes(order), pair[1], pipe_ends[1]);
  close(pair[1]);
  close(pipe_ends[1]);
  return sent;
}

bool WorkerProcess::Begin(const WorkerOrder& order, const WorkerTask& task, int bytes, bool fresh) {
  const bool fit = fit_ && !fresh && frames_ >= 0 && documents_ < kDocumentsPerWorker &&
                   TotalSeconds() < kSecondsPerWorker;
  fit_ = false;
  if (!fit && !Fork(order)) return false;
  ++documents_;
  before_ = fit ? TotalSeconds() : 0;
  return SendMessage(tasks_, ToBytes(task), bytes);
}

bool WorkerProcess::Read(FrameReader& frames) {
  static std::string piece(kPieceBytes, '\0');  // the supervisor has one thread
  for (int turns = 0; turns < 16; ++turns) {
    const ssize_t count = read(frames_, piece.data(), piece.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return true;
    if (count <= 0) return false;
    if (!frames.Add({piece.data(), static_cast<std::size_t>(count)})) return false;
  }
  return true;
}

// Reads the zygote's messages: those that are there, or on to the one that says how the worker ended.
void WorkerProcess::TakeEvents(bool wait) {
  while (!end_) {
    pollfd ready = {control_, POLLIN, 0};
    const int count = poll(&ready, 1, wait ? kEndMillis : 0);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    const auto message = ReceiveMessage(control_);
    if (!message) return;
    Unpacker reader(message->bytes);
    const auto event = static_cast<WorkerEvent>(reader.Number());
    const int value = static_cast<int>(reader.Number());
    if (event == WorkerEvent::kStarted) {
      worker_ = value;
    } else {
      end_ = {event == WorkerEvent::kKilled, value};
    }
  }
}

std::optional<WorkerEnd> WorkerProcess::Finish() {
  Close(frames_);
  Close(tasks_);
  TakeEvents(true);
  if (!end_) End();
  worker_ = -1;
  fit_ = false;
  return end_;
}

double WorkerProcess::ProcessorSeconds() { return std::max(0.0, TotalSeconds() - before_); }

double WorkerProcess::TotalSeconds() {
  if (worker_ < 0) TakeEvents(false);
  clockid_t clock;
  timespec used = {};
  if (worker_ <= 0 || end_ || clock_getcpuclockid(worker_, &clock) != 0) return 0;
  if (clock_gettime(clock, &used) != 0) return 0;
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

// The zygote's death ends its worker too; the group is killed to be sure of both before anything else starts.
void WorkerProcess::End() {
  if (zygote_ > 0) {
    kill(-zygote_, SIGKILL);
    kill(zygote_, SIGKILL);
    while (waitpid(zygote_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  zygote_ = -1;
  worker_ = -1;
  fit_ = false;
  Close(control_);
  Close(frames_);
  Close(tasks_);
}

void WorkerProcess::Dismiss() {
  Close(tasks_);
  if (control_ >= 0) shutdown(control_, SHUT_WR);
}

void WorkerProcess::Wait() {
  for (int waited = 0; zygote_ > 0 && waited < kDismissMillis; ++waited) {
    const pid_t ended = waitpid(zygote_, nullptr, WNOHANG);
    if (ended == zygote_) zygote_ = -1;
    if (ended == 0) poll(nullptr, 0, 1);
  }
  End();
}

int BytesInMemory(const std::string& bytes) {
  int file = memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  std::string_view rest = bytes;
  while (file >= 0 && !rest.empty()) {
    const ssize_t written = write(file, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) Close(file);
    if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file >= 0) fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
  return file;
}

}  // namespace minutebook::tools
