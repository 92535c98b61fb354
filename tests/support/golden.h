// Files of expected figures: read by the tests, rewritten when MINUTEBOOK_UPDATE_GOLDEN is set.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace minutebook::test {

inline constexpr const char* kUpdateVariable = "MINUTEBOOK_UPDATE_GOLDEN";

// True when the variable is set to anything but the empty string.
bool UpdateGolden();

// The lines between "<!-- begin NAME -->" and "<!-- end NAME -->"; empty when there is no such part.
std::string MarkedPart(const std::string& document, std::string_view name);

// The document with that part replaced.
std::string WithMarkedPart(const std::string& document, std::string_view name, const std::string& part);

// Rewrites a file.
void Rewrite(const std::filesystem::path& path, const std::string& text);

}  // namespace minutebook::test
