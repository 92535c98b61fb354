#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include "tools/ingest_log.h"
#include "tools/ocr_options.h"
#include "tools/run.h"
#include "tools/tables_job.h"
#include "tools/worker/pool.h"

namespace minutebook::tools {
namespace {

// Writes DIR/page-N.svg for each drawing. False when a file cannot be written.
bool WriteDrawings(const std::vector<PageDrawing>& drawings, const std::string& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  for (const PageDrawing& drawing : drawings) {
    std::ofstream out(std::filesystem::path(folder) / ("page-" + std::to_string(drawing.page) + ".svg"));
    out << drawing.svg << std::flush;
    if (!out) return false;
  }
  return true;
}

PoolOptions PoolOptionsOf(const TablesArgs& args, int width) {
  PoolOptions options;
  options.isolate = args.isolate;
  options.read = OcrOptions(args.ocr, args.ocr_languages, args.ocr_cache);
  for (const PageRange& range : args.pages) options.read.pages.push_back({range.from, range.to});
  options.tables = TablesJob{args.format, width, !args.debug_svg.empty()};
  return options;
}

bool AnyWanted(const TablesArgs& args, int pages) {
  return args.pages.empty() || std::any_of(args.pages.begin(), args.pages.end(),
                                           [&](const PageRange& range) { return range.from <= pages; });
}

Error NoSuchPage(const std::string& path, int pages) {
  Error error = MakeError(ErrorCode::kInvalid, "",
                          "has " + Count(pages, "page", "pages") + ", and none of those that --pages names");
  error.where.file = path;
  return error;
}

}  // namespace

ExitCode Run(const TablesArgs& args, Console& console) {
  auto source = OpenSource(args.path);
  if (!source) return Complain(console, source.error(), ExitCode::kNothingFound);
  const auto pool = ReadingPool::Start(PoolOptionsOf(args, console.out_terminal.width));
  if (!pool) return Complain(console, pool.error(), ExitCode::kSomeFailed);
  const Reading reading = ReadOne(**pool, std::move(*source));
  const TablesAnswer& answer = reading.tables;
  const std::string problem = ProblemLine(reading.records.diagnostics);
  if (!problem.empty()) console.err << "minutebook: " << problem << "\n";
  const bool whole = StatusOf(reading.records.diagnostics) == DocumentStatus::kLoaded;
  if (answer.pages == 0) return whole ? ExitCode::kOk : ExitCode::kSomeFailed;
  if (!AnyWanted(args, answer.pages)) {
    return Complain(console, NoSuchPage(args.path, answer.pages), ExitCode::kNothingFound);
  }
  console.out << answer.text;
  if (!args.debug_svg.empty() && !WriteDrawings(answer.drawings, args.debug_svg)) {
    return Complain(console,
                    MakeError(ErrorCode::kUnreadable, "", "cannot write into '" + args.debug_svg + "'"),
                    ExitCode::kOutput);
  }
  if (answer.tables == 0 && args.format == TableFormat::kText) console.err << "minutebook: no tables found\n";
  return whole ? ExitCode::kOk : ExitCode::kSomeFailed;
}

}  // namespace minutebook::tools
