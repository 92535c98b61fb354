// Figures about a table that tell data from forms, lists and drawings.
#pragma once

#include <string>
#include <vector>

#include "extractors/tables/table.h"

namespace minutebook::extract {

struct ColumnFacts {
  int filled = 0;          // body cells with text
  int figures = 0;         // of them figures, blanks' marks ("-", "n/a") included
  int numbers = 0;         // of them numbers, percentages, amounts
  int marks = 0;           // list marks and paragraph numbers: "6.", "(i)", "3.1", a bullet
  int references = 0;      // with a digit, shorter than a phrase: "BM 70/2122", "8a"
  double mean_length = 0;  // bytes
  std::size_t longest = 0;
};

struct TableFacts {
  std::vector<ColumnFacts> columns;
  int filled = 0;
  int cells = 0;
  int colons = 0;          // cells that end with a colon
  int data_like = 0;       // short cells with a digit beyond the first column
  int rows_with_two = 0;   // rows with two filled cells or more
  int whole_rows = 0;      // rows of one cell over the whole width
  double usual_rows = 0;   // share of rows that are divided as most rows are
  int usual_cells = 0;     // cells in a row divided so
  int figure_columns = 0;  // beyond the first; most of two or more entries are figures, one of them a number
};

TableFacts FactsOf(const Table& table);

// "6.", "(a)", "iv)", "3.1", "12.0", a bullet or dash.
bool IsParagraphMark(const std::string& text);

}  // namespace minutebook::extract
