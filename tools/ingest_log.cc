#include "tools/ingest_log.h"

#include <algorithm>
#include <chrono>
#include <string_view>

#include "tools/ingest_log_json.h"

namespace minutebook::tools {
namespace {

constexpr int kBarWidth = 24;
constexpr int kSummaryWidth = 80;
constexpr int kLeastPath = 12;  // columns; in fewer no path is shown

int Total(const std::map<std::string, int>& counts) {
  int total = 0;
  for (const auto& [name, count] : counts) total += count;
  return total;
}

int Total(const FamilyCounts& counts) {
  int total = 0;
  for (const auto& [name, count] : counts) total += count;
  return total;
}

std::string CountList(const FamilyCounts& counts) {
  std::string list;
  for (const auto& [name, count] : counts) {
    list += (list.empty() ? "" : ", ") + FamilyCount(name, count);
  }
  return list;
}

// "12 loaded, 1 partial, 2 failed", in the order of how well they ended.
std::string StatusList(const std::map<std::string, int>& by_status) {
  std::string list;
  for (const std::string_view status :
       {"loaded", "partial", "duplicate", "unchanged", "unsupported", "failed"}) {
    const auto found = by_status.find(std::string(status));
    if (found == by_status.end()) continue;
    list += (list.empty() ? "" : ", ") + Grouped(found->second) + " " + std::string(status);
  }
  return list.empty() ? "none" : list;
}

// "2 encrypted, 1 damaged", the most frequent first; empty when nothing went wrong.
std::string ReasonList(const std::map<std::string, int>& by_reason) {
  std::vector<std::pair<std::string, int>> rows(by_reason.begin(), by_reason.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string list;
  for (const auto& [reason, count] : rows) {
    list += (list.empty() ? "" : ", ") + Grouped(count) + " " + reason;
  }
  return list;
}

std::string LeftAside(const std::map<std::string, int>& left_aside) {
  std::string kinds;
  for (const auto& [kind, count] : left_aside) {
    kinds += (kinds.empty() ? "" : ", ") + Grouped(count) + " " + kind;
  }
  return kinds;
}

std::string SummaryText(const IngestSummary& summary) {
  std::vector<LabelledText> rows = {{"Documents", StatusList(summary.by_status)}};
  if (!summary.by_reason.empty()) rows.push_back({"Reasons", ReasonList(summary.by_reason)});
  if (summary.failed_before > 0) {
    rows.push_back({"", Count(summary.failed_before, "unchanged file", "unchanged files") +
                            " failed or came out incomplete when read before"});
  }
  if (summary.pages > 0) rows.push_back({"Pages read", Grouped(summary.pages)});
  if (!summary.families.empty()) rows.push_back({"Records", CountList(summary.families)});
  if (!summary.left_aside.empty()) rows.push_back({"Left aside", LeftAside(summary.left_aside)});
  if (summary.problems > 0) rows.push_back({"Not found", Count(summary.problems, "path", "paths")});
  rows.push_back({"Time", Duration(summary.seconds)});
  rows.push_back({"Database", summary.database});
  std::string text = TwoColumns(rows, kSummaryWidth);
  if (summary.interrupted) {
    const int left = summary.files - Total(summary.by_status);
    text += "Interrupted with " + Count(left, "file", "files") +
            " to go; run the same command again to read the rest.\n";
  } else if (std::any_of(summary.by_status.begin(), summary.by_status.end(),
                         [](const auto& entry) { return WentWrong(entry.first); })) {
    text += "'minutebook status --db " + summary.database + "' lists what failed and why.\n";
  }
  return text;
}

// Lines for logs and for people who pipe the output.
class LineLog : public IngestLog {
 public:
  LineLog(std::ostream& out, std::ostream& err, bool quiet) : out_(out), err_(err), quiet_(quiet) {}

  void Start(int files) override { files_ = files; }

  void Problem(const Error& problem) override {
    BeforeLine();
    err_ << "minutebook: " << OneLine(Format(problem)) << std::endl;
  }

  void Begin(const std::string& path) override { current_ = path; }

  void End(const FileReport& report) override {
    ++done_;
    BeforeLine();
    const std::string problem = ProblemLine(report.diagnostics);
    if (!problem.empty()) err_ << "minutebook: " << problem << std::endl;
    if (!quiet_) Progress(report);
  }

  void Finish(const IngestSummary& summary) override {
    BeforeLine();
    if (!quiet_) out_ << SummaryText(summary) << std::flush;
  }

 protected:
  virtual void BeforeLine() {}

  virtual void Progress(const FileReport& report) {
    // One string: standard error writes each piece that it is given.
    std::string line = "[" + std::to_string(done_) + "/" + std::to_string(files_) + "] " + report.status +
                       "  " + OneLine(report.path);
    if (report.pages > 0) {
      line += "  " + Count(report.pages, "page", "pages") + ", " +
              Count(Total(report.families), "record", "records");
    }
    err_ << line + "\n" << std::flush;
  }

  std::ostream& out_;
  std::ostream& err_;
  bool quiet_;
  int files_ = 0;
  int done_ = 0;
  std::string current_;
};

// One line on a terminal, drawn over and over; problems scroll away above it.
class BarLog : public LineLog {
 public:
  BarLog(std::ostream& out, std::ostream& err, Terminal terminal)
      : LineLog(out, err, false), terminal_(terminal) {}

  void Start(int files) override {
    LineLog::Start(files);
    started_ = std::chrono::steady_clock::now();
  }

  void Begin(const std::string& path) override {
    LineLog::Begin(path);
    Draw();
  }

 protected:
  void BeforeLine() override {
    if (drawn_) err_ << "\r\x1b[K" << std::flush;
    drawn_ = false;
  }

  void Progress(const FileReport& report) override {
    AddUp(report, so_far_);
    Draw();
  }

 private:
  void Draw() {
    const int filled = files_ > 0 ? kBarWidth * done_ / files_ : kBarWidth;
    const std::string bar = std::string(static_cast<std::size_t>(filled), '#') +
                            std::string(static_cast<std::size_t>(kBarWidth - filled), '.');
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - started_;
    const std::string head = "[" + bar + "] " + std::to_string(done_) + "/" + std::to_string(files_) + " " +
                             ProgressText(so_far_, done_, files_, taken.count());
    const int room = terminal_.width - 1 - DisplayWidth(head);
    const std::string path = room >= kLeastPath ? Shorten(OneLine(current_), room) : std::string();
    err_ << "\r\x1b[K" << Shorten(head + path, terminal_.width - 1) << std::flush;
    drawn_ = true;
  }

  Terminal terminal_;
  IngestSummary so_far_;
  std::chrono::steady_clock::time_point started_;
  bool drawn_ = false;
};

}  // namespace

std::string ProblemLine(const std::vector<Diagnostic>& diagnostics) {
  const Error* first = nullptr;
  int more = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity != Severity::kError) continue;
    if (first == nullptr) {
      first = &diagnostic.what;
    } else {
      ++more;
    }
  }
  if (first == nullptr) return {};
  std::string line = OneLine(Format(*first));
  if (more > 0) line += "; and " + Count(more, "more error", "more errors") + " in this file";
  return line;
}

std::string ProgressText(const IngestSummary& so_far, int done, int files, double seconds) {
  constexpr double kFirstGuess = 5;  // seconds after which speed and time left mean something
  std::string text;
  if (seconds >= kFirstGuess && so_far.pages > 0) {
    const double speed = so_far.pages / seconds;
    const auto tenths = static_cast<long long>(speed * 10);
    text += (speed < 10 ? std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)
                        : Grouped(static_cast<long long>(speed))) +
            " pages/s ";
  }
  if (seconds >= kFirstGuess && done > 0 && done < files) {
    text += Duration(seconds / done * (files - done)) + " left ";
  }
  const std::string reasons = ReasonList(so_far.by_reason);
  return reasons.empty() ? text : text + "(" + reasons + ") ";
}

const Error* CauseOf(const std::vector<Diagnostic>& diagnostics) {
  const Error* of_page = nullptr;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity != Severity::kError) continue;
    if (diagnostic.what.where.page == 0) return &diagnostic.what;
    if (of_page == nullptr) of_page = &diagnostic.what;
  }
  return of_page;
}

std::string CauseCode(const std::vector<Diagnostic>& diagnostics) {
  const Error* cause = CauseOf(diagnostics);
  return cause == nullptr ? std::string() : std::string(Name(cause->code));
}

void AddUp(const FileReport& report, IngestSummary& summary) {
  ++summary.by_status[report.status];
  if (WentWrong(report.status) && !report.reason.empty()) ++summary.by_reason[report.reason];
  summary.failed_before += report.failed_before ? 1 : 0;
  summary.pages += report.pages;
  AddCounts(report.families, summary.families);
}

bool WentWrong(std::string_view status) {
  return status == Name(DocumentStatus::kFailed) || status == Name(DocumentStatus::kPartial) ||
         status == Name(DocumentStatus::kUnsupported);
}

std::unique_ptr<IngestLog> MakeIngestLog(const IngestArgs& args, std::ostream& out, std::ostream& err,
                                         Terminal terminal) {
  if (args.log_format == LogFormat::kJson) return MakeJsonLog(out, args.quiet);
  if (terminal.interactive && !args.quiet) return std::make_unique<BarLog>(out, err, terminal);
  return std::make_unique<LineLog>(out, err, args.quiet);
}

}  // namespace minutebook::tools
