// A grid being cut: the text of its slots, lines old and new, and where each slot is cut.
#pragma once

#include <optional>
#include <vector>

#include "extractors/tables/cell_text.h"
#include "extractors/tables/grid.h"
#include "extractors/tables/text_rows.h"

namespace minutebook::extract {

constexpr double kLineSlack = 2;  // units: a place this close to a grid line is that line

using Chunks = std::vector<std::vector<Chunk>>;  // per line

// The text of every slot as lines of chunks.
std::vector<Chunks> SlotChunks(const Page& page, const std::vector<WordIndices>& words);

struct Cuts {
  std::vector<double> xs, ys;
  std::vector<std::vector<double>> x_cuts, y_cuts;  // per slot
  std::vector<std::optional<double>> heading;       // per slot: above this place columns are not cut
};

// Adds a line in the middle of [from, to] unless one is within it or near; gives the place of the line.
double AddLine(std::vector<double>& lines, double from, double to, double slack);

// The grid with its slots cut.
CellGrid CutGrid(const CellGrid& grid, Cuts& cuts);

}  // namespace minutebook::extract
