// A compact text dump of a Document, for tests that compare and for developers who look.
#pragma once

#include <string>

#include "schema/document.h"

namespace minutebook::test {

struct DumpOptions {
  bool boxes = false;  // each word with its box, size, angle and style, one word a line
  bool rules = true;   // ruling lines, fills, images and links
  int only_page = 0;   // 1-based; 0 for all
};

// One header line per page, then its words joined into lines as drawn (a new line where the baseline moves or
// the text jumps back; "|" where a gap wider than kDumpGap font sizes separates columns), then its drawings.
std::string DumpDocument(const Document& document, const DumpOptions& options = {});

// As DumpDocument, of one page.
std::string DumpPage(const Page& page, const DumpOptions& options = {});

}  // namespace minutebook::test
