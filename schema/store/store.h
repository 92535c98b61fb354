// The SQLite database of records: open or create, load one document, read it back, search.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/records.h"
#include "schema/result.h"
#include "schema/store/ledger.h"

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
  std::string family;  // "resolution", "minute_point", "section", ...
  std::string document_title;
  std::string source_path;
  OptionalText authority;
  OptionalText body;
  OptionalText meeting_date;
  OptionalText item;  // agenda or minute item
  int page = 0;
  std::string snippet;  // match marked with "[" and "]"
};

// Documents by status and reason; further paths of the same bytes count as "duplicate", so that all rows
// together count every path that was ever loaded.
struct StatusRow {
  std::string status;
  std::string reason;  // stage and code, empty when loaded cleanly
  int documents = 0;
};

// How many pages were read in one way.
struct PageTotal {
  std::string source;  // page.text_source, or "failed" for pages that an error was recorded about
  int pages = 0;
};

// What became of pictures with text, other than whole pages.
struct PictureTotals {
  int figures = 0;  // records
  int pages_with_figures = 0;
  int unread_pages = 0;      // with pictures that nobody asked to recognise
  int unread_documents = 0;  // that have such pages
};

// One source document as a list shows it, whatever became of it.
struct DocumentRow {
  std::string id;
  std::string source_path;  // of several paths with the same bytes the first in byte order
  std::string status;
  std::string reason;   // stage and code, as in StatusRow
  std::string message;  // of its first error, a sentence; empty when there is none
  std::string kind;
  OptionalText authority;
  OptionalText body;
  OptionalText title;
  OptionalText meeting_date;
  int pages = 0;
};

// Words by what became of them; `words` is the sum of the next four.
struct WordCounts {
  std::int64_t words = 0;
  std::int64_t body = 0;
  std::int64_t table = 0;
  std::int64_t furniture = 0;
  std::int64_t unplaced = 0;
  std::int64_t figures = 0;  // in pictures, beside the pages' own
};

// What became of a document's words, and where its pages disagree.
struct DocumentAccount {
  std::string id;
  std::string source_path;
  std::string status;
  int pages = 0;
  WordCounts counts;
  std::vector<Diagnostic> notes;  // conflicts and unplaced words, by page
};

struct FamilyCount {
  std::string family;
  int records = 0;
};

// One record as the database has it: its own columns that are not null, in order, and where it was read.
struct RecordRow {
  std::string id;
  std::string family;
  std::string document_id;
  std::string source_path;
  std::vector<std::pair<std::string, std::string>> fields;
  Provenance where;
};

class Store {
 public:
  // Opens and migrates (read-write) or checks the version (read-only). kStorage with what to do: in use,
  // locked, read-only, newer than this program, not a database. ":memory:" is a database that lives as long
  // as the Store. One Store at a time, of all programs, is open for writing (lock_file.h); another waits up
  // to `busy_timeout_ms` for it, as does a call that finds the database locked.
  static Result<Store> Open(const std::string& path, OpenMode mode, int busy_timeout_ms = 10000);
  // Which program has the database at `path` open for writing, for people; empty when none has.
  static std::string Writer(const std::string& path);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // One transaction. The same bytes loaded again by the same stage versions change no row, at most their path
  // is recorded as a further path of the one document (kDuplicate); loaded by other versions, or when this
  // load ended better (loaded, partial, unsupported, failed) than the earlier one, or when `replace` is set
  // or fewer pictures were left unread and it ended no worse, they replace the rows. Ids are assigned here
  // whatever `records` says. A failed or unsupported document leaves its row and diagnostics only. kInvalid
  // when sha256 is not 64 lower-case hex digits or there is no path or the rows are refused, and then another
  // document may be taken; kStorage when the database takes nothing at all (no room, say).
  Result<LoadOutcome> Load(const PackRecords& records, bool replace = false);

  // What is loaded between the two is one transaction: one wait for the disk, and kept or lost together. An
  // error of EndGroup means that nothing of the group is in the database. A Store that goes with its group
  // open loses it.
  Status BeginGroup();
  Status EndGroup();

  // Attempts, costs and totals of the backfill; valid as long as the Store.
  Ledger ledger();

  // When these bytes were loaded by the current versions, records `source_path` as one of their paths (no
  // change when it is one) and returns what Load would, `changed` saying whether the path is new; an empty
  // document_id when they must be read.
  Result<LoadOutcome> Touch(const std::string& sha256, const std::string& source_path);

  // True when these bytes were loaded by the current versions under this path, so that the file need not be
  // read again.
  Result<bool> IsCurrent(const std::string& sha256, const std::string& source_path);

  // The records of one source file, by the path given to Load, by document id or by sha256; kStorage when
  // unknown. A path under which different bytes were loaded over time means the last ones.
  Result<PackRecords> Read(const std::string& path_or_id);

  // Removes one document and all its records; false when unknown.
  Result<bool> Remove(const std::string& path_or_id);

  // Plain words are all required; a "quoted phrase" stays together. FTS5 syntax errors never reach the user.
  // A word may end in "*" to stand for all words that begin so. At most `limit` hits; a query without a word
  // has none.
  Result<std::vector<SearchHit>> Search(std::string_view query, int limit);

  Result<std::vector<StatusRow>> StatusSummary();

  // Pages by how they were read, all documents together; sources without a page are left out.
  Result<std::vector<PageTotal>> PageTotals();

  Result<PictureTotals> Pictures();

  // All paths under which a document's bytes were loaded, sorted; empty when it is unknown.
  Result<std::vector<std::string>> Paths(const std::string& path_or_id);

  // How many records of each family a document has (empty for the whole database), families without any
  // included, in the order of docs/records.md.
  Result<std::vector<FamilyCount>> Counts(const std::string& path_or_id);

  // One record of any family by its id; an empty family when there is none.
  Result<RecordRow> Record(const std::string& record_id);

  // Every document, failed ones included, ordered by source path.
  Result<std::vector<DocumentRow>> Documents();

  // The account of one document (by path, id or sha256; none when unknown), or of all when the name is empty,
  // ordered by source path.
  Result<std::vector<DocumentAccount>> Accounts(const std::string& path_or_id);

  // The id of the document that holds the record (or has the id) `record_id`; empty when there is none.
  Result<std::string> DocumentOf(const std::string& record_id);

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace minutebook::store
