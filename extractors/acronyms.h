// Lists of acronyms set as lines: "ADM   Agency decision maker".
#pragma once

#include <string>
#include <vector>

#include "extractors/blocks.h"
#include "schema/records.h"

namespace minutebook::extract {

// True when the letters of `acronym` come in their order in `meaning` and both begin alike.
bool SpellsOut(std::string_view acronym, std::string_view meaning);

// The entries of a block whose first line is one; empty when it is none. Lines that carry on a meaning are
// joined to it.
std::vector<GlossaryEntry> AcronymsOf(const Block& block);

}  // namespace minutebook::extract
