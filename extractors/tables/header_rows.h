// How many leading rows of a finished table are column headings.
#pragma once

#include "extractors/tables/table.h"

namespace minutebook::extract {

// Rows above the first with figures in figure columns; in tables without figures the first row where bold
// type or shading sets it off, or where it is full and short. At least one row is left as body.
int CountHeaderRows(const Page& page, const Table& table);

}  // namespace minutebook::extract
