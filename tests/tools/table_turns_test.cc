// Real pages turned, scaled and shifted: the tables on them stay the same, cell by cell.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "extractors/tables/table.h"
#include "ingest/reader.h"
#include "tests/extractors/tables/sheet.h"
#include "tests/support/places.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using extract::FindTables;
using extract::test::Scaled;

// The tables' cells in an order that does not depend on where they stand.
std::vector<std::string> Cells(const Page& page) {
  std::vector<std::string> tables;
  for (const extract::Table& table : FindTables(page)) tables.push_back(extract::test::Dump(table));
  std::sort(tables.begin(), tables.end());
  return tables;
}

TEST(TableTurns, ChangeNoCellOfTheSamplePacks) {
  int pages = 0;
  for (const auto& entry : fs::directory_iterator(test::SourceDir() / "corpus/packs")) {
    const std::string path = (entry.path() / "pack.pdf").string();
    const auto bytes = ingest::ReadFile(path);
    ASSERT_TRUE(bytes) << path;
    Diagnostics diagnostics;
    const auto document = ingest::ReadDocument(*bytes, path, diagnostics);
    ASSERT_TRUE(document) << path;
    for (const Page& page : document->pages) {
      const std::vector<std::string> expected = Cells(page);
      if (expected.empty()) continue;
      ++pages;
      const std::string where = path + " page " + std::to_string(page.number);
      for (const int angle : {90, 180, 270}) {
        EXPECT_EQ(Cells(extract::TurnUpright(page, angle)), expected) << where << " turned by " << angle;
      }
      for (const double factor : {0.4, 2.5}) {
        EXPECT_EQ(Cells(Scaled(page, factor, 31, 17)), expected) << where << " scaled by " << factor;
      }
    }
  }
  EXPECT_GE(pages, 3);
}

}  // namespace
}  // namespace minutebook
