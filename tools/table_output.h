// Tables of one document as text: drawn for a terminal, CSV, Markdown and JSON.
#pragma once

#include <string>
#include <vector>

#include "extractors/tables/stitch.h"
#include "schema/document.h"

namespace minutebook::tools {

// "Pages 4 to 5: 3 rows, 2 columns".
std::string TableCaption(const extract::StitchedTable& table);

// Drawn with lines, wrapped to `width` columns where that can be done; a caption says the pages.
std::string DrawTables(const std::vector<extract::StitchedTable>& tables, int width);

// RFC 4180, tables parted by an empty line. A spanning cell's text stands in its first position.
std::string TablesAsCsv(const std::vector<extract::StitchedTable>& tables);

// Pipe tables with their pages above. The first row is the heading row, as the form demands.
std::string TablesAsMarkdown(const std::vector<extract::StitchedTable>& tables);

// A list of the pages on which tables begin, each with its tables: rows, cells, pages, columns.
// docs/tables.md has the keys.
std::string TablesAsJson(const std::vector<extract::StitchedTable>& tables);

}  // namespace minutebook::tools
