// Lays words out on the character grid of a Document's pages, with or without marks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/text_words.h"
#include "schema/diagnostics.h"
#include "schema/document.h"

namespace minutebook::ingest {

using CellWords = std::vector<StyledWord>;
using RowCells = std::vector<CellWords>;

// One line at a time, top to bottom. A page that grows beyond kMaxWordsPerPage is continued on a new one,
// with a note in the diagnostics; no word is lost.
class TextWriter {
 public:
  TextWriter(Document& document, Diagnostics& diagnostics, bool with_marks);

  // Ends the page; the next line starts a new one with the printed label `label`.
  void NewPage(std::string label = {});
  // Leaves a blank line.
  void Gap();
  // Links that StyledWord::link refers to, for the lines to come. Must stay alive until they are written.
  void SetLinks(const std::vector<std::string>* links) { links_ = links; }

  // Words of one mark. At each soft or hard break inside a new line starts, with a mark of its own: a list
  // item where the break says so, a plain line otherwise (a heading goes on as heading).
  void Line(MarkKind kind, int level, std::size_t column, const std::vector<StyledWord>& words,
            bool hard_break);
  // Neighbouring table rows: cells are wrapped to kCellColumns and stand in common columns. Empty rows are
  // left out.
  void Rows(const std::vector<RowCells>& rows);
  void Separator();
  // A word of a text that has its own geometry: grid column and the current line. No marks.
  void GridWord(std::string_view text, std::size_t column);
  void NextLine() { ++line_; }

  // Measures the last page. Call once, at the end.
  void Finish();

 private:
  struct Place {
    std::size_t line = 0;
    std::size_t column = 0;
  };

  Page& page() { return document_.pages.back(); }
  void StartPage(std::string label);
  void MakeRoom(std::size_t words);
  void EndPage();
  void AddWord(const StyledWord& word, Place place, float size);
  void BeginMark(MarkKind kind, int level);
  void EndMark(bool hard_break);
  void Row(const RowCells& row, const std::vector<std::size_t>& columns);

  Document& document_;
  Diagnostics& diagnostics_;
  bool with_marks_;
  const std::vector<std::string>* links_ = nullptr;
  std::size_t line_ = 0;
  std::size_t max_column_ = 0;
  bool gap_ = false;
};

}  // namespace minutebook::ingest
