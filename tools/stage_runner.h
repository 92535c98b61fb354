// Runs named stages one after the other: the one place where a stage is timed and its messages get their
// context.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/diagnostics.h"

namespace minutebook::tools {

struct StageTime {
  std::string stage;
  double seconds = 0;
};

class StageRunner {
 public:
  // `file` is written into every message that names none.
  explicit StageRunner(std::string file) : file_(std::move(file)) {}

  // Calls work(Diagnostics&) and gives its result back.
  template <typename Work>
  auto Run(std::string_view stage, Work work) {
    Diagnostics fresh;
    const auto start = std::chrono::steady_clock::now();
    auto result = work(fresh);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    times_.push_back({std::string(stage), taken.count()});
    for (const Diagnostic& diagnostic : fresh.list()) {
      diagnostics_.push_back({diagnostic.severity, InContext(stage, diagnostic.what)});
    }
    return result;
  }

  // The error with the stage and file it lacks.
  Error InContext(std::string_view stage, Error error) const {
    if (error.stage.empty()) error.stage = stage;
    if (error.where.file.empty()) error.where.file = file_;
    return error;
  }

  // An error that ended the document in `stage`.
  void Fail(std::string_view stage, Error error) {
    diagnostics_.push_back({Severity::kError, InContext(stage, std::move(error))});
  }

  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  const std::vector<StageTime>& times() const { return times_; }

 private:
  std::string file_;
  std::vector<Diagnostic> diagnostics_;
  std::vector<StageTime> times_;
};

}  // namespace minutebook::tools
