// Tables that go on over pages put together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractors/tables/table.h"
#include "schema/document.h"

namespace minutebook::extract {

// The part of a cell on one page.
struct CellPart {
  int page = 0;
  Box box;
  std::vector<std::uint32_t> words;  // of that page, in reading order
};

struct StitchedCell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  std::string text;
  std::vector<CellPart> parts;  // one per page; more than one where a page breaks the row
  std::optional<std::uint32_t> colour;
};

struct StitchedTable {
  int rows = 0;
  int columns = 0;
  int header_rows = 0;
  bool ruled = false;
  std::vector<int> pages;            // ascending
  std::vector<std::size_t> sources;  // indices into the tables given, in order
  std::vector<StitchedCell> cells;   // row-major
};

// Joins tables that go on at the top of the next page: the last on its page and the first on the next, with
// the same columns or the same headings. Repeated headings are dropped, rows that a page breaks are joined,
// columns matched. `tables` are in page order, as FindTables or FindRuledGrids gives them page by page; a
// table that goes on nowhere is given back alone. `pages` are those of the document.
std::vector<StitchedTable> StitchTables(const std::vector<Page>& pages, const std::vector<Table>& tables);

// The same in the form of a table on its first page, for functions that take one: boxes and words of later
// pages are left out.
Table AsTable(const StitchedTable& stitched);

}  // namespace minutebook::extract
