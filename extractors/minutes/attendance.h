// Who was there: the header block of minutes, attendance registers, and sentences inside items.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/flow.h"
#include "schema/records.h"

namespace minutebook::extract {

// The people listed before the first item. `date` (ISO, may be empty) picks the column of an attendance
// register. `taken`, one flag per block, is set for blocks that were read as attendance.
std::vector<Attendance> HeaderAttendance(const Flow& flow, const std::vector<Block>& blocks,
                                         std::string_view date, std::vector<bool>& taken);

// People that a sentence of an item reports as in attendance or as having sent apologies; empty when it does
// neither. Their `item` is set to the item's number.
std::vector<Attendance> SentenceAttendance(const Block& block, const OptionalText& item);

// "Apologies: A and B" or "In attendance: None" printed inside an item: true when the block is such a line;
// the people are added to `people`.
bool TakeLabelledAttendance(const Block& block, const OptionalText& item, std::vector<Attendance>& people);

// A list of names and nothing else under an "Apologies" or "Present" heading, each with `status`.
std::vector<Attendance> ListedPeople(const Block& block, const std::string& status, const OptionalText& item);

// Gives people named only by their post the name that the header has for it.
void FillNames(const std::vector<Attendance>& header, std::vector<Attendance>& people);

// A provenance that covers one block.
Provenance Where(const Block& block, std::string rule);

// The status that a line such as "Staff in attendance:" gives to the people listed below it; null when the
// block is no such line.
OptionalText OpensList(const Block& block);

// True when the block is nothing but people.
bool ListsPeople(const Block& block);

}  // namespace minutebook::extract
