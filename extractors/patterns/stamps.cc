#include "extractors/patterns/stamps.h"

namespace minutebook::extract::patterns {

const Pattern kPageStamp{"stamp.page", R"((?i)^P\s?age\s*(\d{1,4})$)", "Page 27", "Page 1 of 9"};
const Pattern kItemStamp{"stamp.agenda-item",
                         R"((?i)^Agenda\s+Item(?:\s+No\.?|\s+Number)?:?\s*(\d{1,3}[a-z]?)\.?$)",
                         "Agenda Item 8", "Agenda Item No"};
const Pattern kAppendixStamp{"stamp.appendix",
                             R"((?i)^(?:Appendix|Annex|Enclosure)\s+([A-Z]|\d{1,2}[a-z]?)$)", "Appendix 1",
                             "Appendix 1: Letter"};
const Pattern kPackStamp{"stamp.pack", R"((?i)^(?:Public Document Pack|Supplementary Agenda Pack)$)",
                         "Public Document Pack", "Public Document"};
const Pattern kMinuteStamp{"stamp.minute", R"((?i)^Item\s+(\d{1,3}[a-z]?)$)", "Item 153b",
                           "Item 3 Supplement"};
const Pattern kShortDate{"stamp.short-date",
                         R"((?i)^\d{1,2}(?:st|nd|rd|th)?[ ./-](?:[a-z]{3,9}|\d{1,2})[ ./-]\d{2,4}$)",
                         "28 Mar 18", "28 March"};
const Pattern kOwnPageNumber{
    "stamp.own-page-number",
    R"((?i)^(?:[-–—]?\s*\d{1,4}\s*[-–—]?|Page\s*[|:]?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}\s*(?:of|/|\|)\s*(?:\d{1,4}|P\s*a\s*g\s*e))$)",
    "Page 1 of 9", "Page one"};
const Pattern kBlankPage{
    "stamp.blank-page",
    R"((?i)^\W*this page (?:is|has been|was)?\s*(?:intentionally|deliberately)\s+(?:left\s+)?blank\W*$)",
    "This page is intentionally left blank", "This page is left to the Panel"};

const Pattern kFormLine{
    "stamp.form-line",
    R"((?i)^(?:from|to|subject|report of|report to|date|meeting|decision[- ]maker|classification|present|apologies)\s*:)",
    "From: Roger Gouge", "From Monday"};

}  // namespace minutebook::extract::patterns
