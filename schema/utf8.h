// UTF-8 as the record format needs it: is a byte string valid, and making it so.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace minutebook {

// Bytes of the well-formed sequence that starts at `at` (1 to 4), 0 when the bytes there are none (overlong
// forms, surrogates and values above U+10FFFF are ill-formed). `at` must be less than text.size().
std::size_t Utf8Length(std::string_view text, std::size_t at);

// The text without control characters (C0 but tab and line feed, DEL, C1); each invalid byte becomes U+FFFD.
std::string CleanText(std::string_view text);

}  // namespace minutebook
