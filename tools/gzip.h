// Gzip: text to one member of a gzip file, and a file of members back to texts; the only user of zlib.
//
// A gzip file may hold any number of members one after the other; zcat prints them all. Each has a checksum
// of its own, so that a file cut short or damaged is good up to the last member before the fault.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "schema/result.h"

namespace minutebook::tools {

// One whole member that holds `text`; the same text gives the same bytes. kInternal when zlib has no memory.
Result<std::string> GzipMember(std::string_view text);

// Reads a file member by member, each as one text.
class GzipMembers {
 public:
  // Texts above `max_text` bytes are refused, however few bytes they are made from. kUnreadable when the file
  // cannot be opened.
  static Result<GzipMembers> Open(const std::string& path, std::size_t max_text);
  GzipMembers(GzipMembers&&) noexcept;
  GzipMembers& operator=(GzipMembers&&) noexcept;
  ~GzipMembers();

  // The next text; nullopt at the end of the file. kDamaged when the file ends within a member or a member is
  // no gzip or fails its checksum, kLimit when it is too long, kUnreadable when the disk fails; after an
  // error there is nothing more to read.
  Result<std::optional<std::string>> Next();

 private:
  struct Impl;
  explicit GzipMembers(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace minutebook::tools
