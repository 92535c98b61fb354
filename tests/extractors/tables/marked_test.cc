#include "extractors/tables/marked.h"

#include <gtest/gtest.h>

#include <sstream>

#include "extractors/tables/stitch.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Dump;
using MarkedRows = std::vector<std::vector<std::string>>;

void AddWords(Page& page, const std::string& text) {
  std::istringstream in(text);
  for (std::string token; in >> token;) {
    Word word;
    word.text = token;
    page.words.push_back(word);
  }
}

// A page of text whose rows are marked; a row of one cell is a line.
Page Marked(const MarkedRows& rows) {
  Page page;
  page.number = 3;
  page.text_source = TextSource::kText;
  bool gap = false;
  for (const auto& row : rows) {
    if (row.empty()) {
      gap = true;
      continue;
    }
    Mark mark;
    mark.kind = row.size() == 1 ? MarkKind::kLine : MarkKind::kTableRow;
    mark.gap_before = gap;
    gap = false;
    mark.first_word = static_cast<std::uint32_t>(page.words.size());
    for (const std::string& cell : row) {
      const auto first = static_cast<std::uint32_t>(page.words.size());
      AddWords(page, cell);
      mark.cells.emplace_back(first, static_cast<std::uint32_t>(page.words.size()) - first);
    }
    mark.word_count = static_cast<std::uint32_t>(page.words.size()) - mark.first_word;
    if (row.size() == 1) mark.cells.clear();
    page.marks.push_back(mark);
  }
  return page;
}

std::string Stitched(const Page& page) {
  std::string out;
  for (const StitchedTable& table : StitchTables({page}, FindTables(page)))
    out += (out.empty() ? "" : " || ") + Dump(AsTable(table));
  return out;
}

TEST(MarkedTables, RowsOfATextSourceAreATable) {
  const auto tables = FindTables(Marked({{"Ward", "Votes"}, {"North End", "12"}, {"Quay", ""}}));
  ASSERT_EQ(Dump(tables), "Ward ; Votes | North End ; 12 | Quay ; ");
  EXPECT_EQ(tables[0].page, 3);
  EXPECT_EQ(tables[0].header_rows, 1);
  EXPECT_EQ(tables[0].words.size(), 6U);
}

TEST(MarkedTables, ARowWithItsFirstCellOnlySpansTheTable) {
  const auto tables = FindTables(
      Marked({{"Ward", "Votes", "Share"}, {"HIGHWAYS", "", ""}, {"Quay", "3", "1%"}, {"End", "4", "2%"}}));
  ASSERT_EQ(Dump(tables), "Ward ; Votes ; Share | HIGHWAYS ;  ;  | Quay ; 3 ; 1% | End ; 4 ; 2%");
  EXPECT_EQ(CellAt(tables[0], 1, 2)->text, "HIGHWAYS");
}

TEST(MarkedTables, AFormIsNone) {
  EXPECT_EQ(Dump(FindTables(Marked({{"RESOURCE IMPLICATIONS", ""},
                                    {"Capital/Revenue", ""},
                                    {"6.", "None as a result of this report."},
                                    {"LEGAL IMPLICATIONS", ""},
                                    {"7.", "None as a result of this report."},
                                    {"KEY DECISION", "No"}}))),
            "");
}

const MarkedRows kVotes = {{"Ward", "Votes"}, {"North End", "12"}, {"Quay", "14"}};

struct Break {
  MarkedRows more;
  const char* expected;
};

class MarkedBreaks : public ::testing::TestWithParam<Break> {};

TEST_P(MarkedBreaks, AreJoinedWhereOnlyStampsStandBetween) {
  MarkedRows rows = kVotes;
  rows.insert(rows.end(), GetParam().more.begin(), GetParam().more.end());
  EXPECT_EQ(Stitched(Marked(rows)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, MarkedBreaks,
    ::testing::Values(
        Break{{{}, {"Ward", "Votes"}, {"Hill", "3"}, {"Dale", "5"}},
              "Ward ; Votes | North End ; 12 | Quay ; 14 | Hill ; 3 | Dale ; 5"},
        Break{{{}, {"Page 27"}, {"Agenda Item 8"}, {}, {"Ward", "Votes"}, {"Hill", "3"}},
              "Ward ; Votes | North End ; 12 | Quay ; 14 | Hill ; 3"},
        Break{{{}, {"", "of them 2 by post"}, {"Hill", "3"}, {"Dale", "5"}},
              "Ward ; Votes | North End ; 12 | Quay ; 14 of them 2 by post | Hill ; 3 | Dale ; 5"},
        Break{{{}, {"Costs"}, {"Ward", "Votes"}, {"Hill", "3"}},
              "Ward ; Votes | North End ; 12 | Quay ; 14 || Ward ; Votes | Hill ; 3"},
        Break{{{}, {"Area", "Cost"}, {"Hill", "3"}, {"Dale", "4"}},
              "Ward ; Votes | North End ; 12 | Quay ; 14 || Area ; Cost | Hill ; 3 | Dale ; 4"}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

}  // namespace
}  // namespace minutebook::extract
