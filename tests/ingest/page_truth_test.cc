// Recognition decisions on the papers of the shared folder that say which of their pages are scans.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "ingest/ocr/recognizer.h"
#include "ingest/reader.h"
#include "tests/support/places.h"

namespace minutebook::ingest {
namespace {

// Finds nothing on any page.
class EmptyRecognizer final : public Recognizer {
 public:
  Result<Recognition> Recognize(const Bitmap&) override { return Recognition(); }
  std::string Settings() const override { return "empty"; }
};

// File name to the pages that are scans, from the table's columns file, page, ..., source.
std::map<std::string, std::set<int>> ScannedPages(std::istream& table) {
  std::map<std::string, std::set<int>> scans;
  constexpr int kSourceColumn = 5;
  for (std::string line; std::getline(table, line);) {
    std::istringstream cells(line);
    std::string file, cell;
    std::getline(cells, file, '\t');
    int page = 0;
    for (int column = 1; column <= kSourceColumn && std::getline(cells, cell, '\t'); ++column) {
      if (column == 1) page = std::atoi(cell.c_str());
    }
    if (file.find(".mixed.pdf") != std::string::npos && cell == "scan") scans[file].insert(page);
  }
  return scans;
}

TEST(PageTruth, ExactlyTheScansOfAMixedPackAreRecognised) {
  const auto folder = test::SharedDir() / "packs";
  std::ifstream table(folder / "TRUTH.tsv");
  if (!table) GTEST_SKIP() << "no papers with known scans at " << folder;
  const auto scans = ScannedPages(table);
  ASSERT_FALSE(scans.empty());
  EmptyRecognizer recognizer;
  ReadOptions options;
  options.recognizer = &recognizer;
  for (const auto& [file, pages] : scans) {
    std::ifstream stream(folder / file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    Diagnostics diagnostics;
    const auto document = ReadDocument(bytes, file, options, diagnostics);
    ASSERT_TRUE(document.has_value()) << file;
    std::set<int> recognised;
    for (const Page& page : document->pages) {
      if (page.text_source == TextSource::kOcr) recognised.insert(page.number);
    }
    EXPECT_EQ(recognised, pages) << file;
  }
}

}  // namespace
}  // namespace minutebook::ingest
