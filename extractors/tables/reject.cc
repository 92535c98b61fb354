#include "extractors/tables/reject.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/tables/charts.h"
#include "extractors/tables/facts.h"
#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr double kColonShare = 0.25;     // of cells that end with a colon makes a form
constexpr double kUsualShare = 0.5;      // of rows divided alike that a data table has
constexpr double kWholeShare = 0.45;     // of rows over the whole width that only forms have
constexpr double kProse = 220;           // bytes: the mean of a column of minutes
constexpr std::size_t kLongProse = 500;  // bytes of one cell: minutes, where the mean is a paragraph's
constexpr double kParagraph = 55;        // bytes: the mean of a column of numbered paragraphs
constexpr int kMinTextCells = 5;         // a table without figures has at least so many filled cells
constexpr std::size_t kMinHeading = 4;   // bytes of the name of a column
constexpr std::size_t kHeading = 40;     // bytes of a heading in a table of words alone
constexpr double kFullShare = 0.6;       // of its rows have more than one filled cell
constexpr int kMinListColumns = 3;       // of a table of words with rules below its headings alone
constexpr int kMinListRows = 4;
constexpr double kBesideHeadings = 1.2;  // em between the end of the headings and their rule
constexpr double kRuleCover = 0.85;      // of the table's width
constexpr int kMinFigures = 3;           // in one column of a table without any rules
constexpr int kMinContents = 3;          // rows of a contents page
constexpr int kLikelyContents = 4;       // without rules
constexpr int kSureContents = 6;         // without any word of pages
constexpr double kMaxPageNumber = 2000;

// "Option | Discounted because" over 1, 2, 3: what is numbered has a name, and what is said of it.
bool NamesItsNumbers(const Table& table) {
  static constexpr std::array<std::string_view, 6> kNoName = {"Item", "No", "No.", "Ref", "Ref.", "Number"};
  if (table.columns != 2) return false;
  int headings = 0;
  for (const GridCell& cell : table.cells) {
    if (cell.row > 0) break;
    const bool named = cell.text.size() >= kMinHeading && cell.text.size() <= kHeading &&
                       !cell.text.ends_with('.') && !cell.text.ends_with(':') &&
                       std::find(kNoName.begin(), kNoName.end(), cell.text) == kNoName.end();
    headings += named ? 1 : 0;
  }
  return headings == 2;
}

// Paragraphs or list items with their marks in the first column; a third column holds initials or pages at
// most.
bool IsNumberedText(const Table& table, const TableFacts& facts) {
  const ColumnFacts& first = facts.columns[0];
  if (first.marks == 0 || first.marks * 10 < first.filled * 6 || NamesItsNumbers(table)) return false;
  if (table.columns == 2) return facts.columns[1].figures * 2 <= facts.columns[1].filled;
  if (table.columns > 4 || facts.figure_columns > 0) return false;
  return std::any_of(facts.columns.begin() + 1, facts.columns.end(),
                     [](const ColumnFacts& c) { return c.mean_length > kParagraph; }) ||
         facts.columns.back().filled * 2 <= facts.columns[1].filled;
}

// Headings of minutes: an item, and what was said of it.
bool IsHeadedAsMinutes(const Table& table) {
  static constexpr std::array<std::string_view, 4> kItem = {"Item", "Agenda", "Agenda item", "Agenda Item"};
  static constexpr std::array<std::string_view, 6> kSaid = {"Notes",      "Note",     "Minutes",
                                                            "Discussion", "Comments", "Minute"};
  bool item = false, said = false;
  for (const GridCell& cell : table.cells) {
    if (cell.row > 0) break;
    item = item || std::find(kItem.begin(), kItem.end(), cell.text) != kItem.end();
    said = said || std::find(kSaid.begin(), kSaid.end(), cell.text) != kSaid.end();
  }
  return item && said;
}

// Minutes set in a table: references, headings, long text.
bool IsMinutes(const Table& table, const TableFacts& facts) {
  const ColumnFacts& first = facts.columns[0];
  if (table.columns > 4 || facts.figure_columns > 0) return false;
  const bool prose =
      std::any_of(facts.columns.begin() + 1, facts.columns.end(),
                  [](const ColumnFacts& c) {
                    return c.mean_length > kProse || (c.mean_length > kParagraph && c.longest > kLongProse);
                  }) ||
      IsHeadedAsMinutes(table);
  return prose && (first.marks + first.references) * 10 >= first.filled * 6;
}

bool IsForm(const Table& table, const TableFacts& facts) {
  if (facts.colons >= 2 && facts.colons >= kColonShare * facts.filled) return true;
  if (facts.whole_rows > kWholeShare * table.rows) return true;
  return facts.usual_rows < kUsualShare && facts.figure_columns == 0 && facts.whole_rows * 5 >= table.rows;
}

// Leader dots, or a heading that says "Page".
bool SpeaksOfPages(const Table& table) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const GridCell& cell) {
    if (cell.text.find("....") != std::string::npos || cell.text.find(". . . .") != std::string::npos)
      return true;
    return cell.row == 0 && cell.text.size() < 15 && cell.text.find("age") != std::string::npos &&
           (cell.text.find("Page") != std::string::npos || cell.text.find("page") != std::string::npos);
  });
}

// "5" of "5 - 6" and "5–6"; other texts as they are.
std::string FirstPage(const std::string& text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos) return text;
  std::string_view rest = std::string_view(text).substr(digits);
  const auto blanks = [&] { rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size())); };
  blanks();
  const std::size_t dash = rest.starts_with("-") ? 1 : rest.starts_with("\xE2\x80\x93") ? 3 : 0;
  if (dash == 0) return text;
  rest.remove_prefix(dash);
  blanks();
  const bool page = !rest.empty() && rest.find_first_not_of("0123456789") == std::string_view::npos;
  return page ? text.substr(0, digits) : text;
}

// Text, then page numbers that never go back.
bool IsContents(const Table& table, const TableFacts& facts, int max_columns, int min_rows) {
  if (table.columns > max_columns || facts.columns[0].numbers * 2 > facts.columns[0].filled) return false;
  if (facts.figure_columns > 1) return false;
  double last = 0;
  int count = 0;
  for (const GridCell& cell : table.cells) {
    if (cell.column + cell.column_span != table.columns || cell.text.empty()) continue;
    const Value value = ReadValue(FirstPage(cell.text));
    if (value.kind != ValueKind::kNumber) {
      if (count > 0 || cell.row > 1) return false;
      continue;
    }
    if (*value.number < last || *value.number > kMaxPageNumber || *value.number != std::floor(*value.number))
      return false;
    last = *value.number;
    ++count;
  }
  return count >= (SpeaksOfPages(table) ? kMinContents : min_rows);
}

// A table of words under headings of their own: each column has a short one, most rows are filled, none is a
// paragraph.
bool IsHeadedText(const Table& table, const TableFacts& facts) {
  if (table.header_rows != 1) return false;
  int headings = 0;
  for (const GridCell& cell : table.cells) {
    if (cell.row == 0)
      headings += !cell.text.empty() && cell.column_span == 1 && cell.text.size() <= kHeading;
    if (static_cast<double>(cell.text.size()) > kProse) return false;
  }
  return headings == table.columns && facts.rows_with_two >= kFullShare * table.rows;
}

// Whether a rule, or the end of shading, runs right below the headings.
bool IsRuledUnderHeadings(const Table& table, const TableBlock& block) {
  double y = 0, covered = 0;
  for (const GridCell& cell : table.cells) {
    if (cell.row + cell.row_span == table.header_rows) y = std::max(y, cell.box.y1);
  }
  for (const Edge& edge : block.edges.horizontal) {
    if (std::abs(edge.at - y) <= kBesideHeadings * block.em)
      covered = std::max(covered, std::min(edge.to, table.box.x1) - std::max(edge.from, table.box.x0));
  }
  return covered >= kRuleCover * table.box.Width();
}

// Without rules around it: regular rows of words below headings that are set off.
bool IsHeadedList(const Table& table, const TableFacts& facts, const TableBlock& block) {
  return table.columns >= kMinListColumns && table.rows >= kMinListRows && IsHeadedText(table, facts) &&
         facts.filled >= kFullShare * facts.cells && IsRuledUnderHeadings(table, block);
}

}  // namespace

TableUse UseOfGrid(const Page& page, const Table& table) {
  if (table.rows < 2 || table.columns < 2) return TableUse::kNothing;
  const TableFacts facts = FactsOf(table);
  if (IsForm(table, facts) || IsNumberedText(table, facts) || IsMinutes(table, facts)) return TableUse::kForm;
  if (table.ruled && HasScaleOnLines(page, table)) return TableUse::kForm;
  if (facts.rows_with_two < 2 || facts.filled * 4 < facts.cells) return TableUse::kNothing;
  if (facts.filled < kMinTextCells && facts.figure_columns == 0 && facts.data_like == 0)
    return TableUse::kForm;
  if (IsContents(table, facts, 3, kSureContents)) return TableUse::kForm;
  return IsChart(page, table) ? TableUse::kNothing : TableUse::kData;
}

bool IsTextData(const Page& page, const Table& table, const TableBlock& block) {
  const bool framed = block.framed;
  if (table.rows < 2 || table.columns < 2) return false;
  const TableFacts facts = FactsOf(table);
  if (facts.rows_with_two < 2 || IsNumberedText(table, facts) ||
      IsContents(table, facts, framed ? 3 : 6, framed ? kSureContents : kLikelyContents))
    return false;
  if (facts.colons >= 2 && facts.colons >= kColonShare * facts.filled) return false;
  if (IsChart(page, table)) return false;
  if (facts.figure_columns > 0) {
    const auto most =
        std::max_element(facts.columns.begin() + 1, facts.columns.end(),
                         [](const ColumnFacts& a, const ColumnFacts& b) { return a.figures < b.figures; });
    return framed || (facts.rows_with_two > 2 && most->figures >= kMinFigures);
  }
  if (facts.rows_with_two <= 2) return false;
  if (!framed) return IsHeadedList(table, facts, block);
  return facts.data_like * 5 >= facts.filled * 2 || (block.headed && IsHeadedText(table, facts));
}

}  // namespace minutebook::extract
