// The program as users call it: started with arguments, watched, and what it said.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

namespace minutebook::test {

struct ProgramEnd {
  int status = -1;  // exit status; -1 when a signal ended it
  int signal = 0;   // that ended it
  std::string out;
  std::string err;
};

// A started program. One that is not waited for is killed.
class ProgramRun {
 public:
  // `before` runs in the new process before the program starts: limits, another user.
  ProgramRun(const std::string& program, const std::vector<std::string>& words,
             const std::function<void()>& before = {});
  ProgramRun(const ProgramRun&) = delete;
  ProgramRun& operator=(const ProgramRun&) = delete;
  ~ProgramRun();

  pid_t pid() const { return pid_; }
  // What it has written to standard error so far.
  std::string ErrSoFar() const;
  ProgramEnd Wait();

 private:
  pid_t pid_ = -1;
  int out_ = -1;
  int err_ = -1;
};

// Gives up the rights of the superuser, which no file permission binds; nothing for others.
void BecomeNobody();

}  // namespace minutebook::test
