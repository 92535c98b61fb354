// A file of scores that must not fall: one line per group of papers and record family.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/result.h"
#include "tools/evaluate/evaluation.h"

namespace minutebook::tools {

// A score may be this much lower before it counts as fallen: what one reading of a hard page differs.
inline constexpr double kBaselineTolerance = 0.002;

struct BaselineRow {
  std::string group;   // "digital"
  std::string family;  // "agenda_items"
  double score = 0;    // F1 x share of right fields, over all papers of the group
};

// "group<TAB>family<TAB>score" lines; lines that start with "#" are comments. kInvalid with the line that is
// neither.
Result<std::vector<BaselineRow>> ParseBaseline(std::string_view text);

// The text of a baseline file with these figures, rounded to four places.
std::string BaselineText(const std::vector<GroupScore>& groups);

// One line per figure that fell or is no longer measured, empty when all is well. Of families only those
// named, or all when none is.
std::vector<std::string> FallenBelow(const std::vector<BaselineRow>& baseline,
                                     const std::vector<GroupScore>& groups,
                                     const std::set<std::string>& families = {});

}  // namespace minutebook::tools
