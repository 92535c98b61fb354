#include "schema/store/migrations.h"

#include <gtest/gtest.h>

#include "tests/store/raw_database.h"
#include "tests/support/sample_records.h"

namespace minutebook::store {
namespace {

using minutebook::testing::SmallRecords;

// The names of a table's columns, joined with commas.
std::string ColumnsOf(Database& database, const std::string& table) {
  std::string names;
  Statement& rows = database.Prepared("SELECT name FROM pragma_table_info(?)");
  rows.Add(table);
  while (rows.Step()) names += (names.empty() ? "" : ", ") + std::string(rows.Text(0));
  return names;
}

// A database as an older version left it, with the rows of `records`.
void MakeOldDatabase(const std::string& path, const std::string& full_path, std::size_t steps) {
  {
    Store store = OpenStore(full_path);
    Must(store.Load(SmallRecords(1)));
    Must(store.Load(SmallRecords(2)));
  }
  std::unique_ptr<Database> old = OpenRaw(path);
  EXPECT_TRUE(Migrate(*old, Migrations().first(steps)));
  // Copies the rows as far as the older tables have the columns.
  old->Prepared("ATTACH ? AS full").Add(full_path).Run();
  for (const std::string& table : NamesOf(*old, "table")) {
    if (table == "search" || table == "migration") continue;
    const std::string columns = ColumnsOf(*old, table);
    old->Execute(
        ("INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM full." + table).c_str());
  }
  if (steps > 1) old->Execute("INSERT INTO search (search) VALUES ('rebuild')");
  const Status status = old->TakeStatus();
  EXPECT_TRUE(status) << (status ? "" : Format(status.error()));
}

TEST(Migrations, HaveNamesOfTheirOwn) {
  for (const Migration& one : Migrations()) {
    int times = 0;
    for (const Migration& other : Migrations()) times += std::string(one.name) == other.name;
    EXPECT_EQ(times, 1) << one.name;
  }
}

TEST(Migrations, BringAnOlderDatabaseUpWithItsRows) {
  for (std::size_t steps = 1; steps < Migrations().size(); ++steps) {
    const TempFolder folder;
    MakeOldDatabase(folder / "old.db", folder / "full.db", steps);
    {
      Store store = OpenStore(folder / "old.db");
      EXPECT_EQ(Must(store.Search("mill lane", 10)).size(), 4U);
      // What later steps added is filled when the stale documents are read again.
      Must(store.Load(SmallRecords(1), true));
      Must(store.Load(SmallRecords(2), true));
      EXPECT_EQ(SearchIndexProblem(*OpenRaw(folder / "old.db")), "");
    }
    EXPECT_EQ(Dump(folder / "old.db"), Dump(folder / "full.db"));
  }
}

TEST(Migrations, AreAppliedOnce) {
  const TempFolder folder;
  for (int i = 0; i < 3; ++i) OpenStore(folder / "a.db");
  std::string expected;
  for (std::size_t i = 0; i < Migrations().size(); ++i) {
    expected += std::to_string(i + 1) + "|" + Migrations()[i].name + "\n";
  }
  EXPECT_EQ(Rows(*OpenRaw(folder / "a.db"), "SELECT id, name FROM migration ORDER BY id"), expected);
}

TEST(Migrations, AFailingStepLeavesTheDatabaseAsItWas) {
  const TempFolder folder;
  std::unique_ptr<Database> database = OpenRaw(folder / "a.db");
  const Migration steps[] = {{"good", "CREATE TABLE a (id INTEGER PRIMARY KEY)"},
                             {"bad", "CREATE TABLE a (x"}};
  EXPECT_FALSE(Migrate(*database, steps));
  EXPECT_EQ(Rows(*database, "SELECT count(*) FROM sqlite_schema"), "0\n");
}

}  // namespace
}  // namespace minutebook::store
