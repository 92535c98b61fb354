#include "schema/diagnostics.h"

namespace minutebook {

std::string_view Name(Severity severity) {
  switch (severity) {
    case Severity::kNote: return "note";
    case Severity::kWarning: return "warning";
    case Severity::kError: return "error";
  }
  return "note";
}

std::optional<Severity> SeverityNamed(std::string_view name) {
  for (const Severity severity : {Severity::kNote, Severity::kWarning, Severity::kError}) {
    if (Name(severity) == name) return severity;
  }
  return std::nullopt;
}

std::string_view Name(DocumentStatus status) {
  switch (status) {
    case DocumentStatus::kLoaded: return "loaded";
    case DocumentStatus::kPartial: return "partial";
    case DocumentStatus::kDuplicate: return "duplicate";
    case DocumentStatus::kUnsupported: return "unsupported";
    case DocumentStatus::kFailed: return "failed";
  }
  return "failed";
}

DocumentStatus StatusOf(const std::vector<Diagnostic>& diagnostics) {
  bool page_lost = false;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity != Severity::kError) continue;
    if (diagnostic.what.where.page > 0) {
      page_lost = true;
      continue;
    }
    return diagnostic.what.code == ErrorCode::kUnsupported ? DocumentStatus::kUnsupported
                                                           : DocumentStatus::kFailed;
  }
  return page_lost ? DocumentStatus::kPartial : DocumentStatus::kLoaded;
}

}  // namespace minutebook
