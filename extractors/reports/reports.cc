// Tests: reports_test.cc.
#include "extractors/reports/reports.h"

#include "extractors/patterns/reports.h"
#include "extractors/reports/reader.h"
#include "extractors/section_forms.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

OptionalText ItemOfSubject(const Report& report, const std::vector<AgendaItem>& items) {
  if (!report.subject) return std::nullopt;
  const std::string key = Key(*report.subject);
  for (const AgendaItem& item : items) {
    if (item.title && item.number && Key(*item.title) == key) return item.number;
  }
  return std::nullopt;
}

// "Agenda Item No: 7" printed at the head of a paper that no stamp or list gives its number.
OptionalText PrintedItem(const Flow& flow, const SectionSpan& span) {
  for (std::size_t i = span.first; i < span.last && i < span.first + kReportHeadBlocks; ++i) {
    const Block& block = flow.blocks[i];
    if (block.kind != BlockKind::kGrid) {
      if (const Match m = patterns::kPrintedItem.Find(block.text); m && !block.label)
        return std::string(m[1]);
      continue;
    }
    for (const Cell& cell : flow.grids[static_cast<std::size_t>(block.grid)].cells) {
      if (const Match m = patterns::kPrintedItem.Find(cell.text)) return std::string(m[1]);
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Report> ReadReports(const Flow& flow, const std::vector<SectionSpan>& spans,
                                const std::vector<AgendaItem>& items) {
  constexpr int kMinFacts = 2;
  std::vector<Report> reports;
  for (const SectionSpan& span : spans) {
    if (span.kind != "report") continue;
    ReportReader reader(UnitsOf(flow, span));
    Report report = reader.Read();
    if (!report.subject && reader.facts() < kMinFacts) continue;
    report.agenda_item = span.agenda_item ? span.agenda_item : ItemOfSubject(report, items);
    if (!report.agenda_item) report.agenda_item = PrintedItem(flow, span);
    reports.push_back(std::move(report));
  }
  return reports;
}

}  // namespace minutebook::extract
