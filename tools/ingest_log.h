// What `ingest` tells while it runs and at its end, behind one interface: a progress bar, lines, or JSON
// lines.
#pragma once

#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "schema/diagnostics.h"
#include "tools/args.h"
#include "tools/record_walk.h"
#include "tools/stage_runner.h"
#include "tools/text_layout.h"

namespace minutebook::tools {

// The status of a file that is in the database as it is; other statuses are those of DocumentStatus.
inline constexpr std::string_view kUnchanged = "unchanged";

// How one file ended.
struct FileReport {
  std::string path;
  std::string status;
  int pages = 0;
  FamilyCounts families = {};
  std::vector<Diagnostic> diagnostics = {};
  std::vector<StageTime> times = {};
  bool failed_before = false;  // unchanged, and it failed or was incomplete when it was read
  std::string reason = {};     // CauseCode
};

// True of "failed", "partial" and "unsupported".
bool WentWrong(std::string_view status);

// The error that made a document's status: the first about the whole of it, else the first about a page; null
// when there is none. Its code.
const Error* CauseOf(const std::vector<Diagnostic>& diagnostics);
std::string CauseCode(const std::vector<Diagnostic>& diagnostics);

// What was wrong with a document as one line: its first error and how many more there are; empty when none.
std::string ProblemLine(const std::vector<Diagnostic>& diagnostics);

struct IngestSummary {
  std::map<std::string, int> by_status;
  std::map<std::string, int> by_reason;  // of files that went wrong
  FamilyCounts families;
  std::map<std::string, int> left_aside;
  int files = 0;  // that were to be read
  int failed_before = 0;
  int problems = 0;  // paths that led to no file
  int pages = 0;
  double seconds = 0;
  bool interrupted = false;
  std::string database;
};

// Counts a file's end.
void AddUp(const FileReport& report, IngestSummary& summary);

// What the bar says beside the counts: "12 pages/s 3 min 20 s left (2 encrypted, 1 damaged) "; empty while
// there is nothing to tell.
std::string ProgressText(const IngestSummary& so_far, int done, int files, double seconds);

class IngestLog {
 public:
  virtual ~IngestLog() = default;
  virtual void Start(int files) = 0;
  virtual void Problem(const Error& problem) = 0;  // of a path that led to no file
  virtual void Begin(const std::string& path) = 0;
  virtual void End(const FileReport& report) = 0;
  virtual void Finish(const IngestSummary& summary) = 0;
};

// The summary goes to `out`, problems and progress to `err`; JSON lines all go to `out`. `terminal` is that
// of `err`. The streams must outlive the log.
std::unique_ptr<IngestLog> MakeIngestLog(const IngestArgs& args, std::ostream& out, std::ostream& err,
                                         Terminal terminal);

}  // namespace minutebook::tools
