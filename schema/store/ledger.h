// The account of a backfill: what was under way, what it cost, what could not be opened, what should be read
// again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/result.h"

namespace minutebook::store {

class Database;

enum class RetryKind {
  kFailed,   // failed, unsupported, or could not be opened
  kPartial,  // pages were lost
  kStale,    // made by other versions of the stages
};

struct RetryChoice {
  RetryKind kind = RetryKind::kFailed;
  std::string stage;  // only documents that this stage failed, or of whose version they are not; empty: any
  bool recognise = false;  // with kStale: also documents with pictures that nobody asked to recognise
};

// One path of a file to read again.
struct RetryFile {
  std::string sha256;  // empty when it could not be opened
  std::string path;
};

// What reading a document cost.
struct ReadingCost {
  double seconds = 0;  // from the first try's begin to the last one's end
  int tries = 1;
};

// How many documents have one thing in common.
struct DocumentTotal {
  std::string name;
  int documents = 0;
};

enum class TotalBy { kKind, kAuthority, kYear, kStaleStage };

// A document, or a path that could not be opened, as lists show it.
struct LedgerRow {
  std::string path;
  std::string status;
  std::string reason;   // stage and code
  std::string message;  // a sentence; empty when there is none
  int pages = 0;
  double seconds = 0;
  int tries = 0;
};

// SQL over the table `document d` that is true for documents made by other versions of the stages than this
// program's; every stage, or the one named.
std::string StaleSql(std::string_view stage = {});

// A view of an open Store, which it must not outlive. Writes belong to the store's group where one is open.
class Ledger {
 public:
  explicit Ledger(Database& database) : database_(&database) {}

  // Notes that a file is about to be handed to a reader. Loading it takes the note away; a note that is
  // found later says that the program ended meanwhile.
  Status NoteAttempt(const std::string& sha256, const std::string& path);
  Result<int> Attempts(const std::string& sha256);
  Status ForgetAttempt(const std::string& sha256);
  // How many files have such a note.
  Result<int> UnderWay();

  // Keeps what reading a document that has been loaded took. Of no document: nothing.
  Status NoteCost(const std::string& document_id, const ReadingCost& cost);

  // Records a path that could not be opened; loading or finding bytes under it takes the record away.
  Status NoteUnread(const std::string& path, const Error& error);

  // Takes away the notes on bytes that have been read or found under `path`.
  void Done(const std::string& sha256, const std::string& path);

  // What should be read again, in order of path.
  Result<std::vector<RetryFile>> ToRetry(const RetryChoice& choice);

  // SHA-256 of the documents with pictures that may hold text and were not recognised, as nobody asked for
  // it.
  Result<std::vector<std::string>> NotRecognised();

  // Documents by kind, authority, year of the meeting ("" where the document says none), or by the stage
  // whose version they are not of; the greatest first.
  Result<std::vector<DocumentTotal>> Totals(TotalBy by);

  // At most `limit` documents that failed or are incomplete, by path; paths that could not be opened among
  // them. `more` is how many others there are.
  Result<std::vector<LedgerRow>> Problems(int limit, int& more);

  // The `limit` documents that took longest, longest first.
  Result<std::vector<LedgerRow>> Slowest(int limit);

 private:
  Database* database_;
};

}  // namespace minutebook::store
