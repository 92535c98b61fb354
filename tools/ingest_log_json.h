// The log of `ingest --log-format json`: one JSON object per line, for programs.
#pragma once

#include <memory>
#include <ostream>

#include "tools/ingest_log.h"

namespace minutebook::tools {

// `quiet` keeps only problems and documents that failed or are incomplete. `out` must outlive the log.
std::unique_ptr<IngestLog> MakeJsonLog(std::ostream& out, bool quiet);

}  // namespace minutebook::tools
