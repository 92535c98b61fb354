// Text that does not run the way its page is read: spine titles, column headings on their side, labels of
// charts, watermarks.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extractors/blocks.h"
#include "schema/document.h"

namespace minutebook::extract {

// The lines of those words, one direction after the other, with the words and boxes of the page.
std::vector<Line> SidewaysLines(const Page& page, std::span<const std::uint32_t> words);

// The words among `words` that BuildLines leaves out because they are turned, as blocks: one direction after
// the other, each as a reader who turns the page takes it. Empty when all stand upright. Boxes are the
// page's.
std::vector<Block> SidewaysBlocks(const Page& page, std::span<const std::uint32_t> words,
                                  const Vocabulary& vocabulary);

}  // namespace minutebook::extract
