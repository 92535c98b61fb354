// Two readings of one page made one: of each word the surer.
#pragma once

#include <vector>

#include "ingest/ocr/recognizer.h"

namespace minutebook::ingest {

// `first` with each word that `second` is surer of replaced by the second's, where both stand at the same
// place; words that stand where `first` has none are added as lines of their own when they are sure enough.
// Both must be in points of the same picture.
std::vector<SeenWord> SurerOf(std::vector<SeenWord> first, const std::vector<SeenWord>& second);

}  // namespace minutebook::ingest
