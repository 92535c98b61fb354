// Whether a database is whole: the file, its references, its search index, and what the records promise.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/result.h"

namespace minutebook::store {

inline constexpr std::size_t kShownProblems = 5;  // of each check

// One question put to the whole database.
struct Check {
  std::string name;                   // "search index"
  std::string promise;                // what holds when there is no problem
  std::int64_t problems = 0;          // how many offences were found
  std::vector<std::string> examples;  // the first kShownProblems of them, each one line
};

struct Verification {
  bool damaged = false;  // the file itself is: only `checks` up to that one were made
  std::vector<Check> checks;
};

// Makes every check, changing nothing. Where the database may not be written, the search index is compared
// with the records by their keys only, not word by word. kStorage when the database cannot be opened or read,
// is locked, or is of another version or program.
Result<Verification> Verify(const std::string& path);

}  // namespace minutebook::store
