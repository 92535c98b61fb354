// The process that forks a worker per document: the program itself, started again with a hidden subcommand.
//
// It has the libraries loaded and the patterns compiled, and it never sees a database. On its standard input,
// a socket, it is told the settings once, then for each document its name and limits beside two descriptors:
// the bytes, and the pipe for the worker's frames. It answers with the worker's process id and, when that has
// ended, how.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read_options.h"
#include "tools/tables_job.h"
#include "tools/worker/limits.h"

namespace minutebook::tools {

inline constexpr char kZygoteCommand[] = "--read-for-supervisor";

// Exit statuses of a worker.
inline constexpr int kWorkerDone = 0;
inline constexpr int kWorkerOutOfMemory = 86;
inline constexpr int kWorkerUnconfined = 87;  // the sandbox could not be set up
inline constexpr int kWorkerUnheard = 88;     // the supervisor was gone, or the message was not understood

struct ZygoteSettings {
  ingest::ReadOptions read;  // without observer, recogniser and lost pages
  bool sandbox = true;
  std::optional<TablesJob> tables;  // wanted in place of records
};
std::string ToBytes(const ZygoteSettings& settings);

// What a worker is forked with.
struct WorkerOrder {
  WorkerLimits limits;
  bool recognizer = false;  // have the recogniser ready before the fork
};
std::string ToBytes(const WorkerOrder& order);

// A document for a worker; a descriptor of its bytes comes with it.
struct WorkerTask {
  std::string name;  // for messages
  std::string sha256;
  std::vector<Error> lost_pages;
};
std::string ToBytes(const WorkerTask& task);

// What the zygote says of its worker.
enum class WorkerEvent { kStarted = 1, kExited = 2, kKilled = 3 };

// Runs until the supervisor (the process `supervisor`) is gone. The result is the exit status.
int RunZygote(int supervisor);

}  // namespace minutebook::tools
