// The scores of many papers: by group of papers, and what was right of each rule.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "schema/records.h"
#include "schema/result.h"
#include "tools/evaluate/score.h"

namespace minutebook::tools {

struct PaperScore {
  std::string gold;   // path of the gold file
  std::string paper;  // path of the paper
  std::string group;  // "digital", "scanned", "text"
  DocumentScore score;
};

// Papers that are alike, taken together.
struct GroupScore {
  std::string name;
  int papers = 0;
  double mean = 0;                    // of the papers' scores
  std::vector<FamilyScore> families;  // counts of all papers
};

// How often a rule was right, by its name.
struct RuleCount {
  int found = 0;
  int right = 0;
};
using RuleCounts = std::map<std::string, RuleCount>;

// "scanned" when a page was recognised, else "digital" for a PDF file and "text" for the others.
std::string GroupOf(const PackRecords& records);

// Scores one paper's records against the text of a gold file. kInvalid when that is no JSON object.
Result<DocumentScore> ScorePaper(std::string_view gold, const PackRecords& records,
                                 const std::set<std::string>& families = {});

// The groups that have papers, by name.
std::vector<GroupScore> GroupScores(const std::vector<PaperScore>& papers);

RuleCounts CountRules(const std::vector<PaperScore>& papers);

}  // namespace minutebook::tools
