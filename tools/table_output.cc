#include "tools/table_output.h"

#include <algorithm>
#include <cstddef>

#include "extractors/tables/table.h"
#include "extractors/tables/types.h"
#include "schema/json_writer.h"
#include "tools/text_layout.h"

namespace minutebook::tools {
namespace {

using extract::StitchedCell;
using extract::StitchedTable;
using Rows = std::vector<std::vector<std::string>>;

Rows RowsOf(const StitchedTable& table) {
  Rows rows(static_cast<std::size_t>(table.rows),
            std::vector<std::string>(static_cast<std::size_t>(table.columns)));
  for (const StitchedCell& cell : table.cells) {
    rows[static_cast<std::size_t>(cell.row)][static_cast<std::size_t>(cell.column)] = OneLine(cell.text);
  }
  return rows;
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

std::string TableCaption(const StitchedTable& table) {
  const int from = table.pages.front(), to = table.pages.back();
  std::string caption = from == to ? "Page " : "Pages ";
  caption += std::to_string(from);
  if (from != to) caption += " to " + std::to_string(to);
  return caption + ": " + Count(table.rows, "row", "rows") + ", " + Count(table.columns, "column", "columns");
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
    out += TableCaption(table) + "\n\n" + MarkdownRow(rows[0]) + "|";
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
