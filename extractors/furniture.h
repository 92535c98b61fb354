// Page furniture: what is on a page but belongs to no text: stamps, running heads and feet, page numbers,
// words that cannot be seen.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/document.h"

namespace minutebook::extract {

enum class StampKind { kPage, kAgendaItem, kAppendix, kPack };

// One printed stamp: "27" of "Page 27", "8" of "Agenda Item 8", "1" of "Appendix 1".
struct Stamp {
  StampKind kind = StampKind::kPage;
  std::string value;
  std::uint32_t word = 0;  // index of its first word
};

struct PageFurniture {
  std::vector<Stamp> stamps;
  bool blank = false;       // no text at all, or only the notice that the page is left blank
  std::vector<bool> words;  // per word of the page: true when it is furniture
};

// One entry per page, in order. Works on upright pages (see upright.h). Words inside ruled boxes (`framed`,
// one flag per word of each page) are never taken for running heads.
std::vector<PageFurniture> FindFurniture(const std::vector<Page>& pages,
                                         const std::vector<std::vector<bool>>& framed);

}  // namespace minutebook::extract
