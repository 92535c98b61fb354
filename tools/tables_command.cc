#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include "extractors/tables/page_tables.h"
#include "extractors/tables/table.h"
#include "ingest/reader.h"
#include "tools/run.h"
#include "tools/table_output.h"
#include "tools/table_svg.h"

namespace minutebook::tools {
namespace {

bool Wanted(const std::vector<PageRange>& ranges, int page) {
  return ranges.empty() || std::any_of(ranges.begin(), ranges.end(),
                                       [&](const PageRange& r) { return page >= r.from && page <= r.to; });
}

std::string Format(const std::vector<extract::StitchedTable>& tables, TableFormat format, int width) {
  switch (format) {
    case TableFormat::kCsv: return TablesAsCsv(tables);
    case TableFormat::kJson: return TablesAsJson(tables);
    case TableFormat::kMarkdown: return TablesAsMarkdown(tables);
    case TableFormat::kText: break;
  }
  return DrawTables(tables, width);
}

// Writes DIR/page-N.svg for each page. False when a file cannot be written.
bool WriteSvgs(const std::vector<Page>& pages, const std::string& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  for (const Page& page : pages) {
    std::ofstream out(std::filesystem::path(folder) / ("page-" + std::to_string(page.number) + ".svg"));
    out << PageAsSvg(page, extract::FindTables(page), extract::FindRuledGrids(page));
    if (!out) return false;
  }
  return true;
}

}  // namespace

ExitCode Run(const TablesArgs& args, Console& console) {
  const auto bytes = ingest::ReadFile(args.path);
  if (!bytes) return Complain(console, bytes.error(), ExitCode::kNothingFound);
  Diagnostics diagnostics;
  auto document = ingest::ReadDocument(*bytes, args.path, diagnostics);
  if (!document) return Complain(console, document.error(), ExitCode::kSomeFailed);
  std::vector<Page> pages = extract::WithoutStamps(std::move(document->pages));
  pages.erase(std::remove_if(pages.begin(), pages.end(),
                             [&](const Page& page) { return !Wanted(args.pages, page.number); }),
              pages.end());
  const std::vector<extract::StitchedTable> stitched = extract::TablesOfPages(pages);
  console.out << Format(stitched, args.format, console.out_terminal.width);
  if (!args.debug_svg.empty() && !WriteSvgs(pages, args.debug_svg)) {
    return Complain(console,
                    MakeError(ErrorCode::kUnreadable, "", "cannot write into '" + args.debug_svg + "'"),
                    ExitCode::kOutput);
  }
  if (stitched.empty() && args.format == TableFormat::kText) console.err << "minutebook: no tables found\n";
  return StatusOf(diagnostics.list()) == DocumentStatus::kLoaded ? ExitCode::kOk : ExitCode::kSomeFailed;
}

}  // namespace minutebook::tools
