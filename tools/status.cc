#include <algorithm>
#include <map>

#include "schema/store/store.h"
#include "tools/run.h"
#include "tools/worker/sandbox.h"

namespace minutebook::tools {
namespace {

constexpr int kListedProblems = 50;
constexpr std::size_t kListedTotals = 50;  // of one list
constexpr int kListedSlowest = 5;
constexpr double kSlowSeconds = 1;  // quicker documents are not listed as slow

using Totals = std::map<std::string, int>;

// A titled list of totals, the greatest first.
std::string TotalsText(std::string_view title, const Totals& totals, const Terminal& terminal) {
  std::vector<std::pair<std::string, int>> rows(totals.begin(), totals.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::size_t widest = 0;
  for (const auto& [name, count] : rows) widest = std::max(widest, Grouped(count).size());
  std::string text = Bold(title, terminal) + "\n";
  const std::size_t listed = std::min<std::size_t>(rows.size(), kListedTotals);
  const std::size_t others = rows.size() - listed;
  rows.resize(listed);
  for (const auto& [name, count] : rows) {
    const std::string number = Grouped(count);
    text += "  " + std::string(widest - number.size(), ' ') + number + "  " + OneLine(name) + "\n";
  }
  if (others > 0) text += "  and " + Count(static_cast<long long>(others), "other", "others") + "\n";
  return text + "\n";
}

std::string KindName(std::string kind) {
  std::replace(kind.begin(), kind.end(), '_', ' ');
  return kind;
}

// "; 3 with figures that were read; 5 not recognised, as --ocr never was given", what there is of it.
std::string PicturesText(const store::PictureTotals& pictures) {
  std::string text;
  if (pictures.figures > 0)
    text += "; " + Grouped(pictures.pages_with_figures) + " with figures that hold text";
  if (pictures.unread_pages > 0)
    text += "; " + Grouped(pictures.unread_pages) + " with pictures that --ocr never left unread";
  return text;
}

// "Pages: 120 digital, 8 OCR, 2 blank"; empty without pages.
std::string PagesText(const std::vector<store::PageTotal>& totals, const store::PictureTotals& pictures,
                      const Terminal& terminal) {
  std::string list;
  for (const std::string_view source : {"digital", "ocr", "text", "blank", "failed"}) {
    for (const store::PageTotal& total : totals) {
      if (total.source != source) continue;
      list += (list.empty() ? " " : ", ") + Grouped(total.pages) + " " +
              (source == "ocr" ? "OCR" : std::string(source));
    }
  }
  return list.empty() ? list : Bold("Pages:", terminal) + list + PicturesText(pictures) + "\n\n";
}

std::string ProblemsText(const std::vector<store::LedgerRow>& rows, int more, const Terminal& terminal) {
  if (rows.empty()) return {};
  std::string text = Bold("Failed or incomplete", terminal) + "\n";
  for (const store::LedgerRow& row : rows) {
    text += "  " + OneLine(row.path) + "\n" +
            Wrap(row.status + ": " + (row.message.empty() ? row.reason : row.message), terminal.width, 4);
  }
  if (more > 0) text += "  and " + Grouped(more) + " more; ledger_view has them all\n";
  return text;
}

std::string SlowestText(const std::vector<store::LedgerRow>& rows, const Terminal& terminal) {
  std::vector<LabelledText> lines;
  for (const store::LedgerRow& row : rows) {
    if (row.seconds < kSlowSeconds) break;
    lines.push_back(
        {Duration(row.seconds), OneLine(row.path) + " (" + Count(row.pages, "page", "pages") +
                                    (row.tries > 1 ? ", " + Count(row.tries, "try", "tries") : "") + ")"});
  }
  if (lines.empty()) return {};
  return Bold("Took longest", terminal) + "\n" + TwoColumns(lines, terminal.width) + "\n";
}

// Everything of the report that comes from the database; an error as soon as one question fails.
struct Answers {
  std::vector<store::StatusRow> statuses;
  std::vector<store::PageTotal> pages;
  store::PictureTotals pictures;
  std::vector<store::DocumentTotal> kinds, authorities, years, stale;
  std::vector<store::LedgerRow> problems, slowest;
  int more_problems = 0;
  int under_way = 0;
};

// What is not as it should be though nothing failed: documents of other versions, files a run ended over, a
// program at work.
std::string StateText(const Answers& answers, const StatusArgs& args) {
  std::string text;
  std::string stages;
  for (const store::DocumentTotal& total : answers.stale) {
    stages += (stages.empty() ? "" : ", ") + Grouped(total.documents) + " of " + total.name;
  }
  if (!stages.empty()) {
    text += "Made by another version of a stage: " + stages + ". 'minutebook ingest --retry stale --db " +
            args.db + "' reads them again.\n";
  }
  if (const int unread = answers.pictures.unread_documents; unread > 0) {
    text += Count(unread, "document has", "documents have") +
            " pictures that were not recognised; 'minutebook ingest --retry stale --db " + args.db +
            "' reads them.\n";
  }
  const std::string writer = store::Store::Writer(args.db);
  if (!writer.empty()) {
    text += "Being written by " + OneLine(writer) + "\n";
  } else if (answers.under_way > 0) {
    text += Count(answers.under_way, "file was", "files were") +
            " at hand when a run was ended by force; the next ingest reads them last and alone.\n";
  }
  return text.empty() ? text : text + "\n";
}

Totals TotalsOf(const std::vector<store::DocumentTotal>& totals) {
  Totals named;
  for (const store::DocumentTotal& total : totals) {
    named[total.name.empty() ? "not stated" : KindName(total.name)] = total.documents;
  }
  return named;
}

Totals TotalsOf(const std::vector<store::StatusRow>& summary) {
  Totals named;
  for (const store::StatusRow& row : summary) {
    named[row.status + (row.reason.empty() ? "" : " (" + row.reason + ")")] += row.documents;
  }
  return named;
}

int Sum(const std::vector<store::DocumentTotal>& totals) {
  int sum = 0;
  for (const store::DocumentTotal& total : totals) sum += total.documents;
  return sum;
}

// Moves a result into its place; the status says whether it was one.
template <typename T>
Status Put(Result<T> result, T& place) {
  if (!result) return result.error();
  place = std::move(*result);
  return Ok{};
}

Status Ask(store::Store& store, Answers& answers) {
  store::Ledger ledger = store.ledger();
  Status status = Put(store.StatusSummary(), answers.statuses);
  if (status) status = Put(store.PageTotals(), answers.pages);
  if (status) status = Put(store.Pictures(), answers.pictures);
  if (status) status = Put(ledger.Totals(store::TotalBy::kKind), answers.kinds);
  if (status) status = Put(ledger.Totals(store::TotalBy::kAuthority), answers.authorities);
  if (status) status = Put(ledger.Totals(store::TotalBy::kYear), answers.years);
  if (status) status = Put(ledger.Totals(store::TotalBy::kStaleStage), answers.stale);
  if (status) status = Put(ledger.Slowest(kListedSlowest), answers.slowest);
  if (status) status = Put(ledger.UnderWay(), answers.under_way);
  if (status) status = Put(ledger.Problems(kListedProblems, answers.more_problems), answers.problems);
  return status;
}

}  // namespace

ExitCode Run(const StatusArgs& args, Console& console) {
  auto store = store::Store::Open(args.db, store::OpenMode::kReadOnly);
  if (!store) return Complain(console, store.error(), ExitCode::kDatabase);
  Answers answers;
  if (Status asked = Ask(*store, answers); !asked)
    return Complain(console, asked.error(), ExitCode::kDatabase);

  const Terminal& terminal = console.out_terminal;
  console.out << args.db << " holds " << Count(Sum(answers.kinds), "document", "documents") << ".\n\n";
  const auto list = [&](std::string_view title, const auto& totals) {
    if (!totals.empty()) console.out << TotalsText(title, TotalsOf(totals), terminal);
  };
  list("Status", answers.statuses);
  console.out << PagesText(answers.pages, answers.pictures, terminal);
  list("Kind", answers.kinds);
  list("Authority", answers.authorities);
  list("Year", answers.years);
  console.out << SlowestText(answers.slowest, terminal) << StateText(answers, args)
              << ProblemsText(answers.problems, answers.more_problems, terminal)
              << (answers.problems.empty() ? "" : "\n")
              << "Files are read confined by: " << SandboxText(ProbeSandbox()) << ".\n";
  return ExitCode::kOk;
}

}  // namespace minutebook::tools
