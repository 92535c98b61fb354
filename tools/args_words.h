// One command's words taken apart into options and operands, not yet read as values.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/result.h"
#include "tools/commands.h"

namespace minutebook::tools {

// Every option has a value, switches "yes" or "".
struct ParsedWords {
  std::vector<std::pair<std::string, std::string>> options;
  std::vector<std::string> operands;
  bool help = false;

  std::string Get(std::string_view name) const {
    for (const auto& [key, value] : options) {
      if (key == name) return value;
    }
    return {};
  }

  // All values of an option that may be given several times.
  std::vector<std::string> GetAll(std::string_view name) const {
    std::vector<std::string> values;
    for (const auto& [key, value] : options) {
      if (key == name && !value.empty()) values.push_back(value);
    }
    return values;
  }
};

// An error of the command line; the exit status says that nothing was done.
Error UsageError(std::string message);

// "; see 'minutebook COMMAND --help'", the end of a message.
std::string HelpHint(std::string_view command);

// The words after the command's name. An error names the option that is unknown or lacks its value.
Result<ParsedWords> ParseWords(const std::vector<std::string>& words, const CommandSpec& command);

}  // namespace minutebook::tools
