#include "extractors/patterns/agenda_access.h"

namespace minutebook::extract::patterns {

const Pattern kCommonExclusion{
    "agenda-access.common-exclusion",
    R"((?i)\b(?:exclu(?:de|ded|ding|sion)|private session|closed session)\b.*?\b(?:(?:following|remaining|next|below)\s+(?:\w+\s+){0,2}?(items?|business|matters|reports?)\b|(?:agenda\s+)?items?\s+(?:nos?\.?\s*|numbers?\s+|numbered\s+)?(\d{1,3}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*|\s+to\s+|\s*[-–]\s*)\d{1,3})*))\b)",
    "that the public be excluded during the following items of business",
    "Exclusion of the press and public"};
const Pattern kListedNumber{"agenda-access.listed-number", R"((?:(to|-|–|,|and|&)\s*)?(\d{1,3}))", "to 14",
                            "to them"};
const Pattern kReadmission{"agenda-access.readmission",
                           R"((?i)\bre-?admi(?:ssion|t|tting)\b|\bre-?opening of the meeting\b)",
                           "Readmission of the public", "Admission of the public"};
const Pattern kScheduleParagraph{
    "agenda.schedule-paragraph",
    R"((?i)((?:categor(?:y|ies)|paragraphs?(?:\(s\))?)\s+\d[\d ,and&()/a-z]{0,24}?(?:\s*(?:of|in|,)\s*part\s+(?:1|i|one|4))?\s*(?:of|in|to|,)?\s*(?:the\s+)?schedule\s+12\s?A|(?:part\s+(?:1|i|one)\s+of\s+)?(?:the\s+)?schedule\s+12\s?\(?A\)?[^.;]{0,90}?\b(?:paragraphs?|paras?)\s+\d{1,2}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)\d{1,2})*)\b)",
    "by virtue of paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972",
    "paragraph 3 of the report"};
const Pattern kParagraphAlone{
    "agenda-access.paragraph-alone",
    R"((?i)\b((?:paragraphs?|paras?\.?|categor(?:y|ies))\s+\d{1,2}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)\d{1,2})*)\b)",
    "(Exempt - paragraphs 1 and 3)", "paragraph on trees"};

const Pattern kKeyDecision{
    "agenda-access.key-decision",
    R"((?i)[\[(]\s*(?:key(?: decision)?|kd)\b[^)\]]{0,40}[\])]|\bkey decision\b\s*[:?–-]\s*(?:yes|y)\b|^\W*(?:key decision|kd)\W*(?:$|(?-i:[A-Z]))|(?:[-–—:]\s*|[.;)]\s+)(?:key decision|(?-i:KD))\W*$|\bkey decision (?:ref(?:erence)?|number|no)\b|(?-i:\bKD[ /-]?\d{2,})|\bis a key decision\b|\bforward plan (?:ref(?:erence)?|no|number|item)\b)",
    "School places (Key Decision)", "Forthcoming key decisions"};
const Pattern kNotKeyDecision{
    "agenda-access.not-key",
    R"((?i)\bnon[- ]?key\b|\bnot (?:a )?key\b|\bkey decision\b\W*(?:\s+|[:?–-]\s*)(?:no|n)\b)",
    "Key Decision: No", "Key decision: not before May"};
const Pattern kKeyPart{"agenda-access.key-part", R"((?i)^\W*(?:non[- ]?)?key decisions?\W*$)",
                       "KEY DECISIONS", "Key decisions of the year"};
const Pattern kKeyLegend{
    "agenda-access.key-legend",
    R"((?i)(\*|†|‡|#|\(K\)|\basterisk\b)\W{0,3}.{0,40}\bkey decisions?\b|\bkey decisions?\b.{0,40}?(\*|†|‡|#|\(K\)|\basterisk\b))",
    "Items marked * are key decisions", "Key decisions are marked"};

}  // namespace minutebook::extract::patterns
