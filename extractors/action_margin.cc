// Tests: action_margin_test.cc.
#include "extractors/action_margin.h"

#include <algorithm>
#include <span>

#include "extractors/patterns/tables.h"

namespace minutebook::extract {

namespace {

constexpr double kMarginShare = 0.6;  // of the page width: the column begins right of it
constexpr double kDrift = 10;         // points by which initials may stand left of the heading
constexpr int kMaxCrossing = 1;       // lines of text that run into the column: more, and it is none

bool IsHeading(const Page& page, const Line& line) {
  return line.grid < 0 && line.segments.size() == 1 && line.box.x0 > page.width * kMarginShare &&
         patterns::kActionHeading.In(line.text);
}

// Where the words of the column begin in the line; the number of words when it has none there.
std::size_t ColumnStart(const Page& page, const Line& line, double x) {
  std::size_t start = line.words.size();
  while (start > 0 && page.words[line.words[start - 1]].box.x0 >= x - kDrift) --start;
  return start;
}

bool AreInitials(const Page& page, const Line& line, std::size_t start) {
  return patterns::kActionOwners.In(
      JoinWords(page, std::span<const std::uint32_t>(line.words).subspan(start)));
}

}  // namespace

std::vector<std::uint32_t> ActionMargin::TakeFrom(const Page& page, std::vector<Line>& lines) {
  double top = 0;  // of the column on this page
  for (const Line& line : lines) {
    if (!IsHeading(page, line)) continue;
    x_ = line.box.x0;
    top = line.box.y0;
    break;
  }
  std::vector<std::uint32_t> taken;
  if (x_ <= 0) return taken;
  const auto crossing = std::count_if(lines.begin(), lines.end(), [&](const Line& line) {
    if (line.grid >= 0 || line.box.y0 < top || line.box.x1 < x_ || IsHeading(page, line)) return false;
    const std::size_t start = ColumnStart(page, line, x_);
    return start == line.words.size() || !AreInitials(page, line, start);
  });
  if (crossing > kMaxCrossing) return taken;
  std::vector<Line> kept;
  for (Line& line : lines) {
    const std::size_t start =
        line.grid >= 0 || line.box.y0 < top ? line.words.size() : ColumnStart(page, line, x_);
    if (start == line.words.size() || (!IsHeading(page, line) && !AreInitials(page, line, start))) {
      kept.push_back(std::move(line));
      continue;
    }
    const auto middle = line.words.begin() + static_cast<std::ptrdiff_t>(start);
    taken.insert(taken.end(), middle, line.words.end());
    if (start > 0) kept.push_back(LineOfWords(page, {line.words.begin(), middle}));
  }
  lines = std::move(kept);
  return taken;
}

}  // namespace minutebook::extract
