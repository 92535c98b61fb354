#include "extractors/patterns/pattern.h"

#include <re2/re2.h>

#include <string>

namespace minutebook::extract {

namespace {

std::vector<const Pattern*>& Registry() {
  static std::vector<const Pattern*> registry;
  return registry;
}

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }
std::string_view View(re2::StringPiece piece) {
  return piece.data() == nullptr ? std::string_view{} : std::string_view(piece.data(), piece.size());
}

RE2::Options QuietOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

}  // namespace

struct Pattern::Compiled {
  explicit Compiled(std::string_view regex) : re(Piece(regex), QuietOptions()) {}
  RE2 re;
};

Pattern::Pattern(std::string_view name, std::string_view regex, std::string_view hit, std::string_view miss)
    : name_(name), regex_(regex), hit_(hit), miss_(miss) {
  Registry().push_back(this);
}

Pattern::~Pattern() = default;

const Pattern::Compiled& Pattern::Get() const {
  std::call_once(once_, [this] { compiled_ = std::make_unique<Compiled>(regex_); });
  return *compiled_;
}

bool Pattern::In(std::string_view text) const { return RE2::PartialMatch(Piece(text), Get().re); }

Match Pattern::Find(std::string_view text) const {
  Match match;
  const RE2& re = Get().re;
  if (!re.ok()) return match;
  std::array<re2::StringPiece, kMaxGroups + 1> groups;
  const int count = std::min(re.NumberOfCapturingGroups(), kMaxGroups) + 1;
  if (!re.Match(Piece(text), 0, text.size(), RE2::UNANCHORED, groups.data(), count)) return match;
  match.found = true;
  for (std::size_t i = 0; i < groups.size(); ++i) match.group[i] = View(groups[i]);
  const std::size_t start = static_cast<std::size_t>(match.group[0].data() - text.data());
  match.before = text.substr(0, start);
  match.after = text.substr(start + match.group[0].size());
  return match;
}

std::string Pattern::CompileError() const { return Get().re.error(); }

int Pattern::ProgramSize() const { return Get().re.ProgramSize(); }

const std::vector<const Pattern*>& Pattern::All() { return Registry(); }

}  // namespace minutebook::extract
