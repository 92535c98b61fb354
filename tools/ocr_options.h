// The --ocr options of a command line as the reader takes them.
#pragma once

#include <string>

#include "ingest/read_options.h"
#include "tools/args.h"

namespace minutebook::tools {

// `cache` as typed: "none" keeps nothing, empty is minutebook/ocr in the user's cache folder
// ($XDG_CACHE_HOME, by default below the home folder), or nowhere when there is none.
ingest::ReadOptions OcrOptions(OcrChoice when, const std::string& languages, const std::string& cache);

// "auto eng": what of the options changes records, for those who keep them.
std::string OcrName(OcrChoice when, const std::string& languages);

}  // namespace minutebook::tools
