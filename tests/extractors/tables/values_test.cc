#include "extractors/tables/values.h"

#include <gtest/gtest.h>

#include <string>

namespace minutebook::extract {
namespace {

struct Case {
  std::string text;
  ValueKind kind;
  double number;
  std::string rest;  // unit of figures, ISO form of dates
};

class Values : public testing::TestWithParam<Case> {};

TEST_P(Values, AreReadAsPrinted) {
  const Case& c = GetParam();
  const Value value = ReadValue(c.text);
  EXPECT_EQ(value.kind, c.kind) << c.text;
  if (c.kind == ValueKind::kDate || c.kind == ValueKind::kMonth) {
    EXPECT_EQ(value.iso, c.rest) << c.text;
  } else if (IsFigure(c.kind) && c.kind != ValueKind::kMissing) {
    ASSERT_TRUE(value.number.has_value()) << c.text;
    EXPECT_NEAR(*value.number, c.number, 1e-9 * std::abs(c.number) + 1e-12) << c.text;
    EXPECT_EQ(value.unit, c.rest) << c.text;
  } else {
    EXPECT_FALSE(value.number.has_value()) << c.text;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Printed, Values,
    testing::Values(
        Case{"", ValueKind::kBlank, 0, ""}, Case{"1,204", ValueKind::kNumber, 1204, ""},
        Case{"15 455", ValueKind::kNumber, 15455, ""}, Case{"1 649 672", ValueKind::kNumber, 1649672, ""},
        Case{"-3.5", ValueKind::kNumber, -3.5, ""},
        Case{"\xE2\x88\x92"
             "3.5",
             ValueKind::kNumber, -3.5, ""},
        Case{"\xE2\x80\x93"
             "0.3",
             ValueKind::kNumber, -0.3, ""},
        Case{"(4,707.81)", ValueKind::kNumber, -4707.81, ""}, Case{"3,5", ValueKind::kNumber, 3.5, ""},
        Case{".45", ValueKind::kNumber, 0.45, ""}, Case{"45%", ValueKind::kPercent, 45, "%"},
        Case{"+12.5 %", ValueKind::kPercent, 12.5, "%"},
        Case{"\xC2\xA3"
             "1,385",
             ValueKind::kCurrency, 1385, "\xC2\xA3"},
        Case{"-\xC2\xA3"
             "2.5",
             ValueKind::kCurrency, -2.5, "\xC2\xA3"},
        Case{"(\xC2\xA3"
             "2,000)",
             ValueKind::kCurrency, -2000, "\xC2\xA3"},
        Case{"\xC2\xA3"
             "1.2m",
             ValueKind::kCurrency, 1.2e6,
             "\xC2\xA3"
             "m"},
        Case{"\xC2\xA3"
             "3.4 million",
             ValueKind::kCurrency, 3.4e6,
             "\xC2\xA3"
             "m"},
        Case{"$ 20,900", ValueKind::kCurrency, 20900, "$"}, Case{"$8.6M", ValueKind::kCurrency, 8.6e6, "$m"},
        Case{"5.3**", ValueKind::kNumber, 5.3, ""}, Case{"12 (a)", ValueKind::kNumber, 12, ""},
        Case{"**12,760", ValueKind::kNumber, 12760, ""}, Case{"10,000 (1)", ValueKind::kNumber, 10000, ""},
        Case{"N/A", ValueKind::kMissing, 0, ""}, Case{"n.a.", ValueKind::kMissing, 0, ""},
        Case{"TBC", ValueKind::kMissing, 0, ""}, Case{"-", ValueKind::kMissing, 0, ""},
        Case{"\xE2\x80\x94", ValueKind::kMissing, 0, ""}, Case{"..", ValueKind::kMissing, 0, ""},
        Case{"(000)", ValueKind::kText, 0, ""},
        Case{"\xC2\xA3"
             "000",
             ValueKind::kText, 0, ""},
        Case{"$0.00", ValueKind::kCurrency, 0, "$"}, Case{"Ward 7", ValueKind::kText, 0, ""},
        Case{"7 wards", ValueKind::kText, 0, ""}, Case{"$9,594 or less", ValueKind::kText, 0, ""},
        Case{"Page 27", ValueKind::kText, 0, ""}, Case{"1st", ValueKind::kText, 0, ""},
        Case{"12/03/2024", ValueKind::kDate, 0, "2024-03-12"},
        Case{"3 March 2024", ValueKind::kDate, 0, "2024-03-03"},
        Case{"Thursday 28th November 2013", ValueKind::kDate, 0, "2013-11-28"},
        Case{"March 3, 2024", ValueKind::kDate, 0, "2024-03-03"},
        Case{"2024-03-12", ValueKind::kDate, 0, "2024-03-12"},
        Case{"Sep-17", ValueKind::kMonth, 0, "2017-09"}, Case{"Sept 2024", ValueKind::kMonth, 0, "2024-09"},
        Case{"Oct 15", ValueKind::kMonth, 0, "2015-10"}, Case{"31/02/24/1", ValueKind::kText, 0, ""}));

}  // namespace
}  // namespace minutebook::extract
