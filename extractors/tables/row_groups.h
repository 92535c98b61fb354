// Lines of a block put together to rows: wrapped cells joined, group rows kept apart.
#pragma once

#include <string>
#include <vector>

#include "extractors/tables/columns.h"

namespace minutebook::extract {

using LineGroup = std::vector<std::size_t>;  // indices into the lines, ascending

// Columns whose body entries are mostly figures.
std::vector<char> FigureColumns(const Page& page, const std::vector<TableLine>& lines,
                                std::size_t column_count);

// The lines from `begin` on as rows of the body.
std::vector<LineGroup> BodyRows(const Page& page, const TableBlock& block,
                                const std::vector<TableLine>& lines, std::size_t begin,
                                const std::vector<Column>& columns);

// Whether the line is one text over the middle of the columns past the first, not set as its own column is:
// the heading of a group of rows.
bool HeadsColumns(const TableLine& line, const std::vector<Column>& columns, double em);

// "2003", "2003/04", "2003-04": a figure that heads a column.
bool IsYear(const std::string& text);

// Whether a horizontal edge divides line i from line i + 1 over most of [x0, x1].
bool RuleBelow(const TableBlock& block, const std::vector<TableLine>& lines, std::size_t i, double x0,
               double x1);

}  // namespace minutebook::extract
