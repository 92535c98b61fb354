// Written by tools/calibrate; run it again after a change of the extractors.
#include "extractors/rule_counts.h"

#include <array>

namespace minutebook::extract {
namespace {

constexpr auto kCounts = std::to_array<RuleCount>({
    {"actions.monitoring-table", 1482, 1482},
    {"agenda.item", 3958, 3913},
    {"attendance.apologies-from", 270, 265},
    {"attendance.clerked-by", 1, 1},
    {"attendance.header-list", 5100, 5086},
    {"attendance.listed-apologies", 6, 6},
    {"attendance.register", 7, 6},
    {"attendance.sentence", 1399, 1399},
    {"declaration.sentence", 415, 415},
    {"document.head", 628, 627},
    {"front-sheet.contact", 938, 910},
    {"front-sheet.meeting-dates", 1662, 1662},
    {"front-sheet.member", 2586, 2586},
    {"front-sheet.quorum", 285, 285},
    {"glossary.heading", 1056, 1056},
    {"header.date", 624, 624},
    {"indicators.month-table", 2448, 2448},
    {"minutes.item", 3699, 3683},
    {"minutes.section", 561, 561},
    {"point.listed", 4568, 4495},
    {"point.numbered", 2633, 2630},
    {"point.paragraph", 1003, 915},
    {"report.appendix", 1328, 1328},
    {"report.contact", 2699, 2617},
    {"report.head", 1329, 1288},
    {"report.numbered-paragraph", 16562, 16562},
    {"report.recommendation", 3486, 3486},
    {"resolution.in-narrative", 2, 2},
    {"resolution.listed", 3904, 3892},
    {"resolution.moved", 32, 32},
    {"resolution.noted", 183, 183},
    {"resolution.stem", 1215, 1205},
    {"section.agenda", 540, 540},
    {"section.appendix", 703, 619},
    {"section.blank", 754, 754},
    {"section.disclosure", 188, 188},
    {"section.front_sheet", 285, 285},
    {"section.glossary", 180, 180},
    {"section.minutes", 561, 548},
    {"section.monitoring", 200, 200},
    {"section.public_information", 284, 284},
    {"section.report", 1329, 1299},
    {"tables.marked", 141, 141},
    {"tables.ruled", 235, 234},
    {"tables.text", 369, 348},
    {"vote.in-narrative", 14, 0},
    {"vote.moved", 486, 462},
    {"vote.proposed-by", 3, 3},
});

}  // namespace

std::span<const RuleCount> RuleCounts() { return kCounts; }

}  // namespace minutebook::extract
