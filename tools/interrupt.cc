#include "tools/interrupt.h"

#include <csignal>

namespace minutebook::tools {
namespace {

volatile std::sig_atomic_t g_noted = 2;
volatile std::sig_atomic_t g_signals = 0;

void NoteInterrupt(int number) {
  g_signals = g_signals + 1;
  if (g_signals <= g_noted) return;
  std::signal(number, SIG_DFL);
  std::raise(number);  // comes when this handler returns
}

bool Ignored(int number) {
  struct sigaction present {};
  return sigaction(number, nullptr, &present) == 0 && present.sa_handler == SIG_IGN;
}

}  // namespace

void CatchInterrupts(int noted) {
  g_noted = noted;
  struct sigaction action {};
  action.sa_handler = NoteInterrupt;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  if (!Ignored(SIGHUP)) sigaction(SIGHUP, &action, nullptr);
}

Interrupt Interruption() {
  if (g_signals == 0) return Interrupt::kNone;
  return g_signals == 1 ? Interrupt::kFinish : Interrupt::kAbandon;
}

}  // namespace minutebook::tools
