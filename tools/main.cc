// minutebook: what was typed becomes typed arguments, which one command runs; the outcome is the exit status.
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tools/run.h"
#include "tools/worker/zygote.h"

int main(int argc, char** argv) {
  using namespace minutebook;
  using namespace minutebook::tools;

  if (argc == 3 && std::string_view(argv[1]) == kZygoteCommand) return RunZygote(std::atoi(argv[2]));
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error like a full disk
  std::ios::sync_with_stdio(false);
  Console console{std::cout, std::cerr, TerminalOf(1), TerminalOf(2)};
  const auto args = ParseArgs(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  if (!args) return static_cast<int>(Complain(console, args.error(), ExitCode::kUsage));

  ExitCode code = std::visit([&](const auto& command) { return Run(command, console); }, *args);
  std::cout.flush();
  if (!std::cout) {
    code = Complain(console, MakeError(ErrorCode::kUnreadable, "", "the output could not be written in full"),
                    ExitCode::kOutput);
  }
  return static_cast<int>(code);
}
