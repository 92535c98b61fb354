// Prints what became of the words of each file given, and what was lost: for developers who look.
#include <iostream>

#include "extractors/extract.h"
#include "ingest/reader.h"
#include "tests/support/conservation.h"

int main(int count, char** paths) {
  using namespace minutebook;
  for (int i = 1; i < count; ++i) {
    const auto bytes = ingest::ReadFile(paths[i]);
    if (!bytes) continue;
    Diagnostics read;
    ingest::ReadOptions options;
    options.ocr = ingest::OcrMode::kNever;
    const auto document = ingest::ReadDocument(*bytes, paths[i], options, read);
    if (!document) continue;
    Diagnostics diagnostics;
    const PackRecords records = extract::ExtractRecords(*document, diagnostics);
    const test::WordTotals totals = test::TotalsOf(*document, records);
    std::cout << paths[i] << "\t" << totals.words << "\t" << totals.body << "\t" << totals.table << "\t"
              << totals.furniture << "\t" << totals.unplaced << "\n";
    for (const std::string& loss : test::Losses(*document, records)) std::cout << "  LOSS " << loss << "\n";
    for (const Diagnostic& diagnostic : diagnostics.list())
      std::cout << "  " << Name(diagnostic.severity) << " " << Format(diagnostic.what) << "\n";
    std::cout.flush();
  }
}
