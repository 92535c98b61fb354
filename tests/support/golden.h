// Tables of expected figures that only rise: read by the tests, rewritten when MINUTEBOOK_UPDATE_GOLDEN is
// set.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace minutebook::test {

inline constexpr const char* kUpdateVariable = "MINUTEBOOK_UPDATE_GOLDEN";

// True when the variable is set to anything but the empty string.
bool UpdateGolden();

// "name<TAB>figure" lines; lines that start with "#" are comments. Empty when the file is missing.
std::map<std::string, double> ReadFigures(const std::filesystem::path& path);

// Rewrites the file, its leading comment lines kept, figures rounded down to two places.
void WriteFigures(const std::filesystem::path& path, const std::map<std::string, double>& figures);

// One line per name that falls short of its expected figure or is no longer measured, empty when all is well.
std::string Shortfalls(const std::map<std::string, double>& expected,
                       const std::map<std::string, double>& measured);

}  // namespace minutebook::test
