#include <gtest/gtest.h>

#include <set>

#include "schema/ids.h"
#include "schema/store/query.h"
#include "tests/store/raw_database.h"
#include "tests/support/sample_records.h"

namespace minutebook::store {
namespace {

using minutebook::testing::FullRecords;
using minutebook::testing::SmallRecords;

constexpr int kAll = 100000;

TEST(MatchExpression, IsAlwaysValid) {
  const struct {
    const char* query;
    const char* expression;
  } kCases[] = {
      {"school place", "\"school\" \"place\""},
      {"\"school place\" planning", "\"school place\" \"planning\""},
      {"\"unclosed phrase", "\"unclosed phrase\""},
      {"\u201Ccurly phrase\u201D x", "\"curly phrase\" \"x\""},
      {"O'Neale", "\"O'Neale\""},
      {"budg*", "\"budg*\" *"},
      {"AND OR NOT NEAR(", "\"AND\" \"OR\" \"NOT\" \"NEAR(\""},
      {"title:x ^y -z {a b}", "\"title:x\" \"^y\" \"-z\" \"{a\" \"b}\""},
      {"caf\u00E9", "\"caf\u00E9\""},
      {"( ) \"\" * ' - +", ""},
      {"", ""},
  };
  for (const auto& test : kCases) EXPECT_EQ(MatchExpression(test.query), test.expression);
}

class SearchTest : public ::testing::Test {
 protected:
  SearchTest() : store_(OpenStore(":memory:")) {
    for (int seed = 1; seed <= 3; ++seed) Must(store_.Load(SmallRecords(seed)));
  }
  std::vector<SearchHit> Find(const std::string& query, int limit = kAll) {
    return Must(store_.Search(query, limit));
  }
  Store store_;
};

TEST_F(SearchTest, RequiresAllWords) {
  EXPECT_EQ(Find("application approved").size(), 6U);
  EXPECT_EQ(Find("application cow").size(), 0U);
}

TEST_F(SearchTest, KeepsPhrasesTogether) {
  EXPECT_EQ(Find("\"described the site\"").size(), 6U);
  EXPECT_EQ(Find("\"the described site\"").size(), 0U);
  EXPECT_GT(Find("the described site").size(), 0U);
}

TEST_F(SearchTest, FindsOtherFormsAndAccents) {
  EXPECT_EQ(Find("applications").size(), 6U);
  EXPECT_EQ(Find("CAFE").size(), 3U);
  EXPECT_EQ(Find("applic*").size(), 6U);
}

TEST_F(SearchTest, ShowsWhereAHitIs) {
  const std::vector<SearchHit> hits = Find("\"Minutes 2\" apologies");
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].family, "section");
  EXPECT_EQ(hits[0].page, 1);
  EXPECT_EQ(hits[0].source_path, "minutes/2.md");
  EXPECT_EQ(hits[0].body, "Planning Committee");
  EXPECT_EQ(hits[0].meeting_date, SmallRecords(2).meeting.date);
  EXPECT_EQ(hits[0].snippet.rfind("[Minutes 2] [Apologies]", 0), 0U) << hits[0].snippet;
  PackRecords records = SmallRecords(1);
  AssignIds(records);
  const std::vector<SearchHit> points = Find("officer \"site 1\"");
  ASSERT_FALSE(points.empty());
  EXPECT_EQ(points[0].record_id, records.minutes[0].items[0].points[0].id);
  EXPECT_EQ(points[0].item, "1");
}

TEST_F(SearchTest, PutsTheRecordBeforeTheSectionThatHoldsIt) {
  const std::vector<SearchHit> hits = Find("\"mill lane\"");
  ASSERT_EQ(hits.size(), 6U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(hits[i].family, "minute_item");
    EXPECT_EQ(hits[i + 3].family, "section");
  }
}

TEST_F(SearchTest, KeepsToTheLimitAndItsOrder) {
  const std::vector<SearchHit> all = Find("the");
  const std::vector<SearchHit> some = Find("the", 4);
  ASSERT_EQ(some.size(), 4U);
  for (std::size_t i = 0; i < some.size(); ++i) EXPECT_EQ(some[i].record_id, all[i].record_id);
  EXPECT_TRUE(Find("the", 0).empty());
  EXPECT_TRUE(Find("the", -1).empty());
}

TEST_F(SearchTest, BadSyntaxNeverReachesTheUser) {
  for (const char* query :
       {"(", "\"", "*", "a AND", "NEAR(a b", "x:y", "'; DROP TABLE vote; --", "\xFF\xFE", "a\"b"}) {
    EXPECT_TRUE(store_.Search(query, 10)) << query;
  }
  EXPECT_TRUE(store_.Search(std::string("a\0b", 3), 10));
  EXPECT_TRUE(store_.Search(std::string(100000, 'x') + " " + std::string(100000, '"'), 10));
}

TEST_F(SearchTest, ForgetsWhatIsRemovedOrReplaced) {
  Must(store_.Remove("minutes/1.md"));
  EXPECT_EQ(Find("application approved").size(), 4U);
  PackRecords changed = SmallRecords(2);
  changed.minutes[0].items[0].resolutions[0].text = "that the matter be deferred";
  Must(store_.Load(changed, true));
  EXPECT_EQ(Find("application approved").size(), 3U);
  EXPECT_EQ(Find("matter deferred").size(), 1U);
}

// The index and a plain scan of the rows agree on every word that a record holds.
TEST(Search, AgreesWithAScanOfTheRecords) {
  const TempFolder folder;
  Store store = OpenStore(folder / "a.db");
  for (int seed = 1; seed <= 4; ++seed) Must(store.Load(SmallRecords(seed)));
  Must(store.Load(FullRecords()));
  std::unique_ptr<Database> raw = OpenRaw(folder / "a.db");
  for (const char* word :
       {"officer", "committee", "application", "apologies", "abbot", "described", "site", "motion", "term",
        "definition", "subject", "heading", "commentary", "venue", "phone"}) {
    std::set<std::string> scanned;
    Statement& row = raw->Prepared(
        "SELECT uid FROM search_source WHERE lower(' ' || coalesce(title, '') || ' ' || coalesce(text, '') "
        "|| ' ') "
        "GLOB '*[^a-z_]' || ? || '[^a-z_]*'");
    row.Add(word);
    while (row.Step()) scanned.insert(row.Text(0));
    std::set<std::string> found;
    for (const SearchHit& hit : Must(store.Search(word, kAll))) found.insert(hit.record_id);
    EXPECT_EQ(found, scanned) << word;
    EXPECT_EQ(found.empty(), std::string(word) == "phone") << word;
  }
}

TEST(Search, CoversEveryFamilyThatHasText) {
  const TempFolder folder;
  Store store = OpenStore(folder / "a.db");
  Must(store.Load(FullRecords()));
  std::string without;
  for (const FamilyCount& count : Must(store.Counts(""))) {
    const std::string sql = "SELECT count(*) FROM search_source WHERE family = '" + count.family + "'";
    const int rows = static_cast<int>(OpenRaw(folder / "a.db")->Number(sql));
    if (rows != count.records) without += count.family + " ";
  }
  // What the public put to a meeting is found by the minute points that hold the words.
  EXPECT_EQ(without, "meeting_date quorum minutes representation ");
}

}  // namespace
}  // namespace minutebook::store
