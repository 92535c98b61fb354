// Patterns of the heads of papers: authority, body, venue, date lines.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kAuthorityLine;    // a line that is an authority's name: 1
extern const Pattern kAuthorityInText;  // 1: "Southampton City Council" inside a text
extern const Pattern kPartOfCouncil;    // "Cabinet of " before a council's name: a part of it, not its name
extern const Pattern kBodyWord;
extern const Pattern kWelshBody;
extern const Pattern kEndsWithBody;
extern const Pattern kBodyLabelAlone;
extern const Pattern kBodyLabel;          // 1: value of "COMMITTEE: ..."
extern const Pattern kMeetingTitleLabel;  // 1: value of "Title of Meeting: ..."
extern const Pattern kMinutesOfBody;      // 1: "Cabinet" of "MINUTES of a meeting of the Cabinet held"
extern const Pattern kMeetingOfBody;  // 1: "Township Council" of "A meeting of the Township Council was held"
extern const Pattern kSummonedTo;
extern const Pattern kMinutesOfTheMeeting;  // 1: "PARISH COUNCIL" of "MINUTES OF THE PARISH COUNCIL MEETING"
extern const Pattern kVenueLabel;           // 1: value of "Place: ..."
extern const Pattern kHeldVia;              // 1 or 2: how
extern const Pattern kHeldAt;               // 1: the venue of "held in the Village Hall, on ..."
extern const Pattern
    kMinutesOfLine;  // 1: "LICENSING SUB-COMMITTEE" of "MINUTES OF THE LICENSING SUB-COMMITTEE"
extern const Pattern kBodyOfCouncil;    // 1: the council, 2: its body
extern const Pattern kCouncilDashBody;  // the same with a dash between them
extern const Pattern kInstitution;      // a line that names a health trust or board
extern const Pattern kSchool;           // a line that names a school or academy trust
extern const Pattern kGovernors;        // those who run one
extern const Pattern kVenueEnd;
extern const Pattern kNoPlace;  // what a meeting is "held in" that is no place
extern const Pattern kPostcode;
extern const Pattern kMinutesOfParishMeeting;
extern const Pattern kOwnCouncil;
extern const Pattern kDistrictBody;    // part of a council that it does not name
extern const Pattern kCouncilInTitle;  // 1: the council
extern const Pattern kVenueAfterDate;  // 1: the place
extern const Pattern kTimeStart;
extern const Pattern kTitleGoesOn;
extern const Pattern kMeetingName;  // "Annual General Meeting"
extern const Pattern kMeetingKind;  // 1: the place, 2: the council, of "Quillow Annual Parish Council"
extern const Pattern kMeetingTail;  // 1: the body, of "Quillow Parish Council AGM"
extern const Pattern kVenueWord;
extern const Pattern kNotMeetingDate;  // dates of publication and amendment
extern const Pattern kMeetingWord;
extern const Pattern kStartTime;  // "The meeting commenced at ..."
extern const Pattern kMinutesTitle;
extern const Pattern kMinutesSentence;
extern const Pattern kOpensMinutes;
extern const Pattern kOfMeeting;
extern const Pattern kCouncilRoom;
extern const Pattern kHeldOn;
extern const Pattern kDayName;
extern const Pattern kAgendaTitle;
extern const Pattern kPaperKind;       // "– Monitoring report" after a body's name
extern const Pattern kGenericCouncil;  // "County Council" without a name
extern const Pattern kFirstItem;       // "1 APOLOGIES"
extern const Pattern kHeadContactLabel;
extern const Pattern kMeetingsHeldAt;      // 1: where the meetings are held, said below an agenda
extern const Pattern kBodyMeeting;         // 1: "Council" of "Council meetings will be held"
extern const Pattern kBodyOfAuthority;     // 1: "Trustees", 2: "The Friends of Halesworth Library"
extern const Pattern kCommitteeOfCouncil;  // 1: the body, 2: whose
extern const Pattern kAfterTime;           // 1: "in" or "at" or nothing, 2: what follows a time of day
extern const Pattern kNotBody;
extern const Pattern kContactLine;  // lines that address people
extern const Pattern kPostalAddress;
extern const Pattern kEmailDomain;  // 1: "southampton.gov.uk"

}  // namespace minutebook::extract::patterns
