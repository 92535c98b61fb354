// A PDF page as a grey picture, and a name for what the picture will show without drawing it.
// Included by the PDF adapter alone; nothing else may see Poppler's types.
#pragma once

#include <PDFDoc.h>

#include <string>

#include "ingest/ocr/recognizer.h"
#include "schema/document.h"

namespace minutebook::ingest {

// Dots per inch that suit a captured page: its scan's own, between bounds, so that no pixel is thrown away or
// made up without need. A page of absurd size gets fewer, so that the picture stays under kMaxPicturePixels.
double SuitableResolution(const Page& page);

// The same for a part of the page whose picture has `dots` per inch.
double SuitableResolution(const Box& part, double dots);

// The page as printed at that resolution, or the part of it. Empty (width 0) when there is no memory or the
// page cannot be drawn.
Bitmap Render(PDFDoc& file, int number, double dpi);
Bitmap Render(PDFDoc& file, int number, double dpi, const Box& part);

// A hash of everything in the file that decides how the page looks: equal for equal scans in different files.
std::string PageContentHash(PDFDoc& file, int number);

}  // namespace minutebook::ingest
