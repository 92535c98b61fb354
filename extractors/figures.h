// Records of what is printed in pictures on pages that have text of their own.
#pragma once

#include <vector>

#include "schema/document.h"
#include "schema/records.h"

namespace minutebook::extract {

// In the order of the pages; the words of one figure in the order they were recognised. Their confidence is
// the rule's times the mean of the words'.
std::vector<Figure> ReadFigures(const Document& document);

}  // namespace minutebook::extract
