#include "tools/record_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <utility>
#include <vector>

#include "schema/diagnostics.h"
#include "schema/limits.h"
#include "schema/utf8.h"
#include "schema/versions.h"
#include "tools/durable_file.h"
#include "tools/escaped_path.h"
#include "tools/shard_plan.h"

namespace minutebook::tools {
namespace {

constexpr std::string_view kTitle = "minutebook records 1";
constexpr std::string_view kEnd = "end";
constexpr std::size_t kMaxLineBytes = 4 * kMaxPathBytes + 1024;  // a path fully escaped, and the other fields
constexpr std::size_t kMaxReasonBytes = 200;
constexpr std::size_t kLedgerFields = 7;

std::string HeaderText(const RecordFileHeader& header) {
  return std::string(kTitle) + "\nshard\t" + std::to_string(header.shard) + "\nshards\t" +
         std::to_string(header.shards) + "\nfiles\t" + std::to_string(header.files) + "\nlist\t" +
         header.list_digest + "\nstages\t" + header.stages + "\nocr\t" + header.ocr + "\n";
}

// The value of the line that begins with `key` and a tab; moves past it. nullopt when the next line is
// another.
std::optional<std::string_view> TakeValue(std::string_view& text, std::string_view key) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  if (end == std::string_view::npos || !line.starts_with(key) || line.substr(key.size(), 1) != "\t") {
    return std::nullopt;
  }
  text.remove_prefix(end + 1);
  return line.substr(key.size() + 1);
}

std::optional<RecordFileHeader> ParseHeader(std::string_view text) {
  if (text.size() > kMaxLineBytes || !text.starts_with(std::string(kTitle) + "\n")) return std::nullopt;
  text.remove_prefix(kTitle.size() + 1);
  std::array<std::string_view, 6> values;
  constexpr std::array<std::string_view, 6> kKeys = {"shard", "shards", "files", "list", "stages", "ocr"};
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    const auto value = TakeValue(text, kKeys[i]);
    if (!value || CleanText(*value) != *value) return std::nullopt;
    values[i] = *value;
  }
  const auto shard = WholeNumber(values[0], kMaxShards);
  const auto shards = WholeNumber(values[1], kMaxShards);
  const auto files = WholeNumber(values[2], UINT64_MAX);
  if (!text.empty() || !shard || !shards || !files || !IsSha256Hex(values[3])) return std::nullopt;
  return RecordFileHeader{static_cast<int>(*shard), static_cast<int>(*shards), *files,
                          std::string(values[3]),   std::string(values[4]),    std::string(values[5])};
}

bool KnownStatus(std::string_view status) {
  constexpr std::array kKnown = {DocumentStatus::kLoaded, DocumentStatus::kPartial,
                                 DocumentStatus::kDuplicate, DocumentStatus::kUnsupported,
                                 DocumentStatus::kFailed};
  return std::any_of(kKnown.begin(), kKnown.end(),
                     [&](DocumentStatus known) { return Name(known) == status; });
}

// What is wrong with the line; fills `entry` but for its records.
std::optional<std::string> ParseLine(std::string_view line, RecordEntry& entry) {
  const std::vector<std::string_view> fields = TabFields(line);
  if (fields.size() != kLedgerFields) return "an entry has too few or too many fields";
  if (!KnownStatus(fields[0])) return "an entry has an unknown status";
  if (fields[1].size() > kMaxReasonBytes || CleanText(fields[1]) != fields[1]) {
    return "an entry's reason is no short text";
  }
  const auto pages = WholeNumber(fields[2], kMaxPages);
  const auto milliseconds = WholeNumber(fields[3], UINT64_MAX);
  const auto size = WholeNumber(fields[4], kMaxFileBytes);
  if (!pages || !milliseconds || !size) return "an entry's pages, time or size is no number in range";
  if (fields[5] != "-" && !IsSha256Hex(fields[5])) return "an entry's SHA-256 is not 64 digits nor -";
  auto path = UnescapePath(fields[6]);
  if (!path) return "an entry's path is not written as it should be";
  entry.status = fields[0];
  entry.reason = fields[1];
  entry.pages = static_cast<int>(*pages);
  entry.milliseconds = *milliseconds;
  entry.size = *size;
  entry.sha256 = fields[5] == "-" ? "" : fields[5];
  entry.path = std::move(*path);
  return std::nullopt;
}

}  // namespace

std::string StageVersionText() {
  std::string text;
  for (const StageVersion& stage : kStageVersions) {
    text += (text.empty() ? "" : ", ") + std::string(stage.stage) + " " + std::to_string(stage.version);
  }
  return text;
}

std::string LedgerTitle() { return "status\treason\tpages\tmilliseconds\tsize\tsha256\tpath\n"; }

std::string LedgerLine(const RecordEntry& entry) {
  return entry.status + '\t' + entry.reason + '\t' + std::to_string(entry.pages) + '\t' +
         std::to_string(entry.milliseconds) + '\t' + std::to_string(entry.size) + '\t' +
         (entry.sha256.empty() ? "-" : entry.sha256) + '\t' + EscapePath(entry.path) + '\n';
}

struct RecordFileWriter::Impl {
  Impl(std::string name, int opened) : path(std::move(name)), descriptor(opened) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() { close(descriptor); }

  Status Write(std::string_view text) {
    const auto member = GzipMember(text);
    if (!member) return member.error();
    for (std::string_view rest = *member; !rest.empty();) {
      const ssize_t written = write(descriptor, rest.data(), rest.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return FileError(path, "the record file cannot be written");
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
    return Ok{};
  }

  std::string path;
  int descriptor;
  std::uint64_t entries = 0;
};

RecordFileWriter::RecordFileWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
RecordFileWriter::RecordFileWriter(RecordFileWriter&&) noexcept = default;
RecordFileWriter& RecordFileWriter::operator=(RecordFileWriter&&) noexcept = default;
RecordFileWriter::~RecordFileWriter() = default;

Result<RecordFileWriter> RecordFileWriter::Create(const std::string& path, const RecordFileHeader& header) {
  const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return FileError(path, "the record file cannot be made");
  auto impl = std::make_unique<Impl>(path, descriptor);
  if (auto written = impl->Write(HeaderText(header)); !written) return written.error();
  return RecordFileWriter(std::move(impl));
}

Status RecordFileWriter::Add(const RecordEntry& entry) {
  if (entry.wire.size() > kMaxRecordBytes) {
    return MakeError(ErrorCode::kLimit, "extract", "the records of the file are longer than is taken");
  }
  if (auto written = impl_->Write(LedgerLine(entry) + entry.wire); !written) return written;
  ++impl_->entries;
  return Ok{};
}

Status RecordFileWriter::Finish() {
  auto written = impl_->Write(std::string(kEnd) + '\t' + std::to_string(impl_->entries) + '\n');
  if (!written) return written;
  if (fsync(impl_->descriptor) != 0) return FileError(impl_->path, "the record file cannot be written");
  return Ok{};
}

Result<RecordFileReader> RecordFileReader::Open(const std::string& path) {
  auto members = GzipMembers::Open(path, kMaxRecordBytes + kMaxLineBytes);
  if (!members) return members.error();
  RecordFileReader reader(path, std::move(*members));
  const auto text = reader.members_.Next();
  if (!text) return text.error();
  if (!*text) return reader.Fault(ErrorCode::kDamaged, "the file is empty");
  auto header = ParseHeader(**text);
  if (!header) {
    return reader.Fault(ErrorCode::kInvalid, "the file is no record file of this version of minutebook");
  }
  reader.header_ = std::move(*header);
  return reader;
}

Error RecordFileReader::Fault(ErrorCode code, std::string message) {
  ended_ = true;
  return {code, "", {path_, 0, {}}, std::move(message)};
}

// The end mark says how many entries there are: all of the shard's, and nothing after it.
Result<std::optional<RecordEntry>> RecordFileReader::TakeEnd(const std::string& text) {
  const bool counted = text == std::string(kEnd) + '\t' + std::to_string(entries_) + '\n';
  if (!counted || entries_ != header_.files) {
    return Fault(ErrorCode::kInvalid, "the file does not have as many entries as it says");
  }
  const auto more = members_.Next();
  if (!more || *more) return Fault(ErrorCode::kInvalid, "more follows after the end mark");
  ended_ = true;
  return std::optional<RecordEntry>();
}

Result<std::optional<RecordEntry>> RecordFileReader::Next() {
  if (ended_) return std::optional<RecordEntry>();
  auto member = members_.Next();
  if (!member) {
    ended_ = true;
    return member.error();
  }
  if (!*member) return Fault(ErrorCode::kDamaged, "the file ends before its end mark");
  std::string& text = **member;
  const std::size_t end = text.find('\n');
  if (end == std::string::npos || end > kMaxLineBytes) {
    return Fault(ErrorCode::kInvalid, "an entry has no line of its own");
  }
  const std::string_view line = std::string_view(text).substr(0, end);
  if (line.starts_with(std::string(kEnd) + '\t')) return TakeEnd(text);
  RecordEntry entry;
  if (const auto problem = ParseLine(line, entry)) return Fault(ErrorCode::kInvalid, *problem);
  ++entries_;
  text.erase(0, end + 1);
  entry.wire = std::move(text);
  return std::optional<RecordEntry>(std::move(entry));
}

}  // namespace minutebook::tools
