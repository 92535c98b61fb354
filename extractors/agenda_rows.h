// The printed rows of an agenda and which of them open an item.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/flow.h"

namespace minutebook::extract {

// Page numbers printed for an item.
struct PageRange {
  std::optional<int> from;
  std::optional<int> to;
  bool operator==(const PageRange&) const = default;
};

// One printed line, a block of marked text, or a row of a table.
struct AgendaRow {
  std::string text;              // label included, a page column left out
  const Block* block = nullptr;  // of Flow::blocks, or of a cell
  int page = 0;
  Box box;
  double text_x = 0;  // left edge of the text after the first word
  double margin = 0;  // right edge that text wraps at
  double page_width = 0;
  std::size_t bold_prefix =
      0;                  // bytes of `text` that its leading bold words take; all of it when all are bold
  std::size_t aside = 0;  // where the first wide gap stands after some text; 0 when there is none
  bool gap = true;        // white above it
  bool starts_block = true;
  bool marked = false;
  PageRange pages;  // from a column at the right
};

// A row that opens an item: its number as printed and where its title begins.
struct AgendaStart {
  std::size_t row = 0;
  std::string number;
  std::size_t title_at = 0;  // byte in the row's text
};

// Rows of the blocks [first, last).
std::vector<AgendaRow> AgendaRows(const Flow& flow, std::size_t first, std::size_t last);

// The rows that open items: the longest run of numbers of one kind that goes up step by step down one left
// edge, so that numbered lists inside a description are not taken for items.
std::vector<AgendaStart> FindItemStarts(const std::vector<AgendaRow>& rows);

// Appends a row's text to running prose; a hyphen that only split a word goes.
void JoinRow(std::string& text, std::string_view row_text, const Block& block);

}  // namespace minutebook::extract
