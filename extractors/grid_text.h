// The cells of a grid as plain text values, for the families that are printed as tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/flow.h"
#include "schema/records.h"

namespace minutebook::extract {

// The text without list bullets, white space folded.
std::string DropBullets(std::string_view text);

// The cell's paragraphs and list items joined; bullets are left out, numbers and letters stay.
std::string ValueOf(const Cell& cell);

// One text per column of a row; empty where nothing is printed or a cell from above or the left covers the
// place.
std::vector<std::string> RowValues(const Grid& grid, int row);

// The cell that covers a place, spans included; null outside the grid.
const Cell* CoveringCell(const Grid& grid, int row, int column);

// The number of cells in a row with text.
int FilledCells(const std::vector<std::string>& row);

// Adds the rest of a text that a page or a row broke off.
void JoinBrokenText(std::string& text, std::string_view more);

// A provenance that covers one row of a grid.
Provenance WhereRow(const Grid& grid, int row, std::string rule);

}  // namespace minutebook::extract
