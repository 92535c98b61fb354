// Where a meeting is held, from the head of its paper.
#pragma once

#include <vector>

#include "extractors/head_pieces.h"
#include "schema/records.h"

namespace minutebook::extract {

// The place as printed without its article; null when the head names none.
OptionalText FindVenue(const std::vector<HeadPiece>& pieces);

}  // namespace minutebook::extract
