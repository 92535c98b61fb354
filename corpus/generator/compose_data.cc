// Directives of data: tables, performance indicators, monitoring tables, glossaries.
#include "corpus/generator/compose_context.h"
#include "corpus/generator/dates.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

constexpr const char* kBreak = "{break}";
constexpr const char* kHeaderShade = "#d9d9d9";

void OpenTable(Context& c, const std::string& kind) {
  if (!c.table_kind.empty()) Fail(c, "a table is still open");
  c.table_kind = kind;
  c.table = Table{};
}

void CloseTable(Context& c, const Directive&) {
  if (c.table_kind.empty()) return Fail(c, "no table is open");
  PrintTable(c, c.table);
  c.table_kind.clear();
}

std::vector<double> Widths(const std::string& text) {
  std::vector<double> widths;
  for (const std::string& width : Split(text, " ")) widths.push_back(ToInt(width).value_or(1));
  return widths;
}

// Adds a row; a {break} in any cell cuts the row in two, the second part on the next page.
void AddBreakableRow(Context& c, Row row) {
  Row rest = row;
  bool broken = false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const size_t at = row.cells[i].text.find(kBreak);
    rest.cells[i].text.clear();
    if (at == std::string::npos) continue;
    broken = true;
    rest.cells[i].text = Trim(row.cells[i].text.substr(at + std::string(kBreak).size()));
    row.cells[i].text = Trim(row.cells[i].text.substr(0, at));
  }
  c.table.rows.push_back(row);
  if (!broken) return;
  rest.break_before = true;
  c.table.rows.push_back(rest);
}

Row HeaderRow(const std::vector<std::string>& titles) {
  Row row;
  row.header = true;
  for (const std::string& title : titles) row.cells.emplace_back(title, 1, true, false, kHeaderShade);
  return row;
}

// Whether the column of a @table holds figures; the first never does.
bool FiguresBelow(const Directive& d, size_t column) {
  if (column == 0) return false;
  bool figures = false;
  for (size_t i = 1; i < d.body.size(); ++i) {
    const std::string cell = Fields(d.body[i])[column];
    if (cell.empty() || d.body[i] == "*break*") continue;
    if (cell.find_first_of("0123456789") == std::string::npos) return false;
    figures = true;
  }
  return figures;
}

// @table TITLE-or-empty | 40 20 20 | ruled or unruled | font size; first body line is the header row. The
// title is truth only: print it with @sub. A body line "*break*" starts a new page.
void OnTable(Context& c, const Directive& d) {
  const Fields fields(d.value);
  Table table;
  table.widths = Widths(fields[1]);
  table.ruled = fields[2] != "unruled";
  table.indented = !table.ruled;
  table.size = ToInt(fields[3]).value_or(0);
  Json record = {{"title", OrNull(fields[0])}, {"header", Json::array()}, {"rows", Json::array()}};
  bool break_before = false;
  for (const std::string& line : d.body) {
    if (line == "*break*") {
      break_before = true;
      continue;
    }
    const bool header = table.rows.empty();
    Row row;
    Json cells = Json::array();
    for (const std::string& cell : Split(line, "|")) {
      const bool figures = FiguresBelow(d, row.cells.size());
      row.cells.emplace_back(cell, 1, header, figures, header && table.ruled ? kHeaderShade : "");
      cells.push_back(Plain(cell));
    }
    if (row.cells.size() != table.widths.size()) Fail(c, "row with another number of cells: " + line);
    row.header = header;
    row.break_before = break_before;
    break_before = false;
    table.rows.push_back(row);
    if (header) {
      record["header"] = cells;
    } else {
      record["rows"].push_back(cells);
    }
  }
  c.out.gold["tables"].push_back(record);
  PrintTable(c, table);
}

// @monitoring 10 16 34 26 14 | Date | Title | Recommendation | Action Taken | Progress Status, then @action
// rows
void OnMonitoring(Context& c, const Directive& d) {
  OpenTable(c, "monitoring");
  std::vector<std::string> fields = Split(d.value, "|");
  c.table.widths = Widths(fields[0]);
  fields.erase(fields.begin());
  if (fields.size() != 5 || c.table.widths.size() != 5) return Fail(c, "@monitoring needs five columns");
  c.table.rows.push_back(HeaderRow(fields));
  c.table.size = 9.5;
  c.raised.clear();
  c.action_item.clear();
}

// @action 2018-12-13 | title | 1 | text | action taken | status; an empty date or title repeats the one above
// and is not printed. {break} in a cell ends the page there.
void OnAction(Context& c, const Directive& d) {
  if (c.table_kind != "monitoring") return Fail(c, "@action outside @monitoring");
  const Fields f(FullText(d));
  std::string printed_date;
  Date date;
  if (!f[0].empty()) {
    c.raised = CheckedDate(c, f[0]);
    ParseDate(c.raised, date);
    printed_date = ShortDate(date);
  }
  if (!f[1].empty()) c.action_item = f[1];
  c.out.gold["actions"].push_back({{"raised", OrNull(c.raised)},
                                   {"item", OrNull(c.action_item)},
                                   {"label", OrNull(f[2])},
                                   {"text", Plain(f[3])},
                                   {"action_taken", OrNull(f[4])},
                                   {"status", OrNull(f[5])}});
  Row row;
  const std::string text = f[2].empty() ? f[3] : f[2] + ") " + f[3];
  row.cells = {printed_date, f[1], text, f[4], f[5]};
  AddBreakableRow(c, row);
}

// @indicators SIZE, body "kind | title | width" with kind ref, area, name, owner, accountable, month (title
// is "2018-06"), comparator, commentary; then @indicator rows, @pagebreak, @endtable
void OnIndicators(Context& c, const Directive& d) {
  OpenTable(c, "indicators");
  c.table.size = ToInt(d.value).value_or(7);
  c.column_kinds.clear();
  c.column_titles.clear();
  std::vector<std::string> printed;
  for (const std::string& line : d.body) {
    const Fields fields(line);
    c.column_kinds.push_back(fields[0]);
    c.column_titles.push_back(fields[1]);
    c.table.widths.push_back(ToInt(fields[2]).value_or(1));
    printed.push_back(fields[0] == "month" ? MonthColumn(fields[1]) : fields[1]);
  }
  c.table.rows.push_back(HeaderRow(printed));
}

void FillIndicator(const Context& c, const Fields& cells, Json& record, Row& row) {
  for (size_t i = 0; i < c.column_kinds.size(); ++i) {
    const std::string& kind = c.column_kinds[i];
    const std::string& cell = cells[i + 1];
    row.cells.emplace_back(cell);
    if (kind == "month") {
      record["values"][c.column_titles[i]] = Plain(cell);
    } else if (kind == "comparator") {
      record["comparators"][c.column_titles[i]] = Plain(cell);
    } else {
      record[kind] = OrNull(cell);
    }
    row.cells.back().centre = kind == "month" || kind == "comparator";
    if (cell.find("↑") != std::string::npos) row.cells.back().shade = "#c6e0b4";
    if (cell.find("↓") != std::string::npos) row.cells.back().shade = "#f8cbad";
  }
}

// @indicator UNIT | cell | cell | ...: UNIT is count, percent, rate_per_10000 or - for unclear
void OnIndicator(Context& c, const Directive& d) {
  if (c.table_kind != "indicators") return Fail(c, "@indicator outside @indicators");
  const Fields cells(FullText(d));
  if (cells.size() != c.column_kinds.size() + 1) return Fail(c, "row with another number of cells");
  Json record = {{"ref", nullptr},           {"area", nullptr},
                 {"name", nullptr},          {"unit", OrNull(cells[0] == "-" ? "" : cells[0])},
                 {"owner", nullptr},         {"accountable", nullptr},
                 {"values", Json::object()}, {"comparators", Json::object()},
                 {"commentary", nullptr}};
  Row row;
  FillIndicator(c, cells, record, row);
  row.break_before = c.table.rows.back().cells.empty();
  if (row.break_before) c.table.rows.pop_back();
  c.table.rows.push_back(row);
  c.out.gold["indicators"].push_back(record);
}

// @pagebreak inside a table: the next row starts a new page
void OnPageBreak(Context& c, const Directive&) {
  if (c.table_kind.empty()) return Fail(c, "@pagebreak outside a table");
  c.table.rows.emplace_back();
}

// @term TERM | definition, bullets "- x" as body
void OnTerm(Context& c, const Directive& d) {
  const Fields fields(d.value);
  std::string truth = fields[1];
  Print(c, Role::kSubheading, fields[0]);
  Print(c, Role::kBody, fields[1]);
  for (const std::string& line : d.body) {
    Print(c, Role::kBullet, line.substr(2));
    truth += " " + line.substr(2);
  }
  c.out.gold["glossary"].push_back({{"term", Plain(fields[0])}, {"definition", Plain(truth)}});
}

}  // namespace

void AddDataHandlers(Handlers& handlers) {
  handlers["table"] = OnTable;
  handlers["monitoring"] = OnMonitoring;
  handlers["action"] = OnAction;
  handlers["indicators"] = OnIndicators;
  handlers["indicator"] = OnIndicator;
  handlers["pagebreak"] = OnPageBreak;
  handlers["endtable"] = CloseTable;
  handlers["term"] = OnTerm;
}

}  // namespace packmaker
