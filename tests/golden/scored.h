// What the tests of scores share: reading papers, scoring them, and holding the scores against a baseline.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tools/evaluate/evaluation.h"
#include "tools/evaluate/papers.h"

namespace minutebook::test {

// Reads, extracts and scores the papers; a paper that is not read whole is a failure of the test.
std::vector<tools::PaperScore> ScorePapers(const std::vector<tools::GoldAndPaper>& papers);

// Fails for every score below those in the file; rewrites the file instead when golden files are updated.
void ExpectBaseline(const std::filesystem::path& baseline, const std::vector<tools::PaperScore>& papers);

}  // namespace minutebook::test
