#include "extractors/patterns/sections.h"

namespace minutebook::extract::patterns {

const Pattern kPublicInformation{
    "section.public-information",
    R"((?i)^\W*(?:public information|information for (?:the )?(?:public|members of the public)|notes for members of the public)\W*$)",
    "PUBLIC INFORMATION", "Public Information Team"};
const Pattern kDisclosure{"section.disclosure",
                          R"((?i)^\W*(?:disclosures?|declarations?) of (?:members['’]? )?interests?\W*$)",
                          "DISCLOSURE OF INTERESTS", "Declarations of interest were invited"};
const Pattern kMembersHeading{
    "section.members-heading",
    R"((?i)^\W*(?:(?:appointed |committee |panel |voting )?members(?:hip)?(?: of the [\w ]+)?|the membership of .{3,60})\W*$)",
    "Members", "Members are invited"};
const Pattern kMinutesHeading{
    "section.minutes-heading",
    R"((?i)^\W*(?:[^/.:]{3,50} / )?(?:(?:draft|public|confirmed|unconfirmed|printed) )?minutes?\s+(?:of|from)\b.{0,160}\b(?:meeting|held|proceedings)\b|^\W*(?:draft )?minutes\W*$)",
    "MINUTES OF THE MEETING HELD ON 22 SEPTEMBER 2016", "Minutes of the last year"};
const Pattern kGlossaryHeading{
    "section.glossary-heading",
    R"((?i)^\W*(?:appendix\s+\w+\s*[:–-]?\s*)?(?:(?:[\w'’&-]+ ){0,6}glossary(?: of (?:terms|acronyms|abbreviations)[\w ]*)?|(?:list of )?(?:acronyms|abbreviations)(?: and [\w ]+)?)\W*$)",
    "Glossary of terms", "the glossary is attached"};
const Pattern kMonitoringHeading{
    "section.monitoring-heading",
    R"((?i)(?:monitoring report|action (?:tracker|log|list)|(?:recommendations?|actions?) (?:tracker|monitoring)|scrutiny monitoring|outstanding actions|resolution tracker)\W*$)",
    "Scrutiny Panel – Monitoring report", "monitoring the action plan"};
const Pattern kAppendixHeading{
    "section.appendix-heading",
    R"((?i)^\W*(?:appendix|annex|enclosure|schedule)\s+([A-Z]|\d{1,2}[a-z]?|[ivx]{1,4})\b\s*(?:[:.–-]\s*(.*)|$))",
    "Appendix B: Devolution Framework Summary Table", "Appendix 1 provides details"};
const Pattern kNoTitle{
    "section.no-title",
    R"((?i)^\W*(?:dear\b.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|october|november|december),? \d{4})\W*$)",
    "July 2022", "July 2022 Highlight Report"};
const Pattern kAttachmentLine{"section.attachment-line",
                              R"((?i)^(?:attachment to|attached to|annex to|supplement to)\b)",
                              "Attachment to report for the Panel", "Attached is the report"};
const Pattern kReportFormLabel{
    "section.report-form-label",
    R"((?i)^\W*(?:(?:final )?decision[- ]maker|date of decision|report (?:of|title|by|author|to|from)|lead officer and report author|subject of report|title of report)\s*:?\W*$)",
    "DECISION-MAKER:", "The decision maker must"};
const Pattern kPlanningLabel{
    "section.planning-label",
    R"((?i)^\W*(?:(?:planning )?application|planning|app)\s+(?:no|number|ref(?:erence)?)\b\.?(?: (?:no|number)\.?)?\s*(?::|$))",
    "Application No:", "Application numbers rose"};
const Pattern kPlanningField{
    "section.planning-field",
    R"((?i)^\W*(?:(?:site|site address|location|address|applicant|agent|proposal|development|description of development|case officer|ward|parish)\W*$|(?:site|location|applicant|proposal|case officer|ward|parish)\s*:))",
    "Site:", "Site visits were made"};
const Pattern kReportFrom{
    "section.report-from",
    R"((?i)^(?:from|(?:joint )?report (?:of|by|from|author)|by|decision[- ]maker|decision (?:made|taken) by|lead officer)\s*:)",
    "From: Roger Gouge, Leader", "From time to time"};
const Pattern kReportTo{
    "section.report-to",
    R"((?i)^(?:to|report to|meeting|committee|decision[- ]maker|decision (?:made|taken) by|(?:meeting )?date|date of (?:meeting|committee|decision))\s*:)",
    "To: County Council", "To note the report"};
const Pattern kReportSubject{
    "section.report-subject",
    R"((?i)^(?:subject(?: of report)?|title(?: of (?:report|decision))?|report title|report subject|re|proposal)\s*:\s*(.*)$)",
    "SUBJECT: UPDATE ON WORK", "subject to approval"};
const Pattern kRecommendationColumn{
    "section.recommendation-column",
    R"((?i)^(?:recommendations?|actions? proposed|actions?|resolution|action required|agreed action)\b)",
    "Recommendation", "Title"};
const Pattern kProgressColumn{
    "section.progress-column",
    R"((?i)^(?:action taken|progress(?: status)?|status|update|outcome|response)\b)", "Progress Status",
    "Date"};
const Pattern kDecisionRecord{
    "section.decision-record",
    R"((?i)(?:^|[–-])\W*(?:record of (?:an? )?(?:executive |officer |delegated |cabinet member |member |key )*decision|(?:(?:officer|delegated|executive|cabinet member|member|key|portfolio holder)(?:['’]s)? )*decision (?:record|notice|sheet|form)|executive decision)\b)",
    "RECORD OF DECISION", "Date of decision"};
const Pattern kFormEnd{
    "section.form-end",
    R"((?i)\b(?:title of background paper|relevant paragraph of the access to information|allowing document to be exempt|exempt/confidential))",
    "Title of Background Paper(s)", "Background"};
const Pattern kFormTail{
    "section.form-tail",
    R"((?i)^\W*(?:documents in members['’]? rooms|appendices|equality impact|privacy impact|data protection impact|other background|title of background|supporting documentation|key decision|wards|do the implications|integrated impact|relevant paragraph|none\b|not applicable|(?:yes|no)\W*$|(?:background|equality|legal|policy|resource|capital|property|risk)\b.{0,60}(?:implications|documents)))",
    "Documents In Members' Rooms", "Briefing paper"};
const Pattern kMinutesItem{
    "section.minutes-item",
    R"((?i)^(?:(?:to )?(?:approve|confirm|agree|sign|receive)\b.{0,40})?(?:the )?(?:draft )?minutes\b)",
    "MINUTES OF THE PREVIOUS MEETING", "Ten minute rule"};
const Pattern kSalutation{"section.salutation", R"(^Dear [A-Z])", "Dear Leaders", "Dearest all"};
const Pattern kEndsWithMinutes{"section.ends-with-minutes", R"((?i)^[^.:]{3,80}\bminutes\W*$)",
                               "Committee Meeting - Minutes", "The Chair signed the minutes. Next"};
const Pattern kNumberedTitle{"section.numbered-title", R"(^\d{1,2}(?:\.\d{1,2})*\.\s)",
                             "9. Background Documents", "Appendix 1"};
const Pattern kSignedDate{"section.signed-date", R"((?i)^[\W_]*sign(?:ed|ature)\b.{0,80}\bdated?\b)",
                          "signed          date", "signed by the Chair"};
const Pattern kDecisionDate{"section.decision-date",
                            R"((?i)\b(?:date of decision|date of meeting|meeting date)\s*:\s*(.{0,40}))",
                            "DATE OF DECISION: 3 NOVEMBER 2016", "Date: 3 November 2016"};

}  // namespace minutebook::extract::patterns
