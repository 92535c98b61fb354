// Shuts a process off from the network, from writing files and from most system calls, as far as the kernel
// can.
//
// Landlock lets it read programs' own folders (libraries, fonts, language files) and nothing else, and write
// nowhere. The filter of system calls lets pass what reading a paper needs; opening a file for writing,
// sockets, starting programs and the rest fail with "not permitted". Raw system calls: no library is needed
// for either.
#pragma once

#include <string>
#include <vector>

namespace minutebook::tools {

// What this kernel offers.
struct SandboxSupport {
  int landlock = 0;  // version of its interface; 0: none
  bool filter = false;
};

SandboxSupport ProbeSandbox();

// One line for people: "Landlock 4, system call filter", or what is missing.
std::string SandboxText(const SandboxSupport& support);

// For this process and those it starts, for good: reading below `readable` and the system's folders, no
// writing. Success without Landlock in the kernel; false when the kernel has it and it failed.
bool ForbidFiles(const std::vector<std::string>& readable);

// Lets this process make only the system calls that reading a paper needs. As above.
bool FilterSystemCalls();

}  // namespace minutebook::tools
