#include "tools/find_document.h"

#include <filesystem>
#include <vector>

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;

// The path as given, tidied, relative to here and absolute, each once.
std::vector<std::string> Spellings(const std::string& path) {
  std::error_code failure;
  const fs::path tidy = fs::path(path).lexically_normal();
  const fs::path whole = fs::absolute(tidy, failure).lexically_normal();
  const fs::path here = fs::current_path(failure);
  const fs::path relative = whole.lexically_relative(here);
  std::vector<std::string> spellings = {path};
  for (const fs::path& other : {tidy, relative, fs::path(".") / relative, whole}) {
    const std::string text = other.string();
    if (!text.empty() && text != path) spellings.push_back(text);
  }
  return spellings;
}

}  // namespace

Result<PackRecords> FindDocument(store::Store& store, const std::string& path_or_id) {
  for (const std::string& spelling : Spellings(path_or_id)) {
    auto records = store.Read(spelling);
    if (records) return records;
  }
  const auto holder = store.DocumentOf(path_or_id);
  if (!holder) return holder.error();
  if (!holder->empty()) return store.Read(*holder);
  return MakeError(ErrorCode::kInvalid, "",
                   "no document or record '" + path_or_id +
                       "' in this database; 'minutebook status' and 'minutebook search' show what there is");
}

ExitCode CodeForLookUp(const Error& error) {
  return error.code == ErrorCode::kInvalid ? ExitCode::kNothingFound : ExitCode::kDatabase;
}

}  // namespace minutebook::tools
