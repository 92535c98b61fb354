// Words that cannot be seen on a page that is otherwise read as it is seen: text clipped away in a
// spreadsheet's cells. Not the text layer under a scan, which is what such a page says.
#pragma once

#include <vector>

#include "schema/document.h"

namespace minutebook::extract {

// One flag per word; empty when the page has no such words.
std::vector<bool> HiddenWords(const Page& page);

}  // namespace minutebook::extract
