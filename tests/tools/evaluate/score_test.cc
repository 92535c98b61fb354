// The scorer on invented records.
#include "tools/evaluate/score.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tools/evaluate/baseline.h"
#include "tools/evaluate/evaluation.h"
#include "tools/evaluate/families.h"
#include "tools/evaluate/print.h"

namespace minutebook::tools {
namespace {

DocumentScore Scored(const std::string& gold, const std::string& found,
                     const std::set<std::string>& families = {}) {
  const auto a = ParseJson(gold);
  const auto b = ParseJson(found);
  EXPECT_TRUE(a && b) << gold << "\n" << found;
  return a && b ? ScoreDocument(*a, *b, families) : DocumentScore{};
}

const FamilyScore* Find(const DocumentScore& score, const std::string& name) {
  const auto found = std::find_if(score.families.begin(), score.families.end(),
                                  [&](const FamilyScore& f) { return f.name == name; });
  return found == score.families.end() ? nullptr : &*found;
}

constexpr const char* kGold = R"({
  "document": {"kind": "minutes", "authority": "Ashcombe Borough Council", "body": null},
  "members": [{"name": "Councillor Bede", "role": "Chair"}, {"name": "Councillor Orme", "role": null}],
  "minutes": [{"meeting_date": "2016-11-03", "body": "Planning Committee", "items": [
    {"number": "4", "title": "Site at Mill Lane",
     "points": ["The officer described the site."],
     "resolutions": [{"label": "i", "text": "that the application be deferred", "kind": "resolved"}]}]}]})";

TEST(Score, APerfectReadingScoresOne) {
  const DocumentScore score = Scored(kGold, kGold);
  EXPECT_EQ(score.Score(), 1);
  EXPECT_EQ(score.families.size(), 6U) << "families that neither side has are no part of the score";
  EXPECT_TRUE(score.differences.empty());
}

TEST(Score, CountsWhatIsMissedAndWhatIsTooMuch) {
  const DocumentScore score =
      Scored(R"({"members": [{"name": "Councillor Bede"}, {"name": "Councillor Orme"}]})",
             R"({"members": [{"name": "Councillor Bede"}, {"name": "The Chair"},
                                                     {"name": "Page Three"}]})");
  const FamilyScore* members = Find(score, "members");
  ASSERT_NE(members, nullptr);
  EXPECT_EQ(members->gold, 2);
  EXPECT_EQ(members->found, 3);
  EXPECT_EQ(members->paired, 1);
  EXPECT_DOUBLE_EQ(members->Precision(), 1.0 / 3);
  EXPECT_DOUBLE_EQ(members->Recall(), 0.5);
  EXPECT_DOUBLE_EQ(members->F1(), 0.4);
  EXPECT_DOUBLE_EQ(score.Score(), 0.4);
}

TEST(Score, WeighsFoundRecordsByTheirFields) {
  const DocumentScore score = Scored(R"({"members": [{"name": "Councillor Bede", "role": "Chair"}]})",
                                     R"({"members": [{"name": "Councillor Bede", "role": "Vice-Chair"}]})");
  EXPECT_DOUBLE_EQ(score.Score(), 0.5) << "the role is wrong, what they represent is right";
  ASSERT_EQ(score.differences.size(), 1U);
  EXPECT_EQ(score.differences[0].field, "role");
  EXPECT_EQ(score.differences[0].gold, "Chair");
  EXPECT_EQ(score.differences[0].found, "Vice-Chair");
}

TEST(Score, RecordsBelowAnItemOrReportCarryItsName) {
  const char* kOther = R"({"minutes": [{"meeting_date": "2016-11-03", "body": "Planning Committee", "items": [
    {"number": "5", "title": "Site at Mill Lane", "points": ["The officer described the site."]}]}]})";
  const DocumentScore score = Scored(kGold, kOther, {"points"});
  ASSERT_EQ(score.families.size(), 1U);
  EXPECT_DOUBLE_EQ(score.Score(), 0) << "found, but under another item";
  EXPECT_DOUBLE_EQ(score.families[0].F1(), 1);
}

TEST(Score, OnlyTheFamiliesAskedForCount) {
  EXPECT_EQ(Scored(kGold, "{}", {"members"}).families.size(), 1U);
  EXPECT_EQ(Scored(kGold, "{}", {"tables"}).Score(), 0) << "none of these: nothing was measured";
}

TEST(Score, DifferencesNamePagePlaceAndRule) {
  const DocumentScore score =
      Scored(R"({"agenda_items": []})", R"({"agenda_items": [{"number": "1", "title": "Apologies",
        "where": {"page_from": 3, "page_to": 3, "box": [72, 90.5, 300, 102], "rule": "agenda.item"}}]})");
  ASSERT_EQ(score.differences.size(), 1U);
  const Difference& extra = score.differences[0];
  EXPECT_EQ(extra.kind, DifferenceKind::kExtra);
  EXPECT_EQ(extra.page, 3);
  EXPECT_EQ(extra.box, (Box{72, 90.5, 300, 102}));
  EXPECT_EQ(extra.rule, "agenda.item");
}

TEST(Score, JudgesEveryRecordByItsRule) {
  const DocumentScore score = Scored(
      R"({"members": [{"name": "Councillor Bede", "role": "Chair"}, {"name": "Councillor Orme"}], "quorum": 3})",
      R"({"members": [{"name": "Councillor Bede", "role": null, "where": {"rule": "r.a"}},
                      {"name": "Councillor Orme", "where": {"rule": "r.a"}},
                      {"name": "Somebody Else", "where": {"rule": "r.b"}}],
          "quorum": 3, "quorum_where": {"rule": "r.q"}})");
  RuleCounts counts = CountRules({{"g", "p", "text", score}});
  EXPECT_EQ(counts["r.a"].found, 2);
  EXPECT_EQ(counts["r.a"].right, 1);
  EXPECT_EQ(counts["r.b"].found, 1);
  EXPECT_EQ(counts["r.b"].right, 0);
  EXPECT_EQ(counts["r.q"].right, 1);
}

TEST(Score, CountsAddUpInTheOrderOfTheFormat) {
  std::vector<FamilyScore> total;
  AddScores({{"members", 2, 2, 1, 1, 2}}, total);
  AddScores({{"document", 1, 1, 1, 3, 3}, {"members", 2, 1, 1, 2, 2}}, total);
  ASSERT_EQ(total.size(), 2U);
  EXPECT_EQ(total[0].name, "document");
  EXPECT_EQ(total[1].gold, 4);
  EXPECT_EQ(total[1].found, 3);
  EXPECT_DOUBLE_EQ(total[1].FieldShare(), 0.75);
}

PaperScore Paper(const char* group, FamilyScore family) {
  DocumentScore score;
  score.families.push_back(std::move(family));
  return {"gold/a.json", "papers/a.pdf", group, std::move(score)};
}

TEST(Baseline, IsReadAsItIsWritten) {
  const auto groups =
      GroupScores({Paper("digital", {"members", 4, 4, 3, 6, 6}), Paper("text", {"tables", 1, 1, 1})});
  const std::string text = BaselineText(groups);
  EXPECT_NE(text.find("digital\tmembers\t0.7500\n"), std::string::npos) << text;
  const auto rows = ParseBaseline(text);
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ((*rows)[1].group, "text");
  EXPECT_EQ((*rows)[1].family, "tables");
  EXPECT_EQ((*rows)[1].score, 1);
  for (const char* line : {"digital members 0.5", "digital\tmembers\t", "digital\tmembers\thigh", "x\ty"})
    EXPECT_FALSE(ParseBaseline(line)) << line;
}

TEST(Baseline, NamesWhatFellAndWhatIsMissing) {
  const auto groups = GroupScores({Paper("digital", {"members", 1000, 1000, 900})});
  const auto fallen = [&](double members, const std::set<std::string>& families = {}) {
    return FallenBelow({{"digital", "members", members}}, groups, families);
  };
  EXPECT_TRUE(fallen(0.9).empty());
  EXPECT_TRUE(fallen(0.9019).empty()) << "within the tolerance";
  ASSERT_EQ(fallen(0.91).size(), 1U);
  EXPECT_EQ(fallen(0.91)[0], "digital members fell from 0.9100 to 0.9000");
  EXPECT_TRUE(fallen(0.91, {"tables"}).empty()) << "not asked for";
  EXPECT_EQ(FallenBelow({{"scanned", "members", 0.5}}, groups).size(), 1U) << "no longer measured";
}

TEST(Print, SaysTheSameThreeTimes) {
  DocumentScore score = Scored(R"({"members": [{"name": "Councillor Bede", "role": "Chair"}]})",
                               R"({"members": [{"name": "Councillor Bede", "role": null,
                                   "where": {"page_from": 2, "box": [1, 2, 3, 4], "rule": "front-sheet.member"}}]})");
  const std::vector<PaperScore> papers = {{"gold/a.json", "papers/a.pdf", "digital", score}};
  const PrintOptions all{5, true, true};
  const std::string text = EvaluationAsText(papers, all);
  for (const char* part : {"0.5000  digital  papers/a.pdf",
                           "members.role: gold 'Chair' found '' (page 2, box 1 2 3 4, "
                           "front-sheet.member)",
                           "digital: 1 paper, mean score 0.5000", "front-sheet.member      1"})
    EXPECT_NE(text.find(part), std::string::npos) << part << " in\n" << text;
  const std::string markdown = EvaluationAsMarkdown(papers, all);
  EXPECT_NE(markdown.find("| members | 1 | 1 | 1.000 | 1.000 | 1.000 | 0.500 | 0.500 |\n"), std::string::npos)
      << markdown;
  const auto json = ParseJson(EvaluationAsJson(papers, all));
  ASSERT_TRUE(json);
  for (const char* key : {"papers", "groups", "rules"}) EXPECT_NE(json->Find(key), nullptr) << key;
}

TEST(Print, ListsTheDifferencesOfTheWorstFamiliesFirst) {
  const DocumentScore score =
      Scored(R"({"members": [{"name": "Councillor Bede", "role": "Chair"}], "glossary": [{"term": "EHCP"}]})",
             R"({"members": [{"name": "Councillor Bede", "role": null}], "glossary": []})");
  const std::string text = EvaluationAsText({{"g", "p", "text", score}}, {1, false, false});
  EXPECT_NE(text.find("glossary: missed 'EHCP'"), std::string::npos) << text;
  EXPECT_EQ(text.find("members.role"), std::string::npos) << text;
}

TEST(Evaluation, GroupsPapersByHowTheyWereRead) {
  PackRecords records;
  records.media_type = "application/pdf";
  records.pages.resize(2);
  records.pages[0].text_source = "digital";
  EXPECT_EQ(GroupOf(records), "digital");
  records.pages[1].text_source = "ocr";
  EXPECT_EQ(GroupOf(records), "scanned");
  records = {};
  records.media_type = "text/plain";
  EXPECT_EQ(GroupOf(records), "text");
}

TEST(Evaluation, RefusesGoldThatIsNoObject) {
  EXPECT_FALSE(ScorePaper("[1]", {}));
  EXPECT_FALSE(ScorePaper("{", {}));
  EXPECT_TRUE(ScorePaper("{}", {}));
}

}  // namespace
}  // namespace minutebook::tools
