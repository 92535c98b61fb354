// Which papers a gold file is about, by their names.
#pragma once

#include <string>
#include <vector>

#include "schema/error.h"

namespace minutebook::tools {

struct GoldAndPaper {
  std::string gold;   // path of the gold file
  std::string paper;  // path of a paper, as it was listed
};

struct GoldPapers {
  std::vector<GoldAndPaper> pairs;         // by gold file, each with its papers in order of name
  std::vector<std::string> without_paper;  // gold files for which there is none
  std::vector<Error> problems;             // paths that are not there or cannot be read
};

// True when `paper` is named after the gold file: X.pdf, X.txt, X.md, X.html, X.htm, X.scanned.pdf or
// X.mixed.pdf for X.json, pack.* in a folder of the same name for gold.json.
bool IsPaperOf(const std::string& paper, const std::string& gold);

// `gold` are gold files or folders that hold some (.json, at any depth); `papers` files or folders in which
// to look for their papers, besides the folder of each gold file itself.
GoldPapers FindGoldPapers(const std::vector<std::string>& gold, const std::vector<std::string>& papers);

// The same among papers that are listed already: the documents of a database.
GoldPapers MatchGoldPapers(const std::vector<std::string>& gold, const std::vector<std::string>& listed);

}  // namespace minutebook::tools
