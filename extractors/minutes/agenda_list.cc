#include "extractors/families.h"
#include "extractors/minutes/linear.h"
#include "extractors/minutes/page_items.h"
#include "extractors/patterns/header.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kMaxList = 80;  // blocks a printed agenda may take

}  // namespace

std::vector<AgendaItem> AgendaInMinutes(const Flow& flow, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (flow.blocks[i].kind == BlockKind::kGrid || !patterns::kAgendaTitle.In(flow.blocks[i].text)) continue;
    std::size_t end = i + 1;
    while (end < last && end < i + kMaxList && flow.blocks[end].kind != BlockKind::kGrid) ++end;
    return ReadAgenda(flow, i + 1, end);
  }
  return AgendaOfPage(Linearise(flow, first, last));
}

}  // namespace minutebook::extract
