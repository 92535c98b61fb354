// The files of one ingest on their way: opened and hashed, into the pool, out of it, into the database.
//
// Whatever ends the program, nothing is lost and nothing is told that is not so: a file is noted in the
// database as an attempt before it is handed to a reader, what is read is committed in groups, and a file is
// reported only when its group is committed. A file whose attempt was never concluded, because the program
// ended meanwhile, is read last and alone; when the program ends over it again and again it is given up.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tools/ingest_log.h"
#include "tools/pipeline.h"
#include "tools/worker/pool.h"

namespace minutebook::tools {

struct IngestRunOptions {
  int max_attempts = 1;               // that may be lost with the program before a file is given up
  std::set<std::string> forced = {};  // hashes of files that are read again although they are known
};

class IngestRun {
 public:
  // All references must outlive the run. The summary is kept up to date as files end.
  IngestRun(store::Store& store, ReadingPool& pool, IngestLog& log, IngestSummary& summary,
            IngestRunOptions options);

  // Takes one file in. An error means that the database cannot be used; whatever is wrong with a file is in
  // its report.
  Status File(const std::string& path);

  // Waits for all files under way, then reads those that need to be alone. When the user is in a hurry the
  // files at hand, or all that are left, are left for the next run.
  Status Finish();

 private:
  Status Open();
  Status Commit();
  Status CommitWhenDue();
  Status Unreadable(const std::string& path, const Error& error);
  Status Sort(Source source);
  Status Release();
  Status Drain();
  Status Give(Source source);
  Status Alone(const std::string& path);
  Status GiveUp(const Source& source, int attempts);
  Status Take();
  Status Load(PackRecords& records, std::vector<StageTime> times, const store::ReadingCost& cost);
  Status Copies(const std::string& sha256);
  Status Forget(const std::string& sha256);
  void End(FileReport report) { waiting_.push_back(std::move(report)); }

  store::Store& store_;
  ReadingPool& pool_;
  IngestLog& log_;
  IngestSummary& summary_;
  IngestRunOptions options_;

  bool open_ = false;  // a group
  std::chrono::steady_clock::time_point opened_;
  std::vector<FileReport> waiting_;  // for the commit of the group
  std::deque<Source> ahead_;         // opened, not yet handed out
  std::size_t ahead_bytes_ = 0;
  std::map<std::string, std::vector<std::string>> under_way_;  // hash to further paths of the same bytes
  std::vector<std::string> suspects_;                          // paths to be read last and alone
};

// A document's end as it is told.
FileReport ReportOf(const PackRecords& records, std::vector<StageTime> times);

}  // namespace minutebook::tools
