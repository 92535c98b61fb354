// A document's or record's contents set out for reading.
#pragma once

#include <string>

#include "schema/records.h"
#include "tools/record_walk.h"
#include "tools/text_layout.h"

namespace minutebook::tools {

// The meeting, who was there, the agenda, the minutes with their resolutions, and what else was found; page
// numbers are those of the file.
std::string DocumentText(const PackRecords& records, const Terminal& terminal);

// One record's fields, the document it is from, the page and place on it, and the rule that found it.
std::string RecordText(const RecordView& record, const PackRecords& records, const Terminal& terminal);

}  // namespace minutebook::tools
