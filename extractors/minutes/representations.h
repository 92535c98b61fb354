// Questions, petitions and statements that people outside the body put to a meeting, read from the points of
// an item.
#pragma once

#include "schema/records.h"

namespace minutebook::extract {

// Fills `representations` of an item from its points, which stay as they are. Questions and statements are
// taken where the item's title gives the public its say, petitions everywhere. What is not said of one stays
// null.
void ReadRepresentations(MinuteItem& item);

}  // namespace minutebook::extract
