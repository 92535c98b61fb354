#include "tools/evaluate/papers.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace minutebook::tools {
namespace {

using test::TempFolder;

TEST(GoldPapers, AreNamedAfterTheirGold) {
  const struct {
    const char* paper;
    const char* gold;
    bool is;
  } cases[] = {
      {"p/a.pdf", "g/a.json", true},           {"a.txt", "a.json", true},
      {"p/a.scanned.pdf", "g/a.json", true},   {"p/a.mixed.pdf", "g/a.json", true},
      {"p/a.b.pdf", "g/a.b.json", true},       {"p/a.b.pdf", "g/a.json", false},
      {"p/a.json", "g/a.json", false},         {"p/ab.pdf", "g/a.json", false},
      {"p/pack.pdf", "p/gold.json", true},     {"p/pack.txt", "p/gold.json", true},
      {"p/pack.master", "p/gold.json", false}, {"q/pack.pdf", "p/gold.json", false},
      {"x/p/pack.pdf", "y/p/gold.json", true},
  };
  for (const auto& c : cases) EXPECT_EQ(IsPaperOf(c.paper, c.gold), c.is) << c.paper << " of " << c.gold;
}

TEST(GoldPapers, AreFoundBesideTheGoldAndBelowThePapers) {
  const TempFolder folder;
  const std::string gold = folder.Write("gold/a.json", "{}");
  const std::string beside = folder.Write("gold/a.txt", "x");
  const std::string below = folder.Write("papers/deep/a.pdf", "x");
  folder.Write("papers/b.pdf", "x");
  const GoldPapers found = FindGoldPapers({folder / "gold"}, {folder / "papers"});
  ASSERT_EQ(found.pairs.size(), 2U);
  EXPECT_EQ(found.pairs[0].paper, beside);
  EXPECT_EQ(found.pairs[1].paper, below);
  EXPECT_EQ(found.pairs[1].gold, gold);
  EXPECT_TRUE(found.problems.empty());
}

TEST(GoldPapers, ThatAreMissingAreNamed) {
  const TempFolder folder;
  const std::string gold = folder.Write("a.json", "{}");
  const GoldPapers found = FindGoldPapers({gold, folder / "none.json"}, {folder / "nowhere"});
  EXPECT_EQ(found.without_paper, std::vector<std::string>{gold});
  EXPECT_EQ(found.problems.size(), 2U);
}

TEST(GoldPapers, AreFoundAmongListedOnes) {
  const TempFolder folder;
  const std::string gold = folder.Write("a.json", "{}");
  const GoldPapers found = MatchGoldPapers({gold}, {"old/a.pdf", "old/b.pdf"});
  ASSERT_EQ(found.pairs.size(), 1U);
  EXPECT_EQ(found.pairs[0].paper, "old/a.pdf");
}

}  // namespace
}  // namespace minutebook::tools
