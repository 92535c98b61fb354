#include "ingest/pdf_symbols.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

namespace minutebook::ingest {
namespace {

constexpr std::uint32_t kBullet = 0x2022;

struct CodePair {
  std::uint8_t code;
  std::uint16_t shows;
};

// The Symbol font's encoding where it differs from ASCII, by code.
constexpr CodePair kSymbol[] = {
    {0x22, 0x2200}, {0x24, 0x2203}, {0x27, 0x220B}, {0x2A, 0x2217}, {0x2D, 0x2212}, {0x40, 0x2245},
    {0x41, 0x0391}, {0x42, 0x0392}, {0x43, 0x03A7}, {0x44, 0x0394}, {0x45, 0x0395}, {0x46, 0x03A6},
    {0x47, 0x0393}, {0x48, 0x0397}, {0x49, 0x0399}, {0x4A, 0x03D1}, {0x4B, 0x039A}, {0x4C, 0x039B},
    {0x4D, 0x039C}, {0x4E, 0x039D}, {0x4F, 0x039F}, {0x50, 0x03A0}, {0x51, 0x0398}, {0x52, 0x03A1},
    {0x53, 0x03A3}, {0x54, 0x03A4}, {0x55, 0x03A5}, {0x56, 0x03C2}, {0x57, 0x03A9}, {0x58, 0x039E},
    {0x59, 0x03A8}, {0x5A, 0x0396}, {0x5C, 0x2234}, {0x5E, 0x22A5}, {0x61, 0x03B1}, {0x62, 0x03B2},
    {0x63, 0x03C7}, {0x64, 0x03B4}, {0x65, 0x03B5}, {0x66, 0x03C6}, {0x67, 0x03B3}, {0x68, 0x03B7},
    {0x69, 0x03B9}, {0x6A, 0x03D5}, {0x6B, 0x03BA}, {0x6C, 0x03BB}, {0x6D, 0x03BC}, {0x6E, 0x03BD},
    {0x6F, 0x03BF}, {0x70, 0x03C0}, {0x71, 0x03B8}, {0x72, 0x03C1}, {0x73, 0x03C3}, {0x74, 0x03C4},
    {0x75, 0x03C5}, {0x76, 0x03D6}, {0x77, 0x03C9}, {0x78, 0x03BE}, {0x79, 0x03C8}, {0x7A, 0x03B6},
    {0xA0, 0x20AC}, {0xA1, 0x03D2}, {0xA2, 0x2032}, {0xA3, 0x2264}, {0xA4, 0x2044}, {0xA5, 0x221E},
    {0xA6, 0x0192}, {0xA7, 0x2663}, {0xA8, 0x2666}, {0xA9, 0x2665}, {0xAA, 0x2660}, {0xAB, 0x2194},
    {0xAC, 0x2190}, {0xAD, 0x2191}, {0xAE, 0x2192}, {0xAF, 0x2193}, {0xB0, 0x00B0}, {0xB1, 0x00B1},
    {0xB2, 0x2033}, {0xB3, 0x2265}, {0xB4, 0x00D7}, {0xB5, 0x221D}, {0xB6, 0x2202}, {0xB7, 0x2022},
    {0xB8, 0x00F7}, {0xB9, 0x2260}, {0xBA, 0x2261}, {0xBB, 0x2248}, {0xBC, 0x2026}, {0xD2, 0x00AE},
    {0xD3, 0x00A9}, {0xD4, 0x2122}, {0xD6, 0x221A}, {0xD7, 0x22C5}, {0xDB, 0x21D4}, {0xDC, 0x21D0},
    {0xDE, 0x21D2}, {0xE2, 0x00AE}, {0xE3, 0x00A9}, {0xE4, 0x2122}, {0xE5, 0x2211}};

// Wingdings shapes that say something; every other one stands where a bullet stands.
constexpr CodePair kWingdings[] = {
    {0x28, 0x260E}, {0x29, 0x2706}, {0x2A, 0x2709}, {0x46, 0x261E}, {0x4A, 0x263A}, {0x4B, 0x263A},
    {0x4C, 0x2639}, {0x6F, 0x2610}, {0x70, 0x2610}, {0x71, 0x2610}, {0x72, 0x2610}, {0xA8, 0x2610},
    {0xAB, 0x2605}, {0xDF, 0x2190}, {0xE0, 0x2192}, {0xE1, 0x2191}, {0xE2, 0x2193}, {0xE7, 0x2190},
    {0xE8, 0x2192}, {0xE9, 0x2191}, {0xEA, 0x2193}, {0xEF, 0x21E6}, {0xF0, 0x21E8}, {0xF1, 0x21E7},
    {0xF2, 0x21E9}, {0xFB, 0x2717}, {0xFC, 0x2713}, {0xFD, 0x2612}, {0xFE, 0x2611}};

// Bullets by their low byte in private-use codes when the font's name does not say what it is.
constexpr std::uint8_t kNamelessBullets[] = {0x6C, 0x6E, 0x75, 0x76, 0x77, 0x9F, 0xA7, 0xB7, 0xD8};

template <std::size_t N>
std::uint32_t Find(const CodePair (&table)[N], std::uint32_t code, std::uint32_t otherwise) {
  const auto* found =
      std::lower_bound(std::begin(table), std::end(table), code,
                       [](const CodePair& pair, std::uint32_t wanted) { return pair.code < wanted; });
  return found != std::end(table) && found->code == code ? found->shows : otherwise;
}

bool IsPrivate(std::uint32_t code) { return code >= 0xE000 && code <= 0xF8FF; }

bool ContainsNoCase(std::string_view text, std::string_view lower_needle) {
  return std::search(text.begin(), text.end(), lower_needle.begin(), lower_needle.end(), [](char a, char b) {
           return std::tolower(static_cast<unsigned char>(a)) == b;
         }) != text.end();
}

}  // namespace

SymbolSet SymbolSetOf(std::string_view font_name) {
  if (ContainsNoCase(font_name, "wingdings")) return SymbolSet::kWingdings;
  if (ContainsNoCase(font_name, "webdings") || ContainsNoCase(font_name, "opensymbol") ||
      ContainsNoCase(font_name, "starsymbol")) {
    return SymbolSet::kOther;
  }
  if (ContainsNoCase(font_name, "segoeuisymbol") || ContainsNoCase(font_name, "segoe ui symbol")) {
    return SymbolSet::kNone;
  }
  return ContainsNoCase(font_name, "symbol") ? SymbolSet::kSymbol : SymbolSet::kNone;
}

std::uint32_t MapSymbol(SymbolSet set, std::uint32_t code) {
  const bool low_private = code >= 0xF000 && code <= 0xF0FF;
  const std::uint32_t low = code & 0xFF;
  switch (set) {
    case SymbolSet::kSymbol:
      if (low_private) return Find(kSymbol, low, low < 0x7F ? low : kBullet);
      break;
    case SymbolSet::kWingdings:
      if (low_private || (code > 0x20 && code <= 0xFF)) return Find(kWingdings, low, kBullet);
      break;
    case SymbolSet::kOther:
      if (IsPrivate(code)) return kBullet;
      break;
    case SymbolSet::kNone:
      if (low_private && std::find(std::begin(kNamelessBullets), std::end(kNamelessBullets), low) !=
                             std::end(kNamelessBullets)) {
        return kBullet;
      }
      break;
  }
  return code;
}

bool IsSpaceCode(std::uint32_t code) {
  if (code <= 0xA0) return code == 0x20 || (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0xA0;
  if (code < 0x1680) return false;
  return code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F || code == 0x3000 || code == 0xF020;
}

bool IsIgnoredCode(std::uint32_t code) {
  if (code < 0xA0) return code < 0x20 || code >= 0x7F;
  if (code < 0x200B) return false;
  return code <= 0x200F || (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
         (code >= 0xD800 && code <= 0xDFFF) || code == 0xFEFF || code > 0x10FFFF || (code & 0xFFFE) == 0xFFFE;
}

std::string_view LigatureLetters(std::uint32_t code) {
  static constexpr std::array<std::string_view, 7> kLetters = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  if (code < 0xFB00 || code > 0xFB06) return {};
  return kLetters[code - 0xFB00];
}

void AppendUtf8(std::uint32_t code, std::string& out) {
  if (code < 0x80) {
    out += static_cast<char>(code);
    return;
  }
  utf8proc_uint8_t bytes[4];
  const bool valid = utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(code));
  const auto length = utf8proc_encode_char(valid ? static_cast<utf8proc_int32_t>(code) : 0xFFFD, bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

void ComposeNfc(std::string& text) {
  utf8proc_uint8_t* composed = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &composed,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (length >= 0) text.assign(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length));
  std::free(composed);
}

}  // namespace minutebook::ingest
