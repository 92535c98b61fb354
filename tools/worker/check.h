// Whether records that a worker handed over can be what a reader made: pages in order, every page number and
// place within the document.
#pragma once

#include "schema/records.h"
#include "schema/result.h"

namespace minutebook::tools {

// kInvalid with the first offence. Texts, lists and sizes have been checked by FromJson; ids, the hash and
// the path are not looked at, because the loader makes or knows them itself.
Status CheckRecords(const PackRecords& records);

}  // namespace minutebook::tools
