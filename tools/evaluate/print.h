// An evaluation as text, Markdown and JSON.
#pragma once

#include <string>
#include <vector>

#include "tools/evaluate/evaluation.h"

namespace minutebook::tools {

struct PrintOptions {
  int worst = 0;         // differences listed of each paper, those of the worst families first
  bool each = false;     // a table of every paper, not only of every group
  bool by_rule = false;  // how often each rule was right
};

std::string EvaluationAsText(const std::vector<PaperScore>& papers, const PrintOptions& options);

// The tables of the groups, and of the rules with `by_rule`; no paper is named.
std::string EvaluationAsMarkdown(const std::vector<PaperScore>& papers, const PrintOptions& options);

// One object: `papers`, `groups` and, with `by_rule`, `rules`. docs/accuracy.md has the keys.
std::string EvaluationAsJson(const std::vector<PaperScore>& papers, const PrintOptions& options);

}  // namespace minutebook::tools
