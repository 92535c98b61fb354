#include "tools/table_output.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "extractors/tables/table.h"
#include "extractors/tables/types.h"
#include "schema/json_writer.h"
#include "tools/text_layout.h"

namespace minutebook::tools {
namespace {

using extract::StitchedCell;
using extract::StitchedTable;
using Rows = std::vector<std::vector<std::string>>;

constexpr int kMinColumn = 6;  // a drawn column is not made narrower than this
constexpr int kCellFrame = 3;  // a bar and two blanks around each cell

Rows RowsOf(const StitchedTable& table) {
  Rows rows(static_cast<std::size_t>(table.rows),
            std::vector<std::string>(static_cast<std::size_t>(table.columns)));
  for (const StitchedCell& cell : table.cells) {
    rows[static_cast<std::size_t>(cell.row)][static_cast<std::size_t>(cell.column)] = OneLine(cell.text);
  }
  return rows;
}

std::string Caption(const StitchedTable& table) {
  const int from = table.pages.front(), to = table.pages.back();
  std::string caption = from == to ? "Page " : "Pages ";
  caption += std::to_string(from);
  if (from != to) caption += " to " + std::to_string(to);
  return caption + ": " + Count(table.rows, "row", "rows") + ", " + Count(table.columns, "column", "columns");
}

// The widths the texts ask for, the widest cut until the table fits.
std::vector<int> Widths(const Rows& rows, int width) {
  std::vector<int> widths(rows.empty() ? 0 : rows[0].size(), 1);
  for (const auto& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], DisplayWidth(row[c]));
  }
  const int room = width - kCellFrame * static_cast<int>(widths.size()) - 1;
  int total = std::accumulate(widths.begin(), widths.end(), 0);
  while (total > room) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= kMinColumn) break;
    --*widest;
    --total;
  }
  return widths;
}

// Breaks a text to lines; a word that is wider than the column is cut.
std::vector<std::string> CellLines(const std::string& text, int width) {
  std::vector<std::string> lines;
  for (const std::string& line : Lines(Wrap(text, width, 0))) {
    std::string part;
    int columns = 0;
    for (const char c : line) {
      const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      if (begins && columns == width) {
        lines.push_back(std::move(part));
        part.clear();
        columns = 0;
      }
      part += c;
      columns += begins;
    }
    if (!part.empty()) lines.push_back(std::move(part));
  }
  return lines;
}

std::string Padded(const std::string& text, int width, bool right) {
  const std::string blanks(static_cast<std::size_t>(std::max(0, width - DisplayWidth(text))), ' ');
  return right ? blanks + text : text + blanks;
}

std::string Line(const std::vector<int>& widths, const char* left, const char* middle, const char* right) {
  std::string line = left;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    if (c) line += middle;
    for (int i = 0; i < widths[c] + 2; ++i) line += "\xE2\x94\x80";
  }
  return line + right + "\n";
}

std::string DrawRow(const std::vector<std::string>& row, const std::vector<int>& widths,
                    const std::vector<char>& right) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t c = 0; c < row.size(); ++c) {
    cells.push_back(CellLines(row[c], widths[c]));
    height = std::max(height, cells.back().size());
  }
  std::string out;
  for (std::size_t i = 0; i < height; ++i) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      out += "\xE2\x94\x82 " + Padded(i < cells[c].size() ? cells[c][i] : "", widths[c], right[c]) + " ";
    }
    out += "\xE2\x94\x82\n";
  }
  return out;
}

std::string Draw(const StitchedTable& table, int width) {
  const Rows rows = RowsOf(table);
  const std::vector<int> widths = Widths(rows, width);
  std::vector<char> right;
  for (const auto& column : DescribeColumns(AsTable(table))) {
    right.push_back(column.type == "number" || column.type == "percent" || column.type == "currency");
  }
  const std::vector<char> left(right.size(), 0);
  std::string out = Caption(table) + "\n" + Line(widths, "\xE2\x94\x8C", "\xE2\x94\xAC", "\xE2\x94\x90");
  bool wrapped = false;
  for (const auto& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) wrapped = wrapped || DisplayWidth(row[c]) > widths[c];
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const bool heading = static_cast<int>(r) < table.header_rows;
    const bool divide = r > 0 && (static_cast<int>(r) == table.header_rows || (wrapped && !heading));
    if (divide) out += Line(widths, "\xE2\x94\x9C", "\xE2\x94\xBC", "\xE2\x94\xA4");
    out += DrawRow(rows[r], widths, heading ? left : right);
  }
  return out + Line(widths, "\xE2\x94\x94", "\xE2\x94\xB4", "\xE2\x94\x98");
}

std::string CsvField(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string MarkdownRow(const std::vector<std::string>& row) {
  std::string line = "|";
  for (const std::string& text : row) {
    line += ' ';
    for (const char c : text) line += c == '|' ? std::string("\\|") : std::string(1, c);
    line += " |";
  }
  return line + "\n";
}

void WriteBox(const Box& box, JsonWriter& json) {
  json.BeginList(true);
  for (const double x : {box.x0, box.y0, box.x1, box.y1})
    json.Number(static_cast<double>(static_cast<long long>(x * 100)) / 100);
  json.EndList();
}

void WriteCell(const StitchedCell& cell, JsonWriter& json) {
  json.BeginObject(true);
  const auto number = [&](const char* key, int value) {
    json.Key(key);
    json.Integer(value);
  };
  number("row", cell.row);
  number("col", cell.column);
  number("rowspan", cell.row_span);
  number("colspan", cell.column_span);
  json.Key("text");
  json.Text(cell.text);
  if (!cell.parts.empty()) {
    number("page", cell.parts.front().page);
    json.Key("box");
    WriteBox(cell.parts.front().box, json);
  }
  if (cell.colour) {
    static constexpr char kHex[] = "0123456789abcdef";
    std::string colour = "#";
    for (int shift = 20; shift >= 0; shift -= 4)
      colour += kHex[(*cell.colour >> static_cast<unsigned>(shift)) & 15U];
    json.Key("colour");
    json.Text(colour);
  }
  json.EndObject();
}

void WriteColumns(const StitchedTable& table, JsonWriter& json) {
  json.Key("columns");
  json.BeginList();
  for (const extract::ColumnInfo& column : DescribeColumns(AsTable(table))) {
    json.BeginObject(true);
    json.Key("name");
    json.Text(column.name);
    json.Key("type");
    json.Text(column.type);
    json.Key("unit");
    json.Text(column.unit);
    json.EndObject();
  }
  json.EndList();
}

void WriteTable(const StitchedTable& table, JsonWriter& json) {
  json.BeginObject();
  json.Key("pages");
  json.BeginList(true);
  for (const int page : table.pages) json.Integer(page);
  json.EndList();
  json.Key("header_rows");
  json.Integer(table.header_rows);
  WriteColumns(table, json);
  json.Key("rows");
  json.BeginList();
  for (const auto& row : RowsOf(table)) {
    json.BeginList(true);
    for (const std::string& text : row) json.Text(text);
    json.EndList();
  }
  json.EndList();
  json.Key("cells");
  json.BeginList();
  for (const StitchedCell& cell : table.cells) WriteCell(cell, json);
  json.EndList();
  json.EndObject();
}

}  // namespace

std::string DrawTables(const std::vector<StitchedTable>& tables, int width) {
  std::string out;
  for (const StitchedTable& table : tables) out += (out.empty() ? "" : "\n") + Draw(table, width);
  return out;
}

std::string TablesAsCsv(const std::vector<StitchedTable>& tables) {
  std::string out;
  for (const StitchedTable& table : tables) {
    if (!out.empty()) out += "\r\n";
    for (const auto& row : RowsOf(table)) {
      for (std::size_t c = 0; c < row.size(); ++c) out += (c ? "," : "") + CsvField(row[c]);
      out += "\r\n";
    }
  }
  return out;
}

std::string TablesAsMarkdown(const std::vector<StitchedTable>& tables) {
  std::string out;
  for (const StitchedTable& table : tables) {
    const Rows rows = RowsOf(table);
    if (!out.empty()) out += "\n";
    out += Caption(table) + "\n\n" + MarkdownRow(rows[0]) + "|";
    for (std::size_t c = 0; c < rows[0].size(); ++c) out += " --- |";
    out += "\n";
    for (std::size_t r = 1; r < rows.size(); ++r) out += MarkdownRow(rows[r]);
  }
  return out;
}

std::string TablesAsJson(const std::vector<StitchedTable>& tables) {
  JsonWriter json(true);
  json.BeginList();
  for (std::size_t i = 0; i < tables.size();) {
    const int page = tables[i].pages.front();
    json.BeginObject();
    json.Key("page");
    json.Integer(page);
    json.Key("tables");
    json.BeginList();
    for (; i < tables.size() && tables[i].pages.front() == page; ++i) WriteTable(tables[i], json);
    json.EndList();
    json.EndObject();
  }
  json.EndList();
  return json.Take();
}

}  // namespace minutebook::tools
