// Two headers once had a type Piece each in one namespace. No file included both, so it compiled, but code
// made from templates for one was used for the other at run time.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "tests/support/places.h"

namespace minutebook::test {
namespace {

namespace fs = std::filesystem;

// The type that a line at the left margin defines, "" when it defines none.
std::string DefinedType(const std::string& line) {
  for (const std::string keyword : {"struct ", "class ", "enum class "}) {
    if (!line.starts_with(keyword) || line.find('{') == std::string::npos) continue;
    const std::size_t end = line.find_first_of(" {<", keyword.size());
    const std::string name = line.substr(keyword.size(), end - keyword.size());
    return name.find("::") == std::string::npos ? name : "";  // a part of a class, such as Store::Impl
  }
  return "";
}

TEST(OneDefinition, TypesOfTheLinesAreTold) {
  EXPECT_EQ(DefinedType("struct Piece {"), "Piece");
  EXPECT_EQ(DefinedType("enum class Kind : int { kA };"), "Kind");
  EXPECT_EQ(DefinedType("class Store;"), "");
  EXPECT_EQ(DefinedType("struct Store::Impl {"), "");
  EXPECT_EQ(DefinedType("  struct Inner {"), "");
}

TEST(OneDefinition, NoTwoHeadersDefineATypeOfOneName) {
  std::map<std::string, std::string> headers;  // by "namespace::Type"
  for (const char* folder : {"schema", "ingest", "extractors", "tools"}) {
    for (const auto& entry : fs::recursive_directory_iterator(SourceDir() / folder)) {
      if (entry.path().extension() != ".h") continue;
      std::ifstream file(entry.path());
      std::string space;
      for (std::string line; std::getline(file, line);) {
        if (line.starts_with("namespace ")) space = line.substr(10, line.find(' ', 10) - 10);
        const std::string type = DefinedType(line);
        if (type.empty()) continue;
        const auto [at, fresh] = headers.emplace(space + "::" + type, entry.path().string());
        EXPECT_TRUE(fresh) << at->first << " is in " << at->second << " and in " << entry.path();
      }
    }
  }
  EXPECT_GT(headers.size(), 100U);
}

}  // namespace
}  // namespace minutebook::test
