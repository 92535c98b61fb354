// Cells of ruled tables and boxes in a page's picture, found from its ruling lines.
// Included by the OCR adapter alone; nothing else may see Leptonica's types.
#pragma once

#include <vector>

#include "ingest/ocr/picture.h"

namespace minutebook::ingest {

// In pixels.
struct Area {
  int x = 0;
  int y = 0;
  int w = 0;
  int h = 0;
};

// The lines drawn as they stand on a picture `scale` times as large as the one they were found in, a little
// longer than they are, so that corners with a gap still close. Null when there is no memory.
PixPtr DrawRules(const std::vector<Rule>& rules, double scale, int width, int height, double dpi);

// The areas that lines enclose on all sides, from the top, then from the left; without the lines. An area
// that is not a rectangle (the page around a table) is none, nor is one too small for a letter.
std::vector<Area> EnclosedAreas(Pix* rules, double dpi);

}  // namespace minutebook::ingest
