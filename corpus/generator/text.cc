#include "corpus/generator/text.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace packmaker {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

struct MarkTags {
  std::string_view bold_on, bold_off, italic_on, italic_off, raised_on, raised_off;
};

// Walks the inline mark-up, writing literal text through `literal`.
template <typename Literal>
std::string Convert(std::string_view text, const MarkTags& tags, Literal literal) {
  std::string out;
  bool bold = false;
  bool italic = false;
  bool raised = false;
  for (size_t i = 0; i < text.size();) {
    if (StartsWith(text.substr(i), "**")) {
      out += bold ? tags.bold_off : tags.bold_on;
      bold = !bold;
      i += 2;
    } else if (StartsWith(text.substr(i), "__")) {
      out += italic ? tags.italic_off : tags.italic_on;
      italic = !italic;
      i += 2;
    } else if (StartsWith(text.substr(i), "^{")) {
      out += tags.raised_on;
      raised = true;
      i += 2;
    } else if (StartsWith(text.substr(i), "{break}")) {
      out += ' ';
      i += 7;
    } else if (raised && text[i] == '}') {
      out += tags.raised_off;
      raised = false;
      ++i;
    } else {
      literal(text[i++], out);
    }
  }
  return out;
}

void Keep(char c, std::string& out) { out += c; }

void Escape(char c, std::string& out) {
  switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    default: out += c;
  }
}

}  // namespace

std::string Trim(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsBlank(text.back())) text.remove_suffix(1);
  return std::string(text);
}

std::string Fold(std::string_view text) {
  std::string out;
  bool blank = false;
  for (char c : text) {
    if (IsBlank(c)) {
      blank = true;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    out += c;
  }
  return out;
}

std::vector<std::string> Split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  while (true) {
    const size_t at = text.find(separator);
    parts.push_back(Trim(text.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

std::string ReplaceAll(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

bool StartsWith(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

std::string Join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

std::string JoinWithAnd(const std::vector<std::string>& parts) {
  if (parts.size() < 2) return parts.empty() ? "" : parts[0];
  const std::vector<std::string> head(parts.begin(), parts.end() - 1);
  return Join(head, ", ") + " and " + parts.back();
}

std::string Upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
    return c < 128 ? static_cast<char>(std::toupper(c)) : static_cast<char>(c);
  });
  return text;
}

std::optional<int> ToInt(std::string_view text) {
  const std::string trimmed = Trim(text);
  int value = 0;
  const auto [end, error] = std::from_chars(trimmed.data(), trimmed.data() + trimmed.size(), value);
  if (error != std::errc() || end != trimmed.data() + trimmed.size()) return std::nullopt;
  return value;
}

std::string Plain(std::string_view text) { return Fold(Convert(text, {"", "", "", "", "", ""}, Keep)); }

std::string Markdown(std::string_view text) {
  return Convert(text, {"**", "**", "*", "*", "<sup>", "</sup>"}, Keep);
}

std::string CellHtml(std::string_view text, bool bold) {
  std::string out = Convert(text, {"<b>", "</b>", "<i>", "</i>", "<sup>", "</sup>"}, Keep);
  out = ReplaceAll(Trim(out), "\n", "<br>");
  return bold && !out.empty() ? "<b>" + out + "</b>" : out;
}

std::string PangoMarkup(std::string_view text) {
  return Convert(text, {"<b>", "</b>", "<i>", "</i>", "<span rise=\"3500\" size=\"65%\">", "</span>"},
                 Escape);
}

int Columns(std::string_view utf8) {
  return static_cast<int>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> Wrap(const std::string& text, int columns) {
  std::vector<std::string> lines;
  std::string line;
  for (const std::string& word : Split(Fold(text), " ")) {
    if (!line.empty() && Columns(line) + 1 + Columns(word) > columns) {
      lines.push_back(line);
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  lines.push_back(line);
  return lines;
}

}  // namespace packmaker
