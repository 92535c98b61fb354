// Recognition decisions on the papers of the shared folder that say which of their pages are scans.
#include <gtest/gtest.h>

#include <filesystem>
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

// File name to the pages that are scans, or blank, from the table's columns file, page, ..., source.
std::map<std::string, std::set<int>> PagesOf(const std::string& kind, std::istream&& table) {
  std::map<std::string, std::set<int>> pages;
  constexpr int kSourceColumn = 5;
  for (std::string line; std::getline(table, line);) {
    std::istringstream cells(line);
    std::string file, cell;
    std::getline(cells, file, '\t');
    int page = 0;
    for (int column = 1; column <= kSourceColumn && std::getline(cells, cell, '\t'); ++column) {
      if (column == 1) page = std::atoi(cell.c_str());
    }
    const bool has_scans =
        file.find(".mixed.pdf") != std::string::npos || file.find(".scanned.pdf") != std::string::npos;
    if (has_scans && cell == kind) pages[file].insert(page);
  }
  return pages;
}

TEST(PageTruth, ExactlyTheScansOfAPackAreRecognised) {
  const auto folder = test::SharedDir() / "packs";
  const auto table = folder / "TRUTH.tsv";
  if (!std::filesystem::exists(table)) GTEST_SKIP() << "no papers with known scans at " << folder;
  const auto scans = PagesOf("scan", std::ifstream(table));
  auto blank = PagesOf("blank", std::ifstream(table));
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
    // A blank sheet in a scan is a picture like the others: only who looks at it can tell.
    if (file.find(".scanned.pdf") != std::string::npos)
      for (const int page : blank[file]) recognised.erase(page);
    EXPECT_EQ(recognised, pages) << file;
  }
}

}  // namespace
}  // namespace minutebook::ingest
