// The idea: a table goes on where nothing but page furniture stands below it, nothing but furniture or a
// repeated caption above the next page's first table, and both have the same columns (by place, or by a
// repeated heading). The first row there belongs to the last one here when it cannot stand alone: its first
// cell is blank, and what it has starts in the middle of a sentence or is one cell only.
#include "extractors/tables/stitch.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <utility>

#include "extractors/tables/cell_text.h"
#include "extractors/tables/facts.h"
#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr double kMargin = 0.1;  // of the page's height at its head and foot holds furniture
constexpr double kHeadPart =
    0.25;  // of the page's height in which a line repeated from the page before is furniture
constexpr std::size_t kMaxLinesBelow = 1;  // lines of body text below a table that goes on
constexpr double kSameLine = 0.02;         // of the page's width: column lines this close agree
constexpr double kSameLines = 0.7;         // share of column lines that must agree
constexpr int kMaxRepeated = 6;            // heading rows

using Row = std::vector<const GridCell*>;  // cell that covers each column

std::vector<Row> Lattice(const Table& table) {
  std::vector<Row> rows(static_cast<std::size_t>(std::max(table.rows, 0)),
                        Row(static_cast<std::size_t>(std::max(table.columns, 0)), nullptr));
  for (const GridCell& cell : table.cells) {
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)] = &cell;
      }
    }
  }
  return rows;
}

// Where each column begins, and where the last ends; of the table as it is read.
std::vector<double> ColumnLines(const Table& table) {
  std::vector<double> lines(static_cast<std::size_t>(table.columns) + 1, std::nan(""));
  const bool sideways = table.angle == 90 || table.angle == 270;
  for (const GridCell& cell : table.cells) {
    double low = sideways ? cell.box.y0 : cell.box.x0, high = sideways ? cell.box.y1 : cell.box.x1;
    if (table.angle == 180 || table.angle == 270) std::tie(low, high) = std::pair(-high, -low);
    lines[static_cast<std::size_t>(cell.column)] = low;
    lines[static_cast<std::size_t>(cell.column + cell.column_span)] = high;
  }
  return lines;
}

double Extent(const Page& page, const Table& table) {
  return table.angle == 90 || table.angle == 270 ? page.height : page.width;
}

// Column of `upper` for each column of `lower`; empty when they do not agree.
std::vector<int> MatchByPlace(const Table& upper, const Table& lower, double extent) {
  const std::vector<double> a = ColumnLines(upper), b = ColumnLines(lower);
  std::vector<int> match;
  std::size_t agreed = 0;
  for (std::size_t i = 0; i < b.size(); ++i) {
    int best = 0;
    for (std::size_t k = 1; k < a.size(); ++k) {
      if (std::abs(a[k] - b[i]) < std::abs(a[static_cast<std::size_t>(best)] - b[i]))
        best = static_cast<int>(k);
    }
    agreed += std::abs(a[static_cast<std::size_t>(best)] - b[i]) <= kSameLine * extent;
    match.push_back(best);
  }
  if (static_cast<double>(agreed) < kSameLines * static_cast<double>(b.size())) return {};
  for (std::size_t i = 0; i + 1 < match.size(); ++i) {
    if (match[i + 1] <= match[i]) return {};
  }
  if (match.front() != 0 || match.back() != upper.columns) return {};
  return match;
}

std::vector<int> SameColumns(int columns) {
  std::vector<int> match;
  for (int c = 0; c <= columns; ++c) match.push_back(c);
  return match;
}

// Whether figures stand in the same columns of both tables.
bool SameKinds(const Table& upper, const Table& lower) {
  const TableFacts a = FactsOf(upper), b = FactsOf(lower);
  int agreed = 0, compared = 0;
  for (std::size_t c = 0; c < a.columns.size() && c < b.columns.size(); ++c) {
    if (a.columns[c].filled == 0 || b.columns[c].filled == 0) continue;
    ++compared;
    agreed +=
        (a.columns[c].figures * 2 > a.columns[c].filled) == (b.columns[c].figures * 2 > b.columns[c].filled);
  }
  return compared > 0 && agreed == compared;
}

std::string Folded(const std::string& text) {
  std::string folded;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80) {
      folded += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return folded;
}

// The leading rows of a table that repeat the headings of the first one. Unruled, a heading may have run
// together with the end of a broken row: what it says more is `rest`, by column.
struct Repeated {
  int rows = 0;
  std::map<int, std::string> rest;
};

// What `text` says after `start`, both compared without blanks and case; nothing unless it begins so.
std::optional<std::string> RestAfter(const std::string& start, const std::string& text) {
  const std::string folded = Folded(start);
  for (std::size_t end = text.size() + 1; end-- > 0;) {
    if (Folded(text.substr(0, end)) != folded) continue;
    const std::size_t next = text.find_first_not_of(" ", end);
    return next == std::string::npos ? "" : text.substr(next);
  }
  return std::nullopt;
}

Repeated RepeatedRows(const Table& head, const Table& lower) {
  Repeated repeated;
  if (head.columns != lower.columns) return repeated;
  const std::vector<Row> a = Lattice(head), b = Lattice(lower);
  const int most = std::min({kMaxRepeated, std::max(head.header_rows, 1), lower.rows - 1, head.rows - 1});
  for (int r = 0; r < most; ++r) {
    const auto i = static_cast<std::size_t>(r);
    bool same = true, any = false;
    std::map<int, std::string> rest;
    for (std::size_t c = 0; c < a[i].size() && same; ++c) {
      const std::string left = a[i][c] ? a[i][c]->text : "", right = b[i][c] ? b[i][c]->text : "";
      if (left.empty() && right.empty()) continue;
      any = any || !left.empty();
      const auto more = left.empty() ? std::nullopt : RestAfter(left, right);
      same = more.has_value();
      if (more && !more->empty() && b[i][c]->column == static_cast<int>(c)) rest[static_cast<int>(c)] = *more;
    }
    if (!same || !any || (!rest.empty() && (lower.ruled || rest.size() * 2 > a[i].size()))) break;
    repeated.rows = r + 1;
    repeated.rest = rest;
    if (!rest.empty()) break;
  }
  return repeated;
}

// Texts of the lines between two heights, letters only.
std::vector<std::string> LinesBetween(const Page& page, double from, double to) {
  WordIndices words;
  for (std::uint32_t w = 0; w < page.words.size(); ++w) {
    const double y = page.words[w].box.CentreY();
    if (y > from && y < to) words.push_back(w);
  }
  std::vector<std::string> texts;
  for (const WordIndices& line : LinesOf(page, std::move(words))) {
    std::string text = Folded(JoinLines(page, {line}));
    // A caption's number tells it from another; a page's number does not.
    if (text.substr(0, 5) != "table")
      text.erase(std::remove_if(text.begin(), text.end(),
                                [](char c) { return std::isdigit(static_cast<unsigned char>(c)); }),
                 text.end());
    texts.push_back(std::move(text));
  }
  return texts;
}

bool IsLastOnPage(const Page& page, const Table& table) {
  if (table.angle != 0) return true;
  return LinesBetween(page, table.box.y1, (1 - kMargin) * page.height).size() <= kMaxLinesBelow;
}

// What stands above a table besides page furniture (lines that the page before has too).
struct Above {
  bool nothing = true;
  bool continued = false;  // it says so
};

Above AboveTable(const Page& before, const Page& page, const Table& table) {
  Above above;
  if (table.angle != 0) return above;
  const std::vector<std::string> furniture = LinesBetween(before, 0, kHeadPart * before.height);
  for (const std::string& line : LinesBetween(page, kMargin * page.height, table.box.y0)) {
    if (line.empty() || std::find(furniture.begin(), furniture.end(), line) != furniture.end()) continue;
    above.nothing = false;
    above.continued = above.continued || line.find("continue") != std::string::npos ||
                      line.find("contd") != std::string::npos ||
                      (line.size() > 4 && line.substr(line.size() - 4) == "cont");
  }
  return above;
}

bool StartsMidSentence(const std::string& text) {
  if (text.empty()) return false;
  const char c = text[0];
  return std::islower(static_cast<unsigned char>(c)) || c == ',' || c == ';' || (c == ')' && text.size() > 1);
}

bool EndsOpen(const std::string& text) {
  return text.size() > 40 && std::string(".:;!?)\"").find(text.back()) == std::string::npos;
}

// Whether the first body row of `lower` only goes on with the last row of `upper`. Rows are by upper's
// columns.
bool IsBrokenRow(const Row& last, const Row& first) {
  int filled = 0, middle = 0, open = 0;
  for (std::size_t c = 0; c < first.size(); ++c) {
    const std::string text = first[c] ? first[c]->text : "";
    const std::string above = c < last.size() && last[c] ? last[c]->text : "";
    if (text.empty()) continue;
    ++filled;
    if (above.empty() && !StartsMidSentence(text)) return false;
    if (IsFigure(ReadValue(text).kind) && IsFigure(ReadValue(above).kind)) return false;
    middle += StartsMidSentence(text);
    open += EndsOpen(above);
    if (c == 0 && !StartsMidSentence(text)) return false;
  }
  if (filled == 0) return false;
  if (middle > 0) return true;
  const bool first_blank = !first[0] || first[0]->text.empty();
  return first_blank && (filled == 1 || open > 0);
}

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

// How `lower` goes on from `upper`; nothing when it does not.
struct Join {
  std::vector<int> match;
  Repeated repeated;
};

bool SameSides(const Table& upper, const Table& lower, double extent) {
  const std::vector<double> a = ColumnLines(upper), b = ColumnLines(lower);
  return std::abs(a.front() - b.front()) <= kSameLine * extent &&
         std::abs(a.back() - b.back()) <= kSameLine * extent;
}

// `head` is the first table of those that `upper` ends.
std::optional<Join> JoinOf(const Table& head, const Page& upper_page, const Table& upper,
                           const Page& lower_page, const Table& lower) {
  if (lower.page != upper.page + 1 || lower.angle != upper.angle) return std::nullopt;
  if (!IsLastOnPage(upper_page, upper)) return std::nullopt;
  const Above above = AboveTable(upper_page, lower_page, lower);
  if (!above.nothing && !above.continued) return std::nullopt;
  Join join;
  join.repeated = RepeatedRows(head, lower);
  join.match = MatchByPlace(upper, lower, Extent(upper_page, upper));
  const bool fresh =
      lower.header_rows > 0 && join.repeated.rows == 0;  // has headings of its own, or seems to
  if (fresh && !upper.ruled) return std::nullopt;
  if (!join.match.empty()) return join;
  if (upper.columns != lower.columns) return std::nullopt;
  join.match = SameColumns(upper.columns);
  if (join.repeated.rows > 0 || (lower.header_rows == 0 && SameKinds(upper, lower))) return join;
  if (upper.ruled && lower.ruled && SameSides(upper, lower, Extent(upper_page, upper))) return join;
  return std::nullopt;
}

// Whether the words of marked text between two tables are page stamps ("Page 27", "Agenda Item 8") only.
bool OnlyStampsBetween(const Page& page, const Table& upper, const Table& lower) {
  std::string between;
  for (std::uint32_t w = upper.words.back() + 1; w < lower.words.front() && w < page.words.size(); ++w) {
    const std::string word = Folded(page.words[w].text);
    const bool number = word.find_first_not_of("0123456789") == std::string::npos && word.size() <= 4;
    if (number && !between.empty()) continue;
    if (word != "page" && word != "agenda" && word != "item") return false;
    between = word;
  }
  return true;
}

// How `lower` goes on from `upper` where both are rows of one page of marked text that a page of the paper
// broke: headings repeated, or a row that begins without its first cell.
std::optional<Join> JoinOfMarked(const Table& head, const Page& page, const Table& upper,
                                 const Table& lower) {
  if (page.marks.empty() || upper.page != lower.page || upper.columns != lower.columns) return std::nullopt;
  if (upper.words.empty() || lower.words.empty() || !OnlyStampsBetween(page, upper, lower))
    return std::nullopt;
  Join join;
  join.repeated = RepeatedRows(head, lower);
  const GridCell* first = CellAt(lower, 0, 0);
  if (join.repeated.rows == 0 && (first == nullptr || !first->text.empty())) return std::nullopt;
  join.match = SameColumns(upper.columns);
  return join;
}

StitchedTable Start(const Table& table, std::size_t index) {
  StitchedTable out;
  out.columns = table.columns;
  out.header_rows = table.header_rows;
  out.ruled = table.ruled;
  out.pages = {table.page};
  out.sources = {index};
  AppendRows(table, 0, SameColumns(table.columns), out);
  return out;
}

void Continue(const Table& upper, const Table& lower, std::size_t index, const Join& join,
              StitchedTable& out) {
  const std::vector<Row> above = Lattice(upper), below = Lattice(lower);
  int from = join.repeated.rows;
  for (const auto& [column, text] : join.repeated.rest) JoinTextAt(lower, from - 1, column, text, out);
  Row first(static_cast<std::size_t>(out.columns), nullptr);
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
    if (!cell.text.empty()) texts[cell.column] = Folded(cell.text);
  }
  return texts;
}

// Headings that stand again in the middle of a later page, below the end of a broken row.
void DropHeadingsInBody(StitchedTable& table) {
  if (table.pages.size() < 2 || table.header_rows != 1) return;
  const std::map<int, std::string> heading = TextsOf(table, 0);
  if (heading.size() < 2) return;
  for (int row = table.rows - 1; row > 0; --row) {
    if (TextsOf(table, row) != heading) continue;
    table.cells.erase(std::remove_if(table.cells.begin(), table.cells.end(),
                                     [&](const StitchedCell& cell) { return cell.row == row; }),
                      table.cells.end());
    for (StitchedCell& cell : table.cells) cell.row -= cell.row > row;
    --table.rows;
  }
}

// Whether an earlier table on the page of table `upper` has the same headings: then they are repeated for
// each table of a series, and repeating them says nothing of going on.
bool IsOneOfSeries(const std::vector<Table>& tables, std::size_t upper) {
  for (std::size_t i = upper; i-- > 0 && tables[i].page == tables[upper].page;) {
    if (RepeatedRows(tables[i], tables[upper]).rows > 0) return true;
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
    std::optional<Join> join;
    if (!first) {
      const Table& head = tables[stitched[before->second.first].sources.front()];
      join = JoinOfMarked(head, *page_of.at(table.page), tables[before->second.second], table);
    } else if (before != last_on_page.end()) {
      const Table& upper = tables[before->second.second];
      const Table& head = tables[stitched[before->second.first].sources.front()];
      join = JoinOf(head, *page_of.at(upper.page), upper, *page_of.at(table.page), table);
      if (join && join->repeated.rows > 0 && IsOneOfSeries(tables, before->second.second)) join.reset();
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
