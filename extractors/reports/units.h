// An officer report as one run of units, whether it was set as prose, as a ruled form or as rows of marked
// text.
#pragma once

#include <string>
#include <vector>

#include "extractors/flow.h"
#include "extractors/sections.h"
#include "schema/records.h"

namespace minutebook::extract {

// A paragraph, list item or heading, or a row of a form with more than one filled cell.
struct Unit {
  std::vector<std::string>
      cells;    // at least one; of a labelled row the text, without the label, and what stands beside
  Label label;  // of a list item, or the marker in the row's first cell
  Provenance where;
  double x = 0;  // left edge, label included
  double text_x = 0;
  bool heading = false;  // set as a heading by mark-up
  bool bold = false;
  bool row = false;         // of a form
  bool carries_on = false;  // the rest of the row above, after a page end
  bool gap = true;          // white above it

  const std::string& text() const { return cells.front(); }
  // All cells in one string, label first.
  std::string Printed() const;
};

// The units of one section. Data tables are left out.
std::vector<Unit> UnitsOf(const Flow& flow, const SectionSpan& span);

}  // namespace minutebook::extract
