// Conflicts of an agenda with itself, with the stamps on the pages and with the minutes.
#pragma once

#include <string>
#include <vector>

#include "extractors/flow.h"
#include "schema/diagnostics.h"
#include "schema/records.h"

namespace minutebook::extract {

// Adds one note about a place.
void NoteConflict(const Provenance& where, std::string message, Diagnostics& diagnostics);

// Numbers that leave one out, come twice or go back. A new start at 1 (Part B) is no conflict; numbers that
// are no plain figures are passed over.
void CompareAgendaNumbers(const std::vector<AgendaItem>& items, Diagnostics& diagnostics);

// "(Pages 5 - 14)" against the stamps "Page 7" and "Agenda Item 8" of the pages, and against the other
// items'.
void ComparePageRanges(const Flow& flow, const PackRecords& records, Diagnostics& diagnostics);

// "(Item 9)" of a minute where the paper's own agenda, printed before the minutes, has none.
void CompareItemReferences(const PackRecords& records, Diagnostics& diagnostics);

}  // namespace minutebook::extract
