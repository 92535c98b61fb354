// Whether a table goes on in the first table of the next page, or below a page stamp of marked text.
#pragma once

#include <optional>
#include <vector>

#include "extractors/tables/same_columns.h"
#include "extractors/tables/table.h"
#include "schema/document.h"

namespace minutebook::extract {

// How a table goes on: for each of its columns, and the end of the last, the column of the table above; and
// the rows that repeat headings.
struct TableJoin {
  std::vector<int> match;
  RepeatedHeadings repeated;
};

// How `lower`, the first table of its page, goes on from `upper`, the last of the page before; nothing when
// it does not. `head` is the first table of those that `upper` ends.
std::optional<TableJoin> JoinOverPages(const Table& head, const Page& upper_page, const Table& upper,
                                       const Page& lower_page, const Table& lower);

// The same where both are rows of one page of marked text that a page of the paper broke: headings repeated,
// or a row that begins without its first cell.
std::optional<TableJoin> JoinOverStamp(const Table& head, const Page& page, const Table& upper,
                                       const Table& lower);

// Whether the first body row of a table only goes on with the last row of the one above: its first cell is
// blank, and what it has starts in the middle of a sentence or is one cell only. Both by the same columns.
bool IsBrokenRow(const TableRow& last, const TableRow& first);

}  // namespace minutebook::extract
