// Turns pages whose text runs sideways or upside down, so that later stages only meet upright lines.
#pragma once

#include "schema/document.h"

namespace minutebook::extract {

// The page turned so that most of its letters read left to right; the same page when they do already. Word indices
// stay the same. Boxes of the answer are in the turned frame: for provenance take the boxes of the original page.
Page UprightPage(const Page& page);

}  // namespace minutebook::extract
