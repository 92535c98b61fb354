// Patterns of the sides of a vote, in lines, in sentences and over the columns of a table.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kVoteSideLabel;  // 1: "For", "Against", "Abstentions", 2, 3, 4 or 5: the count
extern const Pattern kVoteSideAlone;  // 1: the side, on a line of its own over its names
extern const Pattern kVotersOf;       // such a line that says that they voted
extern const Pattern kVoteLeadIn;     // what may stand before the first side: "Voting:"
extern const Pattern kVoteListTotal;  // 1 or 2: the count behind the names: "Ash, Birch (2)"
extern const Pattern kNoVoters;       // "None", "Nil"

// Sentences.
extern const Pattern kVoteByTo;         // 1, 2: "by 7 votes to 3"
extern const Pattern kVoteTied;         // the vote was equal
extern const Pattern kVoteTiedCount;    // 1, 2 (empty when the same): "tied 5-5"
extern const Pattern kVoteCast;         // the chair used the second vote
extern const Pattern kVoteCastFor;      // for what was put
extern const Pattern kVoteCastAgainst;  // against it
extern const Pattern kVoteSubstantive;  // the motion that stood before its amendments
extern const Pattern kVoteAmendment;
extern const Pattern kResolvedByVotes;  // 1 or 2: "by 7 votes to 3", 3: what was resolved
extern const Pattern kOfVotes;
extern const Pattern kResolvedCounts;  // 1: "5 for, 2 against" at the end of what was resolved
extern const Pattern kVoteNumberWord;  // 1: "six" in "six votes for"

// Tables.
extern const Pattern kVoteSideCell;    // 1: the side, 2: a count
extern const Pattern kVoteOtherCell;   // "Absent", "Conflict of interests": no side, but of a vote
extern const Pattern kVoteNameCell;    // over the names of those who voted
extern const Pattern kVoteHowCell;     // over how each of them voted
extern const Pattern kVoteTotalCell;   // of the row of totals
extern const Pattern kVoteMarkCell;    // a cross or tick
extern const Pattern kVoteNumberCell;  // 1: a count

}  // namespace minutebook::extract::patterns
