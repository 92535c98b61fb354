// One shard of a plan to its record file, taking over what earlier runs have left.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "schema/result.h"
#include "tools/record_file.h"
#include "tools/shard_plan.h"

namespace minutebook::tools {

// The names below a plan's folder.
std::string RecordPath(const std::string& plan, int shard);  // the finished record file
std::string LedgerPath(const std::string& plan, int shard);
inline constexpr std::string_view kRecordEnding = ".records.gz";
inline constexpr std::string_view kPartialEnding = ".partial";  // of a record file that is being written

struct ShardOutcome {
  std::map<std::string, int> by_status;
  int taken_over = 0;     // entries that an earlier run had made
  bool finished = false;  // false when `stop` said so: run again for the rest
};

// What extracting needs from outside.
struct ShardWork {
  std::string plan;  // the folder
  Shard shard;
  std::string ocr;  // how pages are recognised; records made otherwise are made again
  // Reads one file and gives its entry with its records; never fails. `known` says whether the records of
  // these bytes are already in the record file, so that "duplicate" is enough.
  std::function<RecordEntry(const PlannedFile&, const std::function<bool(const std::string&)>& known)> read;
  std::function<void(const RecordEntry&)> done;  // told of each file that was read
  std::function<bool()> stop;                    // asked before each file
};

// Writes the record file and then the ledger. What another run, ended by whatever, has left of this shard is
// kept as far as it is whole; files that could not be opened then are tried again. Two runs of one shard at
// the same time do the work twice and harm nothing. kUnreadable when the disk is full or fails.
Result<ShardOutcome> ExtractShard(const ShardWork& work);

}  // namespace minutebook::tools
