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
#include <optional>
#include <vector>

#include "extractors/patterns/glossary.h"
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
constexpr std::size_t kMaxRowLines = 4;
constexpr double kFullShare = 0.6;    // of the fullest row's chunks that headings and last rows have
constexpr std::size_t kMinRules = 4;  // of a frame with rows beyond them
constexpr double kBroad = 0.5;        // of the frame's width: text that is no cell

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

// Whether most rows of several cells between the rules have figures.
bool RowsHaveFigures(const Page& page, const PageRows& text, const Frame& frame, double em) {
  std::size_t rows = 0, figures = 0;
  for (std::size_t r = FirstBelow(text, frame.box.y0);
       r < text.rows.size() && text.rows[r].baseline <= frame.box.y1; ++r) {
    const std::vector<const Chunk*> cells = CellsOf(text, r, frame.box, em);
    if (cells.size() < 2) continue;
    ++rows;
    figures += HasFigures(page, cells);
  }
  return figures * 3 >= rows * 2;
}

bool IsBroad(const std::vector<const Chunk*>& cells, const Box& box) {
  return cells.size() == 1 && cells[0]->box.Width() > kBroad * box.Width();
}

// The cells below the frame's top where they have no figures: they may be headings already.
std::vector<const Chunk*> OwnHeadings(const Page& page, const PageRows& text, const Frame& frame, double em) {
  const std::size_t r = FirstBelow(text, frame.box.y0);
  if (r == text.rows.size()) return {};
  std::vector<const Chunk*> cells = CellsOf(text, r, frame.box, em);
  if (HasFigures(page, cells)) cells.clear();
  return cells;
}

// Whether cells above a frame's first rule are headings of its columns (those over the shorter rule of a
// group of columns apart): they stand over most of them; where the text below the rule (`own`) may be
// headings too, over all, the first perhaps left out, or the first of them where `own` leaves it out.
bool AreHeadings(const std::vector<const Chunk*>& cells, const std::vector<const Chunk*>& fullest,
                 const std::vector<const Chunk*>& own) {
  const auto labelled = [&](const std::vector<const Chunk*>& row) {
    return OverlapX(row[0]->box, fullest[0]->box) > 0;
  };
  if (!own.empty() && cells.size() > 2 && labelled(cells) && !labelled(own)) return true;
  if (!IsNearlyFull(cells, fullest) || !StandOver(cells, fullest)) return false;
  if (own.empty() || (cells.size() == fullest.size() && cells.size() > 2)) return true;
  return cells.size() + 1 == fullest.size() && !labelled(cells);
}

// From a rule to the nearest line below it (above it where `above`), as in most segments.
double UsualOffset(const PageRows& text, const Frame& frame, bool above, double em) {
  std::vector<double> offsets;
  for (std::size_t i = 0; i + 1 < frame.rules.size(); ++i) {
    std::vector<double> baselines;
    for (std::size_t r = FirstBelow(text, frame.rules[i]);
         r < text.rows.size() && text.rows[r].baseline < frame.rules[i + 1]; ++r) {
      if (!CellsOf(text, r, frame.box, em).empty()) baselines.push_back(text.rows[r].baseline);
    }
    if (baselines.empty()) continue;
    offsets.push_back(above ? frame.rules[i + 1] - baselines.back() : baselines.front() - frame.rules[i]);
  }
  if (offsets.empty()) return 0;
  const auto middle = offsets.begin() + static_cast<std::ptrdiff_t>(offsets.size() / 2);
  std::nth_element(offsets.begin(), middle, offsets.end());
  return *middle;
}

// The lines of a row beyond the frame's first or last rule that stands off it as other rows do and has
// figures in its columns. Returns how far it reaches; nothing where there is none.
std::optional<double> RowBeyond(const Page& page, const PageRows& text, const Frame& frame, bool above,
                                double em) {
  const std::vector<const Chunk*> fullest = FullestRow(text, frame, em);
  if (fullest.empty()) return std::nullopt;
  const bool figures = RowsHaveFigures(page, text, frame, em);
  const double rule = above ? frame.box.y0 : frame.box.y1, side = above ? -1 : 1;
  double expected = UsualOffset(text, frame, above, em), reach = rule;
  bool full = false;
  const std::size_t begin = FirstBelow(text, rule + (above ? 0 : 0.3 * em));
  for (std::size_t lines = 0; lines < kMaxRowLines; ++lines) {
    const std::size_t r = above ? begin - 1 - lines : begin + lines;
    if (r >= text.rows.size()) break;  // also past the first
    const double off = side * (text.rows[r].baseline - rule);
    if (lines == 0 ? std::abs(off - expected) > kSameOffset * em : off - expected > kTightLead * em) break;
    const std::vector<const Chunk*> cells = CellsOf(text, r, frame.box, em);
    if (cells.empty() || IsBroad(cells, frame.box) || !StandOver(cells, fullest)) break;
    full = full || (IsNearlyFull(cells, fullest) && (!figures || HasFigures(page, cells)));
    expected = off;
    for (const Chunk* cell : cells)
      reach = above ? std::min(reach, cell->box.y0) : std::max(reach, cell->box.y1);
  }
  return full ? std::optional(reach + side * 0.1 * em) : std::nullopt;
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
  if (fullest.empty()) return;
  const std::vector<const Chunk*> own = OwnHeadings(page, text, frame, em);
  double baseline = frame.box.y0, top = frame.box.y0;
  std::size_t lines = 0;
  for (std::size_t r = FirstBelow(text, frame.box.y0); r-- > 0 && lines < kMaxHeadingLines;) {
    const TextRow& row = text.rows[r];
    if (baseline - row.baseline > (lines == 0 ? kCloseAbove : kTightLead) * em) break;
    const std::vector<const Chunk*> cells = CellsOf(text, r, frame.box, em);
    if (cells.empty() || HasFigures(page, cells) || IsBroad(cells, frame.box) ||
        patterns::kTableCaption.In(TextOf(page, *cells[0])))
      break;
    // Over the shorter rule of a group of columns.
    const bool group = frame.box.y0 < frame.rules.front() && OverlapX(cells[0]->box, fullest[0]->box) <= 0;
    if (lines == 0 ? !group && !AreHeadings(cells, fullest, own)
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

void TakeOuterRows(const Page& page, const PageRows& text, double em, Frame& frame) {
  if (frame.rules.size() < kMinRules) return;
  const std::optional<double> top = frame.headings ? std::nullopt : RowBeyond(page, text, frame, true, em);
  const std::optional<double> bottom = RowBeyond(page, text, frame, false, em);
  frame.box.y0 = top.value_or(frame.box.y0);
  frame.box.y1 = bottom.value_or(frame.box.y1);
}

}  // namespace minutebook::extract
