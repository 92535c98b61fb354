// The files an ingest is about: what the user named, and below named folders every kind of file we take.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "schema/error.h"

namespace minutebook::tools {

struct SourceFiles {
  std::vector<std::string> paths;         // sorted within each argument, each path once
  std::vector<Error> problems;            // missing paths, unreadable folders, loops of links
  std::map<std::string, int> left_aside;  // files of other kinds below folders, by extension (".xml")
};

// A file named by the user is taken whatever it is called; below folders, .pdf .txt .md .html .htm (in any
// case) that are not hidden. Links are followed; a folder is walked once, a link back to one above it is a
// problem.
SourceFiles FindSourceFiles(const std::vector<std::string>& arguments);

}  // namespace minutebook::tools
