// Paths of any bytes as one field of a line of text, and back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace minutebook::tools {

// The longest path taken, in bytes: what Linux opens.
inline constexpr std::size_t kMaxPathBytes = 4096;

// The path as printable UTF-8 without tab or line end: a backslash is "\\", a control character and a byte
// that is no UTF-8 is "\xHH" with lower-case digits. Everything else stays as it is.
std::string EscapePath(std::string_view path);

// The path again; nullopt when the text is not what EscapePath gives for a path: one of other escapes, empty,
// with a zero byte or longer than kMaxPathBytes.
std::optional<std::string> UnescapePath(std::string_view text);

}  // namespace minutebook::tools
