#include "schema/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "schema/utf8.h"

namespace minutebook {

void JsonWriter::NewLine() {
  if (levels_.empty() || !indented_) return;
  if (levels_.back().on_one_line) {
    if (!levels_.back().empty) out_ += ' ';
    return;
  }
  out_ += '\n';
  out_.append(levels_.size(), ' ');
}

// Puts the comma and white space that a value or key needs before it.
void JsonWriter::Separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  if (!levels_.back().empty) out_ += ',';
  NewLine();
  levels_.back().empty = false;
}

void JsonWriter::Open(char bracket, bool on_one_line) {
  Separate();
  out_ += bracket;
  levels_.push_back({on_one_line || (!levels_.empty() && levels_.back().on_one_line), true});
}

void JsonWriter::Close(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (indented_ && !level.empty && !level.on_one_line) {
    out_ += '\n';
    out_.append(levels_.size(), ' ');
  }
  out_ += bracket;
}

void JsonWriter::Key(std::string_view key) {
  Separate();
  Quote(key);
  out_ += indented_ ? ": " : ":";
  after_key_ = true;
}

void JsonWriter::Text(std::string_view text) {
  Separate();
  Quote(text);
}

void JsonWriter::Integer(std::int64_t number) { Raw(std::to_string(number)); }

void JsonWriter::Number(double number) {
  if (!std::isfinite(number)) number = 0;
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  Raw({buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data())});
}

void JsonWriter::Raw(std::string_view literal) {
  Separate();
  out_ += literal;
}

void JsonWriter::Quote(std::string_view text) {
  out_ += '"';
  std::size_t plain_from = 0;
  const auto flush = [&](std::size_t to) { out_.append(text, plain_from, to - plain_from); };
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : Utf8Length(text, at);
    if (length == 1 && byte >= 0x20 && byte != '"' && byte != '\\') {
      ++at;
      continue;
    }
    if (length > 1) {
      at += length;
      continue;
    }
    flush(at);
    if (length == 0) {
      out_ += "\xEF\xBF\xBD";
    } else if (byte == '"' || byte == '\\') {
      out_ += {'\\', text[at]};
    } else if (byte == '\n') {
      out_ += "\\n";
    } else if (byte == '\t') {
      out_ += "\\t";
    } else {
      out_ += {'\\', 'u', '0', '0', "01"[byte >> 4], "0123456789abcdef"[byte & 15]};
    }
    plain_from = ++at;
  }
  flush(text.size());
  out_ += '"';
}

std::string JsonWriter::Take() {
  if (indented_) out_ += '\n';
  levels_.clear();
  after_key_ = false;
  return std::exchange(out_, {});
}

}  // namespace minutebook
