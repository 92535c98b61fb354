#include "schema/utf8.h"

namespace minutebook {
namespace {

// Where text that needs no cleaning, byte for byte, ends: nearly all of what is read.
std::size_t PlainEnd(std::string_view text, std::size_t at) {
  const auto plain = [](char c) { return (c >= ' ' && c < '\x7F') || c == '\n' || c == '\t'; };
  while (at < text.size() && plain(text[at])) ++at;
  return at;
}

}  // namespace

std::size_t Utf8Length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if ((lead & 0xF0U) == 0xE0) {
    const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = lead == 0xED && byte(1) > 0x9F;
    return tail(1) && tail(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool overlong = lead == 0xF0 && byte(1) < 0x90;
    const bool above = lead == 0xF4 && byte(1) > 0x8F;
    return tail(1) && tail(2) && tail(3) && !overlong && !above ? 4 : 0;
  }
  return 0;
}

std::string CleanText(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = PlainEnd(text, at);
    clean.append(text, at, plain - at);
    at = plain;
    if (at == text.size()) break;
    const std::size_t length = Utf8Length(text, at);
    const auto lead = static_cast<unsigned char>(text[at]);
    const bool c0 = length == 1 && (lead == 0x7F || (lead < 0x20 && lead != '\t' && lead != '\n'));
    const bool c1 = length == 2 && lead == 0xC2 && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    if (length == 0) {
      clean += "\xEF\xBF\xBD";
    } else if (!c0 && !c1) {
      clean.append(text, at, length);
    }
    at += length == 0 ? 1 : length;
  }
  return clean;
}

}  // namespace minutebook
