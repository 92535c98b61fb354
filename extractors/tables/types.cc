#include "extractors/tables/types.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string_view>

#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr double kTypeShare = 0.6;  // of a column's values that are of one kind

struct Seen {
  std::map<ValueKind, int> kinds;
  std::map<std::string, int> units;
  int values = 0;
};

std::string_view NameOf(ValueKind kind) {
  switch (kind) {
    case ValueKind::kNumber: return "number";
    case ValueKind::kPercent: return "percent";
    case ValueKind::kCurrency: return "currency";
    case ValueKind::kDate: return "date";
    case ValueKind::kMonth: return "month";
    default: return "text";
  }
}

// A unit that a heading names: "Budget (£000)", "Spend £m", "%".
std::string UnitInName(const std::string& name) {
  static constexpr std::array<std::string_view, 10> kUnits = {
      "\xC2\xA3"
      "000s",
      "\xC2\xA3"
      "000",
      "\xC2\xA3"
      "'000",
      "\xC2\xA3"
      "k",
      "\xC2\xA3"
      "m",
      "\xC2\xA3"
      "bn",
      "$m",
      "\xC2\xA3",
      "$",
      "%"};
  for (const std::string_view unit : kUnits) {
    const std::size_t at = name.find(unit);
    if (at == std::string::npos) continue;
    const std::size_t end = at + unit.size();
    if (end == name.size() || name[end] == ')' || name[end] == ' ' || name[end] == ',')
      return std::string(unit);
  }
  return "";
}

template <typename Key>
const std::pair<const Key, int>* Most(const std::map<Key, int>& counts) {
  const std::pair<const Key, int>* best = nullptr;
  for (const auto& entry : counts) {
    if (!best || entry.second > best->second) best = &entry;
  }
  return best;
}

void AddName(const GridCell& cell, std::vector<ColumnInfo>& columns) {
  for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
    std::string& name = columns[static_cast<std::size_t>(c)].name;
    if (!name.empty()) name += ' ';
    name += cell.text;
  }
}

void SetType(const Seen& seen, ColumnInfo& column) {
  const std::string heading_unit = UnitInName(column.name);
  const auto* kind = Most(seen.kinds);
  if (!kind || kind->second < kTypeShare * seen.values) return;
  column.type = NameOf(kind->first);
  const auto* unit = Most(seen.units);
  if (unit && !unit->first.empty()) column.unit = unit->first;
  if (column.type != "number" || heading_unit.empty()) return;
  column.unit = heading_unit;
  column.type = heading_unit == "%" ? "percent" : "currency";
}

}  // namespace

std::vector<ColumnInfo> DescribeColumns(const Table& table) {
  std::vector<ColumnInfo> columns(static_cast<std::size_t>(std::max(table.columns, 0)));
  std::vector<Seen> seen(columns.size());
  for (const GridCell& cell : table.cells) {
    if (cell.text.empty()) continue;
    if (cell.row < table.header_rows) {
      if (cell.column_span < table.columns) AddName(cell, columns);
      continue;
    }
    if (cell.column_span != 1) continue;
    const Value value = ReadValue(cell.text);
    if (value.kind == ValueKind::kMissing) continue;
    Seen& column = seen[static_cast<std::size_t>(cell.column)];
    ++column.values;
    ++column.kinds[value.kind];
    if (IsFigure(value.kind)) ++column.units[value.unit];
  }
  for (std::size_t c = 0; c < columns.size(); ++c) SetType(seen[c], columns[c]);
  return columns;
}

}  // namespace minutebook::extract
