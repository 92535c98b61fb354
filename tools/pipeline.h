// One source file to serialised records, and serialised records into the database: the two halves of `ingest`,
// which part company when reading moves into worker processes.
#pragma once

#include <string>
#include <string_view>

#include "schema/store/store.h"

namespace minutebook::tools {

// Reads and extracts one file. Never fails: an unreadable file gives records that hold only its diagnostics.
// The answer is the wire form of schema/record_json.h.
std::string ProcessFile(const std::string& path);

// Checks and loads what ProcessFile gave, in one transaction.
Result<store::LoadOutcome> LoadRecords(store::Store& store, std::string_view wire);

}  // namespace minutebook::tools
