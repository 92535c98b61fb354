// `minutebook evaluate` as it is called, on a paper made up here.
#include <gtest/gtest.h>

#include <sstream>

#include "tests/support/temp_folder.h"
#include "tools/run.h"

namespace minutebook::tools {
namespace {

using test::ReadWholeFile;
using test::TempFolder;

constexpr const char* kMinutes =
    "# Example Town Council\n\n## Minutes of the Planning Committee held on 3 November 2016\n\n"
    "Present: Councillors A Brown (Chair), C Dee and E Fox\n\n"
    "1. Apologies\n\nApologies were received from Councillor Gray.\n\n"
    "2. Minutes\n\nRESOLVED that the minutes of the last meeting be approved as a correct record.\n";

constexpr const char* kGold = R"({"minutes": [{"meeting_date": "2016-11-03", "body": "Planning Committee",
  "attendance": [], "items": [
    {"number": "1", "title": "Apologies", "points": [], "resolutions": [], "votes": [], "declarations": []},
    {"number": "2", "title": "Minutes", "points": [], "votes": [], "declarations": [], "resolutions": [
      {"label": null, "text": "that the minutes of the last meeting be approved as a correct record.",
       "kind": "resolved"}]}]}]})";

constexpr const char* kFamilies = "minute_items,resolutions";

struct Outcome {
  ExitCode code;
  std::string out;
  std::string err;
};

Outcome Call(const std::vector<std::string>& words) {
  const auto args = ParseArgs(words);
  if (!args) return {ExitCode::kUsage, "", args.error().message};
  std::ostringstream out;
  std::ostringstream err;
  Console console{out, err, {}, {}};
  const ExitCode code = std::visit([&](const auto& command) { return Run(command, console); }, *args);
  return {code, out.str(), err.str()};
}

bool Has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

class EvaluateCommand : public testing::Test {
 protected:
  const TempFolder folder_;
  const std::string gold_ = folder_.Write("gold/a.json", kGold);
  const std::string paper_ = folder_.Write("papers/a.md", kMinutes);
  const std::string papers_ = folder_ / "papers";
};

TEST_F(EvaluateCommand, ScoresThePapersOfGoldFiles) {
  const Outcome outcome = Call({"evaluate", gold_, "--papers", papers_, "--families", kFamilies});
  EXPECT_EQ(outcome.code, ExitCode::kOk) << outcome.err;
  EXPECT_TRUE(Has(outcome.out, "1.0000  text     " + paper_)) << outcome.out;
  EXPECT_TRUE(Has(outcome.out, "text: 1 paper, mean score 1.0000")) << outcome.out;
}

TEST_F(EvaluateCommand, TakesRecordsFromADatabase) {
  const std::string db = folder_ / "x.db";
  ASSERT_EQ(Call({"ingest", "--quiet", "--db", db, papers_}).code, ExitCode::kOk);
  const std::string read = Call({"evaluate", gold_, "--papers", papers_, "--format", "json"}).out;
  std::filesystem::remove(paper_);
  EXPECT_EQ(Call({"evaluate", gold_, "--db", db, "--format", "json"}).out, read);
  EXPECT_EQ(Call({"evaluate", gold_, "--db", folder_ / "none.db"}).code, ExitCode::kDatabase);
}

TEST_F(EvaluateCommand, FailsWhenAScoreFellBelowItsBaseline) {
  const std::string baseline = folder_ / "baseline.tsv";
  const std::vector<std::string> call = {"evaluate", gold_, "--papers", papers_, "--families", kFamilies};
  const auto with = [&](const char* option) {
    std::vector<std::string> words = call;
    words.insert(words.end(), {option, baseline});
    return Call(words);
  };
  EXPECT_EQ(with("--write-baseline").code, ExitCode::kOk);
  EXPECT_TRUE(Has(ReadWholeFile(baseline), "text\tresolutions\t1.0000\n"));
  EXPECT_EQ(with("--baseline").code, ExitCode::kOk);
  folder_.Write("papers/a.md", std::string(kMinutes).substr(0, std::string(kMinutes).find("RESOLVED")));
  const Outcome fallen = with("--baseline");
  EXPECT_EQ(fallen.code, ExitCode::kBelowBaseline);
  EXPECT_TRUE(Has(fallen.err, "text resolutions fell from 1.0000 to 0.0000")) << fallen.err;
  folder_.Write("baseline.tsv", "no baseline\n");
  EXPECT_EQ(with("--baseline").code, ExitCode::kSomeFailed);
}

TEST_F(EvaluateCommand, SaysWhatItCouldNotScore) {
  folder_.Write("gold/lost.json", "{}");
  folder_.Write("gold/odd.json", "[");
  folder_.Write("papers/odd.txt", "Text.");
  const Outcome outcome = Call({"evaluate", folder_ / "gold", "--papers", papers_});
  EXPECT_EQ(outcome.code, ExitCode::kSomeFailed);
  EXPECT_TRUE(Has(outcome.err, "lost.json: no paper of this name")) << outcome.err;
  EXPECT_TRUE(Has(outcome.err, "odd.json: the text is not JSON")) << outcome.err;
  EXPECT_TRUE(Has(outcome.out, paper_)) << "the others are scored";
  EXPECT_EQ(Call({"evaluate", folder_ / "gold/lost.json"}).code, ExitCode::kNothingFound);
}

TEST_F(EvaluateCommand, KnowsTheNamesOfFamilies) {
  const Outcome outcome = Call({"evaluate", gold_, "--families", "points,motions"});
  EXPECT_EQ(outcome.code, ExitCode::kUsage);
  EXPECT_TRUE(Has(outcome.err, "no 'motions'; there are document, meeting")) << outcome.err;
}

TEST_F(EvaluateCommand, TakesPapersFromSeveralFolders) {
  folder_.Write("more/a.txt", kMinutes);
  const Outcome outcome = Call({"evaluate", gold_, "--papers", papers_, "--papers", folder_ / "more"});
  EXPECT_TRUE(Has(outcome.out, "2 papers")) << outcome.out;
}

}  // namespace
}  // namespace minutebook::tools
