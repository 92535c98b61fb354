#include "tools/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <limits>
#include <utility>

#include "tools/durable_file.h"

namespace minutebook::tools {
namespace {

constexpr int kGzipWindow = 15 + 16;  // the largest window, and gzip's own frame
constexpr int kMemoryLevel = 8;
constexpr std::size_t kBufferBytes = 65536;
constexpr uInt kMaxStep = std::numeric_limits<uInt>::max();

// zlib takes its input through a pointer to what it does not change.
Bytef* Input(const char* bytes) { return reinterpret_cast<Bytef*>(const_cast<char*>(bytes)); }

Error NoMemory() { return MakeError(ErrorCode::kInternal, "", "zlib has no memory left"); }

// Hands zlib the text in steps it can count.
void Feed(z_stream& stream, std::string_view& text) {
  if (stream.avail_in > 0 || text.empty()) return;
  const uInt step = static_cast<uInt>(std::min<std::size_t>(text.size(), kMaxStep));
  stream.next_in = Input(text.data());
  stream.avail_in = step;
  text.remove_prefix(step);
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

Result<std::string> GzipMember(std::string_view text) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipWindow, kMemoryLevel,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    return NoMemory();
  }
  std::string member;
  std::array<char, kBufferBytes> buffer;
  int code = Z_OK;
  while (code == Z_OK) {
    Feed(stream, text);
    stream.next_out = Input(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    code = deflate(&stream, text.empty() ? Z_FINISH : Z_NO_FLUSH);
    member.append(buffer.data(), buffer.size() - stream.avail_out);
    if (code == Z_BUF_ERROR) code = Z_OK;  // no progress for want of room: there is new room next time
  }
  deflateEnd(&stream);
  if (code != Z_STREAM_END) return NoMemory();
  return member;
}

struct GzipMembers::Impl {
  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (started) inflateEnd(&stream);
  }

  Error Fault(ErrorCode code, std::string message) {
    ended = true;
    return {code, "", {path, 0, {}}, std::move(message)};
  }

  // Makes sure that there is input; false at the end of the file.
  bool Fill() {
    if (stream.avail_in > 0) return true;
    const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get());
    stream.next_in = Input(buffer.data());
    stream.avail_in = static_cast<uInt>(count);
    return count > 0;
  }

  Error EndOfInput() {
    if (std::ferror(file.get()) != 0) {
      ended = true;
      return FileError(path, "the file cannot be read");
    }
    return Fault(ErrorCode::kDamaged, "the file ends in the middle of a record");
  }

  std::string path;
  std::unique_ptr<std::FILE, CloseFile> file;
  std::size_t max_text = 0;
  std::array<char, kBufferBytes> buffer;
  z_stream stream{};
  bool started = false;
  bool ended = false;
};

GzipMembers::GzipMembers(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
GzipMembers::GzipMembers(GzipMembers&&) noexcept = default;
GzipMembers& GzipMembers::operator=(GzipMembers&&) noexcept = default;
GzipMembers::~GzipMembers() = default;

Result<GzipMembers> GzipMembers::Open(const std::string& path, std::size_t max_text) {
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  impl->max_text = max_text;
  impl->file.reset(std::fopen(path.c_str(), "rb"));
  if (impl->file == nullptr) return FileError(path, "the file cannot be opened");
  if (inflateInit2(&impl->stream, kGzipWindow) != Z_OK) return NoMemory();
  impl->started = true;
  return GzipMembers(std::move(impl));
}

Result<std::optional<std::string>> GzipMembers::Next() {
  Impl& own = *impl_;
  if (own.ended) return std::optional<std::string>();
  if (!own.Fill()) {
    if (std::ferror(own.file.get()) != 0) return own.EndOfInput();
    own.ended = true;
    return std::optional<std::string>();
  }
  if (inflateReset(&own.stream) != Z_OK) return NoMemory();
  std::string text;
  std::array<char, kBufferBytes> out;
  int code = Z_OK;
  while (code != Z_STREAM_END) {
    if (!own.Fill()) return own.EndOfInput();
    own.stream.next_out = Input(out.data());
    own.stream.avail_out = static_cast<uInt>(out.size());
    code = inflate(&own.stream, Z_NO_FLUSH);
    if (code == Z_MEM_ERROR) return own.Fault(ErrorCode::kInternal, "zlib has no memory left");
    if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) {
      return own.Fault(ErrorCode::kDamaged, "the file is damaged, or is no gzip file");
    }
    const std::size_t count = out.size() - own.stream.avail_out;
    if (text.size() + count > own.max_text) {
      return own.Fault(ErrorCode::kLimit, "a record is longer than is taken");
    }
    text.append(out.data(), count);
  }
  return std::optional<std::string>(std::move(text));
}

}  // namespace minutebook::tools
