#include "schema/store/migrations.h"

#include <string>

namespace minutebook::store {

extern const char kTablesSql[];
extern const char kSearchSourceSql[];
extern const char kSearchIndexSql[];
extern const char kSearchMergingSql[];
extern const char kViewsSql[];
extern const char kAccountSql[];
extern const char kCellsSql[];
extern const char kLedgerSql[];
extern const char kRepresentationsSql[];
extern const char kKeyDecisionsSql[];
extern const char kFiguresSql[];
extern const char kFiguresInSearchSql[];

namespace {

constexpr char kMigrationTable[] =
    "CREATE TABLE IF NOT EXISTS migration (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT";
constexpr char kHasMigrationTable[] =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migration'";
constexpr char kTableCount[] = "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'";

Error Refusal(std::string message) { return MakeError(ErrorCode::kStorage, "load", std::move(message)); }

// How many of the steps the database holds.
Result<std::size_t> StepsDone(Database& database, std::span<const Migration> steps) {
  if (database.Number(kHasMigrationTable) == 0) {
    const bool empty = database.Number(kTableCount) == 0;
    if (Status status = database.TakeStatus(); !status) return status.error();
    if (empty) return std::size_t{0};
    return Refusal("this database belongs to another program; give another path");
  }
  std::size_t done = 0;
  bool known = true;
  Statement& rows = database.Prepared("SELECT name FROM migration ORDER BY id");
  while (rows.Step()) {
    known = known && done < steps.size() && rows.Text(0) == steps[done].name;
    ++done;
  }
  if (Status status = database.TakeStatus(); !status) return status.error();
  if (known) return done;
  return Refusal("this database was made by a newer minutebook; use that version or make a new database");
}

}  // namespace

std::span<const Migration> Migrations() {
  static const std::string kSearch = std::string(kSearchSourceSql) + ";" + kSearchIndexSql;
  static const std::string kFigures =
      std::string(kFiguresSql) + "DROP VIEW search_source;" + kSearchSourceSql + kFiguresInSearchSql;
  static const Migration kSteps[] = {
      {"tables", kTablesSql},
      {"search", kSearch.c_str()},
      {"views", kViewsSql},
      {"account", kAccountSql},
      {"cells", kCellsSql},
      {"ledger", kLedgerSql},
      {"representations", kRepresentationsSql},
      {"key-decisions", kKeyDecisionsSql},
      {"figures", kFigures.c_str()},
      {"search-merging", kSearchMergingSql},
  };
  return kSteps;
}

Status Migrate(Database& database, std::span<const Migration> steps) {
  Result<std::size_t> done = StepsDone(database, steps);
  if (!done) return done.error();
  if (*done == steps.size()) return Ok{};
  database.Begin();
  // Another process may have been first.
  done = StepsDone(database, steps);
  database.Execute(kMigrationTable);
  for (std::size_t i = done ? *done : steps.size(); i < steps.size(); ++i) {
    database.Execute(steps[i].sql);
    database.Prepared("INSERT INTO migration (id, name) VALUES (?, ?)")
        .Add(static_cast<std::int64_t>(i + 1))
        .Add(steps[i].name)
        .Run();
  }
  return database.End();
}

Status CheckVersion(Database& database, std::span<const Migration> steps) {
  Result<std::size_t> done = StepsDone(database, steps);
  if (!done) return done.error();
  if (*done == steps.size()) return Ok{};
  if (*done == 0) return Refusal("this database is empty; ingest something first");
  return Refusal(
      "this database was made by an older minutebook; open it once for writing to bring it up to date");
}

}  // namespace minutebook::store
