// Tables that a text source marks as such.
#pragma once

#include <vector>

#include "extractors/tables/table.h"

namespace minutebook::extract {

// Whether the page's marks name any table row.
bool HasMarkedRows(const Page& page);

// One table per run of table rows in the page's marks; runs of one row or one column are left out.
std::vector<Table> MarkedTables(const Page& page);

// Whether the rows are the form that a report is set in: a cell is one of its labels ("KEY DECISION?"), or
// many rows hold one text.
bool IsMarkedForm(const Table& table);

}  // namespace minutebook::extract
