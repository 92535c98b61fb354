#include "tests/support/golden.h"

#include <cstdlib>
#include <fstream>
#include <utility>

namespace minutebook::test {
namespace {

// Where a part begins and how long it is; npos when it is not marked.
std::pair<std::size_t, std::size_t> PlaceOf(const std::string& document, std::string_view name) {
  const std::string begin = "<!-- begin " + std::string(name) + " -->\n";
  const std::string end = "<!-- end " + std::string(name) + " -->\n";
  const std::size_t at = document.find(begin);
  if (at == std::string::npos) return {at, 0};
  const std::size_t from = at + begin.size();
  const std::size_t to = document.find(end, from);
  return to == std::string::npos ? std::pair(to, std::size_t{0}) : std::pair(from, to - from);
}

}  // namespace

bool UpdateGolden() {
  const char* value = std::getenv(kUpdateVariable);
  return value != nullptr && *value != '\0';
}

std::string MarkedPart(const std::string& document, std::string_view name) {
  const auto [from, length] = PlaceOf(document, name);
  return from == std::string::npos ? "" : document.substr(from, length);
}

std::string WithMarkedPart(const std::string& document, std::string_view name, const std::string& part) {
  const auto [from, length] = PlaceOf(document, name);
  if (from == std::string::npos) return document;
  return document.substr(0, from) + part + document.substr(from + length);
}

void Rewrite(const std::filesystem::path& path, const std::string& text) { std::ofstream(path) << text; }

}  // namespace minutebook::test
