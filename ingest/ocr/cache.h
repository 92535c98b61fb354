// Recognised pages kept as plain files, so that the same picture is never read twice.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/ocr/recognizer.h"

namespace minutebook::ingest {

// One folder of results. Files are written aside and renamed, so that readers and other processes never meet
// half a file; a file that cannot be read or written is as good as absent.
class RecognitionCache {
 public:
  // Empty `folder`: keeps nothing. The folder is made when first needed.
  explicit RecognitionCache(std::string folder) : folder_(std::move(folder)) {}

  // `key` is any text that decides the result: a hash of the page and the settings. Nothing when not kept.
  std::optional<Recognition> Find(std::string_view key) const;

  // Incomplete results are not kept: another day there may be more time.
  void Keep(std::string_view key, const Recognition& recognition) const;

 private:
  std::string PathOf(std::string_view key) const;

  std::string folder_;
};

// The text form of a result and back; nothing when the text is not one.
std::string ToText(const Recognition& recognition);
std::optional<Recognition> RecognitionFromText(const std::string& text);

}  // namespace minutebook::ingest
