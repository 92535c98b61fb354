// What minutes say in passing: who stood in for whom, who came and went, what became of a matter, when the
// meeting opened and closed.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kSubstituteFor;        // 1 (substitute for 2)
extern const Pattern kSubstitutedFor;       // 1 attended as substitute for 2
extern const Pattern kSubstitutedBy;        // 1 (substitute 2), beside an absent member
extern const Pattern kSubstituting;         // 1 (2 substituting)
extern const Pattern kCameOrWent;           // 1: who, 2: "left", "joined", ...
extern const Pattern kDeferred;             // of a resolution's text
extern const Pattern kReferredTo;           // 1: to whom a matter is referred
extern const Pattern kRefersTo;             // the same, said actively
extern const Pattern kDelegated;            // of a resolution's text
extern const Pattern kDelegatedTo;          // 1: to whom
extern const Pattern kGivenDelegation;      // 1: who is given delegated authority
extern const Pattern kMeetingOpened;        // 1: from the verb on
extern const Pattern kMeetingClosed;        // 1: from the verb on
extern const Pattern kNotTheMeetingItself;  // a break, a public session
extern const Pattern kOtherMeeting;

}  // namespace minutebook::extract::patterns
