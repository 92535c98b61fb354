// Several readings of one page made one: of each word what most of them, the surer ones before others, have.
#pragma once

#include <vector>

#include "ingest/ocr/recognizer.h"

namespace minutebook::ingest {

// `first` with each word replaced by what its place reads as in the others, where these are surer of it
// together than those that read as `first` does: two readings that agree outweigh a third. A word is as sure
// as the surest reading of it. Words that stand where `first` has none are added as lines of their own when
// they are sure enough. All must be in points of the same picture.
std::vector<SeenWord> SurerOf(std::vector<SeenWord> first, const std::vector<std::vector<SeenWord>>& others);

}  // namespace minutebook::ingest
