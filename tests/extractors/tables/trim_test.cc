#include "extractors/tables/trim.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/tables/table.h"
#include "tests/extractors/tables/sheet.h"

namespace minutebook::extract {
namespace {

using test::Dump;
using test::Sheet;

constexpr double kPitch = 15;

// Paragraphs from x = 40 and a table from x = 80, all lines at one distance.
struct Inset {
  Sheet sheet;
  double y = 100;

  Inset& Numbered(const std::string& number, const std::string& text) {
    sheet.Text(40, y, number);
    return Text(text, 80);
  }
  Inset& Text(const std::string& text, double x = 40) {
    sheet.Text(x, y, text);
    y += kPitch;
    return *this;
  }
  Inset& Row(const std::string& label, const std::vector<std::string>& figures, double x = 80) {
    sheet.Text(x, y, label);
    for (std::size_t i = 0; i < figures.size(); ++i)
      sheet.TextRight(300 + 80 * static_cast<double>(i), y, figures[i]);
    y += kPitch;
    return *this;
  }
  std::string Found() const { return Dump(FindTables(sheet.page_)); }
};

TEST(Trim, MinutesAroundATableAreNotItsRows) {
  Inset t;
  t.Numbered("21/7", "Finance").Text("The payments below were presented:");
  t.Row("Payee", {"Net", "VAT", "Gross"}).Row("A Gardener", {"120.00", "24.00", "144.00"});
  t.Row("The Hall", {"20.00", "4.00", "24.00"}).Row("A Printer", {"50.00", "10.00", "60.00"});
  t.Text("Resolved to make the payments.").Numbered("21/8", "Highways");
  EXPECT_EQ(
      t.Found(),
      "Payee ; Net ; VAT ; Gross | A Gardener ; 120.00 ; 24.00 ; 144.00 | The Hall ; 20.00 ; 4.00 ; 24.00 | "
      "A Printer ; 50.00 ; 10.00 ; 60.00");
}

TEST(Trim, NumberedParagraphsThatBeginWithTheTableAreNotItsRows) {
  Inset t;
  t.Numbered("2.1", "The next lines show what was spent").Text("Table 1: Spending", 40);
  t.Row("Service", {"Budget", "Spent", "Left"}, 40).Row("Roads", {"16.4", "16.9", "(0.5)"}, 40);
  t.Row("Lights", {"5.1", "4.9", "0.2"}, 40).Row("Buses", {"4.8", "4.7", "0.1"}, 40);
  t.Numbered("2.2", "The winter was longer than had been expected");
  EXPECT_EQ(t.Found(),
            "Service ; Budget ; Spent ; Left | Roads ; 16.4 ; 16.9 ; (0.5) | Lights ; 5.1 ; 4.9 ; 0.2 | "
            "Buses ; 4.8 ; 4.7 ; 0.1");
}

TEST(Trim, HeadingsAndGroupsLeftOfTheRowsStay) {
  Inset t;
  t.Row("Service", {"Budget", "Spent", "Left"}, 66).Text("Highways", 66);
  t.Row("Roads", {"16.4", "16.9", "(0.5)"}).Row("Lights", {"5.1", "4.9", "0.2"});
  t.Text("Transport", 66).Row("Buses", {"4.8", "4.7", "0.1"}).Row("Total", {"26.3", "26.5", "(0.2)"}, 66);
  const std::string found = t.Found();
  EXPECT_EQ(found.substr(0, 8), "Service ") << found;
  for (const char* row : {"Highways", "Transport", "Total ; 26.3"})
    EXPECT_NE(found.find(row), std::string::npos) << row << " in " << found;
}

}  // namespace
}  // namespace minutebook::extract
