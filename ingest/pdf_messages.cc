#include "ingest/pdf_messages.h"

#include <Error.h>
#include <GlobalParams.h>

namespace minutebook::ingest {
namespace {

constexpr std::size_t kMaxLibraryNotes = 20;

thread_local LibraryMessages* current = nullptr;

void OnMessage(ErrorCategory category, Goffset, const char* message) {
  if (current == nullptr || message == nullptr) return;
  current->Add(message, category == errSyntaxError || category == errInternal || category == errIO);
}

}  // namespace

void InitLibrary() { static const GlobalParamsIniter initer(&OnMessage); }

LibraryMessages::LibraryMessages(const std::string& file, Diagnostics* diagnostics)
    : file_(file), diagnostics_(diagnostics), outer_(current) {
  current = this;
}

LibraryMessages::~LibraryMessages() {
  current = outer_;
  if (left_out_ == 0) return;
  page_ = 0;
  Note(std::to_string(left_out_) + " further messages of the PDF library left out.");
}

void LibraryMessages::Add(std::string message, bool is_error) {
  constexpr std::string_view kEscapedLineEnd = "<0a>";
  if (message.ends_with(kEscapedLineEnd)) message.resize(message.size() - kEscapedLineEnd.size());
  if (is_error) ++errors_;
  if (seen_.count(message) != 0) return;
  if (seen_.size() >= kMaxLibraryNotes) {
    ++left_out_;
    return;
  }
  seen_.insert(message);
  Note("PDF library: " + message);
}

void LibraryMessages::Note(std::string message) {
  Error what;
  what.code = ErrorCode::kDamaged;
  what.stage = "read";
  what.where.file = file_;
  what.where.page = page_;
  what.message = std::move(message);
  diagnostics_->Add(Severity::kNote, std::move(what));
}

void SetLibraryPage(int page) {
  if (current != nullptr) current->page_ = page;
}

std::size_t LibraryErrors() { return current != nullptr ? current->errors_ : 0; }

}  // namespace minutebook::ingest
