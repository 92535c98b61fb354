// SHA-256 of a byte string: the name of a source file's content.
#pragma once

#include <string>
#include <string_view>

namespace minutebook {

// Lower-case hex, 64 digits (FIPS 180-4).
std::string Sha256Hex(std::string_view bytes);

}  // namespace minutebook
