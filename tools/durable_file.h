// Files that are whole or not there: written beside their place, made to last, then moved into it.
#pragma once

#include <string>
#include <string_view>

#include "schema/result.h"

namespace minutebook::tools {

// Makes the folder with those above it; success when it is there. kUnreadable with the system's reason.
Status MakeFolder(const std::string& path);

// Replaces the file in one step; after a crash at any moment it is the old or the new one. kUnreadable.
Status WriteDurably(const std::string& path, std::string_view content);

// Moves a file into place, over what is there, so that it stays moved after a power cut. The file's own
// content must have been synced. kUnreadable.
Status MoveDurably(const std::string& from, const std::string& to);

// kUnreadable with the path, what was tried and the system's reason in errno.
Error FileError(const std::string& path, std::string_view tried);

// A name that no other process of this machine or another has at the same time: "host.pid".
std::string ProcessName();

}  // namespace minutebook::tools
