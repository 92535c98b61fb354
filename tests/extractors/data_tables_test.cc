#include "extractors/data_tables.h"

#include <gtest/gtest.h>

#include "schema/table_grid.h"
#include "tests/support/flow_builder.h"

namespace minutebook::extract {
namespace {

using testing::FlowBuilder;
using testing::Rows;

std::vector<DataTable> Read(const FlowBuilder& builder, std::string kind = "appendix") {
  SectionSpan span;
  span.kind = std::move(kind);
  span.last = builder.flow().blocks.size();
  Document document;
  document.pages.resize(1);
  document.pages[0].number = 1;
  document.pages[0].marks.resize(1);
  return ReadDataTables(builder.flow(), {span}, document, builder.NoGridUsed());
}

const Rows kCosts = {{"Service", "Budget", "Outturn"},
                     {"Roads", "16.4", "16.9"},
                     {"Winter", "2.8", "3.3"},
                     {"Lamps", "5.1", "4.9"}};

TEST(DataTables, TitleHeaderAndRows) {
  const auto tables = Read(FlowBuilder().Paragraph("Table 1: Costs by service").Table(kCosts));
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].title, "Table 1: Costs by service");
  EXPECT_EQ(GridOf(tables[0]).header, kCosts[0]);
  EXPECT_EQ(GridOf(tables[0]).rows.size(), 3U);
}

TEST(DataTables, ATableThatGoesOnIsOne) {
  const auto tables =
      Read(FlowBuilder().Bold("Costs").Table(kCosts).Table({kCosts[0], {"Buses", "4.8", "4.7"}}));
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(GridOf(tables[0]).rows.back(), (std::vector<std::string>{"Buses", "4.8", "4.7"}));
}

TEST(DataTables, FormsAndFrontSheetsHaveNone) {
  EXPECT_TRUE(Read(FlowBuilder().Table({{"KEY DECISION?", "No", ""},
                                        {"WARDS/COMMUNITIES AFFECTED:", "All", ""},
                                        {"LEGAL IMPLICATIONS", "None", "x"}}))
                  .empty());
  EXPECT_TRUE(Read(FlowBuilder().Table(kCosts), "agenda").empty());
}

}  // namespace
}  // namespace minutebook::extract
