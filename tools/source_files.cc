#include "tools/source_files.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <set>
#include <string_view>

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> kTaken = {".pdf", ".txt", ".md", ".html", ".htm"};

Error FindError(const fs::path& path, std::string message) {
  return {ErrorCode::kUnreadable, "find", {path.string(), 0, {}}, std::move(message)};
}

std::string LowerExtension(const fs::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

bool Hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

class Walk {
 public:
  explicit Walk(SourceFiles& found) : found_(found) {}

  void Argument(const std::string& given) {
    std::error_code failure;
    const fs::file_status status = fs::status(given, failure);
    if (status.type() == fs::file_type::not_found) {
      const bool dangling = fs::is_symlink(fs::symlink_status(given, failure));
      found_.problems.push_back(FindError(
          given, dangling ? "is a link to a file that does not exist" : "does not exist; check the path"));
      return;
    }
    if (failure) {
      found_.problems.push_back(FindError(given, "cannot be looked at: " + failure.message()));
      return;
    }
    if (fs::is_directory(status)) {
      Folder(given);
    } else if (fs::is_regular_file(status)) {
      Take(given);
    } else {
      found_.problems.push_back(FindError(given, "is neither a file nor a folder"));
    }
  }

 private:
  void Take(const fs::path& path) {
    if (taken_.insert(path.string()).second) found_.paths.push_back(path.string());
  }

  // Each folder's own files first come by name; the whole list of an argument is sorted at the end.
  void Folder(const fs::path& folder) {
    std::error_code failure;
    const fs::path real = fs::canonical(folder, failure);
    if (failure) {
      found_.problems.push_back(FindError(folder, "cannot be followed: " + failure.message()));
      return;
    }
    if (std::find(above_.begin(), above_.end(), real) != above_.end()) {
      found_.problems.push_back(FindError(folder, "is a link back to a folder above it; not followed"));
      return;
    }
    if (!walked_.insert(real.string()).second) return;
    std::vector<fs::directory_entry> entries = Entries(folder);
    above_.push_back(real);
    for (const fs::directory_entry& entry : entries) Entry(entry);
    above_.pop_back();
  }

  // Real entries before links, so that a folder is met under its own name first. What a folder says of its
  // entries' types is kept, so that files need not be asked for theirs.
  std::vector<fs::directory_entry> Entries(const fs::path& folder) {
    std::vector<fs::directory_entry> entries;
    std::error_code failure;
    fs::directory_iterator entry(folder, failure);
    for (const fs::directory_iterator end; !failure && entry != end; entry.increment(failure)) {
      entries.push_back(*entry);
    }
    if (failure) found_.problems.push_back(FindError(folder, "cannot be read: " + failure.message()));
    std::sort(entries.begin(), entries.end());
    std::stable_partition(entries.begin(), entries.end(), [](const fs::directory_entry& one) {
      std::error_code ignored;
      return !one.is_symlink(ignored);
    });
    return entries;
  }

  void Entry(const fs::directory_entry& entry) {
    const fs::path& path = entry.path();
    std::error_code failure;
    const fs::file_status status = entry.status(failure);
    const std::string extension = LowerExtension(path);
    const bool ours = std::find(kTaken.begin(), kTaken.end(), extension) != kTaken.end() && !Hidden(path);
    if (fs::is_directory(status)) {
      Folder(path);
    } else if (fs::is_regular_file(status) && ours) {
      Take(path);
    } else if (fs::is_regular_file(status)) {
      ++found_.left_aside[extension.empty() ? "no extension" : extension];
    } else if (status.type() == fs::file_type::not_found) {
      found_.problems.push_back(FindError(path, "is a link to a file that does not exist"));
    } else if (failure) {
      found_.problems.push_back(FindError(path, "cannot be looked at: " + failure.message()));
    }
  }

  SourceFiles& found_;
  std::set<std::string> taken_;
  std::set<std::string> walked_;
  std::vector<fs::path> above_;
};

}  // namespace

SourceFiles FindSourceFiles(const std::vector<std::string>& arguments) {
  SourceFiles found;
  Walk walk(found);
  for (const std::string& argument : arguments) {
    const auto first = static_cast<std::ptrdiff_t>(found.paths.size());
    walk.Argument(argument);
    std::sort(found.paths.begin() + first, found.paths.end());
  }
  return found;
}

}  // namespace minutebook::tools
