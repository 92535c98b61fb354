// Rows of a data table looked at as rows: titles and bands among them, headings found and repeated.
#pragma once

#include "schema/records.h"

namespace minutebook::extract {

// The number of rows.
int RowCount(const DataTable& table);

// Removes leading rows of one cell, which are no rows, and returns the last that is short enough for a title.
OptionalText TakeTitleRows(DataTable& table);

// Takes back header_rows where the last of them is a band row ("Highways" over the whole width).
void LeaveOutBands(DataTable& table);

// Removes headings that a page break repeated.
void DropRepeatedHeadings(DataTable& table);

// Sets header_rows where there are none and the first row of short texts stands above figures.
void FindHeading(DataTable& table);

}  // namespace minutebook::extract
