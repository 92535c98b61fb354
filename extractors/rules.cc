#include "extractors/rules.h"

#include <algorithm>
#include <array>

namespace minutebook::extract {
namespace {

constexpr auto kRules = std::to_array<ReadingRule>({
    {"actions.monitoring-table"},
    {"actions.monitoring-text"},
    {"agenda.item"},
    {"attendance.apologies-from"},
    {"attendance.apologies-of"},
    {"attendance.clerked-by"},
    {"attendance.header-list"},
    {"attendance.labelled"},
    {"attendance.listed-absent"},
    {"attendance.listed-apologies"},
    {"attendance.listed-in_attendance"},
    {"attendance.listed-present"},
    {"attendance.listed-virtual"},
    {"attendance.presided"},
    {"attendance.register"},
    {"attendance.sentence"},
    {"declaration.sentence"},
    {"document.head"},
    {"front-sheet.contact"},
    {"front-sheet.contact-prose"},
    {"front-sheet.meeting-dates"},
    {"front-sheet.member"},
    {"front-sheet.quorum"},
    {"front-sheet.quorum-column"},
    {"glossary.acronym"},
    {"glossary.heading"},
    {"glossary.two-columns"},
    {"header.date"},
    {"indicators.month-table"},
    {"minutes.item"},
    {"minutes.section"},
    {"point.listed"},
    {"point.numbered"},
    {"point.paragraph"},
    {"report.appendix"},
    {"report.contact"},
    {"report.head"},
    {"report.numbered-paragraph"},
    {"report.paragraph"},
    {"report.recommendation"},
    {"report.recommendation-unlabelled"},
    {"representation.petition"},
    {"representation.question"},
    {"representation.statement"},
    {"resolution.in-narrative"},
    {"resolution.listed"},
    {"resolution.moved"},
    {"resolution.next-paragraph"},
    {"resolution.noted"},
    {"resolution.stem"},
    {"section.agenda"},
    {"section.appendix"},
    {"section.blank"},
    {"section.disclosure"},
    {"section.front_sheet"},
    {"section.glossary"},
    {"section.minutes"},
    {"section.monitoring"},
    {"section.public_information"},
    {"section.report"},
    {"tables.marked"},
    {"tables.ruled"},
    {"tables.text"},
    {"vote.in-narrative"},
    {"vote.moved"},
    {"vote.proposed-by"},
    {"vote.put"},
    {"vote.recorded"},
    {"vote.result"},
});

}  // namespace

std::span<const ReadingRule> ReadingRules() { return kRules; }

const ReadingRule* FindReadingRule(std::string_view name) {
  const auto found =
      std::lower_bound(kRules.begin(), kRules.end(), name,
                       [](const ReadingRule& rule, std::string_view n) { return rule.name < n; });
  return found == kRules.end() || found->name != name ? nullptr : &*found;
}

}  // namespace minutebook::extract
