#include "tests/support/program_run.h"

#include <grp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace minutebook::test {
namespace {

constexpr uid_t kNobody = 65534;

std::string ContentOf(int descriptor) {
  struct stat file = {};
  if (fstat(descriptor, &file) != 0) return {};
  std::string text(static_cast<std::size_t>(file.st_size), '\0');
  const ssize_t count = pread(descriptor, text.data(), text.size(), 0);
  text.resize(static_cast<std::size_t>(count > 0 ? count : 0));
  return text;
}

}  // namespace

ProgramRun::ProgramRun(const std::string& program, const std::vector<std::string>& words,
                       const std::function<void()>& before)
    : out_(memfd_create("out", MFD_CLOEXEC)), err_(memfd_create("err", MFD_CLOEXEC)) {
  std::vector<std::string> copies = words;
  std::vector<char*> arguments = {const_cast<char*>(program.c_str())};
  for (std::string& word : copies) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_ = fork();
  if (pid_ != 0) return;
  dup2(out_, STDOUT_FILENO);
  dup2(err_, STDERR_FILENO);
  if (before) before();
  execv(program.c_str(), arguments.data());
  _exit(127);
}

ProgramRun::~ProgramRun() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  close(out_);
  close(err_);
}

std::string ProgramRun::ErrSoFar() const { return ContentOf(err_); }

ProgramEnd ProgramRun::Wait() {
  int status = 0;
  ProgramEnd end;
  if (pid_ > 0 && waitpid(pid_, &status, 0) == pid_) {
    if (WIFEXITED(status)) end.status = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
  }
  pid_ = -1;
  end.out = ContentOf(out_);
  end.err = ContentOf(err_);
  return end;
}

void BecomeNobody() {
  if (geteuid() != 0) return;
  const bool done = setgroups(0, nullptr) == 0 && setgid(kNobody) == 0 && setuid(kNobody) == 0;
  if (!done) _exit(126);
}

}  // namespace minutebook::test
