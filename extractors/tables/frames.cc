#include "extractors/tables/frames.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "extractors/patterns/glossary.h"

namespace minutebook::extract {
namespace {

// In em of the page's median row.
constexpr double kMinLength = 7;
constexpr double kSameEnd = 1.0;    // rules of one frame begin and end this close to each other
constexpr double kBridge = 3;       // a line drawn in parts, one per column, has gaps up to this
constexpr double kMaxFirstGap = 4;  // from a rule to the first text below it
constexpr double kMaxInnerGap = 5;  // between rows of one segment
constexpr double kMaxProse = 0.3;   // share of a segment's rows that may hold running text
constexpr double kMinTabular = 0.5;
constexpr double kMaxHeading = 5;      // from the first rule up to a shorter one over headings
constexpr double kHeadingShare = 0.3;  // of the frame's width such a rule is at least
constexpr double kInnerShare = 0.9;    // of the frame's width a rule under headings is shorter than
constexpr std::size_t kMaxHeadingRows = 8;
constexpr double kNoteShare = 0.7;  // of the frame's width that a note of kNoteWords fills
constexpr std::size_t kNoteWords = 8;
constexpr std::size_t kShortSegment = 2;  // rows: such segments (a heading, a total) may hold one chunk each

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

struct Segment {
  std::size_t rows = 0, tabular = 0, prose = 0;
  bool gaps = false;
  bool headings = false;
  bool caption = false;  // a table's caption stands in it
  bool note = false;     // text as wide as the frame does
  bool Fits() const {
    if (gaps) return false;
    if (rows == 0 || headings) return true;
    const auto n = static_cast<double>(rows);
    if (static_cast<double>(prose) > kMaxProse * n) return false;
    return rows <= kShortSegment || static_cast<double>(tabular) >= kMinTabular * n;
  }
};

// Whether the rules on both sides of the segment belong to two tables.
bool Parts(const Segment& segment) { return segment.caption || (segment.note && segment.tabular == 0); }

void LookForCaption(const Page& page, const TextRow& row, double width, Segment& segment) {
  const Chunk& chunk = row.chunks[0];
  segment.caption = segment.caption || patterns::kTableCaption.In(TextOf(page, chunk));
  if (row.chunks.size() == 1 && chunk.words.size() >= kNoteWords && chunk.box.Width() >= kNoteShare * width)
    segment.note = true;
}

// What stands between two rules of one frame.
Segment SegmentBetween(const Page& page, const std::vector<TextRow>& rows,
                       const std::vector<std::vector<char>>& prose, const Edge& upper, const Edge& lower,
                       double em) {
  Segment segment;
  auto row = std::lower_bound(rows.begin(), rows.end(), upper.at,
                              [](const TextRow& r, double y) { return r.baseline < y; });
  double y = upper.at;
  double reach = kMaxFirstGap * em;
  for (; row != rows.end() && row->baseline < lower.at + 0.3 * em; ++row) {
    std::size_t inside = 0, running = 0;
    for (std::size_t c = 0; c < row->chunks.size(); ++c) {
      const Box& box = row->chunks[c].box;
      if (box.CentreX() < upper.from - em || box.CentreX() > upper.to + em) continue;
      ++inside;
      running += prose[static_cast<std::size_t>(row - rows.begin())][c] != 0;
    }
    if (inside == 0) continue;
    if (row->baseline - y > reach) segment.gaps = true;
    y = row->baseline;
    reach = kMaxInnerGap * em;
    ++segment.rows;
    segment.tabular += inside > 1 && running == 0;
    segment.prose += running > 0;
    LookForCaption(page, *row, upper.Length(), segment);
  }
  if (lower.at - y > reach) segment.gaps = true;
  return segment;
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

// Headings may stand above the first rule, under a shorter rule that ends with it on one side, or close above
// it.
void ExtendUp(const Page& page, const std::vector<TextRow>& rows, const std::vector<std::vector<char>>& prose,
              const Edges& edges, double em, Frame& frame) {
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
      const Segment segment = SegmentBetween(page, rows, prose, {it->at, frame.box.x0, frame.box.x1},
                                             {frame.box.y0, frame.box.x0, frame.box.x1}, em);
      if (segment.rows == 0 || segment.prose > 0 || Parts(segment) ||
          (segment.rows > 1 && segment.tabular == 0))
        break;
      frame.box.y0 = it->at;
      extended = true;
    }
    if (!extended) return;
  }
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
    Frame frame{{lines[i].from, lines[i].at, lines[i].to, lines[i].at}, 1};
    Segment total;
    std::size_t last = i;
    std::size_t misses = 0;
    for (std::size_t k = i + 1; k < lines.size() && misses < 200; ++k) {
      if (used[k] || !SameWidth(lines[last], lines[k], em)) {
        ++misses;
        continue;
      }
      Segment segment = SegmentBetween(page, rows, prose, lines[last], lines[k], em);
      // Headings over several columns, wrapped, look like paragraphs.
      segment.headings = frame.rules == 1 && segment.rows <= kMaxHeadingRows && segment.tabular > 1 &&
                         HasInnerRules(edges, lines[last], lines[k], em);
      if (!segment.Fits() || (Parts(segment) && frame.rules > 1)) break;
      used[k] = 1;
      last = k;
      ++frame.rules;
      total.rows += segment.rows;
      total.tabular += segment.tabular;
      frame.box.y1 = lines[k].at;
    }
    if (frame.rules < 2 || total.tabular < 2) continue;
    ExtendUp(page, rows, prose, edges, em, frame);
    if (std::none_of(frames.begin(), frames.end(),
                     [&](const Frame& f) { return Overlap(f.box, frame.box); })) {
      frames.push_back(frame);
    }
  }
  return frames;
}

}  // namespace minutebook::extract
