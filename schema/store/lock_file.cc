#include "schema/store/lock_file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iterator>
#include <thread>
#include <utility>

namespace minutebook::store {
namespace {

constexpr auto kPause = std::chrono::milliseconds(20);
constexpr std::size_t kMaxCommand = 120;
constexpr std::size_t kMaxNote = 512;

// What was typed to start this program, on one line.
std::string CommandLine() {
  std::ifstream file("/proc/self/cmdline", std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  while (!text.empty() && text.back() == '\0') text.pop_back();
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') c = ' ';
  }
  if (text.size() > kMaxCommand) text = text.substr(0, kMaxCommand) + "...";
  return text;
}

std::string Now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &parts);
  return text.data();
}

std::string HolderNote() {
  std::array<char, 256> host{};
  if (gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  return "process " + std::to_string(getpid()) + " on " + host.data() + " since " + Now() + ": " +
         CommandLine() + "\n";
}

void WriteNote(int descriptor) {
  const std::string note = HolderNote();
  if (ftruncate(descriptor, 0) != 0) return;
  if (pwrite(descriptor, note.data(), note.size(), 0) < 0) return;  // for people only
}

std::string ReadNote(int descriptor) {
  std::array<char, kMaxNote> note{};
  const ssize_t count = pread(descriptor, note.data(), note.size(), 0);
  std::string text(note.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  return text.substr(0, text.find('\n'));
}

Error InUse(const std::string& database, const std::string& holder) {
  Error error =
      MakeError(ErrorCode::kStorage, "load",
                "the database is in use by another program (" +
                    (holder.empty() ? "it does not say which" : holder) + "); try again when that has ended");
  error.where.file = database;
  return error;
}

// True when the path still leads to the file that was opened: its last holder may have removed it meanwhile.
bool StillThere(int descriptor, const std::string& path) {
  struct stat opened = {};
  struct stat named = {};
  return fstat(descriptor, &opened) == 0 && stat(path.c_str(), &named) == 0 &&
         opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

enum class Taking { kTaken, kBusy, kGone, kImpossible };

Taking TryLock(int descriptor, const std::string& path) {
  if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    return errno == EWOULDBLOCK || errno == EINTR ? Taking::kBusy : Taking::kImpossible;
  }
  return StillThere(descriptor, path) ? Taking::kTaken : Taking::kGone;
}

}  // namespace

LockFile::LockFile(LockFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}

LockFile& LockFile::operator=(LockFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(path_, other.path_);
  return *this;
}

LockFile::~LockFile() {
  if (descriptor_ < 0) return;
  unlink(path_.c_str());
  close(descriptor_);
}

Result<LockFile> LockFile::Take(const std::string& database, int wait_ms) {
  const std::string path = database + "-lock";
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(wait_ms);
  while (true) {
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0) return LockFile();
    const Taking taking = TryLock(descriptor, path);
    if (taking == Taking::kTaken) {
      WriteNote(descriptor);
      return LockFile(descriptor, path);
    }
    const std::string holder = ReadNote(descriptor);
    close(descriptor);
    if (taking == Taking::kImpossible) return LockFile();
    if (taking == Taking::kBusy && std::chrono::steady_clock::now() >= end) return InUse(database, holder);
    if (taking == Taking::kBusy) std::this_thread::sleep_for(kPause);
  }
}

std::string LockFile::Holder(const std::string& database) {
  const int descriptor = open((database + "-lock").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0) return {};
  const bool busy = flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  const std::string holder = busy ? ReadNote(descriptor) : std::string();
  close(descriptor);
  return holder;
}

}  // namespace minutebook::store
