// Tests: reports_test.cc.
#include "extractors/reports/reports.h"

#include "extractors/reports/reader.h"
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
    reports.push_back(std::move(report));
  }
  return reports;
}

}  // namespace minutebook::extract
