#include "extractors/patterns/agenda.h"

namespace minutebook::extract::patterns {

const Pattern kItemNumber{
    "agenda.item-number",
    R"(^(?i:(?:agenda\s+)?item\s+(?:no\.?\s*|number\s+|#\s?)?)?[(\[]?([A-Z]?)(\d{1,3})([A-Za-z]?)([)\].:]*)(?:\s+|$)(.*)$)",
    "12a. Apologies", "10.00 am"};
const Pattern kStuckItemNumber{"agenda.stuck-item-number", R"(^()(\d{1,2})()(\.)([A-Z][a-z].*)$)",
                               "7.Notice of motion", "7. Notice of motion"};
const Pattern kItemReferenceNo{
    "agenda.item-reference",
    R"(^((?:[A-Z]{1,5}[ /-]?)?)(\d{1,4})([/.-])(\d{1,4}[A-Za-z]?)[.:)]?\s+([^\s-–—].*)$)",
    "BM 69/2122 Finance", "BM 69 Finance"};
const Pattern kItemLetters{"agenda.item-letters", R"(^[(\[]?([A-Za-z]|[ivxIVX]{1,5})[.)\]]{1,2}\s+(\S.*)$)",
                           "A. Apologies", "Apologies"};
const Pattern kDottedSubItem{"agenda.dotted-sub-item", R"(^(\d{1,3}\.\d{1,2})\.?\s+(\S.*)$)",
                             "5.1 Land at Corn Square", "5. Planning"};
const Pattern kNumberCell{"agenda.number-cell",
                          R"(^(?i:item\s+)?(?:[A-Z]{0,5}\s?\d{1,4}(?:[/.]\d{1,4})?[a-z]?|[A-Z])[.):]*$)",
                          "BM 69/2122", "Item"};

const Pattern kUsualBusiness{
    "agenda.usual-business",
    R"((?i)^(?:to (?:receive|accept|note|consider|approve|confirm|sign|record)\b.{0,40}?\b)?(?:welcome|introductions?|sederunt|apologies|declarations? (?:of|by)|disclosures? of|(?:the )?(?:draft )?minutes? (?:of|from)|minutes\W*$|matters arising|public (?:participation|questions?|forum|question time)|any other (?:urgent |competent )?business|urgent business|date (?:and time )?of (?:the )?next)\b)",
    "To receive apologies for absence", "Apologise to the residents"};
const Pattern kPagesBracket{
    "agenda.pages-bracket",
    R"((?i)[\[(]\s*(?:pages?|pgs?\.?|pp?\.?)\s*(?:nos?\.?\s*)?(\d{1,5})\s*(?:(?:-|–|—|to|and|&)\s*(\d{1,5})\s*)?[\])])",
    "(Pages 461 - 610)", "(Pages to follow)"};
const Pattern kPagesColumn{
    "agenda.pages-column",
    R"((?i)^(?:pages?|pgs?\.?|pp?\.?)\s*(?:nos?\.?\s*)?(\d{1,5})\s*(?:(?:-|–|—|to|and|&)\s*(\d{1,5}))?$)",
    "Pages 5-14", "Pages of the report"};
const Pattern kPagesOpen{"agenda.pages-open",
                         R"((?i)[\[(]\s*(?:pages?|pgs?\.?|pp?\.?)\s*(?:\d{1,5}\s*(?:-|–|—|to|and|&)?\s*)?$)",
                         "Budget (Pages 461 -", "Budget (Pages 461 - 610)"};
const Pattern kBarePages{"agenda.bare-pages", R"(^(\d{1,4})\s*(?:(?:-|–|—|to)\s*(\d{1,4}))?$)", "5 - 14",
                         "5 items"};
const Pattern kPagesHead{"agenda.pages-head", R"((?i)^pages?(?:\s+(?:nos?\.?|numbers?|\(s\)))?:?$)",
                         "Page Nos", "Page 5"};
const Pattern kToFollow{
    "agenda.to-follow",
    R"((?i)\s*[\[(]\s*(?:(?:report|paper|papers|pages|copy|document|appendix|minutes)\s+)?to\s+(?:follow|be\s+(?:tabled|circulated))\s*[\])])",
    "Budget (To Follow)", "Budget to follow the plan"};
const Pattern kLeaders{"agenda.leaders", R"([\s.…_]*(?:\.{3,}|…|_{3,})[\s.…_]*$)", "Apologies ........",
                       "Apologies."};

const Pattern kDescriptionStart{
    "agenda.description-start",
    R"(^(?:To [a-z]{3,}|(?:Joint |Verbal |Oral |Written )?(?:[Rr]eports?|[Uu]pdate|[Pp]resentation) (?:of|by|from)\b|The \w+|This \w+|Members |Councillors |In accordance|If |Please |Attached|(?:For|for) (?:information|decision|noting|approval)|Any (?:member|councillor|person)))",
    "To consider any items", "Total budget"};
const Pattern kAgendaPart{
    "agenda.part",
    R"((?i)^\W*(?:un-?restricted(?: items?)?|restricted items?|(?:agenda\s+)?part\s+(?:[1-4a-d]|i{1,3}|one|two|three)\b.{0,90}|(?:exempt|confidential|private|public|open|closed|urgent|standing|routine|procedural|preliminary|general|other)\s+(?:items?|business|matters|agenda|session|reports?)(?:\s.{0,60})?|items? (?:for|to be|likely|which|of|from|containing).{0,80}|(?:matters|business|reports?) (?:for|requiring|to be).{0,60}|(?:key|non-key|executive|delegated) decisions?|section\s+(?:[1-9a-d]|one|two)\b.{0,60}|(?:morning|afternoon|evening) session|press and public excluded)\W*$)",
    "UNRESTRICTED ITEMS", "Apologies"};
const Pattern kExemptPart{
    "agenda.exempt-part",
    R"((?i)\b(?:exempt|confidential|private)\b.{0,20}\b(?:items?|business|matters|agenda|session|reports?)\b|^\W*restricted items|\bpart\s+(?:2|ii|b|two)\b|\bclosed\s+(?:session|items|agenda)|\b(?:press|public)\b.{0,20}\bexcluded)",
    "EXEMPT ITEMS", "UNRESTRICTED ITEMS"};
const Pattern kOpenPart{
    "agenda.open-part",
    R"((?i)\bun-?restricted\b|\bpublic (?:items|business|agenda|session)|\bopen (?:session|items|agenda)|\bpart\s+(?:1|i|a|one)\b)",
    "PART I - PUBLIC BUSINESS", "EXEMPT ITEMS"};
const Pattern kPartNote{
    "agenda.part-note",
    R"((?i)^[(\[]?\W*(?:during (?:this|these|any)|at the time of (?:preparing|publi)|the (?:meeting|press|public|following)\b.{0,40}(?:likely|open|excluded|exempt|closed)|(?:the )?items? (?:below|above|in this part)|there (?:are|were) no (?:exempt|confidential|private|restricted|part)))",
    "(During these items the meeting is likely to be open to the public)", "Apologies for absence"};
const Pattern kExemptItem{
    "agenda.exempt-item",
    R"((?i)\bnot for publication\b|\bexempt (?:by virtue|under|information (?:by virtue|under|as defined))|[(\[]\s*(?:exempt|confidential|private|restricted|part (?:2|ii))\b|^\W*(?:exempt|confidential)\s*[:–-]|\b(?:contains?|containing|includes?) (?:exempt|confidential) information|[-–]\s*(?:exempt|confidential)\b(?: (?:report|appendix|item))?\W*$)",
    "Depot lease - NOT FOR PUBLICATION by virtue of paragraph 3", "Any exempt business"};
const Pattern kExclusionItem{
    "agenda.exclusion-item",
    R"((?i)\bexclu(?:sion|de|ding)\b.{0,30}\b(?:press|public)\b|\bprivate session\b.{0,10}$)",
    "Exclusion of the Press and Public", "Pressing matters"};
const Pattern kItemListHead{"agenda.item-list-head", R"((?i)^agenda\s+items?(?:\s+(?:no|number)s?\.?)?:?$)",
                            "Agenda Item No", "Agenda Item 5"};

const Pattern kAgendaTail{
    "agenda.tail",
    R"((?i)^\W*(?:yours (?:sincerely|faithfully)|signed\b|dated\b|date of (?:publication|issue|despatch|dispatch)|(?:the )?(?:dates?|time) (?:(?:and|,) \w+ )*(?:of|for|proposed)\b|(?:the )?next (?:\w+ ){0,3}meeting|(?:date )?published\b|issued (?:on|by)\b|notes?\s*:|please note|note for|notice\b.{0,20}$|for (?:further|more|any|general) (?:information|details|enquir)|if you (?:require|would|have|need|wish)|should you|any (?:queries|enquiries)|contact(?:s| officer| details)?\s*[:\-–]|enquiries|members of the (?:public|press)|the (?:press and )?public (?:are|is|may)|(?:council|committee|all) meetings? (?:are|is|will)|this meeting (?:is|will|may)|this agenda|(?:the )?agenda (?:and|papers|published|despatch)|distribution\b|copies (?:to|of)|to\s*:|to all\b|membership\b|members of the (?:committee|council|panel|board)|https?://|www\.|tel(?:ephone)?\b|e-?mail\b|emergency|evacuation|fire (?:alarm|procedure|evacuation|precautions)|mobile (?:phones|telephones)|filming|recording of|webcast|access to (?:information|meetings)|declarations of interest\s*[-–:]|chief executive$|proper officer|(?:parish |town |deputy )?clerk(?: to the council)?\b.{0,40}$|[_*]{4,}))",
    "Yours sincerely", "Correspondence"};
const Pattern kDatedItem{"agenda.dated-item",
                         R"((?i)\b(?:dates?|next|future|forthcoming|calendar|schedule|programme)\b)",
                         "Date of the next meeting", "Finance"};
const Pattern kDatesLine{"agenda.dates-line", R"((?i)^\W*dates\s+(?:of|for|proposed)\b)",
                         "Dates proposed for meetings", "Date of publication"};
const Pattern kTimeAlone{
    "agenda.time-alone",
    R"((?i)^\W*\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\.?|noon|hrs)?(?:\s*(?:-|–|to)\s*\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\.?)?)?\W*$)",
    "10.00 am", "10.00 am Apologies"};

}  // namespace minutebook::extract::patterns
