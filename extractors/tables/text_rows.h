// Text rows of a page as tables see them: words on one baseline, cut into chunks at wide gaps and at rules.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/tables/cell_text.h"
#include "extractors/tables/edges.h"
#include "schema/document.h"

namespace minutebook::extract {

// Words set close together on one baseline: a phrase, a figure, a line of a wrapped cell.
struct Chunk {
  Box box;
  WordIndices words;        // left to right
  float font_size = 0;      // of its largest word
  bool bold = false;        // all of its words
  std::size_t letters = 0;  // bytes that are letters
  std::size_t bytes = 0;
};

struct TextRow {
  Box box;
  double baseline = 0;
  std::vector<Chunk> chunks;  // left to right
};

std::string TextOf(const Page& page, const Chunk& chunk);

// The upright words in `words` as rows, top to bottom. Vertical edges cut chunks too. Raised footnote marks
// stay with the word that they touch. Words of another angle are left out.
std::vector<TextRow> TextRowsOf(const Page& page, const WordIndices& words,
                                const std::vector<Edge>& vertical);

// Chunks of words that lie on one row already, left to right.
std::vector<Chunk> ChunksOf(const Page& page, const WordIndices& row, const std::vector<Edge>& vertical,
                            double word_gap);

// The usual gap between words of one phrase, as a share of the font size.
double WordGap(const Page& page, const std::vector<WordIndices>& rows);

}  // namespace minutebook::extract
