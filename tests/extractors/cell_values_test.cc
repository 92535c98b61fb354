#include "extractors/cell_values.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

struct CellCase {
  const char* text;
  const char* column_type;  // of the column; empty for none
  const char* column_unit;
  OptionalText type;
  OptionalText value;
  OptionalText unit;
};

class CellValues : public ::testing::TestWithParam<CellCase> {};

TEST_P(CellValues, AreKeptBesideTheText) {
  DataTable table;
  table.header_rows = 1;
  table.columns.resize(1);
  if (*GetParam().column_type) table.columns[0].type = GetParam().column_type;
  if (*GetParam().column_unit) table.columns[0].unit = GetParam().column_unit;
  table.cells.resize(2);
  table.cells[0].text = "2016";
  table.cells[1].row = 1;
  table.cells[1].text = GetParam().text;
  ReadCellValues(table);
  EXPECT_EQ(table.cells[1].text, GetParam().text);
  EXPECT_EQ(table.cells[1].type, GetParam().type);
  EXPECT_EQ(table.cells[1].value, GetParam().value);
  EXPECT_EQ(table.cells[1].unit, GetParam().unit);
  EXPECT_FALSE(table.cells[0].type) << "a heading is no figure";
}

constexpr std::nullopt_t kNone = std::nullopt;

INSTANTIATE_TEST_SUITE_P(
    All, CellValues,
    ::testing::Values(CellCase{"1,204", "number", "", "number", "1204", kNone},
                      CellCase{"(3,000)", "number", "", "number", "-3000", kNone},
                      CellCase{"-0.5", "", "", "number", "-0.5", kNone},
                      CellCase{"\u22120", "", "", "number", "0", kNone},
                      CellCase{"12.5%", "percent", "%", "percent", "12.5", "%"},
                      CellCase{"12.5", "percent", "%", "percent", "12.5", "%"},
                      CellCase{"£1,250.50", "currency", "£", "currency", "1250.5", "£"},
                      CellCase{"£1.2m", "currency", "£m", "currency", "1200000", "£"},
                      CellCase{"16", "currency", "£000", "currency", "16", "£000"},
                      CellCase{"0.1p", "", "", "number", "0.1", "p"},
                      CellCase{"3 November 2016", "date", "", "date", "2016-11-03", kNone},
                      CellCase{"Sep-16", "month", "", "month", "2016-09", kNone},
                      CellCase{"N/A", "number", "", "missing", kNone, kNone},
                      CellCase{"TBC", "date", "", "missing", kNone, kNone},
                      CellCase{"New measure from Sep 16", "number", "", kNone, kNone, kNone},
                      CellCase{"", "number", "", kNone, kNone, kNone}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

}  // namespace
}  // namespace minutebook::extract
