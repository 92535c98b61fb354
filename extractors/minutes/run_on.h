// Items that a text runs on in one paragraph, cut apart.
#pragma once

#include <vector>

#include "extractors/blocks.h"

namespace minutebook::extract {

// Cuts paragraphs before "6. Finance" or "71/17 Finance" where the number goes on from the one before it and
// the next one goes on from it. What was cut off is a block of its own with its label.
std::vector<Block> SplitRunOn(std::vector<Block> blocks);

}  // namespace minutebook::extract
