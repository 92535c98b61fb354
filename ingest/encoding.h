// Bytes of a text file to clean UTF-8: encodings, line ends, symbol-font bullets, odd blanks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "schema/result.h"

namespace minutebook::ingest {

// UTF-8 in NFC with '\n' line ends, '\t' and '\f' kept and all other control characters dropped. Reads UTF-8
// and UTF-16 with or (UTF-8) without byte order mark; bytes that are not UTF-8 are taken as Windows-1252.
// Every kind of blank becomes ' ', private-use code points of symbol fonts become the sign they show. kEmpty
// without bytes, kUnsupported when the bytes are not text, with a sentence that says what the file seems to
// be. `name` is for messages.
Result<std::string> DecodeText(std::string_view bytes, const std::string& name);

// Appends `code` as UTF-8; U+FFFD when it is no Unicode scalar value.
void AppendUtf8(char32_t code, std::string& out);

// The code point that starts at `at`, and moves `at` behind it. `text` is valid UTF-8 and `at` inside it.
char32_t NextCodePoint(std::string_view text, std::size_t& at);

// Number of code points: the columns that `text` takes on the character grid.
std::size_t Columns(std::string_view text);

}  // namespace minutebook::ingest
