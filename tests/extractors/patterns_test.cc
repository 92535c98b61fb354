#include <gtest/gtest.h>

#include <set>

#include "extractors/patterns/pattern.h"

namespace minutebook::extract {
namespace {

// RE2 instructions of one pattern. A larger program is slow to build and falls out of RE2's fast paths.
constexpr int kMaxProgramSize = 6000;

std::string Named(const Pattern& pattern) { return std::string(pattern.name()); }

TEST(Patterns, AreRegistered) { EXPECT_GT(Pattern::All().size(), 50U); }

TEST(Patterns, Compile) {
  for (const Pattern* pattern : Pattern::All()) EXPECT_EQ(pattern->CompileError(), "") << Named(*pattern);
}

TEST(Patterns, FindTheirExample) {
  for (const Pattern* pattern : Pattern::All()) {
    EXPECT_TRUE(pattern->In(pattern->hit())) << Named(*pattern) << " misses \"" << pattern->hit() << '"';
    EXPECT_TRUE(pattern->Find(pattern->hit())) << Named(*pattern);
  }
}

TEST(Patterns, PassOverTheirCounterexample) {
  for (const Pattern* pattern : Pattern::All()) {
    EXPECT_FALSE(pattern->In(pattern->miss())) << Named(*pattern) << " finds \"" << pattern->miss() << '"';
  }
}

TEST(Patterns, StaySmall) {
  for (const Pattern* pattern : Pattern::All())
    EXPECT_LE(pattern->ProgramSize(), kMaxProgramSize) << Named(*pattern);
}

TEST(Patterns, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const Pattern* pattern : Pattern::All())
    EXPECT_TRUE(names.insert(pattern->name()).second) << Named(*pattern);
}

}  // namespace
}  // namespace minutebook::extract
