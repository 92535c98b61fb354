#include "tools/escaped_path.h"

#include "schema/utf8.h"

namespace minutebook::tools {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::size_t kHexEscape = 4;  // of "\xHH"

bool Printable(std::string_view path, std::size_t at, std::size_t length) {
  if (length == 0 || path[at] == '\\') return false;
  const std::string_view one = path.substr(at, length);
  return one != "\t" && one != "\n" && CleanText(one) == one;
}

// Appends the byte of the escape at the front of `text`; gives the escape's length, 0 when it is none.
std::size_t TakeEscape(std::string_view text, std::string& path) {
  if (text.starts_with("\\\\")) {
    path += '\\';
    return 2;
  }
  if (!text.starts_with("\\x") || text.size() < kHexEscape) return 0;
  const std::size_t high = kHex.find(text[2]);
  const std::size_t low = kHex.find(text[3]);
  if (high == std::string_view::npos || low == std::string_view::npos) return 0;
  path += static_cast<char>(high * kHex.size() + low);
  return kHexEscape;
}

}  // namespace

std::string EscapePath(std::string_view path) {
  std::string text;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t length = Utf8Length(path, at);
    if (Printable(path, at, length)) {
      text += path.substr(at, length);
      at += length;
    } else if (path[at] == '\\') {
      text += "\\\\";
      ++at;
    } else {
      const std::size_t end = at + (length == 0 ? 1 : length);
      for (; at < end; ++at) {
        const auto byte = static_cast<unsigned char>(path[at]);
        text += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
      }
    }
  }
  return text;
}

std::optional<std::string> UnescapePath(std::string_view text) {
  if (text.size() > kHexEscape * kMaxPathBytes) return std::nullopt;
  std::string path;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '\\') {
      path += text[at++];
      continue;
    }
    const std::size_t length = TakeEscape(text.substr(at), path);
    if (length == 0) return std::nullopt;
    at += length;
  }
  const bool usable = !path.empty() && path.size() <= kMaxPathBytes && path.find('\0') == std::string::npos;
  if (!usable || EscapePath(path) != text) return std::nullopt;
  return path;
}

}  // namespace minutebook::tools
