// Patterns of words that open a paragraph wherever they stand at the start of a line.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kOpener;
extern const Pattern kVoteOpener;  // movers, the putting of a motion, a side of a recorded vote
extern const Pattern kSoftOpener;  // opens one unless the line above plainly goes on

}  // namespace minutebook::extract::patterns
