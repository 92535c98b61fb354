// The words of a cell put into reading order and joined to text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/tables/table.h"
#include "schema/document.h"

namespace minutebook::extract {

using WordIndices = std::vector<std::uint32_t>;

// Words grouped to lines, top to bottom, each left to right, as seen by a reader of `angle`.
std::vector<WordIndices> LinesOf(const Page& page, WordIndices words, int angle = 0);

// Lines joined with blanks; a hyphen at a line's end that only split a word is dropped.
std::string JoinLines(const Page& page, const std::vector<WordIndices>& lines);

// Puts the cell's words into reading order (of the angle most of them have) and sets its text.
void SetCellText(const Page& page, GridCell& cell);

}  // namespace minutebook::extract
