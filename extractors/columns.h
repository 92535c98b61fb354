// Reading order: lines of a page put in the order a reader takes them, column by column.
#pragma once

#include <vector>

#include "extractors/lines.h"

namespace minutebook::extract {

// A line with the space it lives in: the column's edges, so that "does the next word fit" can be asked.
struct PlacedLine {
  Line line;
  double left = 0;  // edges of the column
  double right = 0;
  bool starts_column = false;  // the first line of a column or after a change of columns
  bool typed = false;  // from printed text without boxes: the page tells nothing of the margin, neighbours do
};

// Lines, top to bottom as BuildLines gives them, to reading order. Where two columns stand side by side over
// several lines, the left one is read first; labels with values beside them ("Date:  3 May") stay on one
// line.
std::vector<PlacedLine> ReadingOrder(const Page& page, const std::vector<Line>& lines);

}  // namespace minutebook::extract
