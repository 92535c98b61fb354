// Patterns of what agendas say about access to their items, and of key decisions.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kCommonExclusion;    // 1: "items" or "item" that follow, 2: or their numbers
extern const Pattern kListedNumber;       // 1: "to" and the like before it, 2: the number
extern const Pattern kReadmission;        // the public comes back
extern const Pattern kScheduleParagraph;  // 1: "paragraph 3 of Part 1 of Schedule 12A"
extern const Pattern kParagraphAlone;     // 1: "paragraph 3", of an exempt item
extern const Pattern kKeyDecision;
extern const Pattern kNotKeyDecision;
extern const Pattern kKeyPart;    // a part of an agenda for key decisions, or for others
extern const Pattern kKeyLegend;  // 1 or 2: the mark, or "asterisk"

}  // namespace minutebook::extract::patterns
