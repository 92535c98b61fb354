// What a confined process may and may not do. Each trial runs in a child, because confinement is for good.
#include "tools/worker/sandbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "tests/support/temp_folder.h"

namespace minutebook::tools {
namespace {

using test::TempFolder;

// True when `act` succeeds in a process confined by `confine`.
bool Succeeds(const std::function<bool()>& confine, const std::function<bool()>& act) {
  const pid_t child = fork();
  if (child == 0) _exit(!confine() ? 2 : act() ? 0 : 1);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) != 2) << "could not be confined";
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool Opens(const std::string& path, int flags) { return open(path.c_str(), flags, 0600) >= 0; }

struct Trial {
  const char* what;
  std::function<bool()> act;
  bool filtered;  // may be done under the filter of system calls
};

TEST(Sandbox, TheFilterLetsReadingPassAndNothingElse) {
  if (!ProbeSandbox().filter) GTEST_SKIP() << "this kernel has no filter of system calls";
  TempFolder folder;
  const std::string file = folder.Write("a.txt", "x");
  const std::string fresh = folder / "new.txt";
  const pid_t parent = getpid();
  const Trial trials[] = {
      {"read a file", [&] { return Opens(file, O_RDONLY); }, true},
      {"take memory", [] { return std::string(50000000, 'x').size() == 50000000; }, true},
      {"write a file", [&] { return Opens(file, O_WRONLY); }, false},
      {"read and write", [&] { return Opens(file, O_RDWR); }, false},
      {"empty a file", [&] { return Opens(file, O_RDONLY | O_TRUNC); }, false},
      {"make a file", [&] { return Opens(fresh, O_RDONLY | O_CREAT); }, false},
      {"delete a file", [&] { return unlink(file.c_str()) == 0; }, false},
      {"rename a file", [&] { return rename(file.c_str(), fresh.c_str()) == 0; }, false},
      {"make a folder", [&] { return mkdir(fresh.c_str(), 0700) == 0; }, false},
      {"link a file", [&] { return link(file.c_str(), fresh.c_str()) == 0; }, false},
      {"cut a file", [&] { return truncate(file.c_str(), 0) == 0; }, false},
      {"change rights", [&] { return chmod(file.c_str(), 0777) == 0; }, false},
      {"open a socket", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }, false},
      {"open a local socket", [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }, false},
      {"start a program", [] { return execl("/bin/true", "true", nullptr) == 0; }, false},
      {"fork", [] { return fork() >= 0; }, false},
      {"signal its parent", [&] { return kill(parent, 0) == 0; }, false},
      {"signal its parent's thread", [&] { return syscall(SYS_tgkill, parent, parent, 0) == 0; }, false},
      {"signal itself", [] { return syscall(SYS_tgkill, getpid(), getpid(), 0) == 0; }, true},
  };
  for (const Trial& trial : trials) {
    EXPECT_EQ(Succeeds(FilterSystemCalls, trial.act), trial.filtered) << trial.what;
  }
}

TEST(Sandbox, FilesAreClosedButTheSystemsAndTheNamedFolders) {
  if (ProbeSandbox().landlock == 0) GTEST_SKIP() << "this kernel has no Landlock";
  TempFolder named;
  TempFolder other;
  const std::string named_file = named.Write("a.txt", "x");
  const std::string other_file = other.Write("b.txt", "x");
  const auto confine = [&] { return ForbidFiles({named.path().string()}); };
  EXPECT_TRUE(Succeeds(confine, [&] { return Opens(named_file, O_RDONLY); }));
  EXPECT_TRUE(Succeeds(confine, [] { return Opens("/usr/bin", O_RDONLY | O_DIRECTORY); }));
  EXPECT_FALSE(Succeeds(confine, [&] { return Opens(other_file, O_RDONLY); }));
  EXPECT_FALSE(Succeeds(confine, [&] { return Opens(named_file, O_WRONLY); }));
  EXPECT_FALSE(Succeeds(confine, [&] { return Opens(named / "new.txt", O_RDONLY | O_CREAT); }));
  EXPECT_FALSE(Succeeds(confine, [&] { return unlink(named_file.c_str()) == 0; }));
}

TEST(Sandbox, ItsStateIsOneLine) {
  EXPECT_EQ(SandboxText({4, true}), "Landlock 4, system call filter");
  EXPECT_EQ(SandboxText({0, false}), "no Landlock in this kernel, no system call filter in this kernel");
}

}  // namespace
}  // namespace minutebook::tools
