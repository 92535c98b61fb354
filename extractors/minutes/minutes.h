// A set of minutes: header, attendance and items of one section.
#pragma once

#include "extractors/flow.h"
#include "schema/records.h"

namespace minutebook::extract {

// Reads the blocks [first, last) as the minutes of one meeting. Body and date are null when the head does not
// say.
Minutes ReadMinutes(const Flow& flow, std::size_t first, std::size_t last);

}  // namespace minutebook::extract
