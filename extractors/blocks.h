// Paragraphs, list items and headings made from lines in reading order.
#pragma once

#include <string>
#include <vector>

#include "extractors/columns.h"
#include "extractors/furniture.h"
#include "extractors/label.h"
#include "extractors/vocabulary.h"

namespace minutebook::extract {

enum class BlockKind { kParagraph, kListItem, kHeading, kGrid, kBlankNotice };

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  Label label;       // of a list item or numbered heading
  std::string text;  // without the label, lines joined, white space folded
  std::vector<Line> lines;
  int page_from = 0;
  int page_to = 0;
  Box box;            // of the part on page_from, in the upright frame
  double x = 0;       // left edge of the first line, label included
  double text_x = 0;  // left edge of the text after the label
  double right = 0;   // right edge of the column it stands in
  double size = 0;
  bool bold = false;  // all of it
  bool starts_bold = false;
  std::size_t bold_prefix =
      0;                      // bytes of `text` that its leading bold words take; 0 when none or all are bold
  bool gap = true;            // white above it, more than between lines
  bool wrapped = false;       // the last line is full: the next word would not have fitted
  bool marked = false;        // from a source with mark-up
  int level = 0;              // heading level (1..6, 0 unknown) or list depth
  bool opens_page = false;    // the first of a printed page whose break the source does not mark
  int grid = -1;              // index into Flow::grids for kGrid
  std::vector<Stamp> stamps;  // printed on the page where it starts, or just above it

  // Label and text as printed.
  std::string Printed() const;
};

// The white between lines of one paragraph, in shares of the font size, as the pages so far have shown it. A
// last page of a few one-line paragraphs does not show it itself.
struct Spacing {
  std::vector<double> within;
};

// Lines of one page (or of one cell) to blocks. `vocabulary` decides line-end hyphens; `spacing`, when given,
// helps pages that do not show theirs, and learns from those that do.
std::vector<Block> MakeBlocks(const std::vector<PlacedLine>& lines, const Vocabulary& vocabulary,
                              Spacing* spacing = nullptr);

// Lines with marks to blocks; table rows are left out (see flow.h).
std::vector<Block> MakeMarkedBlocks(const std::vector<Line>& lines, const Vocabulary& vocabulary);

// Printed text loses the bullets of symbol fonts and keeps the blank they stood in: items after a lead-in
// that ends with a colon get their bullet back.
void RestoreBullets(std::vector<Block>& blocks);

// True when `next` carries on the sentence that `block` broke off, over a page end or a stray break.
bool Continues(const Block& block, const Block& next);

// Appends `next` to `block`.
void Append(Block& block, const Block& next, const Vocabulary& vocabulary);

}  // namespace minutebook::extract
