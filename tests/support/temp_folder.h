// A folder of a test's own, with verbs for what tests do to files.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace minutebook::test {

// Made empty on construction, removed with everything in it at the end of scope.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // The whole path of a name in it.
  std::string operator/(std::string_view name) const { return (path_ / name).string(); }

  // Writes a file, with the folders above it; gives its whole path.
  std::string Write(std::string_view name, std::string_view content) const;

  // Makes `name` a symbolic link to `target`, which need not exist.
  std::string Link(std::string_view name, std::string_view target) const;

 private:
  std::filesystem::path path_;
};

// The content of a file; empty when it cannot be read.
std::string ReadWholeFile(const std::filesystem::path& path);

}  // namespace minutebook::test
