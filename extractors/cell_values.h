// What the cells of a data table say besides their text: figures, amounts, dates.
#pragma once

#include "schema/records.h"

namespace minutebook::extract {

// Sets type, value and unit of the body cells from their text; a bare figure in a column of amounts or
// percentages is one, in the column's unit. Text that says nothing more keeps them empty.
void ReadCellValues(DataTable& table);

}  // namespace minutebook::extract
