// Turns pages of a finished PDF: Cairo cannot set /Rotate.
#pragma once

#include <string>
#include <vector>

namespace packmaker {

// Adds "/Rotate 90" to the given pages (1-based) by an update appended to the file, which must be one that
// Cairo wrote. Empty if the file is not understood.
std::string TurnPages(const std::string& pdf, const std::vector<int>& pages);

}  // namespace packmaker
