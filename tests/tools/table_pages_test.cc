// Tables on pages of PDF files: every kind of table on turned, scaled and shifted pages, and very crowded
// pages.
#include <gtest/gtest.h>

#include <ctime>
#include <string>
#include <vector>

#include "extractors/tables/table.h"
#include "ingest/reader.h"
#include "tests/extractors/tables/sheet.h"
#include "tests/support/pdf_builder.h"

namespace minutebook {
namespace {

using Rows = std::vector<std::vector<std::string>>;

const Rows kRows = {{"Ward", "Spent", "Left"},   {"Quay", "1,204", "17"},  {"North End", "98", "1,350"},
                    {"South Hill", "310", "42"}, {"Mill Lane", "77", "8"}, {"In all", "1,689", "1,417"}};

// Drawing operators; the origin is bottom left.
std::string Text(double x, double y, const std::string& text) {
  return "BT /F5 10 Tf 1 0 0 1 " + std::to_string(x) + " " + std::to_string(y) + " Tm (" + text + ") Tj ET\n";
}
std::string Line(double x0, double y0, double x1, double y1) {
  return std::to_string(x0) + " " + std::to_string(y0) + " m " + std::to_string(x1) + " " +
         std::to_string(y1) + " l S\n";
}
std::string Area(double x0, double y0, double x1, double y1, const char* grey) {
  return std::string(grey) + " g " + std::to_string(x0) + " " + std::to_string(y0) + " " +
         std::to_string(x1 - x0) + " " + std::to_string(y1 - y0) + " re f 0 g\n";
}

enum class Kind { kRuled, kFramed, kPlain, kShaded, kHalfRuled };
constexpr Kind kKinds[] = {Kind::kRuled, Kind::kFramed, Kind::kPlain, Kind::kShaded, Kind::kHalfRuled};

// kRows as a table of the kind, its top left corner at (72, 700), a heading above and a sentence below.
std::string TableOf(Kind kind) {
  constexpr double kXs[] = {72, 222, 312, 402};
  const double pitch = 18, top = 700;
  const double bottom = top - pitch * static_cast<double>(kRows.size());
  std::string out = Text(72, 740, "Spending of the wards");
  if (kind == Kind::kShaded) {
    for (std::size_t r = 0; r < kRows.size(); ++r) {
      for (int c = 0; c < 3; ++c) {
        const double y = top - pitch * static_cast<double>(r);
        out += Area(kXs[c] + 1, y - pitch + 1, kXs[c + 1] - 1, y - 1, r == 0 ? "0.7" : "0.9");
      }
    }
  }
  if (kind == Kind::kRuled || kind == Kind::kHalfRuled) {
    for (const double x : kXs) out += Line(x, top, x, bottom);
    for (std::size_t r = 0; r <= kRows.size(); ++r) {
      const double y = top - pitch * static_cast<double>(r);
      if (kind == Kind::kRuled || r < 2 || r == kRows.size()) out += Line(kXs[0], y, kXs[3], y);
    }
  }
  if (kind == Kind::kFramed) {
    for (const double y : {top, top - pitch, bottom}) out += Line(kXs[0], y, kXs[3], y);
  }
  for (std::size_t r = 0; r < kRows.size(); ++r) {
    const double y = top - pitch * static_cast<double>(r) - 13;
    out += Text(kXs[0] + 4, y, kRows[r][0]);
    for (std::size_t c = 1; c < 3; ++c)
      out += Text(kXs[c + 1] - 6 - 6 * static_cast<double>(kRows[r][c].size()), y, kRows[r][c]);
  }
  return out + Text(72, bottom - 60, "The wards keep what is left for the year to come.");
}

Page ReadOnePage(const std::string& content, const std::string& entries) {
  test::PdfBuilder pdf;
  pdf.AddPage(content, entries);
  Diagnostics diagnostics;
  auto document = ingest::ReadDocument(pdf.Build(), "built.pdf", diagnostics);
  EXPECT_TRUE(document.has_value());
  return document ? document->pages.at(0) : Page{};
}

std::string Found(const Page& page) { return extract::test::Dump(extract::FindTables(page)); }

TEST(TablePages, TurnedPagesKeepTheirCells) {
  for (const Kind kind : kKinds) {
    const std::string content = TableOf(kind);
    const std::string upright = Found(ReadOnePage(content, "/MediaBox [0 0 595 842]"));
    EXPECT_NE(upright.find("South Hill ; 310 ; 42"), std::string::npos) << upright;
    for (const char* turn : {"90", "180", "270"}) {
      const std::string entries = std::string("/MediaBox [0 0 595 842] /Rotate ") + turn;
      EXPECT_EQ(Found(ReadOnePage(content, entries)), upright)
          << static_cast<int>(kind) << " turned by " << turn;
    }
    // Drawn sideways on a page that is turned back to be read.
    EXPECT_EQ(
        Found(ReadOnePage("q 0 1 -1 0 842 0 cm " + content + "Q", "/MediaBox [0 0 842 595] /Rotate 90")),
        upright)
        << static_cast<int>(kind);
  }
}

TEST(TablePages, ScaledAndShiftedPagesKeepTheirCells) {
  for (const Kind kind : kKinds) {
    const std::string content = TableOf(kind);
    const std::string upright = Found(ReadOnePage(content, "/MediaBox [0 0 595 842]"));
    for (const char* matrix : {"0.4 0 0 0.4 31 17", "2.5 0 0 2.5 0 0", "1 0 0 1 160 -90"}) {
      EXPECT_EQ(Found(ReadOnePage(std::string("q ") + matrix + " cm " + content + "Q",
                                  "/MediaBox [0 0 1500 2200]")),
                upright)
          << static_cast<int>(kind) << " by " << matrix;
    }
  }
}

// CPU seconds that finding the page's tables takes.
double SecondsFor(const Page& page) {
  const std::clock_t start = std::clock();
  extract::FindTables(page);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

constexpr double kBound = 5;  // far above the tenth of a second that they take, for slow and checked builds

TEST(TablePages, FiftyThousandRulesEnd) {
  std::string content;
  for (int i = 0; i < 25000; ++i) {
    const double x = i * 7919 % 1400, y = i * 1043 % 2000;
    content += Line(x, y, x + i % 97, y) + Line(x, y, x, y + i % 89);
  }
  const Page page = ReadOnePage(content + Text(10, 10, "one two"), "/MediaBox [0 0 1500 2200]");
  EXPECT_GT(page.rules.size(), 10000U);
  EXPECT_LT(SecondsFor(page), kBound);
}

TEST(TablePages, TwentyThousandWordsEnd) {
  std::string content;
  for (int i = 0; i < 20000; ++i)
    content += Text(10 + i % 40 * 36, 10 + i / 40 * 4.3, std::to_string(1000 + i % 89));
  const Page page = ReadOnePage(content, "/MediaBox [0 0 1500 2200]");
  EXPECT_GT(page.words.size(), 15000U);
  EXPECT_LT(SecondsFor(page), kBound);
}

}  // namespace
}  // namespace minutebook
