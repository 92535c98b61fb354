// Finding the one document a user means.
#pragma once

#include <string>

#include "schema/store/store.h"
#include "tools/exit_code.h"

namespace minutebook::tools {

// The records of the document given to ingest as `path_or_id` or, failing that, under another spelling of the
// same path ("./a.pdf" for "a.pdf", absolute for relative), or whose id or record's id it is. kInvalid when
// there is none, kStorage when the database cannot be read.
Result<PackRecords> FindDocument(store::Store& store, const std::string& path_or_id);

// What a command that looked something up exits with on this error.
ExitCode CodeForLookUp(const Error& error);

}  // namespace minutebook::tools
