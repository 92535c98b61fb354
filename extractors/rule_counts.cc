// Written by tools/calibrate; run it again after a change of the extractors.
#include "extractors/rule_counts.h"

#include <array>

namespace minutebook::extract {
namespace {

constexpr auto kCounts = std::to_array<RuleCount>({
    {"actions.monitoring-table", 1490, 1490},
    {"agenda.item", 3958, 3958},
    {"attendance.apologies-from", 271, 271},
    {"attendance.clerked-by", 1, 1},
    {"attendance.header-list", 5098, 5096},
    {"attendance.listed-apologies", 6, 6},
    {"attendance.register", 7, 6},
    {"attendance.sentence", 1355, 1355},
    {"declaration.sentence", 395, 395},
    {"document.head", 628, 627},
    {"front-sheet.contact", 942, 922},
    {"front-sheet.meeting-dates", 1662, 1662},
    {"front-sheet.member", 2586, 2586},
    {"front-sheet.quorum", 285, 285},
    {"glossary.heading", 1070, 1070},
    {"header.date", 624, 624},
    {"indicators.month-table", 2596, 2596},
    {"minutes.item", 3716, 3716},
    {"minutes.section", 561, 561},
    {"point.listed", 4492, 4491},
    {"point.numbered", 2641, 2635},
    {"point.paragraph", 1016, 968},
    {"report.appendix", 1310, 1310},
    {"report.contact", 2659, 2653},
    {"report.head", 1329, 1327},
    {"report.numbered-paragraph", 16316, 16316},
    {"report.recommendation", 3472, 3472},
    {"resolution.in-narrative", 2, 2},
    {"resolution.listed", 3933, 3933},
    {"resolution.moved", 32, 32},
    {"resolution.noted", 197, 197},
    {"resolution.stem", 1195, 1191},
    {"section.agenda", 540, 540},
    {"section.appendix", 781, 683},
    {"section.blank", 750, 750},
    {"section.disclosure", 188, 188},
    {"section.front_sheet", 285, 285},
    {"section.glossary", 180, 180},
    {"section.minutes", 561, 561},
    {"section.monitoring", 200, 200},
    {"section.public_information", 284, 284},
    {"section.report", 1329, 1329},
    {"tables.marked", 144, 144},
    {"tables.ruled", 237, 228},
    {"tables.text", 367, 348},
    {"vote.moved", 620, 604},
    {"vote.proposed-by", 3, 3},
    {"vote.recorded", 6, 0},
});

}  // namespace

std::span<const RuleCount> RuleCounts() { return kCounts; }

}  // namespace minutebook::extract
