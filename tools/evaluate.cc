#include <filesystem>
#include <fstream>
#include <optional>

#include "ingest/reader.h"
#include "schema/store/store.h"
#include "tools/evaluate/baseline.h"
#include "tools/evaluate/evaluation.h"
#include "tools/evaluate/papers.h"
#include "tools/evaluate/print.h"
#include "tools/ocr_options.h"
#include "tools/pipeline.h"
#include "tools/run.h"

namespace minutebook::tools {
namespace {

std::set<std::string> FamilySet(const EvaluateArgs& args) {
  return {args.families.begin(), args.families.end()};
}

// Where the records of a paper come from: read and extracted here, or the database.
class Records {
 public:
  Records(const EvaluateArgs& args, std::optional<store::Store> store)
      : options_(OcrOptions(args.ocr, args.ocr_languages, args.ocr_cache)), store_(std::move(store)) {}

  Result<GoldPapers> Papers(const EvaluateArgs& args) {
    if (!store_) return FindGoldPapers(args.gold, args.papers);
    const auto documents = store_->Documents();
    if (!documents) return documents.error();
    std::vector<std::string> listed;
    for (const store::DocumentRow& row : *documents) listed.push_back(row.source_path);
    return MatchGoldPapers(args.gold, listed);
  }

  Result<PackRecords> Of(const std::string& paper) {
    if (store_) return store_->Read(paper);
    const auto source = OpenSource(paper);
    if (!source) return source.error();
    return ReadRecords(*source, nullptr, options_);
  }

 private:
  ingest::ReadOptions options_;
  std::optional<store::Store> store_;
};

// The evaluation of all papers, with what went wrong on the way printed.
class Evaluation {
 public:
  Evaluation(const EvaluateArgs& args, Console& console) : args_(args), console_(console) {}

  void Take(const GoldPapers& papers, Records& records) {
    for (const Error& problem : papers.problems) Problem(Format(problem));
    for (const std::string& gold : papers.without_paper) {
      Problem(gold + ": no paper of this name " +
              (args_.db.empty() ? "beside it or below --papers" : "in " + args_.db));
    }
    for (const GoldAndPaper& pair : papers.pairs) Score(pair, records);
  }

  const std::vector<PaperScore>& scores() const { return scores_; }
  bool complete() const { return complete_; }

 private:
  void Problem(const std::string& message) {
    console_.err << "minutebook: " << message << "\n";
    complete_ = false;
  }

  void Score(const GoldAndPaper& pair, Records& records) {
    const auto gold = ingest::ReadFile(pair.gold);
    if (!gold) return Problem(Format(gold.error()));
    const auto found = records.Of(pair.paper);
    if (!found) return Problem(Format(found.error()));
    for (const Diagnostic& diagnostic : found->diagnostics) {
      if (diagnostic.severity == Severity::kError) Problem(Format(diagnostic.what));
    }
    auto score = ScorePaper(*gold, *found, FamilySet(args_));
    if (!score) {
      score.error().where.file = pair.gold;
      return Problem(Format(score.error()));
    }
    scores_.push_back({pair.gold, pair.paper, GroupOf(*found), std::move(*score)});
  }

  const EvaluateArgs& args_;
  Console& console_;
  std::vector<PaperScore> scores_;
  bool complete_ = true;
};

std::string Printed(const std::vector<PaperScore>& scores, const EvaluateArgs& args) {
  const PrintOptions options{args.worst, args.each, args.by_rule};
  switch (args.format) {
    case EvaluateFormat::kJson: return EvaluationAsJson(scores, options);
    case EvaluateFormat::kMarkdown: return EvaluationAsMarkdown(scores, options);
    case EvaluateFormat::kText: break;
  }
  return EvaluationAsText(scores, options);
}

// kOk, or what an unreadable baseline or a fallen figure makes of it.
ExitCode HoldAgainst(const std::string& baseline, const std::vector<GroupScore>& groups,
                     const EvaluateArgs& args, Console& console) {
  const auto text = ingest::ReadFile(baseline);
  if (!text) return Complain(console, text.error(), ExitCode::kSomeFailed);
  auto rows = ParseBaseline(*text);
  if (!rows) {
    rows.error().where.file = baseline;
    return Complain(console, rows.error(), ExitCode::kSomeFailed);
  }
  const std::vector<std::string> fallen = FallenBelow(*rows, groups, FamilySet(args));
  for (const std::string& line : fallen) console.err << "minutebook: " << line << "\n";
  return fallen.empty() ? ExitCode::kOk : ExitCode::kBelowBaseline;
}

bool WriteFile(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  return out.good();
}

}  // namespace

ExitCode Run(const EvaluateArgs& args, Console& console) {
  std::optional<store::Store> store;
  if (!args.db.empty()) {
    auto opened = store::Store::Open(args.db, store::OpenMode::kReadOnly);
    if (!opened) return Complain(console, opened.error(), ExitCode::kDatabase);
    store = std::move(*opened);
  }
  Records records(args, std::move(store));
  const auto papers = records.Papers(args);
  if (!papers) return Complain(console, papers.error(), ExitCode::kDatabase);
  Evaluation evaluation(args, console);
  evaluation.Take(*papers, records);
  if (evaluation.scores().empty()) return ExitCode::kNothingFound;

  console.out << Printed(evaluation.scores(), args);
  const std::vector<GroupScore> groups = GroupScores(evaluation.scores());
  ExitCode code = evaluation.complete() ? ExitCode::kOk : ExitCode::kSomeFailed;
  if (!args.baseline.empty()) {
    const ExitCode held = HoldAgainst(args.baseline, groups, args, console);
    if (held != ExitCode::kOk) code = held;
  }
  if (!args.write_baseline.empty() && !WriteFile(args.write_baseline, BaselineText(groups))) {
    return Complain(console,
                    MakeError(ErrorCode::kUnreadable, "", "cannot write '" + args.write_baseline + "'"),
                    ExitCode::kOutput);
  }
  return code;
}

}  // namespace minutebook::tools
