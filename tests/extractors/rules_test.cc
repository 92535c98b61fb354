// The table of rules against the sources: what an extractor writes into `where.rule` has a row.
#include "extractors/rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace minutebook::extract {
namespace {

namespace fs = std::filesystem;

// Names that end in a word known only when the program runs: the part that stands in the sources.
constexpr const char* kBegins[] = {"attendance.listed-", "representation.", "section."};

std::set<std::string> Families() {
  std::set<std::string> families;
  for (const ReadingRule& rule : ReadingRules()) {
    families.insert(std::string(rule.name.substr(0, rule.name.find('.'))));
  }
  return families;
}

// Literals of the form of a rule's name in the extractors' sources; patterns are named alike and left out.
std::set<std::string> NamesInSources() {
  static const std::regex kName(R"re("(([a-z-]+)\.[a-z_-]*)")re");
  const std::set<std::string> families = Families();
  std::set<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(test::SourceDir() / "extractors")) {
    const std::string path = entry.path().string();
    if (!path.ends_with(".cc") || path.ends_with("/rules.cc") || path.ends_with("/rule_counts.cc") ||
        path.find("/patterns/") != std::string::npos)
      continue;
    const std::string text = test::ReadWholeFile(entry.path());
    for (std::sregex_iterator hit(text.begin(), text.end(), kName), end; hit != end; ++hit) {
      if (families.count((*hit)[2]) > 0) names.insert((*hit)[1]);
    }
  }
  return names;
}

TEST(ReadingRules, AreSortedAndEachIsThereOnce) {
  const auto rules = ReadingRules();
  for (std::size_t i = 1; i < rules.size(); ++i) EXPECT_LT(rules[i - 1].name, rules[i].name);
}

TEST(ReadingRules, AreFoundByTheirWholeName) {
  ASSERT_NE(FindReadingRule("minutes.item"), nullptr);
  EXPECT_EQ(FindReadingRule("minutes.item")->name, "minutes.item");
  for (const char* name : {"", "minutes", "minutes.items", "zzz", "Minutes.item"}) {
    EXPECT_EQ(FindReadingRule(name), nullptr) << name;
  }
}

TEST(ReadingRules, HoldEveryNameTheExtractorsWrite) {
  const std::set<std::string> names = NamesInSources();
  EXPECT_GT(names.size(), 40U);
  for (const std::string& name : names) {
    if (std::count(std::begin(kBegins), std::end(kBegins), name) > 0) continue;
    EXPECT_NE(FindReadingRule(name), nullptr) << "extractors/rules.cc has no row for " << name;
  }
}

TEST(ReadingRules, AreAllWritten) {
  const std::set<std::string> names = NamesInSources();
  for (const ReadingRule& rule : ReadingRules()) {
    const bool begun = std::any_of(std::begin(kBegins), std::end(kBegins),
                                   [&](const char* begin) { return rule.name.starts_with(begin); });
    EXPECT_TRUE(begun || names.count(std::string(rule.name)) > 0) << rule.name << " is written nowhere";
  }
}

// They stand after "resolution.stem: " and are shown to people.
TEST(ReadingRules, EachSaysWhatItTakes) {
  std::set<std::string_view> sentences;
  for (const ReadingRule& rule : ReadingRules()) {
    EXPECT_GT(rule.sentence.size(), 20U) << rule.name;
    EXPECT_FALSE(rule.sentence.ends_with('.')) << rule.name;
    EXPECT_TRUE(sentences.insert(rule.sentence).second) << rule.name << " says what another rule says";
  }
}

}  // namespace
}  // namespace minutebook::extract
