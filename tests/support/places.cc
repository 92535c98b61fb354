#include "tests/support/places.h"

#include <cstdlib>

namespace minutebook::test {

std::filesystem::path SourceDir() { return MINUTEBOOK_SOURCE_DIR; }

std::filesystem::path SharedDir() {
  const char* named = std::getenv("MINUTEBOOK_SHARED");
  return named != nullptr && *named != '\0' ? std::filesystem::path(named) : SourceDir() / "../shared";
}

}  // namespace minutebook::test
