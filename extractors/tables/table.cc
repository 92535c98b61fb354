#include "extractors/tables/table.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "extractors/hidden_words.h"
#include "extractors/tables/blocks.h"
#include "extractors/tables/edges.h"
#include "extractors/tables/heading_above.h"
#include "extractors/tables/marked.h"
#include "extractors/tables/reject.h"
#include "extractors/tables/ruled.h"
#include "extractors/tables/structure.h"
#include "extractors/tables/turn.h"

namespace minutebook::extract {
namespace {

// The direction of most words: long headings on their side do not turn a table of short cells.
int AngleOf(const Page& page, const Table& table) {
  std::array<std::size_t, 4> words{};
  for (const std::uint32_t w : table.words)
    ++words[static_cast<std::size_t>((page.words[w].angle % 360 + 360) % 360 / 90)];
  return 90 * static_cast<int>(std::max_element(words.begin(), words.end()) - words.begin());
}

bool HasAngle(const Page& page, int angle) {
  return std::any_of(page.words.begin(), page.words.end(),
                     [&](const Word& word) { return (word.angle % 360 + 360) % 360 == angle; });
}

void TurnTableBack(const Page& page, int angle, Table& table) {
  table.angle = angle;
  table.box = TurnBack(table.box, angle, page.width, page.height);
  for (GridCell& cell : table.cells) cell.box = TurnBack(cell.box, angle, page.width, page.height);
}

// The page with its hidden words, if any, where no grid and no row takes them; indices stay.
Page AsSeen(const Page& page, const std::vector<bool>& hidden) {
  Page seen = page;
  for (std::size_t w = 0; w < hidden.size(); ++w) {
    if (!hidden[w]) continue;
    seen.words[w].text.clear();
    seen.words[w].invisible = false;
    seen.words[w].font_size = 0;
    seen.words[w].box = {-1, -1, -1, -1};
  }
  return seen;
}

WordIndices WordsOutside(const Page& page, const std::vector<Table>& tables) {
  std::vector<char> taken(page.words.size(), 0);
  for (const Table& table : tables) {
    for (const std::uint32_t w : table.words) taken[w] = 1;
  }
  WordIndices rest;
  for (std::uint32_t w = 0; w < page.words.size(); ++w) {
    if (!taken[w]) rest.push_back(w);
  }
  return rest;
}

// Whether no rule but only the sides of shaded areas make the table's grid.
bool IsShadedOnly(const Page& page, const Table& table) {
  return std::none_of(page.rules.begin(), page.rules.end(), [&](const Rule& rule) {
    return table.box.Contains({(rule.from.x + rule.to.x) / 2, (rule.from.y + rule.to.y) / 2});
  });
}

// Of a table with every other row shaded, shading may close only some rows to a grid. Takes out of `grids`
// those that are part of a longer table between the sides of shaded rows.
void DropPartsOfShadedTables(const Page& page, const Edges& edges, std::vector<Table>& grids) {
  std::vector<Table> closed;
  for (const Table& grid : grids) {
    if (!IsShadedOnly(page, grid)) closed.push_back(grid);
  }
  if (closed.size() == grids.size()) return;
  for (const TableBlock& block : FindBlocks(page, WordsOutside(page, closed), edges)) {
    if (!block.framed) continue;
    const std::optional<Table> table = ReadBlock(page, block);
    if (!table || !IsTextData(page, *table, block)) continue;
    std::erase_if(grids, [&](const Table& grid) {
      return table->box.Contains({grid.box.CentreX(), grid.box.CentreY()}) && grid.rows < table->rows &&
             grid.columns <= table->columns && IsShadedOnly(page, grid);
    });
  }
}

// Data tables of the page as it lies.
std::vector<Table> UprightTables(const Page& page, double unit) {
  Edges edges;
  std::vector<Table> tables;
  std::vector<Table> grids;
  for (RuledGrid& found : RuledGridsOf(page, unit, true, edges)) grids.push_back(std::move(found.table));
  DropPartsOfShadedTables(page, edges, grids);
  TakeHeadingsAbove(page, unit, WordsOutside(page, grids), grids);
  std::vector<Table> taken;
  for (Table& grid : grids) {
    const TableUse use = UseOfGrid(page, grid);
    if (use == TableUse::kData) tables.push_back(grid);
    if (use != TableUse::kNothing) taken.push_back(std::move(grid));
  }
  for (const TableBlock& block : FindBlocks(page, WordsOutside(page, taken), edges)) {
    std::optional<Table> table = ReadBlock(page, block);
    if (table && IsTextData(page, *table, block)) tables.push_back(std::move(*table));
  }
  return tables;
}

void SortByPlace(std::vector<Table>& tables) {
  std::stable_sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) {
    return std::pair(a.box.y0, a.box.x0) < std::pair(b.box.y0, b.box.x0);
  });
}

}  // namespace

std::vector<Table> FindRuledGrids(const Page& page) {
  if (HasMarkedRows(page)) return MarkedTables(page);
  if (const auto hidden = HiddenWords(page); !hidden.empty()) return FindRuledGrids(AsSeen(page, hidden));
  const double unit = UnitOf(page);
  std::vector<Table> tables;
  for (const int angle : {0, 90, 180, 270}) {
    if (!HasAngle(page, angle)) continue;
    Edges edges;
    for (RuledGrid& found : RuledGridsOf(angle == 0 ? page : TurnUpright(page, angle), unit, false, edges)) {
      if (AngleOf(page, found.table) != angle) continue;
      TurnTableBack(page, angle, found.table);
      tables.push_back(std::move(found.table));
    }
  }
  SortByPlace(tables);
  return tables;
}

std::vector<Table> FindTables(const Page& page) {
  if (HasMarkedRows(page)) {
    std::vector<Table> marked = MarkedTables(page);
    marked.erase(std::remove_if(marked.begin(), marked.end(),
                                [&](const Table& t) {
                                  return IsMarkedForm(t) || UseOfGrid(page, t) != TableUse::kData;
                                }),
                 marked.end());
    return marked;
  }
  if (const auto hidden = HiddenWords(page); !hidden.empty()) return FindTables(AsSeen(page, hidden));
  const double unit = UnitOf(page);
  std::vector<Table> tables;
  for (const int angle : {0, 90, 180, 270}) {
    if (!HasAngle(page, angle)) continue;
    for (Table& table : UprightTables(angle == 0 ? page : TurnUpright(page, angle), unit)) {
      if (AngleOf(page, table) != angle) continue;
      TurnTableBack(page, angle, table);
      tables.push_back(std::move(table));
    }
  }
  SortByPlace(tables);
  return tables;
}

const GridCell* CellAt(const Table& table, int row, int column) {
  for (const GridCell& cell : table.cells) {
    if (row >= cell.row && row < cell.row + cell.row_span && column >= cell.column &&
        column < cell.column + cell.column_span) {
      return &cell;
    }
  }
  return nullptr;
}

std::vector<std::vector<std::string>> RowsOf(const Table& table) {
  std::vector<std::vector<std::string>> rows(
      static_cast<std::size_t>(std::max(table.rows, 0)),
      std::vector<std::string>(static_cast<std::size_t>(table.columns)));
  for (const GridCell& cell : table.cells) {
    rows[static_cast<std::size_t>(cell.row)][static_cast<std::size_t>(cell.column)] = cell.text;
  }
  return rows;
}

}  // namespace minutebook::extract
