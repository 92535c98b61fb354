#include "extractors/tables/marked.h"

#include <algorithm>
#include <cstddef>

#include "extractors/patterns/glossary.h"
#include "extractors/tables/cell_text.h"
#include "extractors/tables/facts.h"
#include "extractors/tables/header_rows.h"
#include "schema/document.h"

namespace minutebook::extract {
namespace {

constexpr int kMinWhole = 3;
constexpr double kWholeShare = 0.33;  // of rows of one text that a table without figures is a form from

using MarkRange = std::pair<std::size_t, std::size_t>;

std::vector<MarkRange> RunsOfRows(const std::vector<Mark>& marks) {
  std::vector<MarkRange> runs;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].kind != MarkKind::kTableRow) continue;
    const bool first = i == 0 || marks[i - 1].kind != MarkKind::kTableRow || marks[i].gap_before;
    if (first) runs.emplace_back(i, i);
    runs.back().second = i + 1;
  }
  return runs;
}

GridCell CellOf(const Page& page, int row, int column, std::uint32_t first, std::uint32_t count) {
  GridCell cell;
  cell.row = row;
  cell.column = column;
  WordIndices line;
  for (std::uint32_t w = first; w < first + count && w < page.words.size(); ++w) {
    line.push_back(w);
    cell.box = Union(cell.box, page.words[w].box);
  }
  cell.text = JoinLines(page, {line});
  cell.words = std::move(line);
  return cell;
}

// Only the first cell holds text: a band, or a row of a form, over the whole width.
bool IsWholeRow(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& cells) {
  return !cells.empty() && cells[0].second > 0 &&
         std::all_of(cells.begin() + 1, cells.end(), [](const auto& cell) { return cell.second == 0; });
}

void AddWholeRow(const Page& page, const std::pair<std::uint32_t, std::uint32_t>& words, Table& table) {
  GridCell cell = CellOf(page, table.rows, 0, words.first, words.second);
  cell.column_span = table.columns;
  table.box = Union(table.box, cell.box);
  table.words.insert(table.words.end(), cell.words.begin(), cell.words.end());
  table.cells.push_back(std::move(cell));
  ++table.rows;
}

Table TableOf(const Page& page, const MarkRange& run) {
  Table table;
  table.page = page.number;
  for (std::size_t i = run.first; i < run.second; ++i) {
    table.columns = std::max(table.columns, static_cast<int>(page.marks[i].cells.size()));
  }
  for (std::size_t i = run.first; i < run.second; ++i) {
    const auto& cells = page.marks[i].cells;
    if (i > run.first && table.columns > 1 && IsWholeRow(cells)) {
      AddWholeRow(page, cells[0], table);
      continue;
    }
    for (int c = 0; c < table.columns; ++c) {
      const auto k = static_cast<std::size_t>(c);
      const bool there = k < cells.size();
      table.cells.push_back(
          CellOf(page, table.rows, c, there ? cells[k].first : 0, there ? cells[k].second : 0));
      table.box = Union(table.box, table.cells.back().box);
      const WordIndices& words = table.cells.back().words;
      table.words.insert(table.words.end(), words.begin(), words.end());
    }
    ++table.rows;
  }
  std::sort(table.words.begin(), table.words.end());
  table.header_rows = std::max(CountHeaderRows(page, table), table.rows > 1 ? 1 : 0);
  return table;
}

}  // namespace

bool HasMarkedRows(const Page& page) {
  return std::any_of(page.marks.begin(), page.marks.end(),
                     [](const Mark& m) { return m.kind == MarkKind::kTableRow; });
}

bool IsMarkedForm(const Table& table) {
  const TableFacts facts = FactsOf(table);
  const bool many = facts.whole_rows >= kMinWhole && facts.whole_rows >= kWholeShare * table.rows;
  if (many && facts.figure_columns == 0) return true;
  return std::any_of(table.cells.begin(), table.cells.end(),
                     [](const GridCell& cell) { return patterns::kReportFormCell.In(cell.text); });
}

std::vector<Table> MarkedTables(const Page& page) {
  std::vector<Table> tables;
  for (const MarkRange& run : RunsOfRows(page.marks)) {
    Table table = TableOf(page, run);
    if (table.rows > 1 && table.columns > 1) tables.push_back(std::move(table));
  }
  return tables;
}

}  // namespace minutebook::extract
