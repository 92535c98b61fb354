// The only file that knows Boost.Program_options. Tests: args_test.cc.
#include "tools/args_words.h"

#include <algorithm>
#include <boost/program_options.hpp>

namespace minutebook::tools {

namespace {

namespace po = boost::program_options;

// "DIR..." stands for an option that may be given several times.
bool Repeats(const OptionSpec& option) { return option.value.ends_with("..."); }

po::options_description Describe(const CommandSpec& command) {
  po::options_description description;
  description.add_options()("help,h", "");
  for (const OptionSpec& option : command.options) {
    const std::string name(option.name);
    if (option.value.empty()) {
      description.add_options()(name.c_str(), "");
    } else if (Repeats(option)) {
      description.add_options()(name.c_str(), po::value<std::vector<std::string>>());
    } else {
      description.add_options()(name.c_str(), po::value<std::string>());
    }
  }
  description.add_options()("operand", po::value<std::vector<std::string>>());
  return description;
}

std::string UnknownOption(const std::string& typed, const CommandSpec& command) {
  std::vector<std::string_view> known = {"help"};
  for (const OptionSpec& option : command.options) known.push_back(option.name);
  std::string message = "'minutebook " + std::string(command.name) + "' has no option '" + typed + "'";
  const std::string bare = typed.substr(std::min(typed.find_first_not_of('-'), typed.size()));
  const std::string_view nearest = NearestName(bare, known);
  if (!nearest.empty()) message += "; did you mean '--" + std::string(nearest) + "'?";
  return message + (nearest.empty() ? HelpHint(command.name) : "");
}

}  // namespace

Error UsageError(std::string message) { return MakeError(ErrorCode::kInvalid, "", std::move(message)); }

std::string HelpHint(std::string_view command) {
  std::string hint = "; see 'minutebook ";
  if (!command.empty()) hint += std::string(command) + " ";
  return hint + "--help'";
}

// Boost throws on bad options; this is the edge where that becomes an Error.
Result<ParsedWords> ParseWords(const std::vector<std::string>& words, const CommandSpec& command) {
  try {
    const po::options_description description = Describe(command);
    po::positional_options_description operands;
    operands.add("operand", -1);
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::variables_map given;
    po::store(po::command_line_parser(words).options(description).positional(operands).style(style).run(),
              given);
    ParsedWords parsed;
    parsed.help = given.count("help") > 0;
    for (const OptionSpec& option : command.options) {
      const std::string name(option.name);
      if (Repeats(option)) {
        if (given.count(name) == 0) continue;
        for (const std::string& value : given[name].as<std::vector<std::string>>())
          parsed.options.emplace_back(name, value);
        continue;
      }
      std::string value(option.fallback);
      if (given.count(name) > 0) value = option.value.empty() ? "yes" : given[name].as<std::string>();
      parsed.options.emplace_back(name, std::move(value));
    }
    if (given.count("operand") > 0) parsed.operands = given["operand"].as<std::vector<std::string>>();
    return parsed;
  } catch (const po::unknown_option& error) {
    return UsageError(UnknownOption(error.get_option_name(), command));
  } catch (const po::error& error) {
    return UsageError(error.what() + HelpHint(command.name));
  }
}

}  // namespace minutebook::tools
