#include "tools/load_records.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "schema/record_json.h"
#include "tools/extract_shard.h"
#include "tools/pipeline.h"
#include "tools/shard_plan.h"

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDuplicate = "duplicate";
constexpr int kMaxListedShards = 20;

Error About(const std::string& file, ErrorCode code, std::string stage, std::string message) {
  Error error = MakeError(code, std::move(stage), std::move(message));
  error.where.file = file;
  return error;
}

Error NotLoaded(const RecordEntry& entry, std::string message) {
  return About(entry.path, ErrorCode::kInvalid, "load", std::move(message));
}

// "00003" of "00003.records.gz" and of "00003.host.17.partial".
std::string ShardOf(const fs::path& file) {
  const std::string name = file.filename().string();
  return file.parent_path().string() + "/" + name.substr(0, name.find('.'));
}

void AddFolder(const std::string& folder, RecordFiles& found) {
  std::vector<fs::path> finished;
  std::vector<fs::path> partial;
  std::error_code failure;
  fs::recursive_directory_iterator entry(folder, failure);
  for (const fs::recursive_directory_iterator end; !failure && entry != end; entry.increment(failure)) {
    const std::string name = entry->path().filename().string();
    if (name.ends_with(kRecordEnding)) finished.push_back(entry->path());
    if (name.ends_with(kPartialEnding)) partial.push_back(entry->path());
  }
  if (failure) {
    found.problems.push_back(
        About(folder, ErrorCode::kUnreadable, "", "cannot be read: " + failure.message()));
  }
  std::set<std::string> shards;
  for (const fs::path& file : finished) shards.insert(ShardOf(file));
  std::erase_if(partial, [&](const fs::path& file) { return shards.contains(ShardOf(file)); });
  finished.insert(finished.end(), partial.begin(), partial.end());
  std::sort(finished.begin(), finished.end());
  for (const fs::path& file : finished) found.files.push_back(file.string());
  if (finished.empty()) {
    found.problems.push_back(About(folder, ErrorCode::kEmpty, "", "holds no record files"));
  }
}

// "3, 7, 9", at most the first few.
std::string NumberList(const std::vector<int>& numbers) {
  std::string list;
  for (std::size_t i = 0; i < numbers.size() && i < kMaxListedShards; ++i) {
    list += (i == 0 ? "" : ", ") + std::to_string(numbers[i]);
  }
  return numbers.size() > kMaxListedShards ? list + ", ..." : list;
}

void AddMissingShards(const std::string& folder, RecordFiles& found) {
  const auto facts = ReadPlan(folder);
  if (!facts) return;
  std::vector<int> missing;
  std::error_code ignored;
  for (int shard = 1; shard <= facts->shards; ++shard) {
    if (!fs::exists(RecordPath(folder, shard), ignored)) missing.push_back(shard);
  }
  if (missing.empty()) return;
  const std::string shards = missing.size() == 1 ? "shard is" : "shards are";
  found.problems.push_back(About(folder, ErrorCode::kEmpty, "",
                                 std::to_string(missing.size()) + " of " + std::to_string(facts->shards) +
                                     " " + shards + " not finished: " + NumberList(missing)));
}

// A file that could not be opened: the ledger keeps its path and the reason.
Result<LoadedEntry> NoteUnread(store::Store& store, LoadedEntry loaded) {
  for (const Diagnostic& diagnostic : loaded.records.diagnostics) {
    if (diagnostic.severity != Severity::kError) continue;
    auto noted = store.ledger().NoteUnread(loaded.records.source_path, diagnostic.what);
    if (!noted) return noted.error();
    break;
  }
  return loaded;
}

}  // namespace

Result<PackRecords> RecordsOf(const RecordEntry& entry) {
  auto records = FromJson(entry.wire);
  if (!records) return records.error();
  if (records->sha256 != entry.sha256) return NotLoaded(entry, "the records are those of another file");
  // JSON has no form for paths of any bytes; the entry's line has.
  for (Diagnostic& diagnostic : records->diagnostics) {
    std::string& file = diagnostic.what.where.file;
    if (file == records->source_path) file = entry.path;
  }
  records->source_path = entry.path;
  return records;
}

Result<LoadedEntry> LoadEntry(store::Store& store, const RecordEntry& entry) {
  LoadedEntry loaded;
  const auto known = store.IsCurrent(entry.sha256, entry.path);
  if (!known) return known.error();
  loaded.known = *known;
  if (entry.status == kDuplicate) {
    auto touched = store.Touch(entry.sha256, entry.path);
    if (!touched) return touched.error();
    if (!touched->document_id.empty()) {
      loaded.outcome = std::move(*touched);
      return loaded;
    }
  }
  auto records =
      entry.status == kDuplicate
          ? NotLoaded(entry, "the records of the same bytes, which should come first, are not there")
          : RecordsOf(entry);
  loaded.records = records ? std::move(*records) : FailedRecords(entry.path, entry.sha256, records.error());
  if (entry.sha256.empty()) return NoteUnread(store, std::move(loaded));
  auto outcome = LoadOrNote(store, loaded.records);
  if (!outcome) return outcome.error();
  loaded.outcome = std::move(*outcome);
  if (loaded.outcome.changed) {
    const store::ReadingCost cost = {static_cast<double>(entry.milliseconds) / 1000, 1};
    if (auto noted = store.ledger().NoteCost(loaded.outcome.document_id, cost); !noted) return noted.error();
  }
  return loaded;
}

RecordFiles FindRecordFiles(const std::vector<std::string>& arguments) {
  RecordFiles found;
  for (const std::string& argument : arguments) {
    std::error_code failure;
    const fs::file_status status = fs::status(argument, failure);
    if (fs::is_directory(status)) {
      AddFolder(argument, found);
      AddMissingShards(argument, found);
    } else if (fs::is_regular_file(status)) {
      found.files.push_back(argument);
    } else {
      found.problems.push_back(
          About(argument, ErrorCode::kUnreadable, "", "does not exist or is no file; check the path"));
    }
  }
  return found;
}

}  // namespace minutebook::tools
