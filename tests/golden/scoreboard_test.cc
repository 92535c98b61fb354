// The program against hand-made gold of real papers, where the folder that holds them is present: it is not
// part of the project. MINUTEBOOK_SHARED names it, else ../shared is looked for.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "tests/support/golden.h"
#include "tests/support/places.h"

namespace minutebook::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFamilies =
    "document,meeting,members,contacts,meeting_dates,agenda_items,minutes,attendance,minute_items,points,"
    "resolutions,declarations,sections";

std::string Quoted(const fs::path& path) { return "'" + path.string() + "'"; }

// The standard output of a shell command.
std::string Output(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return output;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) output += static_cast<char>(c);
  pclose(pipe);
  return output;
}

// The figure after "mean of N: " on the last line; -1 when there is none.
double Mean(const std::string& table) {
  const std::size_t at = table.rfind("mean of ");
  const std::size_t colon = table.find(": ", at);
  if (at == std::string::npos || colon == std::string::npos) return -1;
  return std::strtod(table.c_str() + colon + 2, nullptr);
}

TEST(Scoreboard, RealPapersReachTheirMean) {
  const fs::path script = SharedDir() / "tools/scoreboard.sh";
  if (!fs::exists(script)) GTEST_SKIP() << script.string() << " is not here: real papers are not scored";
  const fs::path figures = SourceDir() / "tests/golden/scoreboard_mean.tsv";
  const struct {
    const char* name;
    const char* folders[2];
  } groups[] = {{"digital", {"seeds", "realdocs"}}, {"packs", {"packs", "packs"}}};

  std::map<std::string, double> measured;
  std::ostringstream tables;
  for (const auto& group : groups) {
    std::string command = std::string("FAMILIES=") + kFamilies + " bash " + Quoted(script) + " " +
                          Quoted(MINUTEBOOK_PROGRAM) + " " + Quoted(SharedDir() / "gold");
    command += " " + Quoted(SharedDir() / group.folders[0]);
    if (std::string(group.folders[1]) != group.folders[0])
      command += " " + Quoted(SharedDir() / group.folders[1]);
    const std::string table = Output(command);
    tables << "== " << group.name << "\n" << table;
    measured[group.name] = Mean(table);
  }
  std::cout << tables.str();
  std::ofstream(fs::path(MINUTEBOOK_BINARY_DIR) / "scoreboard.txt") << tables.str();
  if (UpdateGolden()) WriteFigures(figures, measured);
  EXPECT_EQ(Shortfalls(ReadFigures(figures), measured), "") << tables.str();
}

}  // namespace
}  // namespace minutebook::test
