// Item numbers that stand on a line of their own, as texts taken from PDFs have them.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/blocks.h"

namespace minutebook::extract {

// The first number in the text; 0 when there is none.
int FirstNumber(std::string_view text);

// "1." and the title below it become one heading, "(a)" and the paragraph below it one list item; "PLA102/18"
// between a heading and its text becomes the number of that text.
std::vector<Block> JoinLoneNumbers(std::vector<Block> blocks);

}  // namespace minutebook::extract
