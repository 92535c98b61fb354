// What tells the parts of a pack apart when they are set as forms: report forms, From/To/Subject heads,
// monitoring tables.
#pragma once

#include "extractors/flow.h"

namespace minutebook::extract {

inline constexpr std::size_t kReportHeadBlocks = 12;  // how far a From/To/Subject head may reach

// The grid that the block stands for, or null.
const Grid* GridOf(const Flow& flow, const Block& block);

// A heading by its type: marked, bold or in capitals.
bool IsHeadingLike(const Block& block);

// The grid names the fields of a report's head.
bool IsReportForm(const Grid& grid);

// The table at the head of a planning application: number, site, proposal.
bool IsPlanningForm(const Grid& grid);

// Columns for a recommendation and for its progress.
bool IsMonitoringTable(const Grid& grid);

// "From:", "To:" and "Subject:", or the labels of other councils for them, stand from block `i` on, on its
// page.
bool HeadFollows(const Flow& flow, std::size_t i);

// Rows of a form's second half come after block `i`, before a blank page or the next report: prose between
// them was set in a cell of the form.
bool FormGoesOn(const Flow& flow, std::size_t i);

// The form that begins at block `first` holds the whole report, not only its head.
bool FormHasBody(const Flow& flow, std::size_t first);

// "Dear Councillor Webb" stands within a letter's head of block `i`.
bool SalutationFollows(const Flow& flow, std::size_t i);

// Entries of the list under "Appendices" in the report of blocks [first, last).
std::size_t CountListedAppendices(const Flow& flow, std::size_t first, std::size_t last);

}  // namespace minutebook::extract
