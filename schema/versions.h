// Which version of each stage this program is. Raise a stage's number when it may give other records for the
// same bytes: documents loaded by another version are stale and are read again.
#pragma once

#include <string_view>

namespace minutebook {

struct StageVersion {
  std::string_view stage;
  int version;
};

inline constexpr StageVersion kStageVersions[] = {
    {"read", 5}, {"clean", 3}, {"tables", 5}, {"segment", 4}, {"extract", 6}, {"load", 1},
};

}  // namespace minutebook
