// Why a record says what it says: the text it was read from, the rule, how sure it is, and what else may be
// read there.
#pragma once

#include <string>
#include <string_view>

#include "schema/records.h"
#include "tools/record_walk.h"
#include "tools/text_layout.h"

namespace minutebook::tools {

// A stretch of a section's text, white space folded.
struct Excerpt {
  std::string section;  // kind of the section; empty when no section has the record's page
  std::string before;
  std::string match;  // the record's own words; empty when they do not stand together in the text
  std::string after;
};

// The text around the first place where the longest of the record's fields, or else its beginning, stands in
// a section of the record's pages; the beginning of the section when none does.
Excerpt ExcerptOf(const RecordView& record, const PackRecords& records);

// One sentence on the number: what it is a share of, and what else made it smaller.
std::string ConfidenceText(const Provenance& where, const PackRecords& records);

// Messages about the record's place, then the other records of its family there, one line each.
std::vector<std::string> OtherReadings(const RecordView& record, const PackRecords& records);

// All of it, set out for reading. Needs no source file.
std::string ExplanationText(const RecordView& record, const PackRecords& records, const Terminal& terminal);

}  // namespace minutebook::tools
