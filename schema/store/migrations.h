// The database's form over time: an append-only list of named steps, each recorded in the table `migration`.
#pragma once

#include <span>

#include "schema/result.h"
#include "schema/store/sqlite.h"

namespace minutebook::store {

struct Migration {
  const char* name;
  const char* sql;
};

// All steps, oldest first. Append only: a released step is never changed.
std::span<const Migration> Migrations();

// Brings a database that holds a prefix of `steps` up to all of them, in one transaction. kStorage when it
// holds something else: a newer program's steps, or another program's tables.
Status Migrate(Database& database, std::span<const Migration> steps);

// Success when the database holds exactly `steps`; for read-only use.
Status CheckVersion(Database& database, std::span<const Migration> steps);

}  // namespace minutebook::store
