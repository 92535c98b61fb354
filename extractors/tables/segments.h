// What stands between two horizontal rules of one width.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/tables/edges.h"
#include "extractors/tables/text_rows.h"

namespace minutebook::extract {

// The rows of a page, and which of their chunks are running text, as of ProseChunks. Owns nothing.
struct PageRows {
  const std::vector<TextRow>& rows;
  const std::vector<std::vector<char>>& prose;
};

struct RuleSegment {
  std::size_t rows = 0;     // with text between the ends of the rules
  std::size_t tabular = 0;  // of several chunks, none of them running text
  std::size_t prose = 0;    // with running text
  std::size_t wide = 0;     // with running text nearly as wide as the rules
  std::size_t chunks = 0;   // of the fullest row
  bool broad = false;       // a row is one chunk nearly as wide as the rules
  bool gaps = false;        // white such as no table has
  bool headings = false;    // headings over several columns, which look like paragraphs
  bool caption = false;     // a table's caption stands in it
  bool note = false;        // text as wide as the rules does

  // Whether both rules may belong to one table.
  bool Fits() const;
  // Whether the rules belong to two tables.
  bool Parts() const { return caption || (note && tabular == 0); }
};

// `em` is the page's usual font size.
RuleSegment SegmentBetween(const Page& page, const PageRows& text, const Edge& upper, const Edge& lower,
                           double em);

// Whether the chunk stands between the ends of rules from x0 to x1.
bool StandsBetween(const Chunk& chunk, double x0, double x1, double em);

}  // namespace minutebook::extract
