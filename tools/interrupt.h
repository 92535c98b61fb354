// Ctrl-C and a batch system's request to stop: noted, to be acted upon between two documents.
#pragma once

namespace minutebook::tools {

// How urgently the program was asked to stop.
enum class Interrupt {
  kNone,
  kFinish,   // asked once: finish the files at hand
  kAbandon,  // asked twice: keep what has been read, leave the files at hand
};

// From now on the first `noted` SIGINT, SIGTERM or SIGHUP are only noted; one more ends the program at once.
// A SIGHUP that is ignored, as under nohup, stays so.
void CatchInterrupts(int noted = 2);

Interrupt Interruption();

inline bool Interrupted() { return Interruption() != Interrupt::kNone; }
inline bool Abandoned() { return Interruption() == Interrupt::kAbandon; }

}  // namespace minutebook::tools
