// Record files into the database, checked as the untrusted input they are.
#pragma once

#include <string>
#include <vector>

#include "schema/records.h"
#include "schema/result.h"
#include "schema/store/store.h"
#include "tools/record_file.h"

namespace minutebook::tools {

// The records of an entry under the entry's path. kInvalid when they break the format or are those of other
// bytes.
Result<PackRecords> RecordsOf(const RecordEntry& entry);

struct LoadedEntry {
  store::LoadOutcome outcome;
  bool known = false;   // these bytes were in the database under this path before
  PackRecords records;  // of a file that could not be opened, only its diagnostics
};

// Loads one entry. A file that could not be opened leaves its path in the ledger, as with `ingest`; records
// that break the format leave the file as failed, unless it is there already. An error means that the
// database takes nothing at all.
Result<LoadedEntry> LoadEntry(store::Store& store, const RecordEntry& entry);

// What `load` was given, sorted out.
struct RecordFiles {
  std::vector<std::string> files;
  std::vector<Error> problems;  // paths that lead to none, shards of a plan without records
};

// A file named by itself is taken whatever it is called; below a folder the finished record files, and the
// unfinished ones of shards that have none. Of a plan's folder the shards without any are a problem.
RecordFiles FindRecordFiles(const std::vector<std::string>& arguments);

}  // namespace minutebook::tools
