// What a Store holds; for the files that define its functions.
#pragma once

#include <memory>

#include "schema/store/lock_file.h"
#include "schema/store/sqlite.h"
#include "schema/store/store.h"

namespace minutebook::store {

struct Store::Impl {
  LockFile lock;  // given up after the database is closed
  std::unique_ptr<Database> database;
  bool read_only = false;
};

// What every function that changes something answers on a store that was opened for reading.
inline Error ReadOnlyError() {
  return MakeError(ErrorCode::kStorage, "load", "the database was opened for reading only");
}

}  // namespace minutebook::store
