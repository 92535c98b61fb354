// What is not a data table: layout boxes, forms, charts, lists, contents pages, columns of prose.
#pragma once

#include "extractors/tables/table.h"

namespace minutebook::extract {

// Whether a ruled grid holds data.
bool IsRuledData(const Page& page, const Table& table);

// Whether a table found by its text alone holds data. `framed`: rules mark where it begins and ends.
bool IsTextData(const Page& page, const Table& table, bool framed);

}  // namespace minutebook::extract
