// Keeps a database to one writing program: a locked file beside it that names the holder.
#pragma once

#include <string>

#include "schema/result.h"

namespace minutebook::store {

class LockFile {
 public:
  LockFile() = default;  // holds nothing
  LockFile(LockFile&& other) noexcept;
  LockFile& operator=(LockFile&& other) noexcept;
  ~LockFile();  // gives the lock up and removes the file

  // Takes the lock of the database at `database`, waiting up to `wait_ms` for a holder to end. kStorage that
  // names the holder when it does not. Where no such file can be made (a folder that may not be written, a
  // file system without locks) nothing is held and SQLite's own locks have to do.
  //
  // The lock is the kernel's: it ends with the process, however that ends. A file that is left over says who
  // had it last and is in nobody's way.
  static Result<LockFile> Take(const std::string& database, int wait_ms);

  // Who has the lock of the database at `database` now, as its file says: "process 12 on HOST since TIME:
  // COMMAND"; empty when nobody has.
  static std::string Holder(const std::string& database);

  bool held() const { return descriptor_ >= 0; }

 private:
  LockFile(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  int descriptor_ = -1;
  std::string path_;
};

}  // namespace minutebook::store
