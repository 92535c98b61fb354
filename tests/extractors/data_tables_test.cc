#include "extractors/data_tables.h"

#include <gtest/gtest.h>

#include "extractors/extract.h"
#include "schema/table_grid.h"
#include "tests/extractors/tables/sheet.h"
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

// A slide: a large title, and a table of two rows below it.
Page Slide(int number, const std::string& title, const std::string& row) {
  test::Sheet sheet;
  sheet.Text(50, 40, title, 16).Lattice({50, 250, 400, 540}, {100, 120, 140, 160});
  sheet.Text(55, 105, "Aim").Text(255, 105, "Led by").Text(405, 105, "When");
  for (const double y : {125.0, 145.0}) sheet.Text(55, y, row).Text(255, y, "Clerk").Text(405, y, "May 2024");
  sheet.page_.number = number;
  return std::move(sheet.page_);
}

TEST(DataTables, ASlideUnderAnotherTitleBeginsAnotherTable) {
  Document document;
  for (const char* row : {"Plant trees", "Mend walls", "Clear drains"})
    document.pages.push_back(Slide(static_cast<int>(document.pages.size()) + 1, "Aims of the parks", row));
  document.pages.push_back(Slide(4, "Aims of the parks and halls", "Paint doors"));
  Diagnostics diagnostics;
  const auto tables = ExtractRecords(document, diagnostics).tables;
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[0].pages, (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(tables[1].pages, std::vector<int>{4});
}

}  // namespace
}  // namespace minutebook::extract
