// Forms that no reader gets to the end of: a tree of fields in which branches meet again doubles at every
// level. Included by the PDF adapter alone; nothing else may see Poppler's types.
#pragma once

#include <PDFDoc.h>

namespace minutebook::ingest {

// Takes the fields out of a form that has more of them than are read, counted as often as the tree leads to
// them. True when there was such a form. The pages then show what they draw themselves. To be called before
// the file is asked for its form or for a page's annotations.
bool DropEndlessForm(PDFDoc& file);

}  // namespace minutebook::ingest
