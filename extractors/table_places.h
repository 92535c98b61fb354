// Where data tables belong: the report that each stands in or is appended to, and what they hold of minutes.
#pragma once

#include <vector>

#include "extractors/flow.h"
#include "extractors/sections.h"
#include "schema/records.h"

namespace minutebook::extract {

// Sets DataTable::report, the index into `reports`, of tables whose section (an index into `spans`) is a
// report's, or an appendix that follows one under the same agenda item.
void NameReports(const Flow& flow, const std::vector<SectionSpan>& spans, const std::vector<Report>& reports,
                 std::vector<DataTable>& tables);

// Takes out of the minutes the points that are lines of a data table: the table holds them.
void DropPointsInTables(const std::vector<DataTable>& tables, std::vector<Minutes>& minutes);

// Whether a fact that was read as a heading is, or ends with, what a cell of a table says: of a paper that is
// little more than a table, a supplier may have been taken for the council.
bool IsSaidInTable(const OptionalText& fact, const std::vector<DataTable>& tables);

}  // namespace minutebook::extract
