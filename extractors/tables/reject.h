// What is not a data table: layout boxes, forms, minutes set in a table, charts, lists, contents pages.
#pragma once

#include "extractors/tables/table.h"

namespace minutebook::extract {

enum class TableUse {
  kData,
  kForm,     // a form, numbered paragraphs or minutes: its words are no other table's either
  kNothing,  // a drawing, a box, a list: its words may be part of another table
};

// What a ruled grid is used for.
TableUse UseOfGrid(const Page& page, const Table& table);

// Whether a table found by its text alone holds data. `framed`: rules mark where it begins and ends.
bool IsTextData(const Page& page, const Table& table, bool framed);

}  // namespace minutebook::extract
