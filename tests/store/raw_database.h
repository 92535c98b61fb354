// The database file behind a store, for tests that look at its rows.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>

#include "schema/store/sqlite.h"
#include "schema/store/store.h"

namespace minutebook::store {

// The value, or a test failure and an empty one.
template <typename T>
T Must(Result<T> result) {
  EXPECT_TRUE(result) << (result ? "" : Format(result.error()));
  return result ? std::move(*result) : T{};
}

// A folder that goes with the test; in memory where the system has such a place, since every load waits for
// the disk.
class TempFolder {
 public:
  TempFolder() {
    static int count = 0;
    const bool memory = access("/dev/shm", W_OK) == 0;
    path_ = (memory ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path()) /
            ("minutebook-test-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(path_);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() { std::filesystem::remove_all(path_); }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

inline Store OpenStore(const std::string& path) {
  Result<Store> store = Store::Open(path, OpenMode::kReadWrite);
  EXPECT_TRUE(store) << (store ? "" : Format(store.error()));
  return std::move(*store);
}

inline std::unique_ptr<Database> OpenRaw(const std::string& path) {
  Result<std::unique_ptr<Database>> database = Database::Open(path, {});
  EXPECT_TRUE(database) << (database ? "" : Format(database.error()));
  return std::move(*database);
}

// All rows of a query, columns parted by "|", one row a line; the message when it fails.
inline std::string Rows(Database& database, const std::string& sql) {
  std::string text;
  Statement& row = database.Prepared(sql);
  while (row.Step()) {
    for (int column = 0; column < row.Columns(); ++column) {
      if (column > 0) text += '|';
      text += row.Null(column) ? "NULL" : row.Text(column);
    }
    text += '\n';
  }
  const Status status = database.TakeStatus();
  return status ? text : Format(status.error());
}

// Names of the tables, or views, that docs/schema.md describes: all but those of SQLite itself and of the
// index.
inline std::vector<std::string> NamesOf(Database& database, const std::string& type) {
  std::vector<std::string> names;
  Statement& row = database.Prepared(
      "SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT "
      "IN "
      "('search_data', 'search_idx', 'search_docsize', 'search_config') ORDER BY name");
  row.Add(type);
  while (row.Step()) names.push_back(row.Text(0));
  return names;
}

// Every row of every table, sorted by all columns; not what was measured when it was read.
inline std::string Dump(const std::string& path) {
  std::unique_ptr<Database> database = OpenRaw(path);
  std::string dump;
  for (const std::string& table : NamesOf(*database, "table")) {
    if (table == "search" || table == "reading") continue;
    const std::int64_t columns = database->Number("SELECT count(*) FROM pragma_table_info('" + table + "')");
    std::string order = "1";
    for (std::int64_t i = 2; i <= columns; ++i) order += ", " + std::to_string(i);
    dump += table + "\n" + Rows(*database, "SELECT * FROM " + table + " ORDER BY " + order);
  }
  return dump;
}

// Empty when the index holds exactly the text of the records.
inline std::string SearchIndexProblem(Database& database) {
  database.Execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
  const Status status = database.TakeStatus();
  return status ? "" : Format(status.error());
}

}  // namespace minutebook::store
