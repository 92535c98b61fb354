#include "extractors/table_places.h"

#include <cstddef>
#include <optional>

namespace minutebook::extract {

namespace {

bool StandsIn(const Flow& flow, const SectionSpan& span, int page) {
  if (span.first >= span.last || span.last > flow.blocks.size()) return false;
  return page >= flow.blocks[span.first].page_from && page <= flow.blocks[span.last - 1].page_to;
}

// For each section the report it belongs to. Reports come in the order of their sections; a section from
// which no report could be read has none.
std::vector<std::optional<int>> ReportOfSections(const Flow& flow, const std::vector<SectionSpan>& spans,
                                                 const std::vector<Report>& reports) {
  std::vector<std::optional<int>> found(spans.size());
  std::size_t next = 0;
  std::optional<int> last;
  const SectionSpan* of_last = nullptr;
  for (std::size_t s = 0; s < spans.size(); ++s) {
    const SectionSpan& span = spans[s];
    if (span.kind == "blank") continue;
    if (span.kind == "report") {
      last.reset();
      of_last = &span;
      if (next < reports.size() && StandsIn(flow, span, reports[next].where.page_from))
        last = static_cast<int>(next++);
    } else if (span.kind != "appendix" || of_last == nullptr ||
               (span.agenda_item && span.agenda_item != of_last->agenda_item)) {
      last.reset();
      of_last = nullptr;
    }
    found[s] = last;
  }
  return found;
}

}  // namespace

void NameReports(const Flow& flow, const std::vector<SectionSpan>& spans, const std::vector<Report>& reports,
                 std::vector<DataTable>& tables) {
  const std::vector<std::optional<int>> report = ReportOfSections(flow, spans, reports);
  for (DataTable& table : tables) {
    if (table.section && static_cast<std::size_t>(*table.section) < report.size())
      table.report = report[static_cast<std::size_t>(*table.section)];
  }
}

}  // namespace minutebook::extract
