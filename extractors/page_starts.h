// Page starts in a long text whose pages were joined without page breaks.
#pragma once

#include <vector>

#include "extractors/lines.h"

namespace minutebook::extract {

// Marks the lines of one text page that open a printed page, and moves them to the left edge. Programs that
// take the text out of a PDF put one blank between two pages: in a text whose lines begin at the edge, a line
// that stands one blank in, right under another line, opens a page. Lines in reading order.
void MarkPageStarts(std::vector<Line>& lines);

}  // namespace minutebook::extract
