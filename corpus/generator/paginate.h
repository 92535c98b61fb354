// Page ranges of agenda items: what the agenda prints against the pages the papers take.
#pragma once

#include <string>
#include <vector>

#include "corpus/generator/compose.h"
#include "corpus/generator/master.h"
#include "corpus/generator/pdf_writer.h"

namespace packmaker {

// The range each item's papers take in the laid-out PDF, a blank page after them counted in.
std::vector<PaperRange> ActualRanges(const Composition& pack, const PdfResult& pdf);

// Sets the page range of every item with papers ("auto" in the master) and puts a blank page after papers
// that end on an odd page, as for printing on both sides.
Master Paginate(const Master& master);

}  // namespace packmaker
