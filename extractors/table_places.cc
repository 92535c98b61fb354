#include "extractors/table_places.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>

#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kInside = 0.8;  // of a point's height lies in the table

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

// The area that a table takes on each of its pages.
std::map<int, Box> AreaByPage(const DataTable& table) {
  std::map<int, Box> areas;
  for (const TableCell& cell : table.cells) {
    if (cell.page == 0 || cell.box == Box{}) continue;
    Box& area = areas[cell.page];
    area = Union(area, cell.box);
  }
  return areas;
}

bool LiesIn(const Provenance& where, const std::map<int, Box>& areas) {
  const auto area = areas.find(where.page_from);
  return area != areas.end() && where.page_to <= where.page_from &&
         area->second.Contains({where.box.CentreX(), where.box.CentreY()}) &&
         OverlapY(where.box, area->second) > kInside * where.box.Height();
}

}  // namespace

void DropPointsInTables(const std::vector<DataTable>& tables, std::vector<Minutes>& minutes) {
  for (const DataTable& table : tables) {
    const std::map<int, Box> areas = AreaByPage(table);
    for (Minutes& one : minutes) {
      for (MinuteItem& item : one.items)
        std::erase_if(item.points, [&](const MinutePoint& point) { return LiesIn(point.where, areas); });
    }
  }
}

void NameReports(const Flow& flow, const std::vector<SectionSpan>& spans, const std::vector<Report>& reports,
                 std::vector<DataTable>& tables) {
  const std::vector<std::optional<int>> report = ReportOfSections(flow, spans, reports);
  for (DataTable& table : tables) {
    if (table.section && static_cast<std::size_t>(*table.section) < report.size())
      table.report = report[static_cast<std::size_t>(*table.section)];
  }
}

bool IsSaidInTable(const OptionalText& fact, const std::vector<DataTable>& tables) {
  if (!fact) return false;
  return std::any_of(tables.begin(), tables.end(), [&](const DataTable& table) {
    return std::any_of(table.cells.begin(), table.cells.end(), [&](const TableCell& cell) {
      return cell.row >= table.header_rows && WordCount(cell.text) > 1 && fact->ends_with(cell.text);
    });
  });
}

}  // namespace minutebook::extract
