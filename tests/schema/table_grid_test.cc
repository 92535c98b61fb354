#include "schema/table_grid.h"

#include <gtest/gtest.h>

namespace minutebook {
namespace {

TableCell Cell(int row, int column, std::string text, int row_span = 1, int column_span = 1) {
  TableCell cell;
  cell.row = row;
  cell.column = column;
  cell.row_span = row_span;
  cell.column_span = column_span;
  cell.text = std::move(text);
  return cell;
}

using Row = std::vector<std::string>;

TEST(TableGrid, JoinsHeaderRowsPerColumn) {
  DataTable table;
  table.header_rows = 2;
  table.cells = {Cell(0, 0, "Ward", 2), Cell(0, 1, "2016", 1, 2), Cell(1, 1, "Sep"), Cell(1, 2, "Oct"),
                 Cell(2, 0, "Mill"),    Cell(2, 1, "3"),          Cell(2, 2, "4")};
  const TableGrid grid = GridOf(table);
  EXPECT_EQ(grid.header, (Row{"Ward", "2016 Sep", "2016 Oct"}));
  EXPECT_EQ(grid.rows, (std::vector<Row>{{"Mill", "3", "4"}}));
}

TEST(TableGrid, AMergedBodyCellHasItsTextOnce) {
  DataTable table;
  table.cells = {Cell(0, 0, "band", 1, 3), Cell(1, 0, "tall", 2), Cell(1, 2, "x"), Cell(2, 1, "y")};
  const TableGrid grid = GridOf(table);
  EXPECT_TRUE(grid.header.empty());
  EXPECT_EQ(grid.rows, (std::vector<Row>{{"band", "", ""}, {"tall", "", "x"}, {"", "y", ""}}));
}

TEST(TableGrid, TakesCellsInAnyOrder) {
  DataTable table;
  table.cells = {Cell(1, 1, "d"), Cell(0, 0, "a"), Cell(1, 0, "c"), Cell(0, 1, "b")};
  EXPECT_EQ(GridOf(table).rows, (std::vector<Row>{{"a", "b"}, {"c", "d"}}));
}

TEST(TableGrid, ComesBackFromItsCells) {
  const TableGrid grid = {{"a", ""}, {{"1", "2"}, {"", "3"}}};
  DataTable table;
  FillCells(grid, table);
  EXPECT_EQ(GridOf(table).header, grid.header);
  EXPECT_EQ(GridOf(table).rows, grid.rows);
}

TEST(TableGrid, SurvivesCellsThatCannotBe) {
  for (const TableCell& bad :
       {Cell(-1, 0, "x"), Cell(0, -1, "x"), Cell(2147483647, 0, "x"), Cell(0, 2147483647, "x"),
        Cell(0, 0, "x", 2147483647), Cell(199999, 1999, "x"), Cell(999, 9, "x")}) {
    DataTable table;
    table.cells = {bad};
    EXPECT_FALSE(WithinTableLimits(table.cells));
    EXPECT_TRUE(GridOf(table).rows.empty());
  }
  DataTable table;
  table.header_rows = 99;
  table.cells = {Cell(0, 0, "x", 0, -4)};
  EXPECT_EQ(GridOf(table).header, Row{"x"});
}

}  // namespace
}  // namespace minutebook
