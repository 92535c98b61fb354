// The one table of subcommands and options: the parser, the help and the documentation tests all read it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace minutebook::tools {

struct OptionSpec {
  std::string_view name;      // "db", without dashes
  std::string_view value;     // "FILE"; empty for a switch
  std::string_view fallback;  // used when the option is not given; empty: none
  std::string_view help;      // one line or two
};

struct CommandSpec {
  std::string_view name;
  std::string_view operands;  // as the usage line prints them: "PATH..."
  std::string_view summary;   // one line for the command list
  std::string_view description;
  std::span<const OptionSpec> options;
  std::string_view examples;  // one per line
  int min_operands;
  int max_operands;  // -1: any number
};

std::span<const CommandSpec> Commands();

// Null when there is no such command.
const CommandSpec* FindCommand(std::string_view name);

// The known name nearest to a mistyped one; empty when none is near (two changes, in long names a third).
std::string_view NearestName(std::string_view typed, std::span<const std::string_view> known);

// The text of `minutebook --help` and of `minutebook COMMAND --help`, at most 80 columns wide.
std::string ProgramHelp();
std::string CommandHelp(const CommandSpec& command);

// "minutebook 0.1.0".
std::string VersionLine();

}  // namespace minutebook::tools
