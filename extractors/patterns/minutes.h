// Patterns of minutes: attendance labels, item numbers, resolutions, declarations, votes, closing lines.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

// Attendance.
extern const Pattern kAttendanceLabel;   // 1: the label, 2: what follows
extern const Pattern kAttendanceInline;  // 1: a label inside a run of names, with its colon
extern const Pattern kApologiesLabel;
extern const Pattern kApologiesTitle;  // of an item
extern const Pattern kReportsOf;
extern const Pattern kVirtualLabel;
extern const Pattern kAbsentLabel;
extern const Pattern kPresentLabel;
extern const Pattern kAttendanceWere;  // 1: the label, 2: the people
extern const Pattern kWasInChair;      // 1: who
extern const Pattern kGroupHeading;    // 1: the group
extern const Pattern kWhoPresided;
extern const Pattern kWherePresent;
extern const Pattern kDashed;
extern const Pattern kWhoSpoke;
extern const Pattern kClerkLabel;
extern const Pattern kAttendingLabel;
extern const Pattern kListLabel;  // 1: the people
extern const Pattern kChairedBy;  // 1: the name
extern const Pattern kClerkedBy;  // 1: the name
extern const Pattern kInTheChair;
extern const Pattern kNobody;
extern const Pattern kApologiesFrom;  // 1: the names
extern const Pattern kApologiesOf;
extern const Pattern kSentApologies;  // 1: the names
extern const Pattern kReceivedFrom;
extern const Pattern kMeetingEnd;
extern const Pattern kRunInTitle;
extern const Pattern kReportsAlone;
extern const Pattern kOpeningEvent;
extern const Pattern kOpensMeeting;
extern const Pattern kItemGroup;
extern const Pattern kPageLine;
extern const Pattern kLoneNumber;
extern const Pattern kLoneReference;  // 1: the number
extern const Pattern kHeadingLine;
extern const Pattern kWasOpinion;            // 1: the names
extern const Pattern kInAttendanceSentence;  // 1: the people, 2: how
extern const Pattern kJoinedLeft;            // 1: who, 2: "joined" or "left"
extern const Pattern kNarrative;             // a verb of reported speech: no list of names

// Items.
extern const Pattern kReferenceNumber;  // 1: the number, 2: the title
extern const Pattern kYearReference;    // 1: "70", 2: "/17"
extern const Pattern kInlineReference;  // 1: "71", 2: "/17"
extern const Pattern kInlineNumber;     // 1: the number
extern const Pattern kPrefixedNumber;   // 1: the number, 2: the title, of "A23 Apologies"
extern const Pattern kItemNumbered;     // 1: the number, 2: the title
extern const Pattern kLoneMark;
extern const Pattern kUsualRunIn;  // 1: the title, 2: what runs on
extern const Pattern kStopRunIn;   // 1: the title, 2: the sentence
extern const Pattern kReportHeading;
extern const Pattern kBareNumberTitle;        // 1: the number, 2: the title
extern const Pattern kItemReference;          // 1: "5" of "(Item 5)"
extern const Pattern kTrailingItemReference;  // 1: before, 2: "5"
extern const Pattern kItemHash;               // 1: the number, 2: the rest, of "Item #10 ..."
extern const Pattern kMovers;                 // 1: proposer, 2: seconder, of "S. Kirkby, T. Batley:"
extern const Pattern kUsualTitle;             // titles that open minutes without a number

// Content.
extern const Pattern kResolved;      // 1: what stands before the word, 2: the word, 3: what follows
extern const Pattern kBodyResolved;  // 1: who, 2: what follows "resolved"
extern const Pattern kDecidingStem;
extern const Pattern kDecisionVerb;
extern const Pattern kMovedResolved;  // 1: what was resolved, behind its movers
extern const Pattern kInnerResolved;  // 1: what was resolved, inside a narrative sentence
extern const Pattern kBodyAgreed;     // 1: what was agreed, set apart as a sentence of the body
extern const Pattern kNotedOnly;      // the whole item records that something was noted
extern const Pattern kFormalOpening;  // "The Panel considered the report of ..."
extern const Pattern kTold;           // who said what: a paragraph of a narrative
extern const Pattern kNotedLeadIn;    // "The Panel noted the following points:-"
extern const Pattern kDeclared;
extern const Pattern kNoDeclarations;
extern const Pattern kNote;  // 1: what follows "NOTE:"
extern const Pattern kNone;
extern const Pattern kOpenOutcome;
extern const Pattern kPagePart;     // 1: which
extern const Pattern kOutcomeStem;  // "Accordingly, the Panel unanimously –" above RESOLVED
extern const Pattern kAccessLine;   // "EXEMPT ITEMS", "(open access to minutes)"
extern const Pattern kNextMeetingTitle;
extern const Pattern kClosing;     // signatures, end of the meeting, next date after the last item
extern const Pattern kVoteResult;  // 1: before, 2: "Carried"
extern const Pattern kMover;       // proposer and seconder sentence: 1, 2
extern const Pattern kVoteCounts;
extern const Pattern kActionLine;      // "ACTION: AHop" margin notes
extern const Pattern kSubheadingVerb;  // a lead-in, not a sub-heading

}  // namespace minutebook::extract::patterns
