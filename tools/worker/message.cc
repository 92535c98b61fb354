#include "tools/worker/message.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace minutebook::tools {
namespace {

constexpr std::size_t kHeadBytes = 5;  // kind and length
constexpr std::size_t kMaxDatagram = 64UL * 1024;

std::size_t Limit(FrameKind kind) {
  switch (kind) {
    case FrameKind::kPage:
    case FrameKind::kRecognition:
    case FrameKind::kStage:
    case FrameKind::kTime: return 1024;
    case FrameKind::kKeep: return kMaxKeptBytes;
    case FrameKind::kTables:
    case FrameKind::kRecords: return kMaxFrameBytes;
  }
  return 0;
}

bool WriteAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

Packer& Packer::Number(std::int64_t number) {
  char raw[sizeof number];
  std::memcpy(raw, &number, sizeof number);
  bytes_.append(raw, sizeof raw);
  return *this;
}

Packer& Packer::Real(double number) {
  char raw[sizeof number];
  std::memcpy(raw, &number, sizeof number);
  bytes_.append(raw, sizeof raw);
  return *this;
}

Packer& Packer::Text(std::string_view text) {
  Number(static_cast<std::int64_t>(text.size()));
  bytes_.append(text);
  return *this;
}

std::string_view Unpacker::Take(std::size_t count) {
  if (!good_ || bytes_.size() < count) {
    good_ = false;
    return {};
  }
  const std::string_view taken = bytes_.substr(0, count);
  bytes_.remove_prefix(count);
  return taken;
}

std::int64_t Unpacker::Number() {
  std::int64_t number = 0;
  if (const std::string_view raw = Take(sizeof number); !raw.empty()) {
    std::memcpy(&number, raw.data(), sizeof number);
  }
  return number;
}

double Unpacker::Real() {
  double number = 0;
  if (const std::string_view raw = Take(sizeof number); !raw.empty()) {
    std::memcpy(&number, raw.data(), sizeof number);
  }
  return number;
}

std::string Unpacker::Text() {
  const std::int64_t size = Number();
  if (size < 0) good_ = false;
  return std::string(Take(static_cast<std::size_t>(std::max<std::int64_t>(size, 0))));
}

bool FrameReader::Add(std::string_view bytes) {
  pending_.append(bytes);
  std::size_t at = 0;
  while (pending_.size() - at >= kHeadBytes) {
    const auto kind = static_cast<FrameKind>(pending_[at]);
    std::uint32_t length = 0;
    std::memcpy(&length, pending_.data() + at + 1, sizeof length);
    if (length > Limit(kind) || Limit(kind) == 0) return false;
    if (pending_.size() - at - kHeadBytes < length) break;
    frames_.push_back({kind, pending_.substr(at + kHeadBytes, length)});
    at += kHeadBytes + length;
  }
  pending_.erase(0, at);
  return true;
}

std::optional<Frame> FrameReader::Next() {
  if (frames_.empty()) return std::nullopt;
  Frame frame = std::move(frames_.front());
  frames_.pop_front();
  return frame;
}

bool WriteFrame(int descriptor, FrameKind kind, std::string_view payload) {
  if (payload.size() > Limit(kind)) return false;
  char head[kHeadBytes] = {static_cast<char>(kind)};
  const auto length = static_cast<std::uint32_t>(payload.size());
  std::memcpy(head + 1, &length, sizeof length);
  return WriteAll(descriptor, {head, sizeof head}) && WriteAll(descriptor, payload);
}

bool SendMessage(int socket, std::string_view bytes, int first, int second) {
  iovec part = {const_cast<char*>(bytes.data()), bytes.size()};
  msghdr message = {};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  alignas(cmsghdr) std::array<char, CMSG_SPACE(2 * sizeof(int))> space = {};
  if (first >= 0) {
    const int descriptors[2] = {first, second};
    const std::size_t size = (second >= 0 ? 2 : 1) * sizeof(int);
    message.msg_control = space.data();
    message.msg_controllen = CMSG_SPACE(size);
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(size);
    std::memcpy(CMSG_DATA(head), descriptors, size);
  }
  ssize_t sent = 0;
  do {
    sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(bytes.size());
}

std::optional<Message> ReceiveMessage(int socket) {
  std::string buffer(kMaxDatagram, '\0');
  iovec part = {buffer.data(), buffer.size()};
  msghdr message = {};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  alignas(cmsghdr) std::array<char, CMSG_SPACE(2 * sizeof(int))> space = {};
  message.msg_control = space.data();
  message.msg_controllen = space.size();
  ssize_t count = 0;
  do {
    count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (count < 0 && errno == EINTR);
  if (count <= 0) return std::nullopt;
  buffer.resize(static_cast<std::size_t>(count));
  Message received{std::move(buffer)};
  const cmsghdr* head = CMSG_FIRSTHDR(&message);
  if (head != nullptr && head->cmsg_level == SOL_SOCKET && head->cmsg_type == SCM_RIGHTS) {
    const std::size_t size = std::min(head->cmsg_len - CMSG_LEN(0), sizeof received.descriptors);
    std::memcpy(received.descriptors, CMSG_DATA(head), size);
  }
  return received;
}

}  // namespace minutebook::tools
