// Tests: sections_test.cc.
#include "extractors/section_forms.h"

#include <algorithm>

#include "extractors/patterns/reports.h"
#include "extractors/patterns/sections.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

bool AnyCell(const Grid& grid, const Pattern& pattern) {
  return std::any_of(grid.cells.begin(), grid.cells.end(),
                     [&](const Cell& cell) { return pattern.In(cell.text); });
}

// With its colon: columns of data tables are called "Date" and "Subject" too.
bool AnyField(const Grid& grid, const Pattern& pattern) {
  return std::any_of(grid.cells.begin(), grid.cells.end(), [&](const Cell& cell) {
    return cell.text.find(':') != std::string::npos && pattern.In(cell.text);
  });
}

}  // namespace

const Grid* GridOf(const Flow& flow, const Block& block) {
  return block.kind == BlockKind::kGrid ? &flow.grids[static_cast<std::size_t>(block.grid)] : nullptr;
}

bool IsHeadingLike(const Block& block) {
  return block.kind == BlockKind::kHeading || block.bold || IsUpper(block.text);
}

bool IsReportForm(const Grid& grid) {
  constexpr std::size_t kMinFields = 3;
  std::size_t fields = 0;
  for (const Pattern* field :
       {&patterns::kFieldClassification, &patterns::kFieldDate, &patterns::kFieldDecisionMaker,
        &patterns::kFieldReportOf, &patterns::kFieldSubject, &patterns::kFieldWards}) {
    fields += AnyField(grid, *field) ? 1U : 0U;
  }
  return fields >= kMinFields || AnyCell(grid, patterns::kReportFormLabel) ||
         (AnyCell(grid, patterns::kReportFrom) && AnyCell(grid, patterns::kReportTo));
}

bool IsPlanningForm(const Grid& grid) {
  constexpr int kMinFields = 2;
  int fields = 0;
  for (const Cell& cell : grid.cells) fields += patterns::kPlanningField.In(cell.text) ? 1 : 0;
  return fields >= kMinFields && AnyCell(grid, patterns::kPlanningLabel);
}

bool IsMonitoringTable(const Grid& grid) {
  const std::vector<std::string> header = grid.rows > 0 ? grid.RowTexts(0) : std::vector<std::string>{};
  const auto has = [&](const Pattern& pattern) {
    return std::any_of(header.begin(), header.end(), [&](const std::string& t) { return pattern.In(t); });
  };
  return grid.columns >= 3 && has(patterns::kRecommendationColumn) && has(patterns::kProgressColumn);
}

bool HeadFollows(const Flow& flow, std::size_t i) {
  bool from = false;
  bool to = false;
  bool subject = false;
  for (std::size_t k = i; k < flow.blocks.size() && k < i + kReportHeadBlocks &&
                          flow.blocks[k].page_from == flow.blocks[i].page_from;
       ++k) {
    from = from || patterns::kReportFrom.In(flow.blocks[k].text);
    to = to || patterns::kReportTo.In(flow.blocks[k].text);
    subject = subject || patterns::kReportSubject.In(flow.blocks[k].text);
  }
  return from && to && subject;
}

bool FormGoesOn(const Flow& flow, std::size_t i) {
  constexpr std::size_t kMaxBetween = 40;
  for (std::size_t k = i; k < flow.blocks.size() && k < i + kMaxBetween; ++k) {
    if (flow.blocks[k].kind == BlockKind::kBlankNotice) return false;
    const Grid* grid = GridOf(flow, flow.blocks[k]);
    if (grid == nullptr) continue;
    if (AnyCell(*grid, patterns::kReportSubject)) return false;
    if (AnyCell(*grid, patterns::kFieldKeyDecision) || AnyCell(*grid, patterns::kPartMembersRooms))
      return true;
  }
  return false;
}

bool FormHasBody(const Flow& flow, std::size_t first) {
  bool part = false;
  bool body = false;  // a head may hold the recommendation too, but no paragraphs
  for (std::size_t k = first; k < flow.blocks.size(); ++k) {
    const Grid* grid = GridOf(flow, flow.blocks[k]);
    if (grid == nullptr && k > first + kReportHeadBlocks) return false;
    if (grid == nullptr) continue;
    part = part || AnyCell(*grid, patterns::kPartRecommendations) || AnyCell(*grid, patterns::kPartSummary);
    body = body || AnyCell(*grid, patterns::kBareLabel) || AnyCell(*grid, patterns::kPartBackground) ||
           AnyCell(*grid, patterns::kPartAppendices);
    if (part && body) return true;
  }
  return false;
}

bool SalutationFollows(const Flow& flow, std::size_t i) {
  for (std::size_t k = i; k < flow.blocks.size() && k < i + kReportHeadBlocks; ++k) {
    if (patterns::kSalutation.In(flow.blocks[k].text)) return true;
  }
  return false;
}

std::size_t CountListedAppendices(const Flow& flow, std::size_t first, std::size_t last) {
  std::size_t count = 0;
  bool inside = false;
  for (std::size_t i = first; i < last; ++i) {
    const Block& block = flow.blocks[i];
    if (const Grid* grid = GridOf(flow, block)) {
      for (const Cell& cell : grid->cells) {
        const bool entry = cell.column == 0 && patterns::kBareLabel.In(cell.text);
        inside = (inside && (entry || cell.column > 0)) || patterns::kPartAppendices.In(cell.text);
        count += inside && entry ? 1U : 0U;
      }
      continue;
    }
    inside = (inside && block.label) || patterns::kPartAppendices.In(block.text);
    count += inside && block.label ? 1U : 0U;
  }
  return count;
}

}  // namespace minutebook::extract
