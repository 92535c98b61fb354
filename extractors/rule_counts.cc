// Written by tools/calibrate; run it again after a change of the extractors.
#include "extractors/rule_counts.h"

#include <array>

namespace minutebook::extract {
namespace {

constexpr auto kCounts = std::to_array<RuleCount>({
    {"actions.monitoring-table", 1482, 1482},
    {"agenda.item", 3958, 3958},
    {"attendance.apologies-from", 271, 271},
    {"attendance.clerked-by", 1, 1},
    {"attendance.header-list", 5100, 5086},
    {"attendance.listed-apologies", 6, 6},
    {"attendance.register", 7, 6},
    {"attendance.sentence", 1399, 1399},
    {"declaration.sentence", 415, 415},
    {"document.head", 628, 627},
    {"front-sheet.contact", 942, 922},
    {"front-sheet.meeting-dates", 1662, 1662},
    {"front-sheet.member", 2586, 2586},
    {"front-sheet.quorum", 285, 285},
    {"glossary.heading", 1056, 1056},
    {"header.date", 624, 624},
    {"indicators.month-table", 2448, 2448},
    {"minutes.item", 3701, 3701},
    {"minutes.section", 561, 561},
    {"point.listed", 4508, 4508},
    {"point.numbered", 2633, 2631},
    {"point.paragraph", 1006, 946},
    {"report.appendix", 1328, 1328},
    {"report.contact", 2659, 2656},
    {"report.head", 1329, 1327},
    {"report.numbered-paragraph", 16562, 16562},
    {"report.recommendation", 3486, 3486},
    {"resolution.in-narrative", 2, 2},
    {"resolution.listed", 3964, 3964},
    {"resolution.moved", 32, 32},
    {"resolution.noted", 183, 183},
    {"resolution.stem", 1215, 1209},
    {"section.agenda", 540, 540},
    {"section.appendix", 806, 722},
    {"section.blank", 754, 754},
    {"section.disclosure", 188, 188},
    {"section.front_sheet", 285, 285},
    {"section.glossary", 180, 180},
    {"section.minutes", 561, 561},
    {"section.monitoring", 200, 200},
    {"section.public_information", 284, 284},
    {"section.report", 1329, 1329},
    {"tables.marked", 141, 141},
    {"tables.ruled", 235, 234},
    {"tables.text", 369, 350},
    {"vote.moved", 500, 498},
    {"vote.proposed-by", 3, 3},
});

}  // namespace

std::span<const RuleCount> RuleCounts() { return kCounts; }

}  // namespace minutebook::extract
