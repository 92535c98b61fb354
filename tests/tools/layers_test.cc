// Every #include of the project against the layer table of docs/architecture.md.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace minutebook::test {
namespace {

namespace fs = std::filesystem;

struct Layer {
  std::string path;                    // a prefix of the files it is about
  std::vector<std::string> ours;       // prefixes of ours it may include
  std::vector<std::string> forbidden;  // prefixes within those that it may not
  std::string libraries;               // names, as the table prints them
};

struct Library {
  std::string_view name;
  std::vector<std::string_view> headers;  // prefixes of what it is included as
};

const std::vector<Library>& Libraries() {
  static const std::vector<Library> kLibraries = {
      {"nlohmann-json", {"nlohmann/"}},
      {"simdjson", {"simdjson.h"}},
      {"SQLite", {"sqlite3.h"}},
      {"utf8proc", {"utf8proc.h"}},
      {"RE2", {"re2/"}},
      {"Boost.Program_options", {"boost/program_options"}},
      {"GoogleTest", {"gtest/", "gmock/"}},
      {"zlib", {"zlib.h"}},
      {"Nettle", {"nettle/"}},
      {"Cairo", {"cairo"}},
      {"Pango", {"pango/"}},
      {"Tesseract", {"tesseract/", "leptonica/", "allheaders.h"}},
      // Poppler's private headers carry no folder of their own.
      {"Poppler", {"poppler/",       "goo/",
                   "splash/",        "fofi/",
                   "Annot.h",        "Array.h",
                   "Catalog.h",      "CharTypes.h",
                   "Dict.h",         "Error.h",
                   "ErrorCodes.h",   "Gfx",
                   "GlobalParams.h", "Link.h",
                   "Object.h",       "Outline.h",
                   "OutputDev.h",    "PDFDoc",
                   "Page.h",         "PageLabelInfo.h",
                   "Stream.h",       "UnicodeMap",
                   "UTF.h",          "XRef.h",
                   "DateInfo.h",     "OptionalContent.h",
                   "ProfileData.h",  "SplashOutputDev.h"}},
  };
  return kLibraries;
}

bool StandardHeader(std::string_view header) {
  static constexpr std::array<std::string_view, 15> kPosix = {
      "unistd.h", "fcntl.h", "signal.h", "poll.h",   "sys/",    "linux/",  "pthread.h", "grp.h",
      "dirent.h", "time.h",  "errno.h",  "stdlib.h", "spawn.h", "dlfcn.h", "sched.h"};
  if (header.find('.') == std::string_view::npos) return true;
  return std::any_of(kPosix.begin(), kPosix.end(), [&](std::string_view p) { return header.starts_with(p); });
}

// The words between backticks, in order.
std::vector<std::string> Quoted(const std::string& text) {
  static const std::regex kQuoted("`([^`]+)`");
  std::vector<std::string> words;
  for (std::sregex_iterator hit(text.begin(), text.end(), kQuoted), end; hit != end; ++hit) {
    words.push_back((*hit)[1]);
  }
  return words;
}

std::vector<Layer> ParseTable(const std::string& document) {
  static const std::regex kRow(R"(^\| (`[^|]+`) \| ([^|]+) \| ([^|]+) \|$)");
  std::vector<Layer> layers;
  std::istringstream lines(document.substr(std::min(document.find("| Path | Ours |"), document.size())));
  for (std::string line; std::getline(lines, line) && line.starts_with("|");) {
    std::smatch row;
    if (!std::regex_match(line, row, kRow)) continue;
    const std::string ours = row[2];
    const std::size_t but = std::min(ours.find("but not"), ours.size());
    layers.push_back({Quoted(row[1]).front(), Quoted(ours.substr(0, but)), Quoted(ours.substr(but)), row[3]});
  }
  return layers;
}

const Layer* LayerOf(const std::string& file, const std::vector<Layer>& layers) {
  const Layer* best = nullptr;
  for (const Layer& layer : layers) {
    if (!file.starts_with(layer.path)) continue;
    if (best == nullptr || layer.path.size() > best->path.size()) best = &layer;
  }
  return best;
}

bool StartsWithAny(const std::string& text, const std::vector<std::string>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(), [&](const auto& p) { return text.starts_with(p); });
}

// Why `header` may not be included by a file of `layer`; nothing when it may.
std::optional<std::string> Objection(const Layer& layer, const std::string& header, bool quoted) {
  const bool ours = fs::exists(SourceDir() / header);
  if (quoted && ours) {
    if (StartsWithAny(header, layer.ours) && !StartsWithAny(header, layer.forbidden)) return std::nullopt;
    return layer.path + " may not include " + header;
  }
  if (quoted) return "\"" + header + "\" is no file below the top folder";
  if (StandardHeader(header)) return std::nullopt;
  for (const Library& library : Libraries()) {
    const bool its = std::any_of(library.headers.begin(), library.headers.end(),
                                 [&](std::string_view prefix) { return header.starts_with(prefix); });
    if (!its) continue;
    if (layer.libraries.find(library.name) != std::string::npos) return std::nullopt;
    return layer.path + " may not use " + std::string(library.name) + " (<" + header + ">)";
  }
  return "<" + header + "> is of no library that this test knows; name it in Libraries()";
}

std::vector<std::string> Offences(const std::string& file, const std::string& text,
                                  const std::vector<Layer>& layers) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  const Layer* layer = LayerOf(file, layers);
  if (layer == nullptr) return {file + ": no row of the layer table is about it"};
  std::vector<std::string> offences;
  std::istringstream lines(text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    std::smatch include;
    if (!std::regex_search(line, include, kInclude)) continue;
    const auto objection = Objection(*layer, include[2], include[1] == "\"");
    if (objection) offences.push_back(file + ":" + std::to_string(number) + ": " + *objection);
  }
  return offences;
}

std::vector<std::string> SourceFilesOfTheProject() {
  std::vector<std::string> files;
  const fs::path top = SourceDir();
  for (const char* folder : {"schema", "ingest", "extractors", "corpus", "tools", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator(top / folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cc") continue;
      files.push_back(entry.path().lexically_relative(top).string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<Layer> Table() { return ParseTable(ReadWholeFile(SourceDir() / "docs/architecture.md")); }

TEST(Layers, EveryIncludeIsAllowedByTheTable) {
  const std::vector<Layer> layers = Table();
  const std::vector<std::string> files = SourceFilesOfTheProject();
  ASSERT_GT(files.size(), 20U);
  for (const std::string& file : files) {
    const std::string text = ReadWholeFile(SourceDir() / file);
    for (const std::string& offence : Offences(file, text, layers)) ADD_FAILURE() << offence;
  }
}

TEST(Layers, EveryHeaderIsReadOnce) {
  for (const std::string& file : SourceFilesOfTheProject()) {
    if (!file.ends_with(".h")) continue;
    const std::string text = ReadWholeFile(SourceDir() / file);
    EXPECT_NE(text.find("#pragma once"), std::string::npos) << file;
    EXPECT_TRUE(text.starts_with("// ")) << file << " does not open with a sentence on its purpose";
  }
}

struct Case {
  const char* file;
  const char* line;
  bool allowed;
};

TEST(Layers, TheRulesAreTheOnesWritten) {
  const Case cases[] = {
      {"schema/error.cc", "#include \"schema/geometry.h\"", true},
      {"schema/error.cc", "#include <string>", true},
      {"schema/error.cc", "#include \"schema/store/store.h\"", false},
      {"schema/error.cc", "#include \"ingest/reader.h\"", false},
      {"schema/error.cc", "#include <sqlite3.h>", false},
      {"schema/store/store.cc", "#include <sqlite3.h>", true},
      {"schema/store/store.cc", "#include \"extractors/extract.h\"", false},
      {"ingest/text.cc", "#include \"schema/document.h\"", true},
      {"ingest/text.cc", "#include \"schema/store/store.h\"", false},
      {"ingest/text.cc", "#include \"extractors/extract.h\"", false},
      {"ingest/text.cc", "#include <OutputDev.h>", false},
      {"ingest/text.cc", "#include <re2/re2.h>", false},
      {"ingest/pdf.cc", "#include <OutputDev.h>", true},
      {"extractors/votes.cc", "#include \"ingest/reader.h\"", false},
      {"extractors/votes.cc", "#include <re2/re2.h>", false},
      {"extractors/patterns/set.cc", "#include <re2/re2.h>", true},
      {"tools/pipeline.cc", "#include \"extractors/extract.h\"", true},
      {"tools/pipeline.cc", "#include <boost/program_options.hpp>", false},
      {"tools/args_words.cc", "#include <boost/program_options.hpp>", true},
      {"tools/args.cc", "#include <boost/program_options.hpp>", false},
      {"tools/gzip.cc", "#include <zlib.h>", true},
      {"tools/record_file.cc", "#include <zlib.h>", false},
      {"tools/pipeline.cc", "#include <gtest/gtest.h>", false},
      {"tests/tools/args_test.cc", "#include <gtest/gtest.h>", true},
      {"tests/tools/args_test.cc", "#include \"tools/args.h\"", true},
      {"tools/pipeline.cc", "#include <surprising/library.h>", false},
      {"tools/pipeline.cc", "#include \"pipeline.h\"", false},
      {"elsewhere/file.cc", "#include <string>", false},
  };
  const std::vector<Layer> layers = Table();
  for (const Case& c : cases) {
    EXPECT_EQ(Offences(c.file, c.line, layers).empty(), c.allowed) << c.file << ": " << c.line;
  }
}

}  // namespace
}  // namespace minutebook::test
