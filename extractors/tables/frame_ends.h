// Where the table of a frame begins and ends: headings above its first rule, the last of shaded rows below
// it.
#pragma once

#include "extractors/tables/edges.h"
#include "extractors/tables/frames.h"
#include "extractors/tables/segments.h"
#include "schema/document.h"

namespace minutebook::extract {

// Headings may stand above the first rule, under a shorter rule that ends with it on one side, or close above
// it.
void ExtendUp(const Page& page, const PageRows& text, const Edges& edges, double em, Frame& frame);

// Takes in headings that stand right above the first rule, with none above them, each over a column.
void TakeHeadings(const Page& page, const PageRows& text, double em, Frame& frame);

// Takes in a row above the first rule and one below the last that stand as the rows between the rules do:
// where every other row is shaded, either may be one that is not.
void TakeOuterRows(const Page& page, const PageRows& text, double em, Frame& frame);

}  // namespace minutebook::extract
