// Data tables: every table that no other family of records has read.
#pragma once

#include <vector>

#include "extractors/flow.h"
#include "extractors/sections.h"
#include "schema/document.h"
#include "schema/records.h"

namespace minutebook::extract {

// The data tables of the document, continued ones joined, in printed order. `used`, one flag per grid of the
// flow, names the tables that other families have read. Forms, layout boxes, minutes set in tables and dates
// of meetings are left out.
std::vector<DataTable> ReadDataTables(const Flow& flow, const std::vector<SectionSpan>& spans,
                                      const Document& document, const std::vector<bool>& used);

}  // namespace minutebook::extract
