// Errors of the stage that reads files.
#pragma once

#include <string>

#include "schema/error.h"

namespace minutebook::ingest {

// An error of stage "read" about `page` of the file `name`; page 0 is the whole file.
inline Error ReadError(ErrorCode code, const std::string& name, int page, const char* message) {
  Error error;
  error.code = code;
  error.stage = "read";
  error.where.file = name;
  error.where.page = page;
  error.message = message;
  return error;
}

}  // namespace minutebook::ingest
