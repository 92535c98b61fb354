#include "tools/text_layout.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <sstream>

namespace minutebook::tools {
namespace {

constexpr int kMinWidth = 40;
constexpr int kMaxWidth = 110;
constexpr int kColumnGap = 2;

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// The first `columns` code points.
std::string_view Prefix(std::string_view text, int columns) {
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    if (IsContinuation(text[end])) continue;
    if (columns-- == 0) break;
  }
  return text.substr(0, end);
}

std::string Fixed(double value, int digits) {
  std::ostringstream out;
  out.setf(std::ios::fixed);
  out.precision(digits);
  out << value;
  return out.str();
}

}  // namespace

int DisplayWidth(std::string_view text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !IsContinuation(byte); }));
}

std::vector<std::string> Lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string Wrap(std::string_view text, int width, int indent) {
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  std::istringstream words{std::string(text)};
  std::string out;
  std::string line;
  for (std::string word; words >> word;) {
    if (!line.empty() && indent + DisplayWidth(line) + 1 + DisplayWidth(word) > width) {
      out += margin + line + "\n";
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += word;
  }
  if (!line.empty()) out += margin + line + "\n";
  return out;
}

std::string TwoColumns(const std::vector<LabelledText>& rows, int width) {
  int widest = 0;
  for (const LabelledText& row : rows) widest = std::max(widest, DisplayWidth(row.label));
  const int start = kColumnGap + widest + kColumnGap;
  std::string out;
  for (const LabelledText& row : rows) {
    std::string block = Wrap(row.text, width, start);
    if (block.empty()) block = std::string(static_cast<std::size_t>(start), ' ') + "\n";
    const auto pad = static_cast<std::size_t>(start - kColumnGap - DisplayWidth(row.label));
    out += std::string(kColumnGap, ' ') + row.label + std::string(pad, ' ') +
           block.substr(static_cast<std::size_t>(start));
  }
  return out;
}

std::string Grouped(long long n) {
  std::string digits = std::to_string(n);
  const std::size_t sign = n < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > sign + 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string Count(long long n, std::string_view one, std::string_view many) {
  return Grouped(n) + " " + std::string(n == 1 ? one : many);
}

std::string Duration(double seconds) {
  if (seconds < 9.95) return Fixed(seconds, 1) + " s";
  const auto whole = std::llround(seconds);
  if (whole < 60) return std::to_string(whole) + " s";
  if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

std::string Shorten(std::string_view text, int width) {
  const int length = DisplayWidth(text);
  if (length <= width) return std::string(text);
  constexpr std::string_view kGap = "...";
  const int room = std::max(0, width - static_cast<int>(kGap.size()));
  const int tail = room - room / 3;
  const std::string_view head = Prefix(text, room / 3);
  const std::string_view kept_out = Prefix(text, length - tail);
  return std::string(head) + std::string(kGap) + std::string(text.substr(kept_out.size()));
}

std::string OneLine(std::string_view text) {
  std::string out;
  bool gap = false;
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    if (code <= 0x20 || code == 0x7F) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += byte;
  }
  return out;
}

Terminal TerminalOf(int descriptor) {
  Terminal terminal;
  terminal.interactive = isatty(descriptor) == 1;
  if (!terminal.interactive) return terminal;
  const char* no_colour = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  const bool dumb = kind == nullptr || std::string_view(kind) == "dumb";
  terminal.colour = !dumb && (no_colour == nullptr || *no_colour == '\0');
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    terminal.width = std::clamp<int>(size.ws_col, kMinWidth, kMaxWidth);
  }
  return terminal;
}

std::string Bold(std::string_view text, const Terminal& terminal) {
  if (!terminal.colour) return std::string(text);
  return "\x1b[1m" + std::string(text) + "\x1b[0m";
}

}  // namespace minutebook::tools
