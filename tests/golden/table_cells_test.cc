// Tables of real papers against what people read off their pages, cell by cell, where the folder of papers is
// present. The papers are no part of the project: table_cells.tsv has a digest of each cell in place of its
// text.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "extractors/extract.h"
#include "extractors/tables/page_tables.h"
#include "ingest/reader.h"
#include "schema/sha256.h"
#include "tests/support/places.h"

namespace minutebook::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDigits = 12;
constexpr std::size_t kMinRows = 100;  // in table_cells.tsv

using Digests = std::vector<std::vector<std::string>>;

struct TrueTable {
  std::string file;
  std::vector<int> pages;
  Digests rows;
};

std::string Digest(const std::string& text) {
  return text.empty() ? "-" : Sha256Hex(text).substr(0, kDigits);
}

std::vector<std::string> Fields(const std::string& line, char mark) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, mark);) fields.push_back(field);
  return fields;
}

const std::vector<TrueTable>& Truth() {
  static const std::vector<TrueTable> kTruth = [] {
    std::vector<TrueTable> truth;
    std::ifstream in(SourceDir() / "tests/golden/table_cells.tsv");
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line[0] == '#') continue;
      std::vector<std::string> fields = Fields(line, '\t');
      if (fields[0] != "table") {
        truth.back().rows.push_back(std::move(fields));
        continue;
      }
      truth.push_back({fields.at(1), {}, {}});
      for (const std::string& page : Fields(fields.at(2), ',')) truth.back().pages.push_back(std::stoi(page));
    }
    return truth;
  }();
  return kTruth;
}

Document ReadPaper(const fs::path& path, Diagnostics& diagnostics) {
  const auto bytes = ingest::ReadFile(path.string());
  EXPECT_TRUE(bytes) << path;
  ingest::ReadOptions options;
  options.ocr = ingest::OcrMode::kNever;
  auto document = ingest::ReadDocument(*bytes, path.string(), options, diagnostics);
  EXPECT_TRUE(document) << path;
  return document ? std::move(*document) : Document{};
}

Digests DigestsOf(const extract::StitchedTable& table) {
  Digests rows;
  for (const auto& texts : RowsOf(AsTable(table))) {
    rows.emplace_back();
    for (const std::string& text : texts) rows.back().push_back(Digest(text));
  }
  return rows;
}

// How many cells of the table differ; all of them where the shape does.
std::size_t Differences(const Digests& found, const Digests& truth) {
  std::size_t cells = 0, wrong = 0;
  for (const auto& row : truth) cells += row.size();
  if (found.size() != truth.size()) return cells;
  for (std::size_t r = 0; r < truth.size(); ++r) {
    if (found[r].size() != truth[r].size()) return cells;
    for (std::size_t c = 0; c < truth[r].size(); ++c) wrong += found[r][c] != truth[r][c];
  }
  return wrong;
}

// Every table of the paper that stands on the truth's pages (of a text: any) and is nearest to it.
void ExpectTable(const std::vector<extract::StitchedTable>& found, const TrueTable& table, bool any_page,
                 const fs::path& path) {
  std::size_t least = static_cast<std::size_t>(-1);
  for (const auto& candidate : found) {
    if (any_page || candidate.pages == table.pages)
      least = std::min(least, Differences(DigestsOf(candidate), table.rows));
  }
  EXPECT_EQ(least, 0U) << path << ": the table of page " << table.pages.front() << ", " << table.rows.size()
                       << " rows";
}

void ExpectTables(const fs::path& path, const std::string& file) {
  Diagnostics diagnostics;
  const Document document = ReadPaper(path, diagnostics);
  const auto found = extract::TablesOfPages(extract::WithoutStamps(document.pages));
  for (const TrueTable& table : Truth()) {
    const bool text = path.extension() == ".txt";
    const auto has_words = [&](int page) {
      return text || !document.pages.at(static_cast<std::size_t>(page - 1)).words.empty();
    };
    if (table.file == file && std::all_of(table.pages.begin(), table.pages.end(), has_words))
      ExpectTable(found, table, text, path);
  }
}

// The months' values, comparators and names of indicators, row for row.
void ExpectIndicators(const fs::path& path, const std::string& file) {
  Diagnostics diagnostics;
  const Document document = ReadPaper(path, diagnostics);
  const PackRecords records = extract::ExtractRecords(document, diagnostics);
  auto next = records.indicators.begin();
  for (const TrueTable& table : Truth()) {
    if (table.file != file || table.rows[0].size() < 10) continue;
    for (std::size_t r = 1; r < table.rows.size(); ++r, ++next) {
      ASSERT_NE(next, records.indicators.end()) << path << ": too few";
      const std::vector<std::string>& row = table.rows[r];
      EXPECT_NE(std::find(row.begin(), row.end(), Digest(next->name.value_or(""))), row.end()) << *next->name;
      auto cell = row.begin();
      for (const auto* pairs : {&next->values, &next->comparators}) {
        for (const auto& [title, text] : *pairs) {
          cell = std::find(cell, row.end(), Digest(text));
          ASSERT_NE(cell, row.end()) << path << ": " << *next->name << ", " << title;
          ++cell;
        }
      }
      const auto filled = static_cast<std::size_t>(
          std::count_if(row.begin(), row.end(), [](const std::string& digest) { return digest != "-"; }));
      const std::size_t others = 1 + next->ref.has_value() + next->area.has_value() +
                                 next->owner.has_value() + next->accountable.has_value() +
                                 next->commentary.has_value();
      const std::size_t unit = row.size() == 17;  // a column of units
      EXPECT_EQ(next->values.size() + next->comparators.size() + others + unit, filled) << *next->name;
    }
  }
  EXPECT_EQ(next, records.indicators.end()) << path << ": too many";
}

void ForEachPaper(void (*expect)(const fs::path&, const std::string&), std::vector<std::string> kinds) {
  if (!fs::exists(SharedDir() / "seeds")) GTEST_SKIP() << "real papers are not here and not checked";
  std::size_t rows = 0;
  std::string last;
  for (const TrueTable& table : Truth()) {
    rows += table.rows.size();
    if (table.file == last) continue;
    last = table.file;
    for (const std::string& kind : kinds) {
      const fs::path path = SharedDir() / (kind == ".txt" ? "seeds" : "packs") / (last + kind);
      if (fs::exists(path)) expect(path, last);
    }
  }
  EXPECT_GE(rows, kMinRows);
}

TEST(TableCells, OfRealPapersAreThoseOnThePage) {
  ForEachPaper(&ExpectTables, {".pdf", ".txt", ".mixed.pdf"});
}

// Every table of the packs that goes on over pages: its pages and rows, headings once, counted by eye.
struct Continued {
  const char* file;
  std::vector<int> pages;
  int rows;
};
const Continued kContinued[] = {{"000_249bf5b556e73e06", {24, 25, 26}, 11},
                                {"000_249bf5b556e73e06", {31, 32, 33, 34}, 51},
                                {"000_249bf5b556e73e06", {41, 42}, 7},
                                {"002_9eaf6b68a63872f5", {1, 2, 3, 4}, 9},
                                {"003_41e7f3da12eebc0c", {112, 113, 114}, 6}};

TEST(TableCells, OfRealTablesThatGoOnOverPagesAreInOneTable) {
  if (!fs::exists(SharedDir() / "packs")) GTEST_SKIP() << "real papers are not here and not checked";
  for (const Continued& expected : kContinued) {
    Diagnostics diagnostics;
    const Document document =
        ReadPaper(SharedDir() / "packs" / (expected.file + std::string(".pdf")), diagnostics);
    const auto found = extract::TablesOfPages(extract::WithoutStamps(document.pages));
    const auto table = std::find_if(found.begin(), found.end(),
                                    [&](const auto& t) { return t.pages.front() == expected.pages.front(); });
    ASSERT_NE(table, found.end()) << expected.file;
    EXPECT_EQ(table->pages, expected.pages) << expected.file;
    EXPECT_EQ(table->rows, expected.rows) << expected.file << " page " << expected.pages.front();
  }
}

TEST(TableCells, OfRealIndicatorsAreThoseOnThePage) { ForEachPaper(&ExpectIndicators, {".pdf", ".txt"}); }

}  // namespace
}  // namespace minutebook::test
