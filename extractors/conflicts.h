// Where a paper says two things that cannot both be: kept as notes, never guessed away.
#pragma once

#include <vector>

#include "extractors/flow.h"
#include "schema/diagnostics.h"
#include "schema/records.h"

namespace minutebook::extract {

// Adds a note (kConflict) for each disagreement between two places that print the same fact:
//   the numbers of the agenda          a number that is left out, comes twice or goes back
//   its page ranges                    against the stamps on the pages, and against each other
//   the date of the meeting            against its day of the week, the agenda's own heading, the reports'
//   forms,
//                                      the minutes that are put to it
//   Chair and Vice-Chair               of the front sheet against those of the minutes
//   the attendance                     a person both present and with apologies
//   a vote                             the number printed against the names printed
//   the authority                      of the heading against the e-mail addresses of the contacts
//   "(Item 9)" of a minute             where the same paper's agenda has no item 9
// Each names the page and place of one of the two. Needs `records` with all families read; what only one of
// the places prints is no conflict.
void FindConflicts(const Flow& flow, const PackRecords& records, Diagnostics& diagnostics);

}  // namespace minutebook::extract
