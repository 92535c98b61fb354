// Tables of web pages that are no data: numbered business with a whole text beside each number, and words
// that a page keeps for machines.
#pragma once

#include <cstddef>
#include <string_view>

#include "ingest/html.h"

namespace minutebook::ingest {

// True when the table that opens at `begin` (its tag) sets numbers beside texts of several paragraphs, as the
// page of a meeting does with its items. A cell of data holds one.
bool IsItemTable(std::string_view html, std::size_t begin, std::size_t end);

// An element that readers do not see or that is a control of the page: words for screen readers, the size of
// a file behind its link, "view the full text".
bool IsPageControl(const HtmlTag& tag);

}  // namespace minutebook::ingest
