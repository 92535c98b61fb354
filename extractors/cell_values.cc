// A magnitude is worked into the value: "£1.2m" is 1200000 in "£". A unit that only the heading names
// ("£000") is not: the cell's 16 is 16 in "£000", as printed. Test: cell_values_test.cc.
#include "extractors/cell_values.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

#include "extractors/tables/values.h"

namespace minutebook::extract {

namespace {

constexpr double kMaxValue = 1e18;     // larger figures are numbers of accounts or phones
constexpr double kPenceInPound = 100;  // ReadValue gives pence in pounds

std::string_view NameOf(ValueKind kind) {
  switch (kind) {
    case ValueKind::kNumber: return "number";
    case ValueKind::kPercent: return "percent";
    case ValueKind::kCurrency: return "currency";
    case ValueKind::kDate: return "date";
    case ValueKind::kMonth: return "month";
    case ValueKind::kMissing: return "missing";
    case ValueKind::kBlank:
    case ValueKind::kText: break;
  }
  return "";
}

// The shortest text that reads back as the number, without an exponent.
std::string Decimal(double number) {
  std::array<char, 64> digits{};
  const double plain = number == 0 ? 0 : number;  // no "-0"
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), plain, std::chars_format::fixed);
  return std::string(digits.data(), end.ptr);
}

// "£m" to "£": the value holds the magnitude.
std::string WholeUnit(std::string unit) {
  for (const std::string_view magnitude : {"bn", "m", "k"}) {
    if (unit.ends_with(magnitude)) return unit.substr(0, unit.size() - magnitude.size());
  }
  return unit;
}

void SetFigure(const Value& value, const TableColumn* column, TableCell& cell) {
  if (!value.number || std::abs(*value.number) > kMaxValue) return;
  const bool pence = value.unit == "p";
  // Pence divided by a hundred and multiplied again must not grow digits.
  cell.value = Decimal(pence ? std::round(*value.number * kPenceInPound * 1e6) / 1e6 : *value.number);
  cell.type = NameOf(value.kind);
  const std::string unit = WholeUnit(value.unit);
  if (!unit.empty()) cell.unit = unit;
  const bool bare = value.kind == ValueKind::kNumber && value.unit.empty();
  if (!bare || column == nullptr || !column->type || !column->unit) return;
  if (*column->type != "currency" && *column->type != "percent") return;
  cell.type = column->type;
  cell.unit = column->unit;
}

}  // namespace

void ReadCellValues(DataTable& table) {
  for (TableCell& cell : table.cells) {
    if (cell.row < table.header_rows || cell.text.empty()) continue;
    const Value value = ReadValue(cell.text);
    const auto c = static_cast<std::size_t>(cell.column);
    if (value.kind == ValueKind::kDate || value.kind == ValueKind::kMonth) {
      cell.type = NameOf(value.kind);
      cell.value = value.iso;
    } else if (value.kind == ValueKind::kMissing) {
      cell.type = NameOf(value.kind);
    } else {
      SetFigure(value, c < table.columns.size() ? &table.columns[c] : nullptr, cell);
    }
  }
}

}  // namespace minutebook::extract
