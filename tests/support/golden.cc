#include "tests/support/golden.h"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <sstream>

namespace minutebook::test {
namespace {

constexpr double kPlaces = 100;
constexpr double kRounding = 1e-9;

}  // namespace

bool UpdateGolden() {
  const char* value = std::getenv(kUpdateVariable);
  return value != nullptr && *value != '\0';
}

std::map<std::string, double> ReadFigures(const std::filesystem::path& path) {
  std::map<std::string, double> figures;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string::npos) continue;
    figures[line.substr(0, tab)] = std::strtod(line.c_str() + tab + 1, nullptr);
  }
  return figures;
}

void WriteFigures(const std::filesystem::path& path, const std::map<std::string, double>& figures) {
  std::ostringstream text;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line) && line.starts_with('#');) text << line << "\n";
  in.close();
  for (const auto& [name, figure] : figures) {
    text << name << "\t" << std::fixed << std::setprecision(2)
         << std::floor(figure * kPlaces + kRounding) / kPlaces << "\n";
  }
  std::ofstream(path) << text.str();
}

std::string Shortfalls(const std::map<std::string, double>& expected,
                       const std::map<std::string, double>& measured) {
  std::ostringstream text;
  for (const auto& [name, least] : expected) {
    const auto found = measured.find(name);
    if (found == measured.end()) {
      text << name << " is expected to reach " << least << " but was not measured\n";
    } else if (found->second + kRounding < least) {
      text << name << " fell to " << found->second << ", it should be " << least << " or more\n";
    }
  }
  return text.str();
}

}  // namespace minutebook::test
