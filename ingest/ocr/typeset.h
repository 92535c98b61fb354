// Recognised words given what a digital page says of its words: font size, bold, boxes from ascent to
// descent.
//
// The recogniser knows the ink of each word alone. "acorn" and "Apply" on one line have different ink boxes;
// what they share is the baseline and the font size, which are measured here from the letters that rise (b,
// A, 7) or hang (g, p) and evened out over the page, so that one size is one number. See
// tests/ingest/ocr/typeset_test.cc.
#pragma once

#include <string>
#include <vector>

#include "ingest/ocr/recognizer.h"
#include "schema/document.h"

namespace minutebook::ingest {

// Drops what is no text (specks, leftovers of lines) and returns the rest in the same order.
std::vector<Word> Typeset(std::vector<SeenWord> seen);

// The same for a whole result, in points of the page as displayed, which is `width` by `height`.
std::vector<Word> Typeset(Recognition recognition, double width, double height);

}  // namespace minutebook::ingest
