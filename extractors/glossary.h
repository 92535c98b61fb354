// Glossaries: headed entries and two-column lists of acronyms.
#pragma once

#include <vector>

#include "extractors/flow.h"
#include "extractors/sections.h"
#include "schema/records.h"

namespace minutebook::extract {

// The entries of every glossary in the document, in printed order. Letters of the alphabet, contents lists
// and lists of sources are no entries. `used`, one flag per grid of the flow, is set for the tables that
// belong to a glossary.
std::vector<GlossaryEntry> ReadGlossary(const Flow& flow, const std::vector<SectionSpan>& spans,
                                        std::vector<bool>& used);

}  // namespace minutebook::extract
