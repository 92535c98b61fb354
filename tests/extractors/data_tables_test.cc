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

struct TitleCase {
  const char* kind;
  const char* heading;
  const char* between;  // null: the table stands right below
  OptionalText title;
};

class Titles : public ::testing::TestWithParam<TitleCase> {};

TEST_P(Titles, AreTheNearestHeadingButNotThatOfAMinute) {
  FlowBuilder builder;
  builder.Bold(GetParam().heading);
  if (GetParam().between != nullptr) builder.Paragraph(GetParam().between);
  const auto tables = Read(builder.Table(kCosts), GetParam().kind);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].title, GetParam().title);
}

INSTANTIATE_TEST_SUITE_P(
    All, Titles,
    ::testing::Values(TitleCase{"appendix", "Costs by service", "The costs were these.", "Costs by service"},
                      TitleCase{"minutes", "21/118 Payments", nullptr, "Payments"},
                      TitleCase{"minutes", "6 Payments", nullptr, "Payments"},
                      TitleCase{"minutes", "6 Payments",
                                "It was agreed to make these payments:", OptionalText{}}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

}  // namespace
}  // namespace minutebook::extract
