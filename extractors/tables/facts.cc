#include "extractors/tables/facts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <map>
#include <string_view>

#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr std::size_t kShortText = 24;  // bytes

bool HasDigit(const std::string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return std::isdigit(static_cast<unsigned char>(c)); });
}

// "Subject:", "Tel: 01632 960 489".
bool IsFieldLabel(const std::string& text) {
  static constexpr std::array<std::string_view, 11> kFields = {
      "Tel", "Telephone", "Phone", "Fax", "Name", "Email", "E-mail", "Date", "Time", "Venue", "Contact"};
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || colon > kShortText) return false;
  if (colon + 1 == text.size()) return true;
  return std::find(kFields.begin(), kFields.end(), std::string_view(text).substr(0, colon)) != kFields.end();
}

void Count(const GridCell& cell, TableFacts& facts) {
  ColumnFacts& column = facts.columns[static_cast<std::size_t>(cell.column)];
  const ValueKind kind = ReadValue(cell.text).kind;
  ++column.filled;
  column.figures += IsFigure(kind);
  column.numbers += IsFigure(kind) && kind != ValueKind::kMissing;
  column.marks += IsParagraphMark(cell.text);
  column.references += cell.text.size() <= kShortText && HasDigit(cell.text);
  column.mean_length += static_cast<double>(cell.text.size());
  column.longest = std::max(column.longest, cell.text.size());
  facts.data_like += cell.column > 0 && cell.text.size() <= kShortText + 8 && HasDigit(cell.text);
}

// How rows are divided: the places where their cells begin.
void CountDivisions(const Table& table, TableFacts& facts) {
  const auto n = static_cast<std::size_t>(std::max(table.rows, 0));
  std::vector<std::vector<int>> starts(n);
  for (const GridCell& cell : table.cells) {
    for (int r = cell.row; r < cell.row + cell.row_span; ++r)
      starts[static_cast<std::size_t>(r)].push_back(cell.column);
  }
  std::map<std::vector<int>, int> divisions;
  for (auto& row : starts) {
    std::sort(row.begin(), row.end());
    facts.whole_rows += row.size() == 1;
    ++divisions[row];
  }
  int best = 0;
  for (const auto& [division, count] : divisions) {
    if (count < best || (count == best && static_cast<int>(division.size()) < facts.usual_cells)) continue;
    best = count;
    facts.usual_cells = static_cast<int>(division.size());
  }
  facts.usual_rows = n ? static_cast<double>(best) / static_cast<double>(n) : 0;
}

}  // namespace

bool IsParagraphMark(const std::string& text) {
  static constexpr std::array<std::string_view, 9> kBullets = {
      "-", "\xE2\x80\xA2", "\xE2\x80\x93", "\xEF\x82\xB7", "\xC2\xB7", "\xE2\x97\x8F", "\xE2\x97\x8B",
      "o", "\xE2\x96\xAA"};
  if (std::find(kBullets.begin(), kBullets.end(), text) != kBullets.end()) return true;
  if (text.empty() || text.size() > 7) return false;
  std::string_view core = text;
  const bool closed = core.back() == '.' || core.back() == ')';
  if (core.front() == '(') core.remove_prefix(1);
  while (!core.empty() && (core.back() == '.' || core.back() == ')')) core.remove_suffix(1);
  if (core.empty()) return false;
  const bool numeric = core.find_first_not_of("0123456789.") == std::string_view::npos;
  const bool roman = core.find_first_not_of("ivxlc") == std::string_view::npos;
  const bool letter = core.size() == 1 && std::isalpha(static_cast<unsigned char>(core[0]));
  const auto dot = core.find('.');
  const bool outline = numeric && dot != std::string_view::npos && dot <= 2 && core.size() - dot <= 3;
  const bool count = numeric && dot == std::string_view::npos && core.size() <= 2;
  return outline || count || (closed && (numeric || roman || letter));
}

TableFacts FactsOf(const Table& table) {
  TableFacts facts;
  facts.columns.resize(static_cast<std::size_t>(std::max(table.columns, 0)));
  facts.cells = static_cast<int>(table.cells.size());
  std::vector<int> in_row(static_cast<std::size_t>(std::max(table.rows, 0)), 0);
  for (const GridCell& cell : table.cells) {
    if (cell.text.empty()) continue;
    ++facts.filled;
    ++in_row[static_cast<std::size_t>(cell.row)];
    facts.colons += IsFieldLabel(cell.text);
    const bool heading =
        cell.row < table.header_rows || (cell.column_span == table.columns && table.columns > 1);
    if (!heading) Count(cell, facts);
  }
  facts.rows_with_two =
      static_cast<int>(std::count_if(in_row.begin(), in_row.end(), [](int k) { return k > 1; }));
  for (std::size_t c = 0; c < facts.columns.size(); ++c) {
    ColumnFacts& column = facts.columns[c];
    if (column.filled) column.mean_length /= column.filled;
    facts.figure_columns +=
        c > 0 && column.figures > 1 && column.numbers > 0 && column.figures * 2 > column.filled;
  }
  CountDivisions(table, facts);
  return facts;
}

}  // namespace minutebook::extract
