// Running text among the rows of a page: paragraphs, also of several text columns, which no unruled table
// holds.
#pragma once

#include <vector>

#include "extractors/tables/text_rows.h"

namespace minutebook::extract {

// For each row and chunk: whether it is a line of a paragraph or the mark that begins one (bullet, number).
std::vector<std::vector<char>> ProseChunks(const Page& page, const std::vector<TextRow>& rows);

// Whether the chunk is a figure on its own.
bool IsFigureChunk(const Page& page, const Chunk& chunk);

// Whether the chunk is only a bullet, or the number or letter of a list item ("1.", "(a)", "iv)").
bool IsListMark(const Page& page, const Chunk& chunk);

}  // namespace minutebook::extract
