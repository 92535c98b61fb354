// Patterns of votes in minutes: movers, counts with names, results.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern
    kVoteMoved;  // 1: proposer, 2: seconder, 3: what follows "Mr Venn proposed and Ms Okonjo seconded"
extern const Pattern kVoteProposedBy;       // 1: proposer, 2: what follows "Proposed: Sue Bock."
extern const Pattern kVoteSecondedBy;       // 1: seconder, 2: what follows "Seconded: Bob Roberts."
extern const Pattern kVoteInline;           // before: the motion, 1: proposer, 2: seconder, after: the result
extern const Pattern kVoteTitled;           // 1: proposer, 2: seconder
extern const Pattern kMovedAndSeconded;     // 1: proposer, 2: what, 3 or 4: seconder
extern const Pattern kSecondedThenMoved;    // 1: mover, 2: seconder, 3: the motion
extern const Pattern kMotionAndAmendment;   // 1: for the motion, 2: for the amendment
extern const Pattern kMovedBeforeSeconded;  // 1: who moved, 2: the motion, 3: who seconded
extern const Pattern kMovedByBeforeSeconded;  // the same
extern const Pattern kMotionBehindBare;       // 1: the motion
extern const Pattern kNoticeOfMotion;
extern const Pattern kBareMotion;
extern const Pattern kSpokeInMoving;  // 1: "proposing" or "seconding", 2: who
extern const Pattern kToAct;
extern const Pattern kMovedAsBy;     // 1: what, 2: proposer, 3: seconder
extern const Pattern kMotionNumber;  // 1: what follows
extern const Pattern kMotionTail;
extern const Pattern kMotionBehind;  // 1: what was moved
extern const Pattern kRefersBack;
extern const Pattern kLeadsIn;
extern const Pattern kVoteTail;       // agreement told after the movers
extern const Pattern kVotePut;        // a sentence that says that a vote was taken
extern const Pattern kVoteNumberFor;  // 1 or 2: the count
extern const Pattern kVoteNumberAgainst;
extern const Pattern kVoteNumberAbstain;
extern const Pattern kVoteOutcome;    // 1: "carried" as a line of its own, or 2: "the motion was passed"
extern const Pattern kVoteOutcomeIn;  // 1 or 2: "lost" in "the amendment was declared lost"
extern const Pattern kVoteUnanimous;  // all were in favour
extern const Pattern kVoteCasting;
extern const Pattern kVotePutThat;   // 1: the motion in "the motion that ... was put"
extern const Pattern kVoteAskedFor;  // a request for a recorded vote
extern const Pattern kVoteResolved;
extern const Pattern kVoteMotionOpens;  // 1: the motion in "the motion that ...", empty when it follows

}  // namespace minutebook::extract::patterns
