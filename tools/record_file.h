// Record files: what `extract` made of one shard, compressed, for `load`. docs/cluster.md describes the form.
//
// A header, one entry per source file, an end mark; each a gzip member with a checksum of its own. A file
// without its end mark, or damaged, is good up to the fault. Whoever reads one trusts nothing in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "schema/result.h"
#include "tools/gzip.h"

namespace minutebook::tools {

// The longest records of one source file, in the wire form of schema/record_json.h.
inline constexpr std::size_t kMaxRecordBytes = 256UL * 1024 * 1024;

// What the records were made from, and how. Records of another header are other records.
struct RecordFileHeader {
  int shard = 0;
  int shards = 0;
  std::uint64_t files = 0;  // of the shard
  std::string list_digest;  // SHA-256 of the shard's list
  std::string stages;       // StageVersionText() of the program that made them
  std::string ocr;          // when, and in which languages, pages were recognised
  bool operator==(const RecordFileHeader&) const = default;
};

// "read 1, clean 1, ..." of this program.
std::string StageVersionText();

// How reading one source file ended.
struct RecordEntry {
  std::string status;  // Name(DocumentStatus); "duplicate": the bytes of an earlier entry
  std::string reason;  // "read: encrypted"; empty when all went well
  int pages = 0;
  std::uint64_t milliseconds = 0;  // that reading took, by the clock
  std::uint64_t size = 0;
  std::string sha256;  // empty when the file could not be opened
  std::string path;    // any bytes
  std::string wire;    // the records; empty for a duplicate
  bool operator==(const RecordEntry&) const = default;
};

// The entry without its records as one line with a line end, as a shard's ledger has it.
std::string LedgerLine(const RecordEntry& entry);
// The line that names the ledger's columns.
std::string LedgerTitle();

// Writes a record file under a name of its own, to be moved into place when it is complete.
class RecordFileWriter {
 public:
  // kUnreadable when the file cannot be made.
  static Result<RecordFileWriter> Create(const std::string& path, const RecordFileHeader& header);
  RecordFileWriter(RecordFileWriter&&) noexcept;
  RecordFileWriter& operator=(RecordFileWriter&&) noexcept;
  ~RecordFileWriter();

  // On return the entry survives the end of the program, though not of the machine. kUnreadable when the disk
  // is full or fails, kLimit when the records are too long to be read again.
  Status Add(const RecordEntry& entry);

  // Writes the end mark and waits for the disk; then the file is complete. kUnreadable.
  Status Finish();

 private:
  struct Impl;
  explicit RecordFileWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

class RecordFileReader {
 public:
  // kUnreadable when the file cannot be opened, kInvalid when it is no record file, kDamaged when not even
  // its header is whole.
  static Result<RecordFileReader> Open(const std::string& path);

  const RecordFileHeader& header() const { return header_; }

  // The next entry; nullopt after the end mark. kDamaged when the file was cut short or damaged, kInvalid
  // when an entry breaks the format, kLimit when one is too long; after an error there is nothing more to
  // read.
  Result<std::optional<RecordEntry>> Next();

 private:
  RecordFileReader(std::string path, GzipMembers members)
      : path_(std::move(path)), members_(std::move(members)) {}
  Error Fault(ErrorCode code, std::string message);
  Result<std::optional<RecordEntry>> TakeEnd(const std::string& text);

  std::string path_;
  GzipMembers members_;
  RecordFileHeader header_;
  std::uint64_t entries_ = 0;
  bool ended_ = false;
};

}  // namespace minutebook::tools
