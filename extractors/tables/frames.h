// Frames: runs of horizontal rules of one width with tabular text between them.
#pragma once

#include <vector>

#include "extractors/tables/edges.h"
#include "extractors/tables/text_rows.h"

namespace minutebook::extract {

struct Frame {
  Box box;                    // from the first rule to the last, with what goes with them above and below
  std::vector<double> rules;  // their heights, top to bottom
  bool headings = false;      // stand above the first rule
};

// Frames that do not overlap, top to bottom. `prose` as of ProseChunks.
std::vector<Frame> FindFrames(const Page& page, const std::vector<TextRow>& rows,
                              const std::vector<std::vector<char>>& prose, const Edges& edges);

}  // namespace minutebook::extract
