// Prints the CPU seconds that finding and joining the tables of the given PDFs takes, reading them left out.
// Run by table_cost.sh, which sets them against the CPU time of pdftotext.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "extractors/tables/page_tables.h"
#include "ingest/reader.h"
#include "schema/diagnostics.h"

namespace {

double CpuSeconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// The number of tables found; the CPU time is added to `seconds`.
std::size_t TablesOf(const minutebook::Document& document, double& seconds) {
  const double start = CpuSeconds();
  const std::size_t count = minutebook::extract::TablesOfPages(document.pages).size();
  seconds += CpuSeconds() - start;
  return count;
}

}  // namespace

int main(int count, char** paths) {
  double seconds = 0;
  std::size_t tables = 0, pages = 0;
  for (int i = 1; i < count; ++i) {
    const auto bytes = minutebook::ingest::ReadFile(paths[i]);
    if (!bytes) continue;
    minutebook::Diagnostics diagnostics;
    const auto document = minutebook::ingest::ReadDocument(*bytes, paths[i], diagnostics);
    if (!document) continue;
    pages += document->pages.size();
    tables += TablesOf(*document, seconds);
  }
  std::printf("%.4f %zu %zu\n", seconds, pages, tables);
  return pages > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
