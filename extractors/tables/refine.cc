// The idea: a table may be ruled around its heading only, or between its columns only. Such a grid has tall
// or wide slots that hold many cells. Wide ones are cut where most of their lines leave the same gap; tall
// ones where more than one line has figures in the table's figure columns.
//
//   |      | 2005            |
//   |      | Number  Percent |        fits: a slot whose every line has the same gap, two lines of figures
//   |------|-----------------|
//   | All  | 291     100.0   |
//   | Some | 54       18.7   |        does not: "Reported as not relevant by | a large segment" (wrapped
//   text)
#include "extractors/tables/refine.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "extractors/tables/cut_columns.h"
#include "extractors/tables/cut_rows.h"
#include "extractors/tables/cuts.h"

namespace minutebook::extract {

void RefineGrid(const Page& page, double unit, CellGrid& grid, std::vector<WordIndices>& words) {
  const std::vector<Chunks> chunks = SlotChunks(page, words);
  Cuts cuts{grid.xs, grid.ys, {}, {}, {}};
  cuts.x_cuts.resize(grid.slots.size());
  cuts.y_cuts.resize(grid.slots.size());
  cuts.heading.resize(grid.slots.size());
  CutColumns(page, unit, grid, words, chunks, cuts);
  for (std::size_t s = 0; s < grid.slots.size(); ++s) {
    if (!cuts.heading[s]) continue;
    cuts.heading[s] = AddLine(cuts.ys, *cuts.heading[s], *cuts.heading[s], kLineSlack * unit);
    const Box box = grid.BoxOf(grid.slots[s]);
    if (*cuts.heading[s] > box.y0 && *cuts.heading[s] < box.y1) cuts.y_cuts[s].push_back(*cuts.heading[s]);
  }
  CutRows(page, unit, grid, chunks, cuts);
  if (std::all_of(cuts.x_cuts.begin(), cuts.x_cuts.end(), [](const auto& c) { return c.empty(); }) &&
      cuts.ys.size() == grid.ys.size()) {
    return;
  }
  CellGrid cut = CutGrid(grid, cuts);
  std::vector<WordIndices> shared(cut.slots.size());
  for (const WordIndices& slot : words) {
    for (const std::uint32_t w : slot) {
      const int s = cut.SlotAt(page.words[w].box.CentreX(), page.words[w].box.CentreY());
      if (s >= 0) shared[static_cast<std::size_t>(s)].push_back(w);
    }
  }
  grid = std::move(cut);
  words = std::move(shared);
}

}  // namespace minutebook::extract
