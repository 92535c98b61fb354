#include "extractors/tables/header_rows.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <optional>
#include <vector>

#include "extractors/tables/row_groups.h"
#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr std::size_t kMaxHeaderRows = 6;
constexpr std::size_t kLongHeading = 80;  // bytes

struct RowFacts {
  int filled = 0;
  int cells = 0;
  int beyond_first = 0;  // filled cells past the first column
  int figures = 0;       // in figure columns, years left out
  bool whole = false;    // one cell over the whole width
  std::size_t letters = 0, bold_letters = 0;
  std::size_t longest = 0;
  bool goes_on = false;                 // its only text starts in the middle of a sentence
  std::optional<std::uint32_t> colour;  // of its first shaded cell
  bool Bold() const { return letters > 0 && bold_letters * 5 >= letters * 4; }
};

std::vector<char> FigureColumns(const Table& table) {
  std::vector<int> figures(static_cast<std::size_t>(table.columns), 0), entries(figures.size(), 0);
  for (const GridCell& cell : table.cells) {
    if (cell.text.empty() || cell.column_span != 1) continue;
    const auto c = static_cast<std::size_t>(cell.column);
    ++entries[c];
    figures[c] += IsFigure(ReadValue(cell.text).kind) && !IsYear(cell.text);
  }
  std::vector<char> result(figures.size(), 0);
  for (std::size_t c = 1; c < result.size(); ++c)
    result[c] = figures[c] > 0 && figures[c] * 2 >= entries[c] - 2;
  return result;
}

std::vector<RowFacts> FactsOfRows(const Page& page, const Table& table,
                                  const std::vector<char>& figure_columns) {
  std::vector<RowFacts> rows(static_cast<std::size_t>(table.rows));
  for (const GridCell& cell : table.cells) {
    RowFacts& row = rows[static_cast<std::size_t>(cell.row)];
    ++row.cells;
    row.whole = row.whole || cell.column_span == table.columns;
    if (cell.colour && !row.colour) row.colour = cell.colour;
    if (cell.text.empty()) continue;
    ++row.filled;
    row.goes_on = row.filled == 1 && std::islower(static_cast<unsigned char>(cell.text[0]));
    row.longest = std::max(row.longest, cell.text.size());
    row.beyond_first += cell.column + cell.column_span > 1;
    row.figures += figure_columns[static_cast<std::size_t>(cell.column)] &&
                   IsFigure(ReadValue(cell.text).kind) && !IsYear(cell.text);
    for (const std::uint32_t w : cell.words) {
      row.letters += page.words[w].text.size();
      if (page.words[w].bold) row.bold_letters += page.words[w].text.size();
    }
  }
  return rows;
}

// In a table without figures: whether the first row is set off as a heading.
bool FirstRowIsHeading(const std::vector<RowFacts>& rows) {
  const RowFacts &first = rows[0], &second = rows[1];
  if (first.filled < 2 || first.longest > kLongHeading) return false;
  if (first.Bold() && !second.Bold()) return true;
  if (first.colour && first.colour != second.colour) return true;
  std::size_t body = 0;
  for (std::size_t r = 1; r < rows.size(); ++r) body = std::max(body, rows[r].longest);
  return first.filled == first.cells && !second.Bold() && (first.Bold() || first.longest * 2 < body);
}

int RowsAboveFigures(const std::vector<RowFacts>& rows) {
  std::size_t count = 0;
  while (count + 1 < rows.size() && count < kMaxHeaderRows) {
    const RowFacts& row = rows[count];
    if (row.figures > 0 || (row.beyond_first == 0 && !row.whole && row.filled > 0)) break;
    if (row.goes_on || (row.filled == 0 && count == 0)) break;
    if (row.filled > 0 && row.longest > 2 * kLongHeading) break;
    const bool after_bold = count > 0 && rows[count - 1].Bold() && !rows[count - 1].whole;
    if (after_bold && !row.Bold() && row.letters > 0) break;
    ++count;
  }
  return static_cast<int>(count);
}

}  // namespace

int CountHeaderRows(const Page& page, const Table& table) {
  if (table.rows < 2) return 0;
  const std::vector<char> figure_columns = FigureColumns(table);
  const std::vector<RowFacts> rows = FactsOfRows(page, table, figure_columns);
  const bool figures =
      std::find(figure_columns.begin(), figure_columns.end(), char{1}) != figure_columns.end();
  int count = figures ? RowsAboveFigures(rows) : FirstRowIsHeading(rows) ? 1 : 0;
  // A heading that spans rows keeps them together.
  for (const GridCell& cell : table.cells) {
    if (cell.row < count && cell.row + cell.row_span < table.rows)
      count = std::max(count, cell.row + cell.row_span);
  }
  return std::min(count, table.rows - 1);
}

}  // namespace minutebook::extract
