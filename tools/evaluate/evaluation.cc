#include "tools/evaluate/evaluation.h"

#include <algorithm>

#include "schema/record_json.h"

namespace minutebook::tools {

std::string GroupOf(const PackRecords& records) {
  const bool recognised = std::any_of(records.pages.begin(), records.pages.end(),
                                      [](const PageRecord& page) { return page.text_source == "ocr"; });
  if (recognised) return "scanned";
  return records.media_type == "application/pdf" ? "digital" : "text";
}

Result<DocumentScore> ScorePaper(std::string_view gold, const PackRecords& records,
                                 const std::set<std::string>& families) {
  const auto expected = ParseJson(gold);
  if (!expected) return expected.error();
  if (!std::holds_alternative<JsonValue::Object>(expected->is)) {
    return MakeError(ErrorCode::kInvalid, "evaluate",
                     "a gold file holds one JSON object, see docs/records.md");
  }
  const auto found = ParseJson(ToJson(records, JsonStyle::kExport));
  if (!found) return found.error();
  return ScoreDocument(*expected, *found, families);
}

std::vector<GroupScore> GroupScores(const std::vector<PaperScore>& papers) {
  std::map<std::string, GroupScore> groups;
  for (const PaperScore& paper : papers) {
    GroupScore& group = groups[paper.group];
    group.name = paper.group;
    ++group.papers;
    group.mean += paper.score.Score();
    AddScores(paper.score.families, group.families);
  }
  std::vector<GroupScore> list;
  for (auto& [name, group] : groups) {
    group.mean /= group.papers;
    list.push_back(std::move(group));
  }
  return list;
}

RuleCounts CountRules(const std::vector<PaperScore>& papers) {
  RuleCounts counts;
  for (const PaperScore& paper : papers) {
    for (const Judgement& judgement : paper.score.judgements) {
      RuleCount& count = counts[judgement.rule];
      ++count.found;
      count.right += judgement.right ? 1 : 0;
    }
  }
  return counts;
}

}  // namespace minutebook::tools
