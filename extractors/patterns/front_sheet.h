// Patterns of front sheets: labels of members and contacts, phones, e-mail, dates of meetings, quorum.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

// Members.
extern const Pattern kMemberLabel;   // 1: what the label calls them, 2: what follows
extern const Pattern kAddressedTo;   // 1: what follows "To:"
extern const Pattern kMemberOffice;  // 1: "Chairman", 2: who, of "Chairman: Councillor Hart"
extern const Pattern kSubstituteLabel;
extern const Pattern kAppointedLabel;  // 1: the kind, singular form left to the reader
extern const Pattern kPartyLabel;      // 1: the party, 2: what follows
extern const Pattern kWardWord;
extern const Pattern kSeatCount;       // "(5)" behind a label
extern const Pattern kVacancy;         // 1: what is vacant, if said
extern const Pattern kNameAndBody;     // 1: a name, 2: the body it speaks for
extern const Pattern kMemberListHead;  // column heads over names
extern const Pattern kNotMembers;      // lines that end a list of members

// Contacts.
extern const Pattern kContactLabel;  // 1: what follows "Contact:", "Ask for:"
extern const Pattern kPostLabel;     // 1: the post, 2: who, of "Clerk: Joan Todd"
extern const Pattern kPhoneLabel;    // 1: the label, 2: what follows
extern const Pattern kFaxLabel;
extern const Pattern kEmailLabel;      // 1: what follows
extern const Pattern kPhone;           // 1: the number
extern const Pattern kBarePhone;       // a number that can be nothing else
extern const Pattern kEmail;           // 1: the address
extern const Pattern kEmailStart;      // an address that a line end cut off
extern const Pattern kEmailRest;       // what may complete it
extern const Pattern kEmailComplete;   // ends with an address under a known top-level domain
extern const Pattern kProsePost;       // 1: the post behind a name
extern const Pattern kContactProse;    // 1: the name in "please contact Jane Hart on"
extern const Pattern kGenericMailbox;  // of an office, not of a person
extern const Pattern kClerkPost;       // the post of who signs a parish's papers
extern const Pattern kReferenceLabel;  // "Our ref:", "Date:": neither name nor post follows

// Dates of meetings and quorum.
extern const Pattern kMeetingDatesTitle;  // 1: what follows
extern const Pattern kYear;               // 1: a year and nothing else
extern const Pattern kYearInTitle;        // 1: "2024" of "2024/25", 2: "25"
extern const Pattern kDayOfMonth;         // 1: day, 2: month, 3: year or empty
extern const Pattern kMonthDays;          // 1: month, 2: "5, 12 and 19"
extern const Pattern kPlusOne;            // right after it: "plus the Headteacher"
extern const Pattern kQuorum;             // 1: the number, in figures or words

}  // namespace minutebook::extract::patterns
