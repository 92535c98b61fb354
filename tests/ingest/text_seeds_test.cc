// Sample packs that lie beside the sources, where they are present: no word of them may be lost.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "ingest/html.h"
#include "tests/ingest/text_dump.h"
#include "tests/support/places.h"

namespace minutebook::ingest {
namespace {

constexpr std::size_t kMinLetters = 4;

std::filesystem::path SeedFolder() { return test::SharedDir() / "seeds"; }

// The text without tags and link targets.
std::string WithoutMarkup(const std::string& source) {
  std::string out;
  for (std::size_t at = 0; at < source.size();) {
    const auto tag = source[at] == '<' ? ParseTag(source, at) : std::nullopt;
    if (tag) {
      at += tag->size;
    } else if (source.compare(at, 2, "](") == 0 && source.find(')', at) != std::string::npos) {
      at = source.find(')', at);
      out += ' ';
    } else {
      out += source[at++];
    }
  }
  return out;
}

// Runs of letters long enough to be no ordinal ending, with their numbers.
std::map<std::string, int> CountRuns(const std::string& text) {
  std::map<std::string, int> counts;
  std::string run;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : ' ';
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      run += c;
      continue;
    }
    if (run.size() >= kMinLetters) ++counts[run];
    run.clear();
  }
  return counts;
}

TEST(Seeds, NoWordIsLost) {
  if (!std::filesystem::is_directory(SeedFolder())) GTEST_SKIP() << "no sample packs at " << SeedFolder();
  for (const auto& entry : std::filesystem::directory_iterator(SeedFolder())) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const Document document = ReadOk(source, entry.path().string());
    std::string words;
    for (const Page& page : document.pages) {
      for (const Word& word : page.words) words.append(word.text).append(" ");
    }
    EXPECT_EQ(CountRuns(words), CountRuns(WithoutMarkup(source))) << entry.path();
  }
}

}  // namespace
}  // namespace minutebook::ingest
