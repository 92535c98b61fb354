// How much of a gold document was found: records compared by the fields of the public format, family by
// family.
#pragma once

#include <map>
#include <string>

#include "schema/records.h"

namespace minutebook::test {

struct Tally {
  int gold = 0;
  int found = 0;
  int right = 0;  // found records that are equal to a gold record in every field of the public format

  // 2 right / (gold + found); 1 when there are neither.
  double F1() const;
};

// By family name ("resolution"), only families that either side has. Text is compared with white space folded
// and typographic quotes and dashes made plain; ids, provenance and keys beyond the public format do not
// count.
std::map<std::string, Tally> ScoreByFamily(const PackRecords& gold, const PackRecords& found);

}  // namespace minutebook::test
