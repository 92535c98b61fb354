// Tables page by page with the ends of tables that go on, and the tables of a run of pages.
#pragma once

#include <vector>

#include "extractors/tables/stitch.h"
#include "extractors/tables/table.h"
#include "schema/document.h"

namespace minutebook::extract {

// The last table of the page before.
struct LastTable {
  const Page* page = nullptr;
  const Table* table = nullptr;  // nullptr when there is none
};

// The data tables of a page, top to bottom, and at its head the end of `last`: a ruled grid that would not
// count as a table by itself but goes on from it.
std::vector<Table> FindTablesAfter(const LastTable& last, const Page& page);

// The pages without the stamps put on them ("Page 27", "Agenda Item 8"), which may overprint cells, and
// without words that cannot be seen.
std::vector<Page> WithoutStamps(std::vector<Page> pages);

// The data tables of pages in order, those that go on over pages joined.
std::vector<StitchedTable> TablesOfPages(const std::vector<Page>& pages);

}  // namespace minutebook::extract
