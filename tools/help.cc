#include "tools/run.h"

namespace minutebook::tools {

ExitCode Run(const HelpArgs& args, Console& console) {
  console.out << (args.command == nullptr ? ProgramHelp() : CommandHelp(*args.command));
  return ExitCode::kOk;
}

ExitCode Run(const VersionArgs&, Console& console) {
  console.out << VersionLine() << "\n";
  return ExitCode::kOk;
}

ExitCode Complain(Console& console, const Error& error, ExitCode code) {
  const bool placed = !error.where.file.empty() || !error.stage.empty();
  console.err << "minutebook: " << OneLine(placed ? Format(error) : error.message) << std::endl;
  return code;
}

}  // namespace minutebook::tools
