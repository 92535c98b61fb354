// What was degraded but usable: messages collected beside a stage's output, and the status computed from
// them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/error.h"

namespace minutebook {

enum class Severity {
  kNote,     // worth knowing, nothing lost (sources that disagree, a repaired file)
  kWarning,  // something printed may be missing from the records
  kError,    // a page or the document is lost
};

std::string_view Name(Severity severity);

// The severity of that name; nullopt when there is none.
std::optional<Severity> SeverityNamed(std::string_view name);

// The same shape as Error plus how bad it is. `code` says the kind for counting.
struct Diagnostic {
  Severity severity = Severity::kNote;
  Error what;
  bool operator==(const Diagnostic&) const = default;
};

// An append-only list handed down by reference next to the input.
class Diagnostics {
 public:
  void Add(Severity severity, Error what) { list_.push_back({severity, std::move(what)}); }
  const std::vector<Diagnostic>& list() const { return list_; }

 private:
  std::vector<Diagnostic> list_;
};

// How an input ended. kDuplicate is decided by the store, the rest by StatusOf.
enum class DocumentStatus { kLoaded, kPartial, kDuplicate, kUnsupported, kFailed };

std::string_view Name(DocumentStatus status);

// The status a document earns from its diagnostics: failed or unsupported when an error is about the whole
// document (page 0), partial when pages were lost (an error on a page), else loaded.
DocumentStatus StatusOf(const std::vector<Diagnostic>& diagnostics);

}  // namespace minutebook
