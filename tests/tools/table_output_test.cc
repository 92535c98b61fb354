#include "tools/table_output.h"

#include <gtest/gtest.h>

#include "tools/args.h"
#include "tools/table_svg.h"
#include "tools/text_layout.h"

namespace minutebook::tools {
namespace {

extract::StitchedTable Votes() {
  extract::StitchedTable table;
  table.rows = 3;
  table.columns = 2;
  table.header_rows = 1;
  table.pages = {4, 5};
  const std::vector<std::string> texts = {"Ward", "Votes", "North, \"End\"", "1,204", "Quay | Pier", "97"};
  for (int i = 0; i < 6; ++i) {
    table.cells.push_back(
        {i / 2, i % 2, 1, 1, texts[static_cast<std::size_t>(i)], {{4, {0, 0, 10.5, 20}, {}}}, {}});
  }
  return table;
}

TEST(TableOutput, DrawsFiguresToTheRight) {
  EXPECT_EQ(DrawTables({Votes()}, 80),
            "Pages 4 to 5: 3 rows, 2 columns\n"
            "┌──────────────┬───────┐\n"
            "│ Ward         │ Votes │\n"
            "├──────────────┼───────┤\n"
            "│ North, \"End\" │ 1,204 │\n"
            "│ Quay | Pier  │    97 │\n"
            "└──────────────┴───────┘\n");
}

TEST(TableOutput, WrapsToTheWidthGiven) {
  for (const std::string& line : Lines(DrawTables({Votes()}, 20))) {
    if (line.rfind("Pages", 0) == 0) continue;
    EXPECT_LE(DisplayWidth(line), 20) << line;
  }
}

TEST(TableOutput, HeadingsOverSeveralColumnsAreDrawnAcrossThem) {
  extract::StitchedTable table;
  table.rows = 3;
  table.columns = 3;
  table.header_rows = 2;
  table.pages = {4};
  table.cells = {{0, 0, 2, 1, "Ward", {}, {}}, {0, 1, 1, 2, "Votes in all", {}, {}},
                 {1, 1, 1, 1, "2022", {}, {}}, {1, 2, 1, 1, "2023", {}, {}},
                 {2, 0, 1, 1, "Quay", {}, {}}, {2, 1, 1, 1, "97", {}, {}},
                 {2, 2, 1, 1, "1,204", {}, {}}};
  EXPECT_EQ(DrawTables({table}, 80),
            "Page 4: 3 rows, 3 columns\n"
            "┌──────┬──────┬───────┐\n"
            "│ Ward │ Votes in all │\n"
            "│      │ 2022 │ 2023  │\n"
            "├──────┼──────┼───────┤\n"
            "│ Quay │   97 │ 1,204 │\n"
            "└──────┴──────┴───────┘\n");
}

TEST(TableOutput, WordsStayWholeWhileOthersCanGiveWay) {
  extract::StitchedTable table;
  table.rows = 2;
  table.columns = 2;
  table.pages = {1};
  table.cells = {{0, 0, 1, 1, "Timescale", {}, {}},
                 {0, 1, 1, 1, "What was to be done", {}, {}},
                 {1, 0, 1, 1, "September", {}, {}},
                 {1, 1, 1, 1, "a few words more than fit", {}, {}}};
  EXPECT_NE(DrawTables({table}, 22).find("│ Timescale │"), std::string::npos);
}

TEST(TableOutput, CsvQuotesWhatNeedsIt) {
  EXPECT_EQ(TablesAsCsv({Votes(), Votes()}),
            "Ward,Votes\r\n\"North, \"\"End\"\"\",\"1,204\"\r\nQuay | Pier,97\r\n\r\n"
            "Ward,Votes\r\n\"North, \"\"End\"\"\",\"1,204\"\r\nQuay | Pier,97\r\n");
}

TEST(TableOutput, MarkdownEscapesBars) {
  EXPECT_EQ(TablesAsMarkdown({Votes()}),
            "Pages 4 to 5: 3 rows, 2 columns\n\n| Ward | Votes |\n| --- | --- |\n| North, \"End\" | 1,204 |\n"
            "| Quay \\| Pier | 97 |\n");
}

TEST(TableOutput, JsonHoldsRowsCellsAndPages) {
  const std::string json = TablesAsJson({Votes()});
  for (const char* part : {"\"page\": 4", "\"pages\": [4, 5]", "[\"Quay | Pier\", \"97\"]", "\"rowspan\": 1",
                           "\"box\": [0, 0, 10.5, 20]", "\"type\": \"number\""}) {
    EXPECT_NE(json.find(part), std::string::npos) << part << " in " << json;
  }
  EXPECT_EQ(TablesAsJson({}), "[]\n");
}

TEST(TableOutput, SvgEscapesText) {
  Page page;
  Word word;
  word.text = "<b>&";
  page.words.push_back(word);
  EXPECT_NE(PageAsSvg(page, {}, {}).find("&lt;b>&amp;"), std::string::npos);
}

TEST(TablesArgs, PagesAreRangesAndSinglePages) {
  const auto args = ParseArgs({"tables", "--pages", "2-5,9", "a.pdf"});
  ASSERT_TRUE(args.has_value());
  const auto& tables = std::get<TablesArgs>(*args);
  ASSERT_EQ(tables.pages.size(), 2U);
  EXPECT_EQ(tables.pages[0].to, 5);
  EXPECT_EQ(tables.pages[1].from, 9);
  for (const char* wrong : {"5-2", "x", "0", "2-", "-3", "1,,2"}) {
    EXPECT_FALSE(ParseArgs({"tables", "--pages", wrong, "a.pdf"}).has_value()) << wrong;
  }
}

}  // namespace
}  // namespace minutebook::tools
