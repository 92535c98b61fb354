// Which Unicode character a drawn code point stands for: symbol fonts, ligatures, spaces and invisible
// controls.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace minutebook::ingest {

// Fonts whose codes name pictures, not letters.
enum class SymbolSet : std::uint8_t { kNone, kSymbol, kWingdings, kOther };

// Judged by the font's name, subset tag or not.
SymbolSet SymbolSetOf(std::string_view font_name);

// The character a code of such a font shows: "•" for every bullet shape, the character itself for ticks,
// boxes, arrows and Greek letters. Private-use codes of other fonts are mapped where their low byte is a
// common bullet.
std::uint32_t MapSymbol(SymbolSet set, std::uint32_t code);

// White space of any width, no-break spaces and the symbol fonts' space included.
bool IsSpaceCode(std::uint32_t code);

// Codes without ink or meaning here: controls, zero-width and direction marks, byte-order mark, surrogates.
bool IsIgnoredCode(std::uint32_t code);

// "fi" for U+FB01 and its kin, else empty.
std::string_view LigatureLetters(std::uint32_t code);

// Appends one valid code point; an invalid one becomes U+FFFD.
void AppendUtf8(std::uint32_t code, std::string& out);

// Canonical composition (NFC) in place; text that is not UTF-8 is left alone.
void ComposeNfc(std::string& text);

}  // namespace minutebook::ingest
