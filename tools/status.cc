#include <algorithm>
#include <map>

#include "schema/store/store.h"
#include "tools/ingest_log.h"
#include "tools/run.h"

namespace minutebook::tools {
namespace {

constexpr int kListedProblems = 50;

using Totals = std::map<std::string, int>;

// A titled list of totals, the greatest first.
std::string TotalsText(std::string_view title, const Totals& totals, const Terminal& terminal) {
  std::vector<std::pair<std::string, int>> rows(totals.begin(), totals.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::size_t widest = 0;
  for (const auto& [name, count] : rows) widest = std::max(widest, Grouped(count).size());
  std::string text = Bold(title, terminal) + "\n";
  for (const auto& [name, count] : rows) {
    const std::string number = Grouped(count);
    text += "  " + std::string(widest - number.size(), ' ') + number + "  " + OneLine(name) + "\n";
  }
  return text + "\n";
}

std::string KindName(std::string kind) {
  std::replace(kind.begin(), kind.end(), '_', ' ');
  return kind;
}

// "Pages: 120 digital, 8 OCR, 2 blank"; empty without pages.
std::string PagesText(const std::vector<store::PageTotal>& totals, const Terminal& terminal) {
  std::string list;
  for (const std::string_view source : {"digital", "ocr", "text", "blank", "failed"}) {
    for (const store::PageTotal& total : totals) {
      if (total.source != source) continue;
      list += (list.empty() ? " " : ", ") + Grouped(total.pages) + " " +
              (source == "ocr" ? "OCR" : std::string(source));
    }
  }
  return list.empty() ? list : Bold("Pages:", terminal) + list + "\n\n";
}

std::string ProblemsText(const std::vector<store::DocumentRow>& documents, const Terminal& terminal) {
  std::string text;
  int listed = 0;
  int more = 0;
  for (const store::DocumentRow& row : documents) {
    if (!WentWrong(row.status)) continue;
    if (listed == kListedProblems) {
      ++more;
      continue;
    }
    ++listed;
    text += "  " + OneLine(row.source_path) + "\n" +
            Wrap(row.status + ": " + (row.message.empty() ? row.reason : row.message), terminal.width, 4);
  }
  if (text.empty()) return text;
  if (more > 0) text += "  and " + Grouped(more) + " more; they are in the table document\n";
  return Bold("Failed or incomplete", terminal) + "\n" + text;
}

}  // namespace

ExitCode Run(const StatusArgs& args, Console& console) {
  auto store = store::Store::Open(args.db, store::OpenMode::kReadOnly);
  if (!store) return Complain(console, store.error(), ExitCode::kDatabase);
  const auto summary = store->StatusSummary();
  if (!summary) return Complain(console, summary.error(), ExitCode::kDatabase);
  const auto pages = store->PageTotals();
  if (!pages) return Complain(console, pages.error(), ExitCode::kDatabase);
  const auto documents = store->Documents();
  if (!documents) return Complain(console, documents.error(), ExitCode::kDatabase);

  const Terminal& terminal = console.out_terminal;
  console.out << args.db << " holds " << Count(std::ssize(*documents), "document", "documents") << ".\n\n";
  if (documents->empty()) return ExitCode::kOk;
  Totals statuses, kinds, authorities;
  for (const store::StatusRow& row : *summary) {
    statuses[row.status + (row.reason.empty() ? "" : " (" + row.reason + ")")] += row.documents;
  }
  for (const store::DocumentRow& row : *documents) {
    ++kinds[KindName(row.kind)];
    ++authorities[row.authority.value_or("not stated")];
  }
  console.out << TotalsText("Status", statuses, terminal) << PagesText(*pages, terminal)
              << TotalsText("Kind", kinds, terminal) << TotalsText("Authority", authorities, terminal)
              << ProblemsText(*documents, terminal);
  return ExitCode::kOk;
}

}  // namespace minutebook::tools
