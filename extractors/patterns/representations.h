// What people outside the body put to a meeting: questions, petitions, statements.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kPublicTitle;       // the title of an item in which the public has its say
extern const Pattern kQuestionAsked;     // 1: who, 2: what
extern const Pattern kQuestionFrom;      // 1: who, 2: what
extern const Pattern kQuestionsCounted;  // 1: how many, 2: from whom
extern const Pattern kStatementMade;     // 1: who, 2: what
extern const Pattern kPetition;          // a petition that was put to the meeting
extern const Pattern kPetitionsCounted;  // 1: how many
extern const Pattern kPetitionBy;        // 1: who presented it
extern const Pattern kPetitionFrom;      // 1: from whom it was received
extern const Pattern kSignatures;        // 1: how many
extern const Pattern kPetitionSubject;   // 1: what for
extern const Pattern kSubjectAddressee;
extern const Pattern kSubjectLead;
extern const Pattern kSubjectAnswer;
extern const Pattern kMemberOrOfficer;  // of a name: nobody from outside the body

}  // namespace minutebook::extract::patterns
