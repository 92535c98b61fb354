// A block of text rows turned into a table: columns, headings, rows, cells.
#pragma once

#include <optional>

#include "extractors/tables/block.h"
#include "extractors/tables/table.h"

namespace minutebook::extract {

// The block as a table; nothing when it has fewer than two columns or rows.
std::optional<Table> ReadBlock(const Page& page, TableBlock block);

// Sets texts, words, boxes and blank cells of a table whose cells have their positions and words. `xs` and
// `ys` are the lattice: one more than columns and rows.
void FinishTable(const Page& page, const std::vector<double>& xs, const std::vector<double>& ys,
                 Table& table);

}  // namespace minutebook::extract
