// Whether a picture holds print, judged by its ink before any of it is recognised.
#pragma once

#include "ingest/ocr/recognizer.h"

namespace minutebook::ingest {

// True when pieces of ink of one height stand side by side on common lines, as letters of words do, and make
// up a fair share of all ink. A chart, a map, a letter do; a photograph, a crest, a signature do not. Costs a
// few hundredths of what recognition costs.
bool LooksPrinted(const Bitmap& bitmap);

}  // namespace minutebook::ingest
