// What the table engine saw of a page, drawn over its words and rules as SVG.
#pragma once

#include <string>
#include <vector>

#include "extractors/tables/table.h"
#include "schema/document.h"

namespace minutebook::tools {

// Words grey, rules black, fills as they are; cells of data tables outlined red, heading cells tinted, other
// ruled grids outlined blue.
std::string PageAsSvg(const Page& page, const std::vector<extract::Table>& tables,
                      const std::vector<extract::Table>& grids);

}  // namespace minutebook::tools
