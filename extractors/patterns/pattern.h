// Named regular expressions with an example that hits and one that misses; the only door to RE2.
//
// A pattern is a constant row in a file of extractors/patterns/. It compiles on first use, once per process.
// One test walks every row: it compiles, `hit` is found, `miss` is not, the program stays small.
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::extract {

inline constexpr int kMaxGroups = 6;

// What Find answers: false when nothing matched. Views point into the searched text.
struct Match {
  bool found = false;
  std::array<std::string_view, kMaxGroups + 1> group;  // 0 is the whole match; absent groups are empty
  std::string_view before;
  std::string_view after;
  explicit operator bool() const { return found; }
  std::string_view operator[](int i) const { return group[static_cast<std::size_t>(i)]; }
};

class Pattern {
 public:
  // All views must be literals. `regex` is RE2 syntax; start it with (?i) to ignore case.
  Pattern(std::string_view name, std::string_view regex, std::string_view hit, std::string_view miss);
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  // True when the pattern occurs anywhere in `text`; cheaper than Find.
  bool In(std::string_view text) const;

  // The leftmost match with its groups.
  Match Find(std::string_view text) const;

  std::string_view name() const { return name_; }
  std::string_view hit() const { return hit_; }
  std::string_view miss() const { return miss_; }

  // Empty when the expression is valid; for tests.
  std::string CompileError() const;
  int ProgramSize() const;

  // Every pattern of the program, in no order that means anything.
  static const std::vector<const Pattern*>& All();

 private:
  struct Compiled;
  const Compiled& Get() const;

  std::string_view name_;
  std::string_view regex_;
  std::string_view hit_;
  std::string_view miss_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<Compiled> compiled_;
};

}  // namespace minutebook::extract
