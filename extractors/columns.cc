// A gutter is a strip of white that runs down several lines with text on both sides. Two columns of prose
//     Public Representations                 QUORUM The minimum number of appointed
//     At the discretion of the Chair,        Members required to be in attendance
// are read one after the other. These are not columns, and stay line by line:
//     (i)   Any employment, office           (the left side is only a marker)
//     Date:         28 November 2013         (labels with their values)
// Tests: columns_test.cc.
#include "extractors/columns.h"

#include <algorithm>

#include "extractors/patterns/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kMinGutter = 8;            // points of white between columns
constexpr double kMinColumnShare = 0.14;    // of the page width, on either side
constexpr std::size_t kMinColumnLines = 3;  // on either side
constexpr double kColumnIndent = 24;        // points by which lists and paragraphs of a column are set in
constexpr double kAlignedShare = 0.7;       // of a right column's lines that begin at its edge
constexpr std::size_t kMaxLabels = 2;       // this many "Date:" lines make a form, not columns
constexpr double kMaxLabelShare = 0.6;      // labels are fewer than the lines of their values
constexpr double kMaxLineGap = 3.5;         // line heights of white that end a pair of columns

struct Gutter {
  double x0 = 0;
  double x1 = 0;
};

// A stretch of lines [first, last) split by one gutter.
struct Columns {
  std::size_t first = 0;
  std::size_t last = 0;
  Gutter gutter;
};

enum class Side { kLeft, kRight, kBoth, kAcross };

Side SideOf(const Line& line, const Gutter& gutter) {
  bool left = false;
  bool right = false;
  for (const Segment& segment : line.segments) {
    if (segment.box.x1 <= gutter.x0 + 1) {
      left = true;
    } else if (segment.box.x0 >= gutter.x1 - 1) {
      right = true;
    } else {
      return Side::kAcross;
    }
  }
  return left && right ? Side::kBoth : left ? Side::kLeft : Side::kRight;
}

// The gutter narrowed by a line's segments: those that begin left of it push its left edge, the others its
// right. Too narrow to be one when a segment lies across.
Gutter Narrow(const Line& line, Gutter gutter) {
  const Gutter old = gutter;
  for (const Segment& segment : line.segments) {
    if (segment.box.x0 < old.x0 ||
        (segment.box.x1 < old.x1 && segment.box.x0 - old.x0 < old.x1 - segment.box.x1)) {
      gutter.x0 = std::max(gutter.x0, segment.box.x1);
    } else {
      gutter.x1 = std::min(gutter.x1, segment.box.x0);
    }
  }
  return gutter;
}

// Follows a gutter downwards from line `first`; gives the end of the stretch and the narrowed gutter.
Columns Follow(const std::vector<Line>& lines, std::size_t first, std::size_t segment) {
  Columns columns{
      first, first + 1, {lines[first].segments[segment].box.x1, lines[first].segments[segment + 1].box.x0}};
  for (std::size_t i = first + 1; i < lines.size(); ++i) {
    const double white = lines[i].box.y0 - lines[i - 1].box.y1;
    if (white > kMaxLineGap * std::clamp(lines[i].box.Height(), 6.0, 24.0)) break;
    const Gutter narrowed = Narrow(lines[i], columns.gutter);
    if (narrowed.x1 - narrowed.x0 < kMinGutter) break;
    columns.gutter = narrowed;
    columns.last = i + 1;
  }
  return columns;
}

struct Sides {
  std::size_t left = 0;
  std::size_t right = 0;
  std::size_t both = 0;
  std::size_t labels = 0;  // lines whose left side ends with a colon and has a value beside it
  std::size_t left_words = 0;
  double left_edge = 1e9;
  double right_edge = 0;
  double left_extent = 0;
  double right_extent = 1e9;
  std::size_t last_both = 0;
  std::vector<double> right_starts;  // left edges of the right side's lines
  std::size_t right_words = 0;
  std::size_t right_labels = 0;  // lines whose right side begins with "Telephone:"
  std::size_t amounts = 0;       // lines that end with a figure or an amount
  std::size_t members = 0;       // lines with a council at the left and its member at the right
  bool headed = false;           // the first line is bold on both sides: "Members    Contacts"
};

bool IsAmount(std::string_view text) {
  if (text.starts_with("£") || text.starts_with("$") || text.starts_with("€")) return true;
  return !text.empty() && text[0] >= '0' && text[0] <= '9' && Letters(text) == 0;
}

Sides Measure(const std::vector<Line>& lines, const Columns& columns) {
  Sides sides;
  for (std::size_t i = columns.first; i < columns.last; ++i) {
    bool left = false;
    bool right = false;
    bool label = false;
    for (const Segment& segment : lines[i].segments) {
      if (segment.box.x1 <= columns.gutter.x0 + 1) {
        left = true;
        label = segment.text.ends_with(':');
        sides.left_words += segment.words.size();
        sides.left_edge = std::min(sides.left_edge, segment.box.x0);
        sides.left_extent = std::max(sides.left_extent, segment.box.x1);
      } else {
        sides.right_words += segment.words.size();
        if (!right) sides.right_starts.push_back(segment.box.x0);
        if (!right && segment.text.find(':') != std::string::npos) ++sides.right_labels;
        right = true;
        sides.right_edge = std::max(sides.right_edge, segment.box.x1);
        sides.right_extent = std::min(sides.right_extent, segment.box.x0);
      }
    }
    sides.members += left && right && patterns::kOrganisation.In(lines[i].segments.front().text) &&
                             patterns::kPersonalTitle.In(lines[i].segments.back().text)
                         ? 1U
                         : 0U;
    const std::string& last = lines[i].segments.back().text;
    sides.amounts += right && IsAmount(last) ? 1U : 0U;
    if (i == columns.first) sides.headed = left && right && lines[i].bold;
    sides.left += left ? 1U : 0U;
    sides.right += right ? 1U : 0U;
    if (left && right) {
      sides.labels += label ? 1U : 0U;
      ++sides.both;
      sides.last_both = i;
    }
  }
  return sides;
}

bool AreColumns(const Page& page, const Columns& columns, const Sides& sides) {
  if (columns.gutter.x1 - columns.gutter.x0 < kMinGutter) return false;
  if (sides.left < kMinColumnLines || sides.right < kMinColumnLines || sides.both < 2) return false;
  if (sides.left_extent - sides.left_edge < page.width * kMinColumnShare) return false;
  if (sides.right_edge - sides.right_extent < page.width * kMinColumnShare) return false;
  const auto aligned = std::count_if(sides.right_starts.begin(), sides.right_starts.end(),
                                     [&](double x) { return x <= sides.right_extent + kColumnIndent; });
  if (static_cast<double>(aligned) < kAlignedShare * static_cast<double>(sides.right)) return false;
  if (sides.labels >= kMaxLabels || sides.labels * 2 >= sides.both || sides.members > 1) return false;
  // Short entries side by side in every line are rows ("Village Hall Fees    £ 40.00"), unless a heading says
  // otherwise.
  if (sides.amounts * 2 >= sides.right) return false;
  const bool rows = sides.both + 1 >= std::max(sides.left, sides.right) &&
                    sides.left_words <= sides.left * 5 && sides.right_words <= sides.right * 5;
  if (rows && !sides.headed && sides.right_labels < kMaxLabels) return false;
  // "Asset Register - ...    Resolved to Sign": what stands at the right never stands alone and is short.
  if (sides.right == sides.both && sides.both < sides.left && sides.right_words <= sides.right * 4 &&
      !sides.headed)
    return false;
  const bool short_left = sides.left_words <= sides.left * 4;
  return !(short_left && static_cast<double>(sides.left) < kMaxLabelShare * static_cast<double>(sides.right));
}

// Left-only lines after the right column has ended belong to the left column unless white sets them apart.
void TrimTail(const std::vector<Line>& lines, const Sides& sides, Columns& columns) {
  for (std::size_t i = sides.last_both + 1; i < columns.last; ++i) {
    const double white = lines[i].box.y0 - lines[i - 1].box.y1;
    if (white > 1.2 * lines[i].box.Height() && SideOf(lines[i], columns.gutter) == Side::kLeft &&
        (lines[i].bold || IsUpper(lines[i].text))) {
      columns.last = i;
      return;
    }
  }
}

void Place(const Page& page, std::vector<Line> lines, double left, double right, int depth,
           std::vector<PlacedLine>& out);

std::vector<std::uint32_t> WordsOn(const Line& line, const Gutter& gutter, bool left) {
  std::vector<std::uint32_t> words;
  for (const Segment& segment : line.segments) {
    if ((segment.box.x1 <= gutter.x0 + 1) == left)
      words.insert(words.end(), segment.words.begin(), segment.words.end());
  }
  return words;
}

void PlaceColumns(const Page& page, const std::vector<Line>& lines, const Columns& columns, double left,
                  double right, int depth, std::vector<PlacedLine>& out) {
  for (const bool left_side : {true, false}) {
    std::vector<Line> column;
    double extent = left_side ? left : columns.gutter.x1;
    double edge = extent;
    for (std::size_t i = columns.first; i < columns.last; ++i) {
      if (lines[i].grid >= 0) {
        if ((SideOf(lines[i], columns.gutter) == Side::kLeft) == left_side) column.push_back(lines[i]);
        continue;
      }
      const std::vector<std::uint32_t> words = WordsOn(lines[i], columns.gutter, left_side);
      if (words.empty()) continue;
      column.push_back(LineOfWords(page, words));
      edge = std::max(edge, column.back().box.x1);
    }
    // The left column may use all the room up to the gutter's end.
    Place(page, std::move(column), extent,
          left_side ? std::max(edge, columns.gutter.x1 - kMinGutter) : std::max(edge, right), depth + 1, out);
  }
}

constexpr int kMaxDepth = 3;

void Place(const Page& page, std::vector<Line> lines, double left, double right, int depth,
           std::vector<PlacedLine>& out) {
  bool starts = true;
  for (std::size_t i = 0; i < lines.size();) {
    bool placed = false;
    for (std::size_t s = 0; !placed && depth < kMaxDepth && s + 1 < lines[i].segments.size(); ++s) {
      Columns columns = Follow(lines, i, s);
      const Sides sides = Measure(lines, columns);
      if (!AreColumns(page, columns, sides)) continue;
      TrimTail(lines, sides, columns);
      PlaceColumns(page, lines, columns, left, right, depth, out);
      i = columns.last;
      placed = starts = true;
    }
    if (placed) continue;
    out.push_back({std::move(lines[i]), left, right, starts, page.text_source == TextSource::kText});
    starts = false;
    ++i;
  }
}

}  // namespace

std::vector<PlacedLine> ReadingOrder(const Page& page, const std::vector<Line>& lines) {
  std::vector<PlacedLine> out;
  double left = page.width;
  double right = 0;
  for (const Line& line : lines) {
    left = std::min(left, line.box.x0);
    right = std::max(right, line.box.x1);
  }
  Place(page, lines, left, right, 0, out);
  return out;
}

}  // namespace minutebook::extract
