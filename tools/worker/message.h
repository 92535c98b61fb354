// What supervisor, zygote and worker say to each other: frames of a type, a length and bytes; and the way of
// putting numbers and texts into those bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace minutebook::tools {

enum class FrameKind : std::uint8_t {
  kPage = 1,     // page, of how many: about to be read
  kRecognition,  // page: about to be recognised
  kStage,        // name: about to begin
  kTime,         // stage, seconds
  kKeep,         // key, recognised page in the form of ingest/ocr/cache.h
  kTables,       // the tables in the form of tools/tables_job.h, when they are what is wanted
  kRecords,      // the records in wire form; the last frame
};

inline constexpr std::size_t kMaxFrameBytes = 256UL * 1024 * 1024;
inline constexpr std::size_t kMaxKeptBytes = 16UL * 1024 * 1024;  // of one recognised page

struct Frame {
  FrameKind kind = FrameKind::kPage;
  std::string payload;
};

// Appends values to a message.
class Packer {
 public:
  Packer& Number(std::int64_t number);
  Packer& Real(double number);
  Packer& Text(std::string_view text);
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Takes values off a message in the order they were put in. A message that ends early or has something left
// over is not Good; its values are 0 and empty from there on.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}
  std::int64_t Number();
  double Real();
  std::string Text();
  bool More() const { return good_ && !bytes_.empty(); }
  bool Good() const { return good_ && bytes_.empty(); }

 private:
  std::string_view Take(std::size_t count);
  std::string_view bytes_;
  bool good_ = true;
};

// Frames out of a stream that comes in pieces of any size.
class FrameReader {
 public:
  // False when the stream breaks the form (unknown kind, too long a frame): nothing more is taken.
  bool Add(std::string_view bytes);
  std::optional<Frame> Next();
  // True when the stream ended between two frames.
  bool AtBoundary() const { return pending_.empty(); }

 private:
  std::string pending_;
  std::deque<Frame> frames_;
};

// Writes the whole frame; false when the other end is gone.
bool WriteFrame(int descriptor, FrameKind kind, std::string_view payload);

// One datagram over a socket, with up to two descriptors beside it; -1 for none. False when the other end is
// gone.
bool SendMessage(int socket, std::string_view bytes, int first = -1, int second = -1);

struct Message {
  std::string bytes;
  int descriptors[2] = {-1, -1};  // the caller closes them
};

// Waits for a datagram; nothing at the end of the stream or on failure.
std::optional<Message> ReceiveMessage(int socket);

}  // namespace minutebook::tools
