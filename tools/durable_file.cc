#include "tools/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;

// An open file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int number() const { return number_; }
  bool open() const { return number_ >= 0; }

 private:
  int number_;
};

bool WriteAll(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// A file system that cannot sync a folder says so with EINVAL; there is nothing more to be done on it.
bool SyncFolder(const std::string& folder) {
  const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return opened.open() && (fsync(opened.number()) == 0 || errno == EINVAL);
}

std::string FolderOf(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

}  // namespace

Error FileError(const std::string& path, std::string_view tried) {
  const int number = errno;
  return {ErrorCode::kUnreadable,
          "",
          {path, 0, {}},
          std::string(tried) + ": " + std::generic_category().message(number)};
}

Status MakeFolder(const std::string& path) {
  std::error_code failure;
  fs::create_directories(path, failure);
  if (!failure && fs::is_directory(path, failure)) return Ok{};
  errno = failure ? failure.value() : ENOTDIR;
  return FileError(path, "the folder cannot be made");
}

Status WriteDurably(const std::string& path, std::string_view content) {
  const std::string beside = path + "." + ProcessName() + ".tmp";
  {
    const Descriptor file(open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!file.open()) return FileError(beside, "the file cannot be made");
    if (!WriteAll(file.number(), content) || fsync(file.number()) != 0) {
      Error error = FileError(beside, "the file cannot be written");
      unlink(beside.c_str());
      return error;
    }
  }
  return MoveDurably(beside, path);
}

Status MoveDurably(const std::string& from, const std::string& to) {
  if (rename(from.c_str(), to.c_str()) != 0) return FileError(to, "the file cannot be put in its place");
  if (!SyncFolder(FolderOf(to))) return FileError(FolderOf(to), "the folder cannot be synced");
  return Ok{};
}

std::string ProcessName() {
  std::array<char, 256> host{};
  if (gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  return std::string(host.data()) + "." + std::to_string(getpid());
}

}  // namespace minutebook::tools
