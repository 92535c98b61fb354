// `plan`: find the files as `ingest` would, look at each, and write who reads what.
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "tools/durable_file.h"
#include "tools/escaped_path.h"
#include "tools/pipeline.h"
#include "tools/run.h"
#include "tools/shard_plan.h"
#include "tools/source_files.h"

namespace minutebook::tools {
namespace {

constexpr int kSummaryWidth = 80;

// The file as it is now. A file that cannot be looked at or read stays in the plan: whoever extracts it says
// what is wrong with it.
PlannedFile Look(const std::string& path, bool hash, std::vector<Error>& problems) {
  PlannedFile file{path, 0, ""};
  struct stat facts {};
  if (stat(path.c_str(), &facts) != 0) {
    problems.push_back(FileError(path, "the file cannot be looked at"));
    return file;
  }
  file.size = static_cast<std::uint64_t>(facts.st_size);
  if (!hash) return file;
  const auto source = OpenSource(path);
  if (source) {
    file.sha256 = source->sha256;
  } else {
    problems.push_back(source.error());
  }
  return file;
}

void PrintSummary(const PlanArgs& args, const std::vector<std::vector<PlannedFile>>& shards,
                  Console& console) {
  std::uint64_t bytes = 0;
  std::uint64_t largest = 0;
  std::size_t files = 0;
  for (const std::vector<PlannedFile>& shard : shards) {
    std::uint64_t own = 0;
    for (const PlannedFile& file : shard) own += file.size;
    largest = std::max(largest, own);
    bytes += own;
    files += shard.size();
  }
  const auto megabytes = [](std::uint64_t n) { return Grouped(static_cast<long long>(n / 1000000)) + " MB"; };
  console.out << TwoColumns({{"Files", Grouped(static_cast<long long>(files)) + ", " + megabytes(bytes)},
                             {"Shards", Grouped(args.shards) + ", the largest " + megabytes(largest)},
                             {"Plan", args.out}},
                            kSummaryWidth)
              << "Next: 'minutebook extract --plan " << args.out << " --shard K' for each K from 1 to "
              << args.shards << ".\n";
}

}  // namespace

ExitCode Run(const PlanArgs& args, Console& console) {
  SourceFiles sources = FindSourceFiles(args.paths);
  std::vector<PlannedFile> files;
  std::vector<Error> problems = std::move(sources.problems);
  for (const std::string& path : sources.paths) files.push_back(Look(path, args.hash, problems));
  for (const Error& problem : problems) Complain(console, problem, ExitCode::kSomeFailed);
  if (files.empty()) {
    const Error nothing = MakeError(ErrorCode::kEmpty, "", "no papers were found; no plan was written");
    return Complain(console, nothing, ExitCode::kNothingFound);
  }
  std::error_code failure;
  const std::string here = std::filesystem::current_path(failure).string();
  const auto shards = SplitIntoShards(std::move(files), args.shards);
  if (const auto written = WritePlan(args.out, here, shards); !written) {
    const bool other = written.error().code == ErrorCode::kInvalid;
    return Complain(console, written.error(), other ? ExitCode::kUsage : ExitCode::kOutput);
  }
  PrintSummary(args, shards, console);
  return problems.empty() ? ExitCode::kOk : ExitCode::kSomeFailed;
}

}  // namespace minutebook::tools
