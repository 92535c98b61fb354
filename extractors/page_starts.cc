// An example that fits, and one that does not:
//     1. None                                        1. None
//      Repeat Plans - Briefing Paper   opens         blank line
//                                                     a bullet whose mark was lost: no page start
// Tests: page_starts_test.cc.
#include "extractors/page_starts.h"

#include "schema/document.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kMinLines = 150;    // a shorter text is hardly several pages
constexpr double kAtEdge = 0.6;           // of the lines begin at the left edge where pages were joined
constexpr std::size_t kLinesPerPage = 8;  // at least; more starts than that are an indent

bool StandsOneIn(const Line& line) {
  return line.box.x0 > 0.5 * kTextCellWidth && line.box.x0 < 2.5 * kTextCellWidth;
}

bool OpensPage(const Line& above, const Line& line) {
  return StandsOneIn(line) && line.box.y0 > above.box.y0 &&
         line.box.y0 - above.box.y1 < 0.5 * kTextCellHeight;
}

}  // namespace

void MarkPageStarts(std::vector<Line>& lines) {
  if (lines.size() < kMinLines) return;
  std::size_t at_edge = 0;
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    at_edge += lines[i].box.x0 < 0.5 * kTextCellWidth ? 1U : 0U;
    if (i > 0 && OpensPage(lines[i - 1], lines[i])) starts.push_back(i);
  }
  const double share = static_cast<double>(at_edge) / static_cast<double>(lines.size());
  if (share < kAtEdge || starts.size() * kLinesPerPage > lines.size()) return;
  for (std::size_t i : starts) {
    Line& line = lines[i];
    line.opens_page = true;
    line.box.x0 -= kTextCellWidth;
    line.first_text_x -= kTextCellWidth;
  }
}

}  // namespace minutebook::extract
