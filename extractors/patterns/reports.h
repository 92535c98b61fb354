// Patterns of officer reports: the labels of their head, the names of their parts, contacts and lists.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

// Labels of the head. 1: the value that follows, empty when it stands in the next cell.
extern const Pattern kFieldDecisionMaker;
extern const Pattern kPrintedItem;  // 1: the number of the agenda item
extern const Pattern kFieldSubject;
extern const Pattern kFieldDate;
extern const Pattern kFieldReportOf;
extern const Pattern kReportToLine;  // 1: the body
extern const Pattern kCouncilLine;
extern const Pattern kBodyLine;
extern const Pattern kReportByLine;  // 1: who reports
extern const Pattern kFieldClassification;
extern const Pattern kFieldKeyDecision;
extern const Pattern kFieldWards;
extern const Pattern kFieldElectoral;  // "Electoral   All" over "Division:"
extern const Pattern kDivisionEnd;
extern const Pattern kFieldDivision;
extern const Pattern kFieldAppendices;
extern const Pattern kFieldExempt;
extern const Pattern kFieldCallIn;
extern const Pattern kFieldOther;  // any other "Past Pathway: ..."
extern const Pattern kInnerField;  // before: one field, 1: the label of the next one on the same line
extern const Pattern kToDate;      // 1: the body of "County Council – 9 January 2025"

// Names of parts. 1: text that follows on the same line.
extern const Pattern kPartContacts;
extern const Pattern kReleaseLine;
extern const Pattern kPartConfidentiality;
extern const Pattern kPartSummary;
extern const Pattern kPartRecommendations;
extern const Pattern kPurposeHeading;
extern const Pattern kBareNumberHeading;  // 1: the number, 2: the heading
extern const Pattern kPartAppendices;
extern const Pattern kPartMembersRooms;
extern const Pattern kPartEquality;
extern const Pattern kPartPrivacy;
extern const Pattern kPartBackground;
extern const Pattern kPartSupporting;
extern const Pattern kPapersCaption;  // lines of a list of papers that are no papers
extern const Pattern kYesNo;          // 1: "No"
extern const Pattern kNothing;        // "None", "Not applicable"
extern const Pattern kCaption;        // "Table 1: Outturn"
extern const Pattern kAppendixLabel;  // 1: "A", 2: the title
extern const Pattern kLetteredTitle;  // 1: "A", 2: the title of "A: Results"
extern const Pattern kBareLabel;      // a cell that holds nothing but a list marker

// Contacts.
extern const Pattern kContactPost;  // 1: the post, 2: what follows
extern const Pattern kHeldPost;
extern const Pattern kContactKey;  // 1: Title, Name, Tel, E-mail; after: its value
extern const Pattern kContactEmail;
extern const Pattern kContactPhone;

}  // namespace minutebook::extract::patterns
