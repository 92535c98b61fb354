// docs/schema.md against the database: every table, view and column is described, every example runs.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "tests/store/raw_database.h"
#include "tests/support/places.h"
#include "tests/support/sample_records.h"

namespace minutebook::store {
namespace {

using minutebook::testing::FullRecords;

struct Described {
  std::set<std::string> columns;
  std::map<std::string, std::string> types;
  std::string example;
};

// Cells of a Markdown table row, without blanks and back quotes.
std::vector<std::string> CellsOf(const std::string& line) {
  std::vector<std::string> cells;
  std::stringstream stream(line.substr(1));
  for (std::string cell; std::getline(stream, cell, '|');) {
    const std::size_t from = cell.find_first_not_of(" `");
    const std::size_t to = cell.find_last_not_of(" `");
    cells.push_back(from == std::string::npos ? "" : cell.substr(from, to - from + 1));
  }
  return cells;
}

// The chapters "### `name`" with the frame columns added to record tables.
std::map<std::string, Described> ReadDoc() {
  std::ifstream file(test::SourceDir() / "docs/schema.md");
  std::map<std::string, Described> chapters;
  std::string name;
  bool in_example = false;
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("### ", 0) == 0) {
      name = line.substr(4);
      if (name.front() == '`') name = name.substr(1, name.size() - 2);
    } else if (line.rfind("```", 0) == 0) {
      in_example = !in_example;
    } else if (in_example) {
      chapters[name].example += line + "\n";
    } else if (line.rfind("Record table.", 0) == 0) {
      for (const auto& [column, type] : chapters["Frame columns"].types) {
        chapters[name].columns.insert(column);
        chapters[name].types[column] = type;
      }
    } else if (line.rfind("| `", 0) == 0) {
      const std::vector<std::string> cells = CellsOf(line);
      EXPECT_FALSE(cells.back().empty()) << name << ": " << line;
      chapters[name].columns.insert(cells[0]);
      if (cells.size() > 2) chapters[name].types[cells[0]] = cells[1];
    }
  }
  chapters.erase("Frame columns");
  return chapters;
}

class SchemaDoc : public ::testing::Test {
 protected:
  SchemaDoc() : store_(OpenStore(folder_ / "a.db")), raw_(OpenRaw(folder_ / "a.db")), chapters_(ReadDoc()) {}
  TempFolder folder_;
  Store store_;
  std::unique_ptr<Database> raw_;
  std::map<std::string, Described> chapters_;
};

TEST_F(SchemaDoc, DescribesEveryTableAndViewAndNoOther) {
  std::set<std::string> described;
  for (const auto& [name, chapter] : chapters_) {
    if (!chapter.columns.empty()) described.insert(name);
  }
  std::set<std::string> present;
  for (const char* type : {"table", "view"}) {
    for (const std::string& name : NamesOf(*raw_, type)) present.insert(name);
  }
  EXPECT_EQ(described, present);
}

TEST_F(SchemaDoc, DescribesEveryColumn) {
  for (const auto& [name, chapter] : chapters_) {
    std::set<std::string> present;
    Statement& row = raw_->Prepared("SELECT name, type FROM pragma_table_info(?)");
    row.Add(name);
    while (row.Step()) {
      present.insert(row.Text(0));
      const auto type = chapter.types.find(row.Text(0));
      if (type != chapter.types.end() && !row.Text(1).empty()) {
        EXPECT_EQ(type->second, row.Text(1)) << name << "." << row.Text(0);
      }
    }
    if (chapter.columns.empty()) continue;
    EXPECT_EQ(chapter.columns, present) << name;
  }
}

TEST_F(SchemaDoc, ExamplesRun) {
  Must(store_.Load(FullRecords()));
  for (const auto& [name, chapter] : chapters_) {
    if (chapter.columns.empty()) continue;
    ASSERT_FALSE(chapter.example.empty()) << name;
    Statement& row = raw_->Prepared(chapter.example);
    row.Run();
    const Status status = raw_->TakeStatus();
    EXPECT_TRUE(status) << name << ": " << (status ? "" : Format(status.error()));
  }
}

TEST_F(SchemaDoc, EveryTableIsStrict) {
  EXPECT_EQ(
      Rows(*raw_,
           "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND "
           "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"),
      "");
}

TEST_F(SchemaDoc, EveryTableOfRecordsHangsOnADocument) {
  const std::set<std::string> others = {"migration", "document", "search", "attempt", "unread_path"};
  for (const std::string& table : NamesOf(*raw_, "table")) {
    if (others.contains(table)) continue;
    const std::string sql =
        "SELECT count(*) > 0 AND min(on_delete = 'CASCADE') FROM pragma_foreign_key_list('" + table + "')";
    EXPECT_EQ(raw_->Number(sql), 1) << table;
  }
}

TEST_F(SchemaDoc, EveryRecordTableCarriesProvenance) {
  for (const FamilyCount& family : Must(store_.Counts(""))) {
    EXPECT_EQ(raw_->Number("SELECT count(*) FROM pragma_table_info('" + family.family +
                           "') WHERE name IN ('uid', 'page_from', 'page_to', 'x0', 'y0', 'x1', 'y1', 'rule', "
                           "'confidence')"),
              9)
        << family.family;
  }
}

}  // namespace
}  // namespace minutebook::store
