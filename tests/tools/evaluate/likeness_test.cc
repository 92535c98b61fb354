#include "tools/evaluate/likeness.h"

#include <gtest/gtest.h>

namespace minutebook::tools {
namespace {

JsonValue Json(const char* text) {
  auto value = ParseJson(text);
  EXPECT_TRUE(value) << text;
  return value ? std::move(*value) : JsonValue{};
}

double SameJson(const char* gold, const char* found) {
  const JsonValue a = Json(gold);
  const JsonValue b = Json(found);
  return Same(&a, &b);
}

TEST(Same, ComparesValuesByTheirKind) {
  const char* kProse =
      "\"To agree the budget for the coming year as set out in the report, with one change\"";
  const char* kNearly = "\"To agree the budget for the coming year as set out in the report, with a change\"";
  const struct {
    const char* gold;
    const char* found;
    double same;
  } cases[] = {
      {"null", "null", 1},
      {"null", "\"\"", 1},
      {"null", "\"x\"", 0},
      {"5", "\"5\"", 1},
      {"5", "6", 0},
      {"true", "\"Yes\"", 1},
      {"\"Mill Lane\"", "\"mill  lane\"", 1},
      {"\"11/12\"", "\"11-12\"", 1},    // signs do not count
      {"\"-\"", "\"\"", 0},             // but nothing is not a sign
      {"\"The Hall\"", "\"Hall\"", 0},  // short texts are all or nothing
      {kProse, kNearly, 0},             // 15 of 17 words
      {"[]", "null", 1},
      {"[\"A\", \"B\"]", "[\"B\", \"A\"]", 1},
      {"[\"A\", \"B\"]", "[\"A\"]", 2.0 / 3},
      {"[\"A B\"]", "[\"A C\"]", 0},
      {"{\"a\": 1, \"b\": null}", "{\"a\": \"1\"}", 1},
      {"{\"a\": 1, \"b\": 2}", "{\"a\": 1, \"b\": 3}", 0.5},
      {"{}", "null", 1},
      {"[[\"a\", \"b\"], [\"c\", null]]", "[[\"a\", \"b\"], [\"c\", \"None\"]]", 1},
  };
  for (const auto& c : cases) EXPECT_DOUBLE_EQ(SameJson(c.gold, c.found), c.same) << c.gold << " " << c.found;
}

TEST(Same, LongTextsMayDifferInOneWordOfTwenty) {
  std::string words;
  for (int i = 0; i < 30; ++i) words += "word" + std::to_string(i) + " ";
  const std::string gold = "\"" + words + "end\"";
  const std::string found = "\"" + words + "other\"";
  EXPECT_EQ(SameJson(gold.c_str(), found.c_str()), 1);
}

TEST(Pair, TakesTheMostAlikeFirstAndEachOnce) {
  const auto pairs =
      Pair({"to note the report", "to agree the report"}, {"to agree the report", "nothing alike"});
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].gold, 1U);
  EXPECT_EQ(pairs[0].found, 0U);
  EXPECT_DOUBLE_EQ(pairs[0].likeness, 1 - 1e-6) << "one place apart";
}

TEST(Pair, OfEquallyGoodPairsTakesTheLaterOnes) {
  const auto pairs = Pair({"a b", "a b"}, {"a b", "a b"});
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(pairs[0].gold, 1U);
  EXPECT_EQ(pairs[0].found, 1U);
  EXPECT_EQ(pairs[1].gold, 0U);
}

TEST(Pair, LeavesPairsBelowOneHalfAlone) {
  EXPECT_TRUE(Pair({"a b c"}, {"a x y"}).empty());
  EXPECT_EQ(Pair({"a b"}, {"a x"}).size(), 1U);
  EXPECT_EQ(Pair({""}, {""}).size(), 1U) << "two texts without a word are alike";
}

}  // namespace
}  // namespace minutebook::tools
