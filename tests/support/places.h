// Where the tests find the project's own files and, where it is present, the folder of real papers beside it.
#pragma once

#include <filesystem>

namespace minutebook::test {

// The top folder of the project's sources.
std::filesystem::path SourceDir();

// The folder of real papers, which is not part of the project and may be absent: $MINUTEBOOK_SHARED, else
// ../shared beside the sources.
std::filesystem::path SharedDir();

}  // namespace minutebook::test
