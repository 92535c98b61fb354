// Pictures on a page with text of its own that are large and fine enough to hold text themselves.
#pragma once

#include <vector>

#include "schema/document.h"

namespace minutebook::ingest {

struct FigureRegion {
  Box box;
  double dots_per_inch = 0;  // of its finest picture
};

// From the top, then from the left. Pictures that touch are one region (scanners and programs cut pictures
// into strips). Left out are logos and signatures (too small), what is too coarse to be read, and pictures
// that the page prints its own words over or has hidden text for: their text is there already, or they are a
// backdrop.
std::vector<FigureRegion> FigureRegions(const Page& page);

}  // namespace minutebook::ingest
