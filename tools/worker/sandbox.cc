#include "tools/worker/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace minutebook::tools {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kArchitecture = 0;  // not known: no filter
#endif

// Rights by version of the interface; what a kernel does not know it must not be asked for.
constexpr std::uint64_t kFileRights1 = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
constexpr std::uint64_t kRefer = std::uint64_t{1} << 13;     // since version 2
constexpr std::uint64_t kTruncate = std::uint64_t{1} << 14;  // since version 3
constexpr std::uint64_t kReading =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t kReadingFile = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;

// Where libraries, fonts and their settings are.
constexpr const char* kSystemFolders[] = {"/usr",
                                          "/lib",
                                          "/lib64",
                                          "/opt",
                                          "/etc/fonts",
                                          "/etc/ld.so.cache",
                                          "/etc/localtime",
                                          "/var/cache/fontconfig",
                                          "/dev/null",
                                          "/dev/urandom",
                                          "/sys/devices/system/cpu"};
constexpr const char* kHomeFolders[] = {"/.fonts", "/.local/share/fonts", "/.config/fontconfig",
                                        "/.cache/fontconfig"};

void AllowReading(int ruleset, const std::string& path) {
  const int folder = open(path.c_str(), O_PATH | O_CLOEXEC);
  if (folder < 0) return;
  landlock_path_beneath_attr rule = {};
  rule.allowed_access = kReading;
  rule.parent_fd = folder;
  if (syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0) {
    rule.allowed_access = kReadingFile;  // of a plain file
    syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  }
  close(folder);
}

int LandlockVersion() {
  const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version > 0 ? static_cast<int>(version) : 0;
}

constexpr unsigned kAllowedCalls[] = {
    SYS_read,
    SYS_readv,
    SYS_pread64,
    SYS_write,
    SYS_writev,
    SYS_close,
    SYS_recvmsg,
    SYS_fstat,
    SYS_newfstatat,
    SYS_statx,
    SYS_statfs,
    SYS_fstatfs,
    SYS_lseek,
    SYS_faccessat,
    SYS_faccessat2,
    SYS_readlinkat,
    SYS_getdents64,
    SYS_fadvise64,
    SYS_fcntl,
    SYS_dup,
    SYS_mmap,
    SYS_munmap,
    SYS_mprotect,
    SYS_mremap,
    SYS_madvise,
    SYS_brk,
    SYS_membarrier,
    SYS_futex,
    SYS_set_robust_list,
    SYS_set_tid_address,
    SYS_sched_yield,
    SYS_sched_getaffinity,
    SYS_getcpu,
    SYS_nanosleep,
    SYS_clock_nanosleep,
    SYS_clock_gettime,
    SYS_clock_getres,
    SYS_gettimeofday,
    SYS_times,
    SYS_getrusage,
    SYS_getpid,
    SYS_getppid,
    SYS_gettid,
    SYS_getuid,
    SYS_geteuid,
    SYS_getgid,
    SYS_getegid,
    SYS_getcwd,
    SYS_uname,
    SYS_sysinfo,
    SYS_getrandom,
    SYS_rt_sigaction,
    SYS_rt_sigprocmask,
    SYS_rt_sigreturn,
    SYS_sigaltstack,
    SYS_restart_syscall,
    SYS_ppoll,
    SYS_exit,
    SYS_exit_group,
#ifdef SYS_rseq
    SYS_rseq,
#endif
#if defined(__x86_64__)
    SYS_stat,
    SYS_lstat,
    SYS_access,
    SYS_readlink,
    SYS_poll,
    SYS_time,
    SYS_arch_prctl,
    SYS_getrlimit,
#endif
};

constexpr std::uint32_t kRefuse = SECCOMP_RET_ERRNO | EPERM;
constexpr std::uint32_t kUnknown = SECCOMP_RET_ERRNO | ENOSYS;

// A filter program put together instruction by instruction.
class Filter {
 public:
  void Load(std::size_t offset) { Add(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset)); }
  void LoadArgument(int index) { Load(offsetof(seccomp_data, args) + 8 * static_cast<std::size_t>(index)); }
  void Return(std::uint32_t action) { Add(BPF_RET | BPF_K, action); }
  // Skips the next `count` instructions unless the loaded value is `value`.
  void Unless(std::uint32_t value, std::uint8_t count) { Add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, count); }
  void If(std::uint32_t value, std::uint8_t count) { Add(BPF_JMP | BPF_JEQ | BPF_K, value, count, 0); }
  void UnlessAnyBit(std::uint32_t bits, std::uint8_t count) {
    Add(BPF_JMP | BPF_JSET | BPF_K, bits, 0, count);
  }

  void Allow(unsigned call) {
    Unless(call, 1);
    Return(SECCOMP_RET_ALLOW);
  }
  void Answer(unsigned call, std::uint32_t action) {
    Unless(call, 1);
    Return(action);
  }
  // The call passes when its argument has none of the bits.
  void AllowWithoutBits(unsigned call, int argument, std::uint32_t bits) {
    Unless(call, 4);
    LoadArgument(argument);
    UnlessAnyBit(bits, 1);
    Return(kRefuse);
    Return(SECCOMP_RET_ALLOW);
  }
  // The call passes when the low half of its argument has this value.
  void AllowWithValue(unsigned call, int argument, std::uint32_t value) {
    Unless(call, 4);
    LoadArgument(argument);
    Unless(value, 1);
    Return(SECCOMP_RET_ALLOW);
    Return(kRefuse);
  }

  bool Install() {
    const sock_fprog program = {static_cast<unsigned short>(code_.size()), code_.data()};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
  }

 private:
  void Add(int code, std::uint32_t value, std::uint8_t yes = 0, std::uint8_t no = 0) {
    code_.push_back({static_cast<std::uint16_t>(code), yes, no, value});
  }
  std::vector<sock_filter> code_;
};

bool HasFilter() {
  const std::uint32_t action = SECCOMP_RET_ERRNO;
  return kArchitecture != 0 && syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

}  // namespace

SandboxSupport ProbeSandbox() { return {LandlockVersion(), HasFilter()}; }

std::string SandboxText(const SandboxSupport& support) {
  const std::string landlock =
      support.landlock > 0 ? "Landlock " + std::to_string(support.landlock) : "no Landlock in this kernel";
  return landlock + ", " + (support.filter ? "system call filter" : "no system call filter in this kernel");
}

bool ForbidFiles(const std::vector<std::string>& readable) {
  const int version = LandlockVersion();
  if (version == 0) return true;
  landlock_ruleset_attr rules = {};
  rules.handled_access_fs = kFileRights1 | (version >= 2 ? kRefer : 0) | (version >= 3 ? kTruncate : 0);
  const auto ruleset =
      static_cast<int>(syscall(SYS_landlock_create_ruleset, &rules, sizeof rules.handled_access_fs, 0));
  if (ruleset < 0) return false;
  for (const char* folder : kSystemFolders) AllowReading(ruleset, folder);
  const char* home = std::getenv("HOME");
  for (const char* folder : kHomeFolders) {
    if (home != nullptr && *home != '\0') AllowReading(ruleset, std::string(home) + folder);
  }
  for (const std::string& folder : readable) AllowReading(ruleset, folder);
  const bool done =
      prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  close(ruleset);
  return done;
}

bool FilterSystemCalls() {
  if (!HasFilter()) return true;
  constexpr std::uint32_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
  constexpr std::uint32_t kThread = 0x00010000;  // CLONE_THREAD
  Filter filter;
  filter.Load(offsetof(seccomp_data, arch));
  filter.If(kArchitecture, 1);
  filter.Return(kRefuse);
  filter.Load(offsetof(seccomp_data, nr));
  for (const unsigned call : kAllowedCalls) filter.Allow(call);
  filter.AllowWithoutBits(SYS_openat, 2, kWriting);
#if defined(__x86_64__)
  filter.AllowWithoutBits(SYS_open, 1, kWriting);
#endif
  filter.AllowWithValue(SYS_tgkill, 0, static_cast<std::uint32_t>(getpid()));  // abort() of its own
  filter.AllowWithValue(SYS_prlimit64, 2, 0);                                  // asking only
  filter.AllowWithValue(SYS_ioctl, 1, TCGETS);
  filter.Answer(SYS_clone3, kUnknown);  // so that clone is used, whose flags can be seen
  filter.Unless(SYS_clone, 4);
  filter.LoadArgument(0);
  filter.UnlessAnyBit(kThread, 1);
  filter.Return(SECCOMP_RET_ALLOW);
  filter.Return(kRefuse);
  filter.Return(kRefuse);
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && filter.Install();
}

}  // namespace minutebook::tools
