#include "extractors/patterns/glossary.h"

namespace minutebook::extract::patterns {

const Pattern kGlossaryTitle{
    "glossary.title",
    R"((?i)^\W*(?:(?:appendix|annex)\s+\w+\s*[:–-]?\s*)?(?:[\w&,’' ]{1,50}\s)?(?:glossary(?: of (?:terms|acronyms|abbreviations)[\w ]*)?|(?:list of )?(?:acronyms|abbreviations)(?: and [\w ]+)?)\W*$)",
    "CHILDREN AND FAMILIES GLOSSARY", "See the glossary for terms"};
const Pattern kTermColumn{"glossary.term-column",
                          R"((?i)^(?:terms?|acronyms?|abbreviations?|words?(?: or phrase)?|phrase)$)",
                          "Acronym", "Terms of reference"};
const Pattern kDefinitionColumn{
    "glossary.definition-column",
    R"((?i)^(?:definitions?|meanings?|descriptions?|explanations?|in full|full (?:name|title|term)|stands for|what it means)$)",
    "Meaning", "Defined"};
const Pattern kAcronymLine{"glossary.acronym-line",
                           R"(^([A-Z](?:[A-Za-z0-9&/]{1,10}))\s*(?:[–:=-]\s+|\s)(\S.*)$)",
                           "ADM Agency decision maker", "A decision maker"};
const Pattern kSourcesHeading{
    "glossary.sources-heading",
    R"((?i)^(?:sources?|references|bibliography|further (?:reading|information))\s*:?$)",
    "Sources:", "Sources of referrals"};
const Pattern kTableCaption{
    "table.caption",
    R"((?i)^(?:table|chart|exhibit|fig(?:ure)?\.?)\s+(?:[A-Z][-.]?)?\d{1,3}(?:[.-]\d{1,3})?[a-z]?\b)",
    "Table 1: Revenue outturn", "Table of contents"};
const Pattern kReportFormCell{
    "table.report-form-cell",
    R"((?i)^(?:key decision\s*\??|statement of confidentiality|brief summary|(?:other )?legal implications|(?:resource|risk management|policy framework) implications|supporting documentation|title of background paper\(?s?\)?|wards/communities affected|(?:equality|privacy|data protection)(?: and [\w ]+)? impact assessment|alternative options considered.*|reasons for report recommendations|contact details|property/other|capital/revenue(?:/property/other)?|documents in members[’'] rooms|decision-maker|report of)\s*:?$)",
    "LEGAL IMPLICATIONS", "Legal costs"};

}  // namespace minutebook::extract::patterns
