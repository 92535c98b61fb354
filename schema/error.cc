#include "schema/error.h"

#include <utility>

namespace minutebook {

std::string_view Name(ErrorCode code) {
  switch (code) {
    case ErrorCode::kUnreadable: return "unreadable";
    case ErrorCode::kEmpty: return "empty";
    case ErrorCode::kEncrypted: return "encrypted";
    case ErrorCode::kDamaged: return "damaged";
    case ErrorCode::kUnsupported: return "unsupported";
    case ErrorCode::kLimit: return "limit";
    case ErrorCode::kOcr: return "ocr";
    case ErrorCode::kPattern: return "pattern";
    case ErrorCode::kInvalid: return "invalid";
    case ErrorCode::kStorage: return "storage";
    case ErrorCode::kConflict: return "conflict";
    case ErrorCode::kUnplaced: return "unplaced";
    case ErrorCode::kInternal: return "internal";
  }
  return "internal";
}

std::optional<ErrorCode> ErrorCodeNamed(std::string_view name) {
  for (int code = 0; code <= static_cast<int>(ErrorCode::kInternal); ++code) {
    if (Name(static_cast<ErrorCode>(code)) == name) return static_cast<ErrorCode>(code);
  }
  return std::nullopt;
}

Error MakeError(ErrorCode code, std::string stage, std::string message) {
  Error error;
  error.code = code;
  error.stage = std::move(stage);
  error.message = std::move(message);
  return error;
}

std::string Format(const Error& error) {
  std::string line;
  if (!error.where.file.empty()) line += error.where.file + ": ";
  if (error.where.page > 0) line += "page " + std::to_string(error.where.page) + ": ";
  line += error.message;
  line += " (" + std::string(Name(error.code));
  if (!error.stage.empty()) line += " in " + error.stage;
  return line + ")";
}

}  // namespace minutebook
