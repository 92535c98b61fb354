// What the program's exit status says; docs/minutebook.1, README.md and --help list the same numbers.
#pragma once

#include <array>
#include <string_view>

namespace minutebook::tools {

enum class ExitCode {
  kOk = 0,
  kSomeFailed = 1,
  kUsage = 2,
  kDatabase = 3,
  kNothingFound = 4,
  kOutput = 5,
  kBelowBaseline = 6,
};

struct ExitCodeNote {
  ExitCode code;
  std::string_view meaning;
};

inline constexpr std::array<ExitCodeNote, 7> kExitCodeNotes = {{
    {ExitCode::kOk, "all went well"},
    {ExitCode::kSomeFailed, "some documents failed or are incomplete, or a check of verify failed"},
    {ExitCode::kUsage, "the command line is wrong; nothing was done"},
    {ExitCode::kDatabase, "the database cannot be opened, read or written"},
    {ExitCode::kNothingFound, "nothing to do, or nothing found"},
    {ExitCode::kOutput, "the output could not be written in full"},
    {ExitCode::kBelowBaseline, "a score is below its baseline"},
}};

}  // namespace minutebook::tools
