#include "ingest/encoding.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "ingest/read_error.h"
#include "schema/limits.h"

namespace minutebook::ingest {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
// Binary files are full of control characters; text that was copied about has at most a few.
constexpr std::size_t kControlsPerThousand = 10;
constexpr std::size_t kSampleBytes = 1 << 16;
constexpr const char* kNotText = "these bytes are not text; PDF, plain text, Markdown and HTML can be read";

// Windows-1252 0x80..0x9F; 0 where nothing is assigned.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// What Symbol and Wingdings show at U+F000 + code, in order of code. Shapes that serve as bullets all become
// "•".
struct SymbolGlyph {
  char16_t code;
  char16_t shows;
};
constexpr SymbolGlyph kSymbols[] = {
    {0xF02D, 0x2013}, {0xF06C, 0x2022}, {0xF06E, 0x2022}, {0xF06F, 0x2022}, {0xF070, 0x2022},
    {0xF071, 0x2022}, {0xF072, 0x2022}, {0xF073, 0x2022}, {0xF074, 0x2022}, {0xF075, 0x2022},
    {0xF076, 0x2022}, {0xF077, 0x2022}, {0xF0A0, 0x0020}, {0xF0A1, 0x2022}, {0xF0A2, 0x2022},
    {0xF0A3, 0x2264}, {0xF0A4, 0x2022}, {0xF0A5, 0x2022}, {0xF0A7, 0x2022}, {0xF0A8, 0x2610},
    {0xF0AC, 0x2190}, {0xF0AD, 0x2191}, {0xF0AE, 0x2192}, {0xF0AF, 0x2193}, {0xF0B0, 0x00B0},
    {0xF0B1, 0x00B1}, {0xF0B3, 0x2265}, {0xF0B4, 0x00D7}, {0xF0B7, 0x2022}, {0xF0B8, 0x00F7},
    {0xF0B9, 0x2260}, {0xF0D8, 0x2022}, {0xF0DF, 0x2190}, {0xF0E0, 0x2192}, {0xF0E1, 0x2191},
    {0xF0E2, 0x2193}, {0xF0E8, 0x2192}, {0xF0F0, 0x2192}, {0xF0FB, 0x2717}, {0xF0FC, 0x2713},
    {0xF0FD, 0x2612}, {0xF0FE, 0x2611},
};

char32_t FromSymbolFont(char32_t code) {
  const auto found = std::lower_bound(std::begin(kSymbols), std::end(kSymbols), code,
                                      [](const SymbolGlyph& glyph, char32_t c) { return glyph.code < c; });
  if (found != std::end(kSymbols) && found->code == code) return found->shows;
  // Blank, punctuation and digits lie where ASCII has them.
  if (code >= 0xF020 && code <= 0xF03F) return code - 0xF000;
  return code;
}

bool IsBlank(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool IsInvisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xFEFF || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

// Appends code points with line ends, blanks and controls made uniform.
class Cleaner {
 public:
  explicit Cleaner(std::size_t expected) { out_.reserve(expected); }

  void Add(char32_t c) {
    if (soft_hyphen_) EndSoftHyphen(c);
    const bool after_return = std::exchange(after_return_, c == '\r');
    if (c == '\n' && after_return) return;
    if (c >= 0x80 && c < 0xA0) c = c == 0x85 ? U'\n' : kWindows1252[c - 0x80];
    if (c >= 0xF000 && c <= 0xF0FF) c = FromSymbolFont(c);
    if (c == '\r' || c == '\v' || c == 0x2028 || c == 0x2029) c = '\n';
    if (c == 0xAD) {
      soft_hyphen_ = true;
    } else if (IsBlank(c)) {
      out_ += ' ';
    } else if (c == '\n' || c == '\t' || c == '\f' || (c >= 0x20 && c != 0x7F && !IsInvisible(c))) {
      ascii_ = ascii_ && c < 0x80;
      AppendUtf8(c, out_);
    }
  }

  std::string Take() { return std::move(out_); }
  bool ascii() const { return ascii_; }

 private:
  // A soft hyphen shows only at a line end.
  void EndSoftHyphen(char32_t next) {
    if (next == '\n' || next == '\r') out_ += '-';
    soft_hyphen_ = false;
  }

  std::string out_;
  bool ascii_ = true;
  bool after_return_ = false;
  bool soft_hyphen_ = false;
};

bool ValidUtf8(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t code = 0;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()) + at,
                                       static_cast<utf8proc_ssize_t>(bytes.size() - at), &code);
    if (used <= 0) return false;
    at += static_cast<std::size_t>(used);
  }
  return true;
}

void AddUtf16(std::string_view bytes, bool big_endian, Cleaner& out) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size()) {
      const char32_t low = unit(at + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    out.Add(code);
  }
}

std::string Normalise(std::string text) {
  utf8proc_uint8_t* composed = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &composed,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (length >= 0) text.assign(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length));
  std::free(composed);
  return text;
}

bool MostlyControls(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D) && byte != 0x1A && byte != 0x1B;
  });
  return static_cast<std::size_t>(controls) * 1000 > sample.size() * kControlsPerThousand;
}

// One sentence for a file that is no text, by its first bytes; null when they say nothing.
const char* KnownFormat(std::string_view bytes) {
  struct Magic {
    std::string_view bytes;
    const char* message;
  };
  static constexpr Magic kMagics[] = {
      {"%PDF-", "this is a PDF, not text; give it to the PDF reader"},
      {"PK\x03\x04", "this is a zip or office file; save it as PDF or text and give that"},
      {"\xD0\xCF\x11\xE0", "this is an old office file; save it as PDF or text and give that"},
      {"\x89PNG", "this is an image; put it into a PDF to have its text recognised"},
      {"\xFF\xD8\xFF", "this is an image; put it into a PDF to have its text recognised"},
      {"GIF8", "this is an image; put it into a PDF to have its text recognised"},
      {"\x1F\x8B", "this is a gzip file; unpack it and give what it holds"},
  };
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.bytes)) return magic.message;
  }
  return nullptr;
}

}  // namespace

void AppendUtf8(char32_t code, std::string& out) {
  if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = kReplacement;
  if (code < 0x80) {
    out += static_cast<char>(code);
    return;
  }
  utf8proc_uint8_t buffer[4];
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), buffer);
  out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

char32_t NextCodePoint(std::string_view text, std::size_t& at) {
  utf8proc_int32_t code = 0;
  const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                     static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (used <= 0) {
    ++at;
    return kReplacement;
  }
  at += static_cast<std::size_t>(used);
  return static_cast<char32_t>(code);
}

std::size_t Columns(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Result<std::string> DecodeText(std::string_view bytes, const std::string& name) {
  if (bytes.empty()) return ReadError(ErrorCode::kEmpty, name, 0, "the file has no bytes");
  if (bytes.size() > kMaxTextBytes) {
    return ReadError(ErrorCode::kLimit, name, 0, "the text file is too large to be council papers");
  }
  const bool little = bytes.starts_with("\xFF\xFE");
  const bool big = bytes.starts_with("\xFE\xFF");
  const char* known = KnownFormat(bytes);
  if (known != nullptr || (!little && !big && MostlyControls(bytes))) {
    return ReadError(ErrorCode::kUnsupported, name, 0, known != nullptr ? known : kNotText);
  }
  Cleaner cleaner(bytes.size());
  if (little || big) {
    AddUtf16(bytes.substr(2), big, cleaner);
  } else if (ValidUtf8(bytes)) {
    for (std::size_t at = 0; at < bytes.size();) cleaner.Add(NextCodePoint(bytes, at));
  } else {
    for (const char c : bytes) cleaner.Add(static_cast<unsigned char>(c));
  }
  const bool ascii = cleaner.ascii();
  std::string text = cleaner.Take();
  return ascii ? text : Normalise(std::move(text));
}

}  // namespace minutebook::ingest
