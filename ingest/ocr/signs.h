// Signs that a recogniser of letters does not know, told by their shape: arrows, and the stroke of "N/A".
// Included by the OCR adapter alone; nothing else may see Leptonica's types.
#pragma once

#include <leptonica/allheaders.h>

#include <optional>
#include <string>

#include "ingest/ocr/cells.h"

namespace minutebook::ingest {

// An arrow at the head of a cell of one line: "↑", "↓", "→" or "←", and where it stands.
struct LeadingArrow {
  std::string text;
  Area area;
};

// The arrow that a cell's picture begins with, a blank behind it or nothing; nothing when it begins
// otherwise. `letters` is the usual height of letters in pixels.
std::optional<LeadingArrow> FindLeadingArrow(Pix* grey, double letters);

// Whether a line begins with a dash, as negative figures do: recognisers pass it over.
bool BeginsWithDash(Pix* binary, double letters);

// "N/A" or "n/a" when the text of a cell, read as "NIA" or "wa", has a leaning stroke in its middle; else the
// text itself.
std::string WithStroke(const std::string& text, Pix* binary, double letters);

}  // namespace minutebook::ingest
