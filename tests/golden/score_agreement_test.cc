// The scorer against another implementation of the same definition, where that and Python are present: every
// gold file scored against every other, which has all the ties and near misses a score can have.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <sstream>

#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tools/evaluate/score.h"

namespace minutebook::test {
namespace {

namespace fs = std::filesystem;

constexpr double kSame = 1e-9;

constexpr const char* kScript = R"py(
import glob, json, os, sys
sys.path.insert(0, sys.argv[1])
import score
gold = {os.path.basename(f): json.load(open(f, encoding="utf-8")) for f in glob.glob(sys.argv[2] + "/*.json")}
for a in sorted(gold):
    for b in sorted(gold):
        rows, mean, _ = score.score(gold[a], gold[b])
        for family, r in rows.items():
            print("%s\t%s\t%s\t%d\t%d\t%r\t%r\t%r\t%r" % (a, b, family, r["gold"], r["found"], r["precision"], r["recall"],
                                                     r["f1"], r["fields"]))
        print("%s\t%s\t-\t0\t0\t0\t0\t0\t%r" % (a, b, mean))
)py";

std::string Quoted(const fs::path& path) { return "'" + path.string() + "'"; }

std::string Output(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return output;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) output += static_cast<char>(c);
  pclose(pipe);
  return output;
}

// One line of the other scorer: a family, or "-" and the document's mean as `fields`.
struct Row {
  std::string gold, other, family;
  int in_gold = 0, in_found = 0;
  double precision = 0, recall = 0, f1 = 0, fields = 0;
};

std::vector<Row> Rows(const std::string& text) {
  std::vector<Row> rows;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    Row row;
    std::istringstream in(line);
    std::getline(in, row.gold, '\t');
    std::getline(in, row.other, '\t');
    std::getline(in, row.family, '\t');
    in >> row.in_gold >> row.in_found >> row.precision >> row.recall >> row.f1 >> row.fields;
    rows.push_back(std::move(row));
  }
  return rows;
}

void ExpectSame(const Row& row, const tools::DocumentScore& score) {
  const std::string what = row.gold + " against " + row.other + ", " + row.family;
  if (row.family == "-") {
    EXPECT_NEAR(score.Score(), row.fields, kSame) << what;
    return;
  }
  const auto family = std::find_if(score.families.begin(), score.families.end(),
                                   [&](const tools::FamilyScore& f) { return f.name == row.family; });
  ASSERT_NE(family, score.families.end()) << what;
  EXPECT_EQ(family->gold, row.in_gold) << what;
  EXPECT_EQ(family->found, row.in_found) << what;
  EXPECT_NEAR(family->Precision(), row.precision, kSame) << what;
  EXPECT_NEAR(family->Recall(), row.recall, kSame) << what;
  EXPECT_NEAR(family->F1(), row.f1, kSame) << what;
  EXPECT_NEAR(family->FieldShare(), row.fields, kSame) << what;
}

TEST(ScoreAgreement, TwoScorersSayTheSame) {
  const fs::path tools_dir = SharedDir() / "tools";
  if (!fs::exists(tools_dir / "score.py") || Output("python3 -c 'print(1)' 2>/dev/null") != "1\n")
    GTEST_SKIP() << "the other scorer or Python is not here: nothing to compare with";
  const TempFolder folder;
  const std::string script = folder.Write("all.py", kScript);
  const fs::path gold = SharedDir() / "gold";
  const auto rows =
      Rows(Output("python3 -B " + Quoted(script) + " " + Quoted(tools_dir) + " " + Quoted(gold)));
  ASSERT_GT(rows.size(), 100U);
  std::string last;
  tools::DocumentScore score;
  for (const Row& row : rows) {
    if (row.gold + "\t" + row.other != last) {
      const auto a = ParseJson(ReadWholeFile(gold / row.gold));
      const auto b = ParseJson(ReadWholeFile(gold / row.other));
      ASSERT_TRUE(a && b) << row.gold << " " << row.other;
      score = tools::ScoreDocument(*a, *b);
      last = row.gold + "\t" + row.other;
    }
    ExpectSame(row, score);
  }
}

}  // namespace
}  // namespace minutebook::test
