// The boxes of records, put from the upright pages that extractors read on to the pages as displayed.
#pragma once

#include "extractors/flow.h"
#include "schema/document.h"
#include "schema/records.h"

namespace minutebook::extract {

// Turns back the box of every record on a page that was turned to be read, and cuts off what lies beyond the
// edge of the page. The cells of tables are left: they
// are read on the displayed page.
void PlaceBoxes(const Document& document, const Flow& flow, PackRecords& records);

}  // namespace minutebook::extract
