// Checks JSON text against the public record format that docs/records.md describes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::test {

// One line per key that is missing or holds something else than the format says ("minutes[0].items[2].title:
// ..."); empty when all is well. Keys beyond the public format are ignored.
std::vector<std::string> FormatOffences(std::string_view json);

}  // namespace minutebook::test
