#include "extractors/table_places.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

Provenance At(int page, Box box) {
  Provenance where;
  where.page_from = where.page_to = page;
  where.box = box;
  return where;
}

// Two rows of cells on page 3, from (60, 100) to (300, 130).
DataTable Payments() {
  DataTable table;
  for (int row = 0; row < 2; ++row) {
    TableCell cell;
    cell.row = row;
    cell.page = 3;
    cell.box = {60, 100.0 + 15 * row, 300, 115.0 + 15 * row};
    table.cells.push_back(cell);
  }
  return table;
}

TEST(DropPointsInTables, TakesOnlyLinesOfTheTable) {
  const struct {
    const char* text;
    Provenance where;
    bool stays;
  } cases[] = {
      {"A row of the table", At(3, {60, 102, 290, 113}), false},
      {"The sentence above", At(3, {60, 85, 400, 96}), true},
      {"A sentence at the same place of another page", At(2, {60, 102, 290, 113}), true},
      {"A paragraph that the table stands in", At(3, {60, 60, 400, 160}), true},
      {"A text beside it", At(3, {320, 102, 400, 113}), true},
  };
  for (const auto& c : cases) {
    std::vector<Minutes> minutes(1);
    minutes[0].items.resize(1);
    minutes[0].items[0].points.push_back({c.text, "", c.where});
    DropPointsInTables({Payments()}, minutes);
    EXPECT_EQ(minutes[0].items[0].points.size(), c.stays ? 1U : 0U) << c.text;
  }
}

TEST(IsSaidInTable, KnowsWhatCellsSayAndNotTheirHeadings) {
  DataTable table;
  table.header_rows = 1;
  for (const char* text : {"Brindle Borough Council", "Parking", "Marling City Council"}) {
    TableCell cell;
    cell.row = static_cast<int>(table.cells.size());
    cell.text = text;
    table.cells.push_back(cell);
  }
  EXPECT_TRUE(IsSaidInTable("Marling City Council", {table}));
  EXPECT_TRUE(IsSaidInTable("Enforcement of Parking Marling City Council", {table}));
  EXPECT_FALSE(IsSaidInTable("Brindle Borough Council", {table})) << "a heading";
  EXPECT_FALSE(IsSaidInTable("Spaces for Parking", {table})) << "one word says little";
  EXPECT_FALSE(IsSaidInTable(std::nullopt, {table}));
}

}  // namespace
}  // namespace minutebook::extract
