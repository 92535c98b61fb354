#include "tools/evaluate/baseline.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "tools/text_layout.h"

namespace minutebook::tools {
namespace {

constexpr std::string_view kHead =
    "# Scores that must not fall: group of papers, record family, F1 x share of right fields.\n"
    "# Written by minutebook evaluate --write-baseline.\n";

std::string FourPlaces(double score) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4f", score);
  return text;
}

const FamilyScore* Find(const std::vector<GroupScore>& groups, const BaselineRow& row) {
  for (const GroupScore& group : groups) {
    if (group.name != row.group) continue;
    const auto family = std::find_if(group.families.begin(), group.families.end(),
                                     [&](const FamilyScore& f) { return f.name == row.family; });
    return family == group.families.end() ? nullptr : &*family;
  }
  return nullptr;
}

}  // namespace

Result<std::vector<BaselineRow>> ParseBaseline(std::string_view text) {
  std::vector<BaselineRow> rows;
  for (const std::string& line : Lines(text)) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
    const std::string figure = second == std::string::npos ? "" : line.substr(second + 1);
    char* end = nullptr;
    const double score = std::strtod(figure.c_str(), &end);
    if (figure.empty() || *end != '\0') {
      return MakeError(ErrorCode::kInvalid, "evaluate",
                       "'" + line + "' is no line of a baseline: group, family and score with tabs between");
    }
    rows.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1), score});
  }
  return rows;
}

std::string BaselineText(const std::vector<GroupScore>& groups) {
  std::string text(kHead);
  for (const GroupScore& group : groups) {
    for (const FamilyScore& family : group.families) {
      text += group.name + "\t" + family.name + "\t" + FourPlaces(family.Score()) + "\n";
    }
  }
  return text;
}

std::vector<std::string> FallenBelow(const std::vector<BaselineRow>& baseline,
                                     const std::vector<GroupScore>& groups,
                                     const std::set<std::string>& families) {
  std::vector<std::string> fallen;
  for (const BaselineRow& row : baseline) {
    if (!families.empty() && families.count(row.family) == 0) continue;
    const std::string name = row.group + " " + row.family;
    const FamilyScore* measured = Find(groups, row);
    if (measured == nullptr) {
      fallen.push_back(name + " should be " + FourPlaces(row.score) + " but was not measured");
    } else if (measured->Score() < row.score - kBaselineTolerance) {
      fallen.push_back(name + " fell from " + FourPlaces(row.score) + " to " + FourPlaces(measured->Score()));
    }
  }
  return fallen;
}

}  // namespace minutebook::tools
