// Patterns of agendas: item numbers, page references, parts, the lines that end an agenda.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

// Item numbers at the start of a line.
extern const Pattern
    kItemNumber;  // 1: letter or empty, 2: number, 3: letter or empty, 4: brackets and stops, 5: the rest
extern const Pattern kStuckItemNumber;  // "7.Notice": the same groups
extern const Pattern
    kItemReferenceNo;               // 1: letters, 2: first number, 3: separator, 4: last number, 5: the rest
extern const Pattern kItemLetters;  // 1: "A", "iv", 2: the rest
extern const Pattern kDottedSubItem;  // 1: "5.1", 2: the rest
extern const Pattern kNumberCell;     // a table cell that is nothing but an item's number

// Page references.
extern const Pattern kUsualBusiness;
extern const Pattern kPagesBracket;      // 1: first page, 2: last page or empty
extern const Pattern kPagesColumn;       // the same, as all of a cell or a line's last part: 1, 2
extern const Pattern kPagesOpen;         // a bracket that breaks off: "(Pages", "(Pages 1 -"
extern const Pattern kBarePages;         // "5 - 14" under a column head "Pages": 1, 2
extern const Pattern kPagesHead;         // the head of such a column
extern const Pattern kToFollow;          // stands in place of the pages
extern const Pattern kLeaders;           // the dots that lead to a page number
extern const Pattern kDescriptionStart;  // words that open a description under a short title

// Parts of an agenda.
extern const Pattern kAgendaPart;  // a sub-heading, not an item
extern const Pattern kExemptPart;
extern const Pattern kOpenPart;
extern const Pattern kPartNote;       // "(During these items the meeting is likely to be open to the public)"
extern const Pattern kExemptItem;     // the item's own words say it is exempt
extern const Pattern kExclusionItem;  // the item that excludes press and public: not itself exempt
extern const Pattern kItemListHead;   // "Agenda Item No", over a list of items

// After the last item.
extern const Pattern kAgendaTail;
extern const Pattern kDatedItem;  // titles whose description may be a date
extern const Pattern kDatesLine;
extern const Pattern kTimeAlone;

}  // namespace minutebook::extract::patterns
