// Checks that no word of a document is lost, from the words the reader gave and the texts that came of them.
#pragma once

#include <string>
#include <vector>

#include "schema/document.h"
#include "schema/records.h"

namespace minutebook::test {

// Words by what became of them, all pages together.
struct WordTotals {
  int words = 0;  // that the reader gave
  int body = 0;
  int table = 0;
  int furniture = 0;
  int unplaced = 0;
};

WordTotals TotalsOf(const Document& document, const PackRecords& records);

// One line per offence, empty when all is well:
//   a page whose counts do not sum up to the words that the reader gave;
//   a page whose furniture is not as many words as counted, or not among its words;
//   characters of placed words that no section's text holds, or more in the texts than in the words. Blanks,
//   hyphens and bullets do not count: lines are joined, and bullets of symbol fonts are put back.
std::vector<std::string> Losses(const Document& document, const PackRecords& records);

}  // namespace minutebook::test
