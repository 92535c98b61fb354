// The one error type: what went wrong, in which stage, where, and what to do about it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/geometry.h"

namespace minutebook {

enum class ErrorCode {
  kUnreadable,   // the file cannot be opened or read
  kEmpty,        // zero bytes, or no page
  kEncrypted,    // needs a password we do not have
  kDamaged,      // broken beyond repair by the library
  kUnsupported,  // not a kind of file we read
  kLimit,        // a resource limit was reached
  kOcr,          // text recognition failed
  kPattern,      // a pattern of ours is invalid
  kInvalid,      // data that breaks the record format
  kStorage,      // SQLite refused
  kConflict,     // the paper says two things that cannot both be
  kUnplaced,     // printed words that stand in no record
  kInternal,     // a bug of ours
};

// The code's stable name as printed and stored: "encrypted", "damaged", ...
std::string_view Name(ErrorCode code);

// The code of that name; nullopt when there is none.
std::optional<ErrorCode> ErrorCodeNamed(std::string_view name);

// The place a message is about. Unknown parts stay empty and are not printed.
struct SourceRef {
  std::string file;
  int page = 0;  // 1-based; 0 when not about one page
  Box box;
  bool operator==(const SourceRef&) const = default;
};

struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string stage;  // "read", "tables", "load", ...
  SourceRef where;
  std::string message;  // one sentence: what is wrong and, where there is something, what to do
  bool operator==(const Error&) const = default;
};

// An error that is about no place in particular.
Error MakeError(ErrorCode code, std::string stage, std::string message);

// One line without a line end: "FILE: page N: message (code in stage)".
std::string Format(const Error& error);

}  // namespace minutebook
