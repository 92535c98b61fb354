// Patterns of where the parts of a pack begin.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kPublicInformation;
extern const Pattern kDisclosure;
extern const Pattern kMembersHeading;
extern const Pattern kMinutesHeading;
extern const Pattern kGlossaryHeading;
extern const Pattern kMonitoringHeading;
extern const Pattern kAppendixHeading;  // 1: "B", 2: the rest of the title
extern const Pattern kAttachmentLine;
extern const Pattern kNoTitle;
extern const Pattern kReportFormLabel;  // a form cell or line that only officer reports have
extern const Pattern kPlanningLabel;    // of the table at the head of an application
extern const Pattern kPlanningField;
extern const Pattern kReportFrom;
extern const Pattern kReportTo;
extern const Pattern kReportSubject;  // 1: the subject
extern const Pattern kRecommendationColumn;
extern const Pattern kProgressColumn;
extern const Pattern kDecisionRecord;
extern const Pattern kFormEnd;          // the last heading of a report form
extern const Pattern kFormTail;         // headings inside the end of a report form
extern const Pattern kMinutesItem;      // an agenda item that approves minutes
extern const Pattern kSalutation;       // of a letter
extern const Pattern kEndsWithMinutes;  // "CSS Committee Meeting - Minutes"
extern const Pattern kNumberedTitle;    // a heading of running text: "9. Background Documents"
extern const Pattern kSignedDate;       // under the line for a signature
extern const Pattern kDecisionDate;     // 1: the date of "DATE OF DECISION: 3 NOVEMBER 2016"

}  // namespace minutebook::extract::patterns
