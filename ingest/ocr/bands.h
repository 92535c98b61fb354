// Light letters on dark ground, as headings of tables often are, turned into dark ones on light ground.
// Included by the OCR adapter alone; nothing else may see Leptonica's types.
#pragma once

#include <vector>

#include "ingest/ocr/cells.h"
#include "ingest/ocr/picture.h"

namespace minutebook::ingest {

struct DarkArea {
  Area box;
  double filled = 0;  // share of the box
};

// Areas of a grey picture, dark all over but for light marks in them, that may be such ground; larger ones
// than headings, as on photographs, left out. Cheap: looked for in a reduced picture, so their sides are
// rough.
std::vector<DarkArea> DarkAreas(Pix* grey, double dpi);

// Turns those of the areas that are upright rectangles with light letters: the ground white, the letters
// black. Lines around and between such areas are drawn black, for the ground that made them is gone. Returns
// how many there were.
int TurnLight(Pix* grey, const std::vector<DarkArea>& areas, double dpi);

}  // namespace minutebook::ingest
