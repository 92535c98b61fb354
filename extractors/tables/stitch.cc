// The idea: a table goes on where nothing but page furniture stands below it, nothing but furniture or a
// repeated caption above the next page's first table, and both have the same columns (by place, or by a
// repeated heading). The first row there belongs to the last one here when it cannot stand alone: its first
// cell is blank, and what it has starts in the middle of a sentence or is one cell only.
#include "extractors/tables/stitch.h"

#include <algorithm>
#include <map>
#include <utility>

#include "extractors/tables/goes_on.h"
#include "extractors/tables/same_columns.h"

namespace minutebook::extract {
namespace {

CellPart PartOf(const Table& table, const GridCell& cell) { return {table.page, cell.box, cell.words}; }

// Appends rows [from, rows) of `table` to the stitched one, its columns mapped.
void AppendRows(const Table& table, int from, const std::vector<int>& match, StitchedTable& out) {
  for (const GridCell& cell : table.cells) {
    if (cell.row < from) continue;
    const int column = match[static_cast<std::size_t>(cell.column)];
    const int end = match[static_cast<std::size_t>(cell.column + cell.column_span)];
    out.cells.push_back({out.rows + cell.row - from,
                         column,
                         cell.row_span,
                         end - column,
                         cell.text,
                         {PartOf(table, cell)},
                         cell.colour});
  }
  out.rows += table.rows - from;
}

void JoinText(const std::string& more, std::string& text) {
  if (more.empty()) return;
  if (!text.empty()) text += ' ';
  text += more;
}

// Adds the rest of a cell that stands at `row` and `column` of `table` to the cell above in the last row.
void JoinTextAt(const Table& table, int row, int column, const std::string& text, StitchedTable& out) {
  for (StitchedCell& above : out.cells) {
    if (above.row + above.row_span != out.rows || above.column != column) continue;
    JoinText(text, above.text);
    if (const GridCell* cell = CellAt(table, row, column)) above.parts.push_back(PartOf(table, *cell));
  }
}

// Adds row `row` of `table` to the stitched table's last row.
void JoinRow(const Table& table, int row, const std::vector<int>& match, StitchedTable& out) {
  for (const GridCell& cell : table.cells) {
    if (cell.row != row || cell.text.empty()) continue;
    const int column = match[static_cast<std::size_t>(cell.column)];
    for (StitchedCell& above : out.cells) {
      if (above.row + above.row_span != out.rows || above.column > column ||
          above.column + above.column_span <= column)
        continue;
      JoinText(cell.text, above.text);
      above.parts.push_back(PartOf(table, cell));
      break;
    }
  }
}

// Gives headings that recognition lost in the first table the text that they have in a later one.
void FillHeadings(const Table& table, int rows, const std::vector<int>& match, StitchedTable& out) {
  for (StitchedCell& heading : out.cells) {
    if (heading.row >= rows || !heading.text.empty()) continue;
    for (const GridCell& cell : table.cells) {
      if (cell.row != heading.row || match[static_cast<std::size_t>(cell.column)] != heading.column ||
          cell.text.empty())
        continue;
      heading.text = cell.text;
      heading.parts = {PartOf(table, cell)};
    }
  }
}

StitchedTable Start(const Table& table, std::size_t index) {
  StitchedTable out;
  out.columns = table.columns;
  out.header_rows = table.header_rows;
  out.ruled = table.ruled;
  out.pages = {table.page};
  out.sources = {index};
  AppendRows(table, 0, MatchInOrder(table.columns), out);
  return out;
}

void Continue(const Table& upper, const Table& lower, std::size_t index, const TableJoin& join,
              StitchedTable& out) {
  const std::vector<TableRow> above = LatticeOf(upper), below = LatticeOf(lower);
  int from = join.repeated.rows;
  if (join.repeated.rest.empty()) out.header_rows = std::max(out.header_rows, from);
  FillHeadings(lower, from, join.match, out);
  for (const auto& [column, text] : join.repeated.rest) JoinTextAt(lower, from - 1, column, text, out);
  TableRow first(static_cast<std::size_t>(out.columns), nullptr);
  for (std::size_t c = 0; c < below[static_cast<std::size_t>(from)].size(); ++c) {
    first[static_cast<std::size_t>(join.match[c])] = below[static_cast<std::size_t>(from)][c];
  }
  if (IsBrokenRow(above.back(), first)) JoinRow(lower, from++, join.match, out);
  AppendRows(lower, from, join.match, out);
  if (out.pages.back() != lower.page) out.pages.push_back(lower.page);
  out.sources.push_back(index);
}

// The texts of a row by column; none where a cell spans rows.
std::map<int, std::string> TextsOf(const StitchedTable& table, int row) {
  std::map<int, std::string> texts;
  for (const StitchedCell& cell : table.cells) {
    if (cell.row > row || cell.row + cell.row_span <= row) continue;
    if (cell.row_span > 1) return {};
    if (!cell.text.empty()) texts[cell.column] = FoldedText(cell.text);
  }
  return texts;
}

bool AreSameHeadings(const std::map<int, std::string>& a, const std::map<int, std::string>& b) {
  if (a.size() != b.size()) return false;
  std::size_t same = 0;
  for (const auto& [column, text] : a) {
    const auto other = b.find(column);
    if (other == b.end() || !AreAlike(text, other->second)) return false;
    same += text == other->second;
  }
  return same * 2 >= a.size();
}

// Headings that stand again in the middle of a later page, below the end of a broken row.
void DropHeadingsInBody(StitchedTable& table) {
  if (table.pages.size() < 2 || table.header_rows != 1) return;
  const std::map<int, std::string> heading = TextsOf(table, 0);
  if (heading.size() < 2) return;
  for (int row = table.rows - 1; row > 0; --row) {
    if (!AreSameHeadings(heading, TextsOf(table, row))) continue;
    table.cells.erase(std::remove_if(table.cells.begin(), table.cells.end(),
                                     [&](const StitchedCell& cell) { return cell.row == row; }),
                      table.cells.end());
    for (StitchedCell& cell : table.cells) cell.row -= cell.row > row;
    --table.rows;
  }
}

// Whether an earlier table on the page of table `upper` has the same headings: then they are repeated for
// each table of a series, and repeating them says nothing of going on.
bool IsOneOfSeries(const std::vector<Table>& tables, std::size_t upper, const Page& page) {
  for (std::size_t i = upper; i-- > 0 && tables[i].page == tables[upper].page;) {
    if (RepeatedRows(tables[i], tables[upper], IsRecognised(page)).rows > 0) return true;
  }
  return false;
}

}  // namespace

std::vector<StitchedTable> StitchTables(const std::vector<Page>& pages, const std::vector<Table>& tables) {
  std::map<int, const Page*> page_of;
  for (const Page& page : pages) page_of[page.number] = &page;
  std::vector<StitchedTable> stitched;
  std::map<int, std::pair<std::size_t, std::size_t>> last_on_page;  // page to stitched index and table index
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const Table& table = tables[i];
    const bool first = i == 0 || tables[i - 1].page != table.page;
    const auto before = last_on_page.find(first ? table.page - 1 : table.page);
    std::optional<TableJoin> join;
    if (!first) {
      const Table& head = tables[stitched[before->second.first].sources.front()];
      join = JoinOverStamp(head, *page_of.at(table.page), tables[before->second.second], table);
    } else if (before != last_on_page.end()) {
      const Table& upper = tables[before->second.second];
      const Table& head = tables[stitched[before->second.first].sources.front()];
      join = JoinOverPages(head, *page_of.at(upper.page), upper, *page_of.at(table.page), table);
      if (join && join->repeated.rows > 0 &&
          IsOneOfSeries(tables, before->second.second, *page_of.at(upper.page)))
        join.reset();
    }
    std::size_t target = stitched.size();
    if (join) {
      target = before->second.first;
      Continue(tables[before->second.second], table, i, *join, stitched[target]);
    } else {
      stitched.push_back(Start(table, i));
    }
    last_on_page[table.page] = {target, i};
  }
  for (StitchedTable& table : stitched) DropHeadingsInBody(table);
  return stitched;
}

Table AsTable(const StitchedTable& stitched) {
  Table table;
  table.page = stitched.pages.empty() ? 0 : stitched.pages.front();
  table.rows = stitched.rows;
  table.columns = stitched.columns;
  table.header_rows = stitched.header_rows;
  table.ruled = stitched.ruled;
  for (const StitchedCell& cell : stitched.cells) {
    GridCell plain{cell.row, cell.column, cell.row_span, cell.column_span, {}, {}, cell.text, cell.colour};
    if (!cell.parts.empty() && cell.parts[0].page == table.page) {
      plain.box = cell.parts[0].box;
      plain.words = cell.parts[0].words;
      table.box = Union(table.box, plain.box);
    }
    table.words.insert(table.words.end(), plain.words.begin(), plain.words.end());
    table.cells.push_back(std::move(plain));
  }
  std::sort(table.words.begin(), table.words.end());
  return table;
}

}  // namespace minutebook::extract
