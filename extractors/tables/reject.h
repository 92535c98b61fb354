// What is not a data table: layout boxes, forms, minutes set in a table, charts, lists, contents pages.
#pragma once

#include "extractors/tables/block.h"
#include "extractors/tables/table.h"

namespace minutebook::extract {

enum class TableUse {
  kData,
  kForm,     // a form, numbered paragraphs or minutes: its words are no other table's either
  kNothing,  // a drawing, a box, a list: its words may be part of another table
};

// What a ruled grid is used for.
TableUse UseOfGrid(const Page& page, const Table& table);

// Whether a table that was read from a block of text, with few rules or none, holds data.
bool IsTextData(const Page& page, const Table& table, const TableBlock& block);

}  // namespace minutebook::extract
