// Rows at the rim of a block that are not the table's: captions, headings and paragraphs around it.
#pragma once

#include "extractors/tables/block.h"
#include "schema/document.h"

namespace minutebook::extract {

// A single chunk of at least this share of a block's width ...
inline constexpr double kCaptionShare = 0.7;
// ... and this many words is no row of the table.
inline constexpr std::size_t kCaptionWords = 8;

// Cuts leading and trailing rows that hold one chunk.
void TrimSingles(TableBlock& block);

// Cuts leading and trailing rows that are numbered headings ("9.  Correspondence"), where most rows are not.
void TrimNumbered(const Page& page, TableBlock& block);

// Cuts leading rows that are captions over the whole width; headings and group rows stay.
void TrimCaptions(TableBlock& block);

// Cuts the text around a table that is set in from it: numbered paragraphs and headings above, anything
// below, that begins left of all the table's full rows.
void TrimText(const Page& page, TableBlock& block);

}  // namespace minutebook::extract
