// The subcommands, one overload and one file each (tools/ingest.cc, tools/export.cc, ...).
#pragma once

#include "tools/args.h"
#include "tools/console.h"
#include "tools/exit_code.h"

namespace minutebook::tools {

ExitCode Run(const HelpArgs& args, Console& console);
ExitCode Run(const VersionArgs& args, Console& console);
ExitCode Run(const IngestArgs& args, Console& console);
ExitCode Run(const ExportArgs& args, Console& console);
ExitCode Run(const SearchArgs& args, Console& console);
ExitCode Run(const ShowArgs& args, Console& console);
ExitCode Run(const StatusArgs& args, Console& console);
ExitCode Run(const TablesArgs& args, Console& console);
ExitCode Run(const PlanArgs& args, Console& console);
ExitCode Run(const ExtractArgs& args, Console& console);
ExitCode Run(const LoadArgs& args, Console& console);
ExitCode Run(const AuditArgs& args, Console& console);
ExitCode Run(const ExplainArgs& args, Console& console);
ExitCode Run(const VerifyArgs& args, Console& console);
ExitCode Run(const EvaluateArgs& args, Console& console);

// Prints "minutebook: ..." on the error stream and gives `code` back, so that a command can return it.
ExitCode Complain(Console& console, const Error& error, ExitCode code);

}  // namespace minutebook::tools
