// dump_document [--boxes] [--no-rules] [--page N] FILE...: prints what the readers make of files, diagnostics
// last.
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "ingest/reader.h"
#include "tests/support/dump_document.h"

namespace {

bool Dump(const std::string& path, const minutebook::test::DumpOptions& options) {
  const auto bytes = minutebook::ingest::ReadFile(path);
  if (!bytes) {
    std::cout << "error: " << Format(bytes.error()) << "\n";
    return false;
  }
  minutebook::Diagnostics diagnostics;
  const auto document = minutebook::ingest::ReadDocument(*bytes, path, diagnostics);
  if (document) std::cout << minutebook::test::DumpDocument(*document, options);
  for (const auto& diagnostic : diagnostics.list()) {
    std::cout << Name(diagnostic.severity) << ": " << Format(diagnostic.what) << "\n";
  }
  if (!document) std::cout << "error: " << Format(document.error()) << "\n";
  return document.has_value();
}

}  // namespace

int main(int argc, char** argv) {
  minutebook::test::DumpOptions options;
  bool all_read = true;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--boxes") {
      options.boxes = true;
    } else if (argument == "--no-rules") {
      options.rules = false;
    } else if (argument == "--page" && i + 1 < argc) {
      options.only_page = std::atoi(argv[++i]);
    } else {
      all_read = Dump(argv[i], options) && all_read;
    }
  }
  return all_read ? 0 : 1;
}
