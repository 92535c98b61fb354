// Whether two tables, as two parts of one, have the same columns and the same headings.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extractors/tables/table.h"

namespace minutebook::extract {

using TableRow = std::vector<const GridCell*>;  // the cell that covers each column

// The rows of a table; the cells are the table's.
std::vector<TableRow> LatticeOf(const Table& table);

struct OnPage {
  const Page& page;
  const Table& table;
};

// Whether the page's words were recognised in a picture.
inline bool IsRecognised(const Page& page) { return page.text_source == TextSource::kOcr; }

// The width of the page as the table is read: its height where the text runs sideways.
double PageExtent(const OnPage& place);

// Column of `upper` at which each column of `lower` begins, and where the last ends, by their places on the
// pages as they are read, which may lie turned differently; empty when they do not agree.
std::vector<int> MatchByPlace(const OnPage& upper, const OnPage& lower);

// Each column to the same one.
std::vector<int> MatchInOrder(int columns);

// Whether both begin and end at the same places.
bool HaveSameSides(const OnPage& upper, const OnPage& lower);

// Whether figures stand in the same columns of both tables.
bool HaveSameKinds(const Table& upper, const Table& lower);

// The leading rows of a table that repeat the headings of the first one. Unruled, a heading may have run
// together with the end of a broken row: what it says more is `rest`, by column.
struct RepeatedHeadings {
  int rows = 0;
  std::map<int, std::string> rest;
};

// `recognised`: the pages are scans, so that headings may be lost or misread; a few of many are let pass.
RepeatedHeadings RepeatedRows(const Table& head, const Table& lower, bool recognised);

// Whether two folded texts are one heading, read twice: letters may have been recognised in another way
// ("ref", "ret"), digits not.
bool AreAlike(const std::string& a, const std::string& b);

// Letters and digits in lower case, for comparing.
std::string FoldedText(const std::string& text);

}  // namespace minutebook::extract
