// Files to records through sandboxed worker processes: one document per worker at a time, whatever is in it.
//
// A worker that dies, hangs, outgrows its limits or answers nonsense costs its document one more try alone
// with doubled limits. When that ends the same way at a page, the page is given up and the rest read again;
// what cannot be saved so ends as failed records that say why. See tests/tools/worker/pool_test.cc.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ingest/read_options.h"
#include "schema/records.h"
#include "schema/result.h"
#include "tools/pipeline.h"
#include "tools/tables_job.h"
#include "tools/worker/limits.h"

namespace minutebook::tools {

struct PoolOptions {
  int workers = 1;
  bool isolate = true;  // false: everything in this process, one file at a time, without limits
  bool sandbox = true;  // false: worker processes and limits, but no Landlock and no filter of system calls
  ingest::ReadOptions read;
  std::optional<TablesJob> tables;  // wanted of each file in place of its records
  WorkerLimits limits;
};

// How the reading of one file ended; the records are there whatever happened.
struct Reading {
  std::string path;
  std::string sha256;
  PackRecords records = {};  // diagnostics only when tables are wanted
  TablesAnswer tables = {};
  std::vector<StageTime> times = {};
  int tries = 1;       // that were needed
  double seconds = 0;  // from the first try's begin to the last one's end
};

class ReadingPool {
 public:
  // Worker processes are started when there are files for them; a file for which none can be is lost with
  // kInternal.
  static Result<std::unique_ptr<ReadingPool>> Start(PoolOptions options);
  virtual ~ReadingPool() = default;  // ends every worker, whatever it is at

  // True when one more file can be given.
  virtual bool Ready() const = 0;
  // Takes a file over. Only when Ready.
  virtual void Give(Source source) = 0;
  // Waits at most `timeout_ms` for a file to be done with; nothing at the timeout, on a signal, or when there
  // is none under way. The order is that of their ends.
  virtual std::optional<Reading> Next(int timeout_ms) = 0;
  // Files given and not yet handed back.
  virtual int UnderWay() const = 0;
};

// One file through the pool, which must have nothing under way.
Reading ReadOne(ReadingPool& pool, Source source);

// The program that is started as worker; by default the running one. For tests, whose own program is another.
void UseWorkerProgram(std::string path);

// Processor cores this process may use.
int UsableCores();

}  // namespace minutebook::tools
