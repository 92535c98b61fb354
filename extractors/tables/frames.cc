#include "extractors/tables/frames.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "extractors/tables/frame_ends.h"
#include "extractors/tables/prose.h"
#include "extractors/tables/row_groups.h"
#include "extractors/tables/segments.h"

namespace minutebook::extract {
namespace {

// In em of the page's median row.
constexpr double kMinLength = 7;
constexpr double kSameEnd = 1.0;     // rules of one frame begin and end this close to each other
constexpr double kBridge = 3;        // a line drawn in parts, one per column, has gaps up to this
constexpr double kInnerShare = 0.9;  // of the frame's width a rule under headings is shorter than
constexpr double kNextRow = 2.6;     // from the last rule to a row below it
constexpr double kLabelled = 0.6;    // of the rows between rules over totals begin left of them
constexpr std::size_t kMaxHeadingRows = 8;

double MedianSize(const std::vector<TextRow>& rows) {
  std::vector<float> sizes;
  for (const TextRow& row : rows) {
    for (const Chunk& chunk : row.chunks) sizes.push_back(chunk.font_size);
  }
  if (sizes.empty()) return 10;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return static_cast<double>(*middle);
}

std::vector<Edge> LongLines(const std::vector<Edge>& horizontal, double em) {
  std::vector<Edge> lines;
  for (const Edge& edge : horizontal) {
    if (!lines.empty() && lines.back().at == edge.at && edge.from - lines.back().to <= kBridge * em) {
      lines.back().to = std::max(lines.back().to, edge.to);
    } else {
      lines.push_back(edge);
    }
  }
  lines.erase(
      std::remove_if(lines.begin(), lines.end(), [&](const Edge& e) { return e.Length() < kMinLength * em; }),
      lines.end());
  return lines;
}

// Whether shorter rules stand between two rules of a frame: those under headings over several columns.
bool HasInnerRules(const Edges& edges, const Edge& upper, const Edge& lower, double em) {
  const auto& lines = edges.horizontal;
  auto it = std::lower_bound(lines.begin(), lines.end(), upper.at + 0.3 * em,
                             [](const Edge& e, double y) { return e.at < y; });
  for (; it != lines.end() && it->at < lower.at - 0.3 * em; ++it) {
    if (it->from >= upper.from - em && it->to <= upper.to + em && it->Length() < kInnerShare * upper.Length())
      return true;
  }
  return false;
}

bool SameWidth(const Edge& a, const Edge& b, double em) {
  return std::abs(a.from - b.from) <= kSameEnd * em && std::abs(a.to - b.to) <= kSameEnd * em;
}

// The rows whose baselines lie between two heights.
std::pair<std::size_t, std::size_t> RowsBetween(const std::vector<TextRow>& rows, double from, double to) {
  const auto at = [&](double y) {
    return std::lower_bound(rows.begin(), rows.end(), y,
                            [](const TextRow& r, double height) { return r.baseline < height; }) -
           rows.begin();
  };
  return {static_cast<std::size_t>(at(from)), static_cast<std::size_t>(at(to))};
}

// Whether the row has figures beside other text between the frame's sides.
bool HasFigures(const Page& page, const TextRow& row, const Box& box, double em) {
  return row.chunks.size() > 1 && std::any_of(row.chunks.begin(), row.chunks.end(), [&](const Chunk& chunk) {
           return StandsBetween(chunk, box.x0, box.x1, em) && IsFigureChunk(page, chunk) &&
                  !IsYear(TextOf(page, chunk));
         });
}

// Whether two rules hold nothing but the headings of rows that follow below them: a table that a page ends,
// or one without a rule below it.
bool IsUnderHeadingsOnly(const Page& page, const PageRows& text, double em, const Frame& frame) {
  if (frame.rules.size() != 2) return false;
  const auto [first, end] = RowsBetween(text.rows, frame.box.y0, frame.box.y1 + 0.3 * em);
  for (std::size_t r = first; r < end; ++r) {
    if (HasFigures(page, text.rows[r], frame.box, em)) return false;
  }
  return end < text.rows.size() && text.rows[end].baseline - frame.box.y1 < kNextRow * em &&
         HasFigures(page, text.rows[end], frame.box, em);
}

// Whether the rules stand over totals in some columns: most rows between them begin left of them.
bool AreTotals(const PageRows& text, double em, const Frame& frame) {
  const auto [first, end] = RowsBetween(text.rows, frame.box.y0, frame.box.y1 + 0.3 * em);
  std::size_t inside = 0, labelled = 0;
  for (std::size_t r = first; r < end; ++r) {
    const TextRow& row = text.rows[r];
    if (std::none_of(row.chunks.begin(), row.chunks.end(),
                     [&](const Chunk& c) { return StandsBetween(c, frame.box.x0, frame.box.x1, em); }))
      continue;
    ++inside;
    labelled += text.prose[r][0] == 0 && row.chunks[0].box.x1 < frame.box.x0 - em;
  }
  return static_cast<double>(labelled) > kLabelled * static_cast<double>(inside);
}

bool Overlap(const Box& a, const Box& b) { return OverlapX(a, b) > 0 && OverlapY(a, b) > 0; }

}  // namespace

std::vector<Frame> FindFrames(const Page& page, const std::vector<TextRow>& rows,
                              const std::vector<std::vector<char>>& prose, const Edges& edges) {
  const double em = MedianSize(rows);
  const std::vector<Edge> lines = LongLines(edges.horizontal, em);
  std::vector<char> used(lines.size(), 0);
  std::vector<Frame> frames;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (used[i]) continue;
    used[i] = 1;
    Frame frame{{lines[i].from, lines[i].at, lines[i].to, lines[i].at}, {lines[i].at}, false};
    RuleSegment total;
    std::size_t last = i;
    std::size_t misses = 0;
    for (std::size_t k = i + 1; k < lines.size() && misses < 200; ++k) {
      if (used[k] || !SameWidth(lines[last], lines[k], em)) {
        ++misses;
        continue;
      }
      RuleSegment segment = SegmentBetween(page, {rows, prose}, lines[last], lines[k], em);
      // Headings over several columns, wrapped, look like paragraphs.
      segment.headings = frame.rules.size() == 1 && segment.rows <= kMaxHeadingRows && segment.tabular > 1 &&
                         HasInnerRules(edges, lines[last], lines[k], em);
      if (!segment.Fits() || (segment.Parts() && frame.rules.size() > 1)) break;
      used[k] = 1;
      last = k;
      frame.rules.push_back(lines[k].at);
      total.rows += segment.rows;
      total.tabular += segment.tabular;
      frame.box.y1 = lines[k].at;
    }
    if (frame.rules.size() < 2 || total.tabular < 2) continue;
    if (IsUnderHeadingsOnly(page, {rows, prose}, em, frame) || AreTotals({rows, prose}, em, frame)) continue;
    ExtendUp(page, {rows, prose}, edges, em, frame);
    TakeHeadings(page, {rows, prose}, em, frame);
    TakeOuterRows(page, {rows, prose}, em, frame);
    if (std::none_of(frames.begin(), frames.end(),
                     [&](const Frame& f) { return Overlap(f.box, frame.box); })) {
      frames.push_back(frame);
    }
  }
  return frames;
}

}  // namespace minutebook::extract
