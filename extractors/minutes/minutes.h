// A set of minutes: header, attendance and items of one section.
#pragma once

#include "extractors/flow.h"
#include "schema/records.h"

namespace minutebook::extract {

// Reads the blocks [first, last) as the minutes of one meeting. Body and date are null when the head does not
// say.
Minutes ReadMinutes(const Flow& flow, std::size_t first, std::size_t last);

// How many of these blocks stand before the first item; 0 when there is none.
std::size_t HeadOfMinutes(const std::vector<Block>& blocks);

// The blocks [first, last) with their tables turned into lines and items that run on cut apart.
std::vector<Block> MinutesBlocks(const Flow& flow, std::size_t first, std::size_t last);

}  // namespace minutebook::extract
