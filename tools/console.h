// Where a command writes and what it knows of the terminal; tests hand in string streams.
#pragma once

#include <ostream>

#include "tools/text_layout.h"

namespace minutebook::tools {

struct Console {
  std::ostream& out;
  std::ostream& err;
  Terminal out_terminal;
  Terminal err_terminal;
};

}  // namespace minutebook::tools
