// Columns of a finished table: names from the heading rows, types and units from the values below.
#pragma once

#include <string>
#include <vector>

#include "extractors/tables/table.h"

namespace minutebook::extract {

struct ColumnInfo {
  std::string name;           // headings from top to bottom joined with blanks; empty when there are none
  std::string type = "text";  // number, percent, currency, date, month, text
  std::string unit;  // "%", "£", "£m", "£000"; from the values or the heading; empty when there is none
};

// One entry per column, left to right.
std::vector<ColumnInfo> DescribeColumns(const Table& table);

}  // namespace minutebook::extract
