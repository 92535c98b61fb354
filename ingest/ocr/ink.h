// Measures of the ink in a picture of two colours: parts, lines, strokes, gaps.
// Included by the OCR adapter alone; nothing else may see Leptonica's types.
#pragma once

#include <leptonica/allheaders.h>

#include <optional>
#include <vector>

#include "ingest/ocr/cells.h"
#include "ingest/ocr/picture.h"
#include "schema/document.h"

namespace minutebook::ingest {

inline constexpr int kMinInk = 6;  // pixels: less is no sign

PixPtr Clip(Pix* pix, const Area& area);

// Makes the area white in a grey picture and its two-coloured one.
void Paint(Pix* grey, Pix* binary, const Area& area);

// The smallest area that holds all ink; nothing when it is too little to be a sign.
std::optional<Area> InkOf(Pix* binary);

// The part of an area that has ink: the recogniser's boxes are too large now and then. The area itself when
// it has none.
Area Tight(Pix* binary, const Area& area);

// Takes what is left of the ruling lines around a cell out of it: thin ink at its edges. `letters` is the
// usual height of letters in pixels, here and below.
void CleanEdges(Pix* grey, Pix* binary, double letters);

// How many lines of text there are in a cell, 1 at least.
int BandsOf(Pix* binary, double letters);

// The usual width of vertical strokes in the area, in pixels. 0 when there are too few.
double StemWidth(Pix* binary, const Area& area);

// Columns without ink between two columns with some.
struct Gap {
  int from = 0;
  int to = 0;
  int Width() const { return to - from; }
};

// The gaps in an area, from the left.
std::vector<Gap> GapsOf(Pix* binary, const Area& area);

// Ink outside the boxes of words and not joined to ink inside them, of about the size of letters and joined
// to runs such as "12." or "(a)".
std::vector<Area> PassedOver(Pix* binary, const std::vector<Area>& words, double letters);

// Whether a mark is solid, round or square, and lower than a letter.
bool IsBlob(Pix* binary, double letters);

}  // namespace minutebook::ingest
