// What a cell's text says: a number, an amount, a date, "not available", or plain text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace minutebook::extract {

enum class ValueKind { kBlank, kText, kNumber, kPercent, kCurrency, kDate, kMonth, kMissing };

struct Value {
  ValueKind kind = ValueKind::kBlank;
  std::optional<double> number;  // of numbers, percentages (12.5 for "12.5%") and amounts (in whole units)
  std::string iso;               // of dates "2024-03-12", of months "2024-03"
  std::string unit;              // "%", "£", "$", "€"; with a magnitude "£m", "£k", "m", "k"
};

// Reads printed text: thousands separators, signs, brackets for negatives, footnote marks ("5.3**", "12
// (a)"), magnitudes ("£1.2m"), "N/A", "TBC", dashes. What it cannot read is kText.
Value ReadValue(std::string_view text);

// Number, percentage, amount or the mark that one is missing.
bool IsFigure(ValueKind kind);

}  // namespace minutebook::extract
