// Files whose list of pages is broken or cut off: finds the pages one by one and lists them anew, in memory.
// Included by the PDF adapter alone; nothing else may see Poppler's types.
#pragma once

#include <PDFDoc.h>

#include <string>
#include <string_view>

namespace minutebook::ingest {

// Gives an opened file a new, flat page tree and returns the number of pages in it; 0 when there is none.
// Pages come from the old tree as far as it reaches (an entry that is no page becomes a page whose content is
// missing, so that numbering survives), else from every page object in the file, in file order. To be called
// before the file is asked for any page or for their number.
int RebuildPageTree(PDFDoc& file);

// The bytes with an empty catalogue and trailer put behind them, for files that lost their own.
std::string WithEmptyCatalogue(std::string_view bytes);

}  // namespace minutebook::ingest
