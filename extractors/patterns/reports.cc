#include "extractors/patterns/reports.h"

namespace minutebook::extract::patterns {

const Pattern kFieldDecisionMaker{
    "report.field-decision-maker",
    R"((?i)^(?:(?:final )?decision[- ]?maker|decision (?:to be )?(?:taken|made) by|to|meeting|committee|report to|meeting name|name of (?:committee|meeting))\s*(?::\s*(.*))?$)",
    "DECISION-MAKER: CABINET", "to be agreed"};
const Pattern kPrintedItem{"report.printed-item",
                           R"((?i)^\W*(?:agenda )?item(?: no\.?| number)?\s*[:.]?\s*(\d{1,3}[a-z]?)\W*$)",
                           "Agenda Item No: 7", "Item 7 was deferred"};
const Pattern kFieldSubject{
    "report.field-subject",
    R"((?i)^(?:subject(?: of report)?|subject matter(?: ?/ ?title of (?:the )?decision)?|title(?: of (?:the )?(?:report|decision))?|report title|report subject|re|proposal|description of (?:development|proposal))\s*(?::\s*(.*))?$)",
    "SUBJECT: UPDATE ON WORK", "subject to approval"};
const Pattern kFieldDate{
    "report.field-date",
    R"((?i)^(?:date of (?:decision|meeting|committee)|(?:meeting|decision|committee) date|date)\s*(?::\s*(.*))?$)",
    "DATE OF DECISION: 3 NOVEMBER 2016", "dated 3 November"};
const Pattern kFieldReportOf{
    "report.field-report-of",
    R"((?i)^(?:(?:joint )?reports? (?:of|by|from)(?: the)?|from|by)\s*(?::\s*(.*))?$)",
    "REPORT OF: SERVICE DIRECTOR", "from April"};
const Pattern kReportToLine{
    "report.to-line",
    R"(^(?i:report to)(?: the)? ([A-Z][\w&’'-]*(?:,? (?:and |of |for |the )*[A-Z][\w&’'-]*){0,7})$)",
    "Report to the Harbour Board", "Report to the Board that the work is done"};
const Pattern kCouncilLine{
    "report.council-line",
    R"((?i)^(?:report|agenda|for (?:decision|information)|part (?:1|2|i|ii|a|b)|.{3,60}\b(?:council|committee|cabinet|executive|panel|board|authority|forum|group))\W*$)",
    "WYKE DISTRICT COUNCIL", "Council homes"};
const Pattern kBodyLine{
    "report.body-line",
    R"((?i)^(?:[\w&,’'-]+ ){0,6}(?:committee|cabinet|executive|panel|sub-committee|board|forum|commission|partnership)$)",
    "Highways Committee", "Report to the committee that"};
const Pattern kReportByLine{
    "report.by-line",
    R"(^(?i:(?:joint )?report (?:of|by|from))(?: the)? ([A-Z][\w&’'/-]*(?:,? (?:(?:and|of|for|the|to) )*\(?[A-Z][\w&’'/-]*\)?){0,12})$)",
    "Report of the Head of Streets", "Report of the committee"};
const Pattern kFieldClassification{
    "report.field-classification",
    R"((?i)^(?:(?:security |report )?classification|confidentiality|status)\s*(?::\s*(.*))?$)",
    "Classification: Unrestricted", "classification of roads"};
const Pattern kFieldKeyDecision{"report.field-key-decision",
                                R"((?i)^(?:is (?:this|it) a )?key decision\s*(?:[?:]\s*[?:]?|$)\s*(.*)$)",
                                "KEY DECISION? No", "Key decisions are listed"};
const Pattern kFieldWards{
    "report.field-wards",
    R"((?i)^(?:(?:(?:affected )?wards?(?:\(s\))?(?:\s*/\s*communities| and communities| or groups)?(?:\(s\))?(?:\s+affected|\s+involved)?|(?:electoral )?divisions?(?:\(s\))?(?: affected)?)\s*(?::\s*(.*))|wards?(?:\(s\))?(?:\s*/\s*communities)?\s+affected\s*(.*))$)",
    "WARDS/COMMUNITIES AFFECTED All", "ward councillors"};
const Pattern kFieldElectoral{"report.field-electoral", R"((?i)^electoral\s+(.+)$)", "Electoral All",
                              "Electorate"};
const Pattern kFieldDivision{"report.field-division",
                             R"((?i)^divisions?(?:\(s\))?(?: affected)?\s*:\s*(.*)$)",
                             "Division:", "Division of labour"};
const Pattern kDivisionEnd{"report.division-end", R"((?i)\s+divisions?(?:\(s\))?\s*:$)",
                           "Wyke Valley division(s):", "Wyke division: north"};
const Pattern kFieldAppendices{"report.field-appendices",
                               R"((?i)^(?:appendices|appendix|annexes|attachments)\s*:\s*(.+)$)",
                               "Appendices: 1. Letter", "Appendix 1: Letter"};
const Pattern kFieldExempt{
    "report.field-exempt",
    R"((?i)\b((?:exempt[^.]{0,120}?)?paragraphs? \(?\d[^.]{0,60}?schedule 12A[^.;]{0,80})|^exempt(?:ion)? (?:information|from publication)\s*:\s*(.*)$)",
    "Not for publication by virtue of paragraph 3 of Schedule 12A of the Local Government Act 1972",
    "paragraph 3 of the report"};
const Pattern kFieldCallIn{"report.field-call-in",
                           R"((?i)^(?:subject to |is .{0,30})?call[- ]in\s*[?:]\s*(.*)$)", "Call-in: Yes",
                           "called in"};
const Pattern kFieldOther{"report.field-other", R"(^([A-Z][A-Za-z’'/() -]{1,45}?)\s*:\s*(.*)$)",
                          "Past Pathway: Scrutiny Panel", "the following:"};
const Pattern kInnerField{
    "report.inner-field",
    R"(\s((?i:(?:date|tel(?:ephone)?|e-?mail|key decision|(?:budget\s*/\s*)?policy framework|wards?(?: affected)?|name|title|report of|lead member|(?:relevant )?forward plan(?: ref(?:erence)?)?|exempt))\s*:\s))",
    "Meeting: Cabinet Date: 11 March 2026", "Cabinet to date"};
const Pattern kToDate{
    "report.to-date",
    R"(^(.*?)[\s,–—-]*(?:\bon\s+)?(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]+,?\s+\d{4}.*$)",
    "County Council – 9th January 2025", "County Council"};

const Pattern kPartContacts{"report.part-contacts",
                            R"((?i)^contacts?(?: details| officers?| information| points?)?\s*[:.]?$)",
                            "Contact details", "Contact was made"};
// On a line of its own under the head.
const Pattern kReleaseLine{
    "report.release-line",
    R"((?i)^(?:for general release|(?:not )?for publication|exempt from publication|(?:un)?restricted|confidential|open report|part (?:1|i|one) \(?(?:open|public)\)?|for publication[^.]{0,20})\W*$)",
    "FOR GENERAL RELEASE", "For publication on the website in May."};
const Pattern kPartConfidentiality{"report.part-confidentiality",
                                   R"((?i)^statement of confidentiality\s*:?\s*(.*)$)",
                                   "STATEMENT OF CONFIDENTIALITY", "confidentiality"};
const Pattern kPartSummary{
    "report.part-summary",
    R"((?i)^(?:(?:brief|executive) )?summary(?: of (?:the )?(?:report|issues?|main issues|decision))?\s*(?:[:.–-]\s*(.*))?$)",
    "BRIEF SUMMARY", "Summary of approach"};
const Pattern kPartRecommendations{
    "report.part-recommendations",
    R"((?i)^(?:officers?['’]? )?(?:recommendations?|recommended (?:decisions?|actions?)|decisions?(?:\(s\))? recommended|recommendation\(s\)|recommended(?: that)?)(?: to (?:the )?[\w ]{3,40})?\s*(?:[:.–-]\s*(.*))?$)",
    "RECOMMENDATIONS:", "Recommendations made at earlier meetings"};
const Pattern kPurposeHeading{
    "report.purpose-heading",
    R"((?i)^(?:\d{1,2}(?:\.\d)?\.?\s+)?(?:purpose|reasons?) (?:of|for) (?:the |this )?report\s*:?$)",
    "Purpose of Report", "Purpose of the meeting"};
const Pattern kBareNumberHeading{"report.bare-number-heading", R"(^(\d{1,2})\s+([A-Z][^.:;]{2,80})$)",
                                 "1 Purpose of this report", "12 shelters leak."};
const Pattern kPartAppendices{
    "report.part-appendices",
    R"((?i)^(?:list of )?(?:appendices|appendix|annexes|attachments|schedule of appendices)(?: attached)?\s*:?$)",
    "Appendices", "Appendix 1"};
const Pattern kPartMembersRooms{"report.part-members-rooms",
                                R"((?i)^documents? in (?:the )?members['’]?s?['’]? rooms?\s*:?\s*(.*)$)",
                                "Documents In Members' Rooms", "Members' rooms"};
const Pattern kPartEquality{
    "report.part-equality",
    R"((?i)^(?:equalit(?:y|ies)(?: (?:and|&) (?:\w+ )?(?:safety|diversity|inclusion))?|safety) impact assessments?(?: \(\w+\))?\s*:?$)",
    "Equality Impact Assessment", "Equality impact assessments are carried out"};
const Pattern kPartPrivacy{"report.part-privacy",
                           R"((?i)^(?:privacy|data protection|data) impact assessments?(?: \(\w+\))?\s*:?$)",
                           "Privacy Impact Assessment", "Data protection"};
const Pattern kPartBackground{
    "report.part-background",
    R"((?i)^(?:(?:list of |other )?background (?:documents?|papers?|information|reading)(?:\(s\))?(?:\s*[:–-]\s*(.*)| used .*| available .*| relied .*)?)$)",
    "Other Background Documents", "Background and key issues"};
const Pattern kPartSupporting{"report.part-supporting",
                              R"((?i)^supporting (?:documentation|documents|information)\s*:?$)",
                              "SUPPORTING DOCUMENTATION", "Supporting families"};
const Pattern kPapersCaption{
    "report.papers-caption",
    R"((?i)available for inspection at|^title of background paper|^(?:relevant )?paragraph of the access to information|^local government act 1972|^(?:to )?information procedure rules|^schedule 12A allowing|exempt/confidential \(if applicable)",
    "Title of Background Paper(s)", "Report to Cabinet"};
const Pattern kYesNo{"report.yes-no", R"((?i)(?:^|[?:]\s*)(yes|no|n/a|not applicable)\s*[.]?$)", "No",
                     "None"};
const Pattern kNothing{
    "report.nothing",
    R"((?i)^\W*(?:none|nil|n/?a|not applicable|no(?:ne)? (?:documents|background papers|appendices)[^.]{0,30})(?: (?:at this stage|applicable))?\W*$)",
    "None.", "None as a result of this report"};
const Pattern kCaption{
    "report.caption",
    R"((?i)^(?:table|figure|chart|graph|map|diagram|fig\.)\s*\d+[a-z]?(?:\.\d+)*\s*(?:[:.–-].*)?$)",
    "Table 1: Revenue outturn", "Table 1 shows the outturn"};
const Pattern kAppendixLabel{
    "report.appendix-label",
    R"((?i)^(?:appendix|annex|attachment|schedule|enclosure)\s+(?-i:([A-Z]{1,2}|[0-9]{1,2}[A-Za-z]?))\s*(?:[:.)–-]|\s)\s*[–-]?\s*(.*)$)",
    "Appendix A: Results of the tests", "Appendices"};
const Pattern kLetteredTitle{"report.lettered-title", R"(^([A-Z]|\d{1,2})\s*[:.)–-]\s+(.+)$)",
                             "A: Current activity", "A report"};
const Pattern kBareLabel{
    "report.bare-label",
    R"(^(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivxl]{1,6}|[IVXL]{1,5}|[a-zA-Z])[.):]{1,2}|\d{1,3}(?:\.\d{1,3})*)$)",
    "(iv)", "Name:"};

const Pattern kContactPost{
    "report.contact-post",
    R"((?i)^((?:(?:report|lead|joint|relevant|contact|responsible|accountable|case|planning)\s+){0,2}(?:officer (?:and|/) (?:report )?author|officer\(s\)|authors?|officers?|(?:executive |service |corporate |strategic |deputy |assistant )?directors?|chief officers?|heads? of service|chief officer responsible for the report|author\(s\)|director\(s\)))(?:\s*:\s*(.*)|\s+(title\b.*|name\b.*)|)$)",
    "Report Author:", "Director of Highways and Transport"};
const Pattern kHeldPost{
    "report.held-post",
    R"((?i)^(?:(?:executive|service|corporate|strategic|deputy|assistant) director|chief officer|head of service)$)",
    "Head of Service", "Director"};
const Pattern kContactKey{
    "report.contact-key",
    R"((?i)(?:^|\s)((?:name|tel(?:ephone)?|phone|e-?mail|mobile)(?:\s*(?:no\.?|number|address))?\s*[:.]|(?:job )?title\s*:|(?:e-?mail|name)\s)|(?i:^(title)\s))",
    "Name: Jane Wyatt Tel: 023", "entitled"};
const Pattern kContactEmail{"report.contact-email", R"(([\w.'’+-]+@[\w-]+(?:\.[\w-]+)+))",
                            "jane.wyatt@marlingford.gov.uk", "jane at marlingford"};
const Pattern kContactPhone{
    "report.contact-phone",
    R"((?i)((?:\+44\s?|\(?0)\d[\d\s()/-]{6,16}\d(?:\s*ext\.?\s*\d+)?|\bext\.?\s*:?\s*\d{3,6}))",
    "023 8091 3939", "2016"};

}  // namespace minutebook::extract::patterns
