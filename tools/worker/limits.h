// What one document may cost before its worker is ended.
#pragma once

#include <cstdint>

namespace minutebook::tools {

// Seconds are of processor time, so that a busy machine loses no document.
struct WorkerLimits {
  std::int64_t address_space = std::int64_t{1536} * 1024 * 1024;
  double page_seconds = 10;          // opening the file; each page, its picture included
  double recognition_seconds = 300;  // each page that is recognised; the recogniser stops by itself before
  double extract_seconds = 120;
  double document_seconds = 4 * 3600;
  bool last_try = false;  // memory that runs out costs the page at hand, not the worker
};

// A worker that uses no processor time at all is ended after this many times its limit.
inline constexpr double kIdleFactor = 30;

inline WorkerLimits Doubled(WorkerLimits limits) {
  limits.address_space *= 2;
  limits.page_seconds *= 2;
  limits.recognition_seconds *= 2;
  limits.extract_seconds *= 2;
  limits.document_seconds *= 2;
  limits.last_try = true;
  return limits;
}

}  // namespace minutebook::tools
