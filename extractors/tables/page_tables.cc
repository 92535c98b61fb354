#include "extractors/tables/page_tables.h"

#include <utility>

#include "extractors/furniture.h"
#include "extractors/tables/goes_on.h"
#include "extractors/tables/marked.h"
#include "extractors/tables/turn.h"

namespace minutebook::extract {

std::vector<Table> FindTablesAfter(const LastTable& last, const Page& page) {
  std::vector<Table> found = FindTables(page);
  if (last.table == nullptr || last.table->page + 1 != page.number || HasMarkedRows(page)) return found;
  std::vector<Table> grids = FindRuledGrids(page);
  if (grids.empty() || grids.front().columns < 2) return found;
  Table& top = grids.front();
  if (!found.empty() && found.front().box.y0 <= top.box.y1) return found;
  if (JoinOverPages(*last.table, *last.page, *last.table, page, top))
    found.insert(found.begin(), std::move(top));
  return found;
}

std::vector<Page> WithoutStamps(std::vector<Page> pages) {
  std::vector<Page> upright;
  std::vector<std::vector<bool>> framed;  // all, so that running heads stay
  for (const Page& page : pages) {
    upright.push_back(TurnUpright(page, DominantAngle(page)));
    framed.emplace_back(page.words.size(), true);
  }
  const std::vector<PageFurniture> furniture = FindFurniture(upright, framed);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (!pages[p].marks.empty() || pages[p].text_source == TextSource::kText) continue;
    std::size_t w = 0;
    std::erase_if(pages[p].words, [&](const Word&) { return furniture[p].words[w++]; });
  }
  return pages;
}

std::vector<StitchedTable> TablesOfPages(const std::vector<Page>& pages) {
  std::vector<Table> tables;
  LastTable last;
  for (const Page& page : pages) {
    last.table = tables.empty() ? nullptr : &tables.back();
    std::vector<Table> own = FindTablesAfter(last, page);
    for (Table& table : own) tables.push_back(std::move(table));
    last.page = &page;
  }
  return StitchTables(pages, tables);
}

}  // namespace minutebook::extract
