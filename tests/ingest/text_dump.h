// Compact dumps of text documents for the text reader's tests.
#pragma once

#include <string>
#include <string_view>

#include "ingest/text.h"

namespace minutebook::ingest {

// A word with its style as prefixes: '*' bold, '/' italic, '_' underlined.
inline std::string DumpWord(const Word& word) {
  std::string out;
  if (word.bold) out += '*';
  if (word.italic) out += '/';
  if (word.underlined) out += '_';
  out += word.text;
  return out;
}

inline std::string DumpWords(const Page& page, std::size_t first, std::size_t count) {
  std::string out;
  for (std::size_t i = first; i < first + count; ++i) {
    if (i > first) out += ' ';
    out += DumpWord(page.words[i]);
  }
  return out;
}

inline void DumpPageBreak(const Page& page, std::string& out) {
  if (page.number == 1) return;
  out += "== page ";
  out += std::to_string(page.number);
  out += '\n';
}

// One line per mark: "H2 Title", "I0 1. text", "R [a][b]", "S", "L text"; "+" before it stands for a gap, "!"
// behind the kind for a hard break.
inline std::string DumpMarks(const Document& document) {
  std::string out;
  for (const Page& page : document.pages) {
    DumpPageBreak(page, out);
    for (const Mark& mark : page.marks) {
      static constexpr const char* kKinds[] = {"L", "H", "I", "R", "S"};
      const bool levelled = mark.kind == MarkKind::kHeading || mark.kind == MarkKind::kListItem;
      out += mark.gap_before ? "+" : "";
      out += kKinds[static_cast<int>(mark.kind)];
      out += levelled ? std::to_string(mark.level) : "";
      out += mark.hard_break && mark.kind != MarkKind::kSeparator ? "!" : "";
      if (mark.kind == MarkKind::kTableRow) {
        out += ' ';
        for (const auto& [first, count] : mark.cells) {
          out += '[';
          out += DumpWords(page, first, count);
          out += ']';
        }
      } else if (mark.word_count > 0) {
        out += ' ';
        out += DumpWords(page, mark.first_word, mark.word_count);
      }
      out += "\n";
    }
  }
  return out;
}

// The grid as text: words at their columns and lines, "== page N" between pages.
inline std::string DumpGrid(const Document& document) {
  std::string out;
  for (const Page& page : document.pages) {
    DumpPageBreak(page, out);
    std::size_t line = 0, column = 0;
    for (const Word& word : page.words) {
      for (; line < static_cast<std::size_t>(word.box.y0 / kTextCellHeight); ++line, column = 0) out += "\n";
      for (; column < static_cast<std::size_t>(word.box.x0 / kTextCellWidth); ++column) out += " ";
      out += word.text;
      column = static_cast<std::size_t>(word.box.x1 / kTextCellWidth);
    }
    out += "\n";
  }
  return out;
}

inline Document ReadOk(std::string_view text, const std::string& name = "test.txt") {
  Diagnostics diagnostics;
  Result<Document> document = ReadText(text, name, diagnostics);
  return document ? std::move(*document) : Document{};
}

}  // namespace minutebook::ingest
