#include "extractors/tables/page_tables.h"

#include <utility>

#include "extractors/tables/goes_on.h"
#include "extractors/tables/marked.h"

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
