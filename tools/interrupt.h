// Ctrl-C and a batch system's request to stop: noted, to be acted upon between two documents.
#pragma once

namespace minutebook::tools {

// From now on the first SIGINT or SIGTERM is only noted; a second one ends the program.
void CatchInterrupts();

bool Interrupted();

}  // namespace minutebook::tools
