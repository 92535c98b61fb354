#include "tools/ingest_log_json.h"

#include <cmath>
#include <string_view>

#include "schema/json_writer.h"

namespace minutebook::tools {
namespace {

double Millis(double seconds) { return std::round(seconds * 1000) / 1000; }

// One line of the log: an object whose first key says what happened.
class Line {
 public:
  explicit Line(std::string_view event) : json_(false) {
    json_.BeginObject();
    Text("event", event);
  }

  void Text(std::string_view key, std::string_view value) {
    json_.Key(key);
    json_.Text(value);
  }

  void Integer(std::string_view key, int value) {
    json_.Key(key);
    json_.Integer(value);
  }

  void Counts(std::string_view key, const auto& counts) {
    json_.Key(key);
    json_.BeginObject();
    for (const auto& [name, count] : counts) Integer(name, count);
    json_.EndObject();
  }

  void Times(std::string_view key, const std::vector<StageTime>& times) {
    json_.Key(key);
    json_.BeginObject();
    for (const StageTime& time : times) Seconds(time.stage, time.seconds);
    json_.EndObject();
  }

  void Seconds(std::string_view key, double seconds) {
    json_.Key(key);
    json_.Number(Millis(seconds));
  }

  void Bool(std::string_view key, bool value) {
    json_.Key(key);
    json_.Bool(value);
  }

  void Place(const Error& error) {
    Text("code", Name(error.code));
    Text("stage", error.stage);
    Text("file", error.where.file);
    if (error.where.page > 0) Integer("page", error.where.page);
    Text("message", error.message);
  }

  void Diagnostics(std::string_view key, const std::vector<Diagnostic>& diagnostics) {
    json_.Key(key);
    json_.BeginList();
    for (const Diagnostic& diagnostic : diagnostics) {
      json_.BeginObject();
      Text("severity", Name(diagnostic.severity));
      Place(diagnostic.what);
      json_.EndObject();
    }
    json_.EndList();
  }

  void WriteTo(std::ostream& out) {
    json_.EndObject();
    out << json_.Take() << std::endl;
  }

 private:
  JsonWriter json_;
};

class JsonLog : public IngestLog {
 public:
  JsonLog(std::ostream& out, bool quiet) : out_(out), quiet_(quiet) {}

  void Start(int files) override {
    if (quiet_) return;
    Line line("start");
    line.Integer("files", files);
    line.WriteTo(out_);
  }

  void Problem(const Error& problem) override {
    Line line("problem");
    line.Place(problem);
    line.WriteTo(out_);
  }

  void Begin(const std::string&) override {}

  void End(const FileReport& report) override {
    if (quiet_ && !WentWrong(report.status)) return;
    Line line("document");
    line.Text("path", report.path);
    line.Text("status", report.status);
    if (!report.reason.empty()) line.Text("reason", report.reason);
    line.Integer("pages", report.pages);
    line.Counts("records", report.families);
    line.Times("seconds", report.times);
    line.Diagnostics("diagnostics", report.diagnostics);
    line.WriteTo(out_);
  }

  void Finish(const IngestSummary& summary) override {
    if (quiet_) return;
    Line line("summary");
    line.Text("database", summary.database);
    line.Integer("files", summary.files);
    line.Counts("documents", summary.by_status);
    line.Counts("reasons", summary.by_reason);
    line.Integer("pages", summary.pages);
    line.Counts("records", summary.families);
    line.Counts("left_aside", summary.left_aside);
    line.Integer("failed_before", summary.failed_before);
    line.Integer("problems", summary.problems);
    line.Seconds("seconds", summary.seconds);
    line.Bool("interrupted", summary.interrupted);
    line.WriteTo(out_);
  }

 private:
  std::ostream& out_;
  bool quiet_;
};

}  // namespace

std::unique_ptr<IngestLog> MakeJsonLog(std::ostream& out, bool quiet) {
  return std::make_unique<JsonLog>(out, quiet);
}

}  // namespace minutebook::tools
