// Officer reports: head, contacts, recommendations, numbered paragraphs, lists of papers.
#pragma once

#include <vector>

#include "extractors/flow.h"
#include "extractors/sections.h"
#include "schema/records.h"

namespace minutebook::extract {

// One report per section of kind "report" that states at least its subject or two other facts of a report's
// head. `items`, which may be empty, gives a report without a stamp its agenda item by its subject.
std::vector<Report> ReadReports(const Flow& flow, const std::vector<SectionSpan>& spans,
                                const std::vector<AgendaItem>& items);

}  // namespace minutebook::extract
