// A table with a line under every row has none above its headings, and one with every other row shaded may
// end with a row that is not:
//
//   Ward          2022     2023      headings: short, one over each column
//   ----------------------------
//   North End    1,204      997
//   ----------------------------
//   Quay             7    1,100
//   ----------------------------
//
// A caption does not fit ("Table 4: Spending   in thousands" over three columns or more), and neither does
// the last row of another table: it has figures. Test: frames_test.cc.
#include "extractors/tables/frame_ends.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "extractors/tables/prose.h"
#include "extractors/tables/row_groups.h"

namespace minutebook::extract {
namespace {

// In em.
constexpr double kMaxHeading = 5;      // from the first rule up to a shorter one over headings
constexpr double kHeadingShare = 0.3;  // of the frame's width such a rule is at least
constexpr double kCloseAbove = 1.5;    // from the lowest heading's baseline to the rule
constexpr double kTightLead = 1.5;     // between lines of one heading or cell
constexpr double kSameOffset = 0.5;    // from a rule to the first line below, in like rows
constexpr std::size_t kMaxHeadingLines = 4;
constexpr std::size_t kMaxLastLines = 4;
constexpr double kFullShare = 0.6;         // of the fullest row's chunks that headings and last rows have
constexpr std::size_t kMinRulesAbove = 4;  // of a frame whose last row stands below them all
constexpr double kBroad = 0.5;             // of the frame's width: text that is no cell

// The chunks of a row between the frame's sides; nothing when one is running text.
std::vector<const Chunk*> CellsOf(const PageRows& text, std::size_t r, const Box& box, double em) {
  std::vector<const Chunk*> cells;
  const TextRow& row = text.rows[r];
  for (std::size_t c = 0; c < row.chunks.size(); ++c) {
    if (!StandsBetween(row.chunks[c], box.x0, box.x1, em)) continue;
    if (text.prose[r][c] != 0) return {};
    cells.push_back(&row.chunks[c]);
  }
  return cells;
}

std::size_t FirstBelow(const PageRows& text, double y) {
  return static_cast<std::size_t>(
      std::lower_bound(text.rows.begin(), text.rows.end(), y,
                       [](const TextRow& r, double at) { return r.baseline < at; }) -
      text.rows.begin());
}

// The row with most cells in the frame.
std::vector<const Chunk*> FullestRow(const PageRows& text, const Frame& frame, double em) {
  std::vector<const Chunk*> fullest;
  for (std::size_t r = FirstBelow(text, frame.box.y0);
       r < text.rows.size() && text.rows[r].baseline <= frame.box.y1; ++r) {
    std::vector<const Chunk*> cells = CellsOf(text, r, frame.box, em);
    if (cells.size() > fullest.size()) fullest = std::move(cells);
  }
  return fullest;
}

// Whether each cell stands over one of the row's at most.
bool StandOver(const std::vector<const Chunk*>& cells, const std::vector<const Chunk*>& row) {
  return std::all_of(cells.begin(), cells.end(), [&](const Chunk* cell) {
    return std::count_if(row.begin(), row.end(),
                         [&](const Chunk* own) { return OverlapX(cell->box, own->box) > 0; }) < 2;
  });
}

bool IsNearlyFull(const std::vector<const Chunk*>& cells, const std::vector<const Chunk*>& fullest) {
  return cells.size() >= 2 && fullest.size() >= 2 &&
         static_cast<double>(cells.size()) >= kFullShare * static_cast<double>(fullest.size());
}

bool HasFigures(const Page& page, const std::vector<const Chunk*>& cells) {
  return std::any_of(cells.begin(), cells.end(), [&](const Chunk* cell) {
    return IsFigureChunk(page, *cell) && !IsYear(TextOf(page, *cell));
  });
}

bool IsBroad(const std::vector<const Chunk*>& cells, const Box& box) {
  return cells.size() == 1 && cells[0]->box.Width() > kBroad * box.Width();
}

// Whether the text below the first rule has no figures: it may be headings already.
bool HeadsItself(const Page& page, const PageRows& text, const Frame& frame, double em) {
  const std::size_t r = FirstBelow(text, frame.rules.front());
  return r < text.rows.size() && !HasFigures(page, CellsOf(text, r, frame.box, em));
}

// Whether cells above a frame's first rule are headings of its columns: they stand over most of them, and
// over all, the first perhaps left out, where the text below the rule may be headings too.
bool AreHeadings(const std::vector<const Chunk*>& cells, const std::vector<const Chunk*>& fullest,
                 bool headed) {
  if (!IsNearlyFull(cells, fullest) || !StandOver(cells, fullest)) return false;
  if (!headed || (cells.size() == fullest.size() && cells.size() > 2)) return true;
  return cells.size() + 1 == fullest.size() && OverlapX(cells[0]->box, fullest[0]->box) <= 0;
}

// From a rule to the first line below it, as in most segments.
double UsualOffset(const PageRows& text, const Frame& frame, double em) {
  std::vector<double> offsets;
  for (std::size_t i = 0; i + 1 < frame.rules.size(); ++i) {
    for (std::size_t r = FirstBelow(text, frame.rules[i]);
         r < text.rows.size() && text.rows[r].baseline < frame.rules[i + 1]; ++r) {
      if (CellsOf(text, r, frame.box, em).empty()) continue;
      offsets.push_back(text.rows[r].baseline - frame.rules[i]);
      break;
    }
  }
  if (offsets.empty()) return 0;
  const auto middle = offsets.begin() + static_cast<std::ptrdiff_t>(offsets.size() / 2);
  std::nth_element(offsets.begin(), middle, offsets.end());
  return *middle;
}

}  // namespace

void ExtendUp(const Page& page, const PageRows& text, const Edges& edges, double em, Frame& frame) {
  const auto& lines = edges.horizontal;
  for (int step = 0; step < 3; ++step) {
    auto it = std::lower_bound(lines.begin(), lines.end(), frame.box.y0 - 0.3 * em,
                               [](const Edge& e, double y) { return e.at < y; });
    bool extended = false;
    while (it != lines.begin() && !extended) {
      --it;
      if (frame.box.y0 - it->at > kMaxHeading * em) break;
      if (it->from < frame.box.x0 - em || it->to > frame.box.x1 + em) continue;
      const bool ends = std::abs(it->from - frame.box.x0) < em || std::abs(it->to - frame.box.x1) < em;
      if (!ends || it->Length() < kHeadingShare * frame.box.Width()) continue;
      const RuleSegment segment = SegmentBetween(page, text, {it->at, frame.box.x0, frame.box.x1},
                                                 {frame.box.y0, frame.box.x0, frame.box.x1}, em);
      if (segment.rows == 0 || segment.prose > 0 || segment.Parts() ||
          (segment.rows > 1 && segment.tabular == 0))
        break;
      frame.box.y0 = it->at;
      extended = true;
    }
    if (!extended) return;
  }
}

void TakeHeadings(const Page& page, const PageRows& text, double em, Frame& frame) {
  const std::vector<const Chunk*> fullest = FullestRow(text, frame, em);
  const bool headed = HeadsItself(page, text, frame, em);
  double baseline = frame.box.y0, top = frame.box.y0;
  std::size_t lines = 0;
  for (std::size_t r = FirstBelow(text, frame.box.y0); r-- > 0 && lines < kMaxHeadingLines;) {
    const TextRow& row = text.rows[r];
    if (baseline - row.baseline > (lines == 0 ? kCloseAbove : kTightLead) * em) break;
    const std::vector<const Chunk*> cells = CellsOf(text, r, frame.box, em);
    if (cells.empty() || HasFigures(page, cells) || IsBroad(cells, frame.box)) break;
    if (lines == 0 ? !AreHeadings(cells, fullest, headed)
                   : cells.size() == 1 && OverlapX(cells[0]->box, fullest[0]->box) > 0)
      break;
    baseline = row.baseline;
    for (const Chunk* cell : cells) top = std::min(top, cell->box.y0);
    ++lines;
  }
  if (lines == 0) return;
  frame.box.y0 = top - 0.1 * em;
  frame.headings = true;
}

void TakeLastRow(const Page& page, const PageRows& text, double em, Frame& frame) {
  if (frame.rules.size() < kMinRulesAbove) return;
  const std::vector<const Chunk*> fullest = FullestRow(text, frame, em);
  const double offset = UsualOffset(text, frame, em);
  double baseline = frame.box.y1 + offset, bottom = frame.box.y1;
  bool full = false;
  std::size_t lines = 0;
  for (std::size_t r = FirstBelow(text, frame.box.y1 + 0.3 * em);
       r < text.rows.size() && lines < kMaxLastLines; ++r) {
    const TextRow& row = text.rows[r];
    const double step = row.baseline - baseline;
    if (lines == 0 ? std::abs(step) > kSameOffset * em : step > kTightLead * em) break;
    const std::vector<const Chunk*> cells = CellsOf(text, r, frame.box, em);
    if (cells.empty() || IsBroad(cells, frame.box) || !StandOver(cells, fullest)) break;
    full = full || (IsNearlyFull(cells, fullest) && HasFigures(page, cells));
    baseline = row.baseline;
    for (const Chunk* cell : cells) bottom = std::max(bottom, cell->box.y1);
    ++lines;
  }
  if (full) frame.box.y1 = bottom + 0.1 * em;
}

}  // namespace minutebook::extract
