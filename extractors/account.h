// The account of a document's words: every word of every page has exactly one fate.
//
// Fates are read off the word indices that blocks, cells and asides carry, not off their texts, so that a
// test that compares the texts with the words checks the account by another way.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/flow.h"
#include "extractors/sections.h"
#include "schema/diagnostics.h"
#include "schema/document.h"
#include "schema/records.h"

namespace minutebook::extract {

enum class Fate : std::uint8_t {
  kUnplaced,   // in no section and no furniture: lost
  kBody,       // in a section's text
  kTable,      // in a section's text too, within a table, form or box
  kFurniture,  // a stamp, running head or foot, page number
};

// Per page and word. What stands in a section is no furniture.
using Fates = std::vector<std::vector<Fate>>;

Fates FatesOf(const Document& document, const Flow& flow, const std::vector<SectionSpan>& spans);

// Fills the counts and the furniture of `pages`, one record per page of the document, and warns of the words
// of each page that have no place.
void CountWords(const Document& document, const Fates& fates, std::vector<PageRecord>& pages,
                Diagnostics& diagnostics);

}  // namespace minutebook::extract
