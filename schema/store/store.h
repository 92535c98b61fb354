// The SQLite database of records: open or create, load one document, read it back, search.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/records.h"
#include "schema/result.h"

namespace minutebook::store {

enum class OpenMode { kReadWrite, kReadOnly };

struct LoadOutcome {
  DocumentStatus status = DocumentStatus::kFailed;
  std::string document_id;
  bool changed = false;  // false when the same bytes were already loaded by the same versions
};

// One answer to a search, best first.
struct SearchHit {
  std::string record_id;
  std::string family;         // "resolution", "minute_point", "section", ...
  std::string document_title;
  std::string source_path;
  OptionalText authority;
  OptionalText body;
  OptionalText meeting_date;
  OptionalText item;          // agenda or minute item
  int page = 0;
  std::string snippet;        // match marked with "[" and "]"
};

struct StatusRow {
  std::string status;
  std::string reason;  // stage and code, empty when loaded cleanly
  int documents = 0;
};

// One source document as a list shows it, whatever became of it.
struct DocumentRow {
  std::string id;
  std::string source_path;  // the first path it was given under
  std::string status;
  std::string reason;       // stage and code, as in StatusRow
  std::string message;      // of its first error, a sentence; empty when there is none
  std::string kind;
  OptionalText authority;
  OptionalText body;
  OptionalText title;
  OptionalText meeting_date;
  int pages = 0;
};

class Store {
 public:
  // Opens and migrates (read-write) or checks the version (read-only). kStorage with what to do: locked, read-only,
  // newer than this program, not a database.
  static Result<Store> Open(const std::string& path, OpenMode mode);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // One transaction; replaces an older load of the same bytes, so a second load changes no row.
  // Another path with the same bytes is recorded as a further path of the one document.
  Result<LoadOutcome> Load(const PackRecords& records);

  // True when these bytes were loaded by the current versions under this path, so that the file need not be read
  // again.
  Result<bool> IsCurrent(const std::string& sha256, const std::string& source_path);

  // The records of one source file, by the path given to Load or by document id; kStorage when unknown.
  Result<PackRecords> Read(const std::string& path_or_id);

  // Removes one document and all its records; false when unknown.
  Result<bool> Remove(const std::string& path_or_id);

  // Plain words are all required; a "quoted phrase" stays together. FTS5 syntax errors never reach the user.
  Result<std::vector<SearchHit>> Search(std::string_view query, int limit);

  Result<std::vector<StatusRow>> StatusSummary();

  // Every document, failed ones included, ordered by source path.
  Result<std::vector<DocumentRow>> Documents();

  // The id of the document that holds the record (or has the id) `record_id`; empty when there is none.
  Result<std::string> DocumentOf(const std::string& record_id);

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace minutebook::store
