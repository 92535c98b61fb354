#include "extractors/rules.h"

#include <algorithm>
#include <array>

namespace minutebook::extract {
namespace {

constexpr auto kRules = std::to_array<ReadingRule>({
    {"actions.monitoring-table",
     "a row of a table with a column of recommendations or actions and one of progress or action taken"},
    {"actions.monitoring-text",
     "a recommendation or action of a monitoring report that is printed as text, not as a table"},
    {"agenda.item", "a numbered line of an agenda, with the text under it"},
    {"attendance.apologies-from", "a sentence of an item such as \"Apologies were received from ...\""},
    {"attendance.apologies-of", "a sentence of an item such as \"the apologies of ... were noted\""},
    {"attendance.clerked-by", "a line of the minutes' heading that says who clerked or took the minutes"},
    {"attendance.header-list",
     "a list of names in the minutes' heading, under or beside Present, Apologies or In attendance"},
    {"attendance.labelled",
     "a line of an item that begins with Present, Apologies, In attendance or the like, and a colon"},
    {"attendance.listed-absent", "a list of names under a heading for those who were absent, within an item"},
    {"attendance.listed-apologies", "a list of names under a heading for apologies, within an item"},
    {"attendance.listed-in_attendance",
     "a list of names under a heading for those in attendance, within an item"},
    {"attendance.listed-present", "a list of names under a heading for those present, within an item"},
    {"attendance.listed-virtual",
     "a list of names under a heading for those who took part remotely, within an item"},
    {"attendance.presided", "a line of the minutes' heading that says who presided or was in the chair"},
    {"attendance.register",
     "a row of an attendance register, a table of names with a column for the meeting"},
    {"attendance.sentence", "a sentence of an item that says who was in attendance"},
    {"declaration.sentence", "a sentence that says that somebody declared an interest"},
    {"document.head", "the titles at the head of the paper"},
    {"figure.recognised", "print in a picture on a page that has text of its own, recognised"},
    {"front-sheet.contact", "a name on the front sheet with a phone number or an e-mail address near it"},
    {"front-sheet.contact-prose", "a sentence such as \"for further information please contact ...\""},
    {"front-sheet.meeting-dates", "a date in the list of the year's meetings"},
    {"front-sheet.member", "a name in the list of members on the front sheet"},
    {"front-sheet.quorum", "a sentence that states the quorum"},
    {"front-sheet.quorum-column", "a sentence that states the quorum, in a column beside other text"},
    {"glossary.acronym", "an abbreviation with its meaning beside it, in a list of acronyms"},
    {"glossary.heading", "a term set apart from the definition that follows it, in a glossary"},
    {"glossary.two-columns", "a row of a table of terms and definitions"},
    {"header.date", "the date in the paper's heading that most looks like that of its meeting"},
    {"indicators.month-table", "a row of a table with months as columns"},
    {"minutes.item", "a numbered or otherwise marked heading within minutes"},
    {"minutes.section", "the part of the paper that holds a set of minutes"},
    {"point.listed", "a bulleted or lettered paragraph of a minute that is no resolution"},
    {"point.numbered", "a numbered paragraph of a minute that is no resolution"},
    {"point.paragraph", "a plain paragraph of a minute that is no resolution"},
    {"report.appendix", "an entry of a report's list of appendices"},
    {"report.contact", "a name, phone number or e-mail address in the contact rows of a report's form"},
    {"report.head", "the form or the \"From, To, Subject\" lines at the head of a report"},
    {"report.numbered-paragraph", "a numbered paragraph of a report"},
    {"report.paragraph", "a paragraph of a report without a number"},
    {"report.recommendation", "a numbered or lettered entry under a report's recommendations"},
    {"report.recommendation-unlabelled", "text under a report's recommendations without number or letter"},
    {"representation.petition", "a passage that says that a petition was presented"},
    {"representation.question", "a question that a member of the public put to the meeting, with its answer"},
    {"representation.statement", "a passage that says that a member of the public spoke to the meeting"},
    {"resolution.in-narrative",
     "a sentence within a paragraph that says that the meeting resolved or agreed something"},
    {"resolution.listed", "a numbered, lettered or bulleted entry after RESOLVED or AGREED"},
    {"resolution.moved", "a motion that the item says was moved, seconded and carried"},
    {"resolution.next-paragraph",
     "the paragraph that follows the word RESOLVED or AGREED where that stands alone"},
    {"resolution.noted", "the one sentence of an item that only records that something was noted"},
    {"resolution.stem", "the text that follows RESOLVED or AGREED in the same paragraph"},
    {"section.agenda",
     "a part that begins with the heading AGENDA or with the first numbered item after a front sheet"},
    {"section.appendix",
     "a part that follows a report and begins with an Appendix stamp, an appendix heading or a new document"},
    {"section.blank", "pages that say that they are left blank"},
    {"section.disclosure", "a part that begins with the heading on disclosure of interests"},
    {"section.front_sheet", "the first part of the paper, before the agenda"},
    {"section.glossary", "a part that begins with a heading that names a glossary"},
    {"section.minutes",
     "a part that begins with a heading of minutes, or a paper that is minutes as a whole"},
    {"section.monitoring", "a part whose table follows up recommendations or actions"},
    {"section.other", "pages after a blank page that nothing marks as a report or appendix"},
    {"section.public_information", "a part that begins with the heading on information for the public"},
    {"section.report",
     "a part that begins with a report's form, its \"From, To, Subject\" lines or an agenda item's stamp"},
    {"tables.marked", "a table that the source marks as one (HTML, Markdown, rows parted by tabs)"},
    {"tables.ruled", "a table whose cells are drawn with lines or shading"},
    {"tables.text", "a table without lines, told by the columns that its words keep to"},
    {"vote.in-narrative",
     "a sentence that names who proposed and seconded, with the motion before or after it"},
    {"vote.moved", "a paragraph such as \"Councillor A moved, and Councillor B seconded, that ...\""},
    {"vote.proposed-by", "lines such as \"Proposed: ...\" and \"Seconded: ...\""},
    {"vote.put", "a sentence such as \"on being put to the vote the motion was carried\""},
    {"vote.recorded", "a list of names or a number for one side of a vote"},
    {"vote.resolved",
     "figures of a vote printed with a resolution, such as \"RESOLVED by 7 votes to 3 that\""},
    {"vote.result", "a line that only gives the result, such as CARRIED"},
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
