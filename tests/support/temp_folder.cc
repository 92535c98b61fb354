#include "tests/support/temp_folder.h"

#include <stdlib.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace minutebook::test {

namespace fs = std::filesystem;

TempFolder::TempFolder() {
  // In memory where the system has such a place: every load of a document waits for the disk.
  const fs::path memory = "/dev/shm";
  const bool usable = access(memory.c_str(), W_OK) == 0;
  std::string pattern = ((usable ? memory : fs::temp_directory_path()) / "minutebook-test-XXXXXX").string();
  const char* made = mkdtemp(pattern.data());
  path_ = made == nullptr ? fs::path() : fs::path(made);
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

std::string TempFolder::Write(std::string_view name, std::string_view content) const {
  const fs::path file = path_ / name;
  std::error_code ignored;
  fs::create_directories(file.parent_path(), ignored);
  std::ofstream(file, std::ios::binary) << content;
  return file.string();
}

std::string TempFolder::Link(std::string_view name, std::string_view target) const {
  const fs::path link = path_ / name;
  std::error_code ignored;
  fs::create_directories(link.parent_path(), ignored);
  fs::create_symlink(target, link, ignored);
  return link.string();
}

std::string ReadWholeFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace minutebook::test
