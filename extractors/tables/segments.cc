// Between two rules of a table stand rows of several chunks, or one row whose cells are wrapped:
//
//   -----------------------------------------------
//   Care of adult     70,638     80,496     (114)      fits: chunks of one line beside a label of three
//   clients and
//   their families
//   -----------------------------------------------
//   The committee asked officers to report again on    does not: text as wide as the rules
//   what had been done by the end of the year.
//   -----------------------------------------------
//
// Test: frames_test.cc.
#include "extractors/tables/segments.h"

#include <algorithm>

#include "extractors/patterns/glossary.h"

namespace minutebook::extract {
namespace {

constexpr double kMaxFirstGap = 4;  // em from a rule to the first text below it
constexpr double kMaxInnerGap = 5;  // em between rows of one segment
constexpr double kMaxProse = 0.3;   // share of a segment's rows that may hold running text
constexpr double kMinTabular = 0.5;
constexpr double kNoteShare = 0.7;  // of the rules' length that a note of kNoteWords fills
constexpr std::size_t kNoteWords = 8;
constexpr std::size_t kShortSegment = 2;  // rows: such segments (a heading, a total) may hold one chunk each
constexpr std::size_t kWrappedChunks =
    2;  // beside one another show a row whose other lines are wrapped cells
constexpr std::size_t kMaxCellLines = 14;
constexpr double kCellShare = 0.45;    // of the rules' length: running text narrower than this may be a cell
constexpr std::size_t kParagraph = 2;  // lines

void AddRow(const Page& page, const TextRow& row, const std::vector<char>& prose, const Edge& rule, double em,
            RuleSegment& segment) {
  std::size_t inside = 0;
  bool running = false, wide = false;
  for (std::size_t c = 0; c < row.chunks.size(); ++c) {
    if (!StandsBetween(row.chunks[c], rule.from, rule.to, em)) continue;
    ++inside;
    running = running || prose[c] != 0;
    wide = wide || (prose[c] != 0 && row.chunks[c].box.Width() >= kCellShare * rule.Length());
  }
  const Chunk& first = row.chunks[0];
  const bool broad = row.chunks.size() == 1 && first.box.Width() >= kNoteShare * rule.Length();
  ++segment.rows;
  segment.tabular += inside > 1 && !running;
  segment.prose += running;
  segment.wide += wide;
  segment.chunks = std::max(segment.chunks, inside);
  segment.broad = segment.broad || broad;
  segment.caption = segment.caption || patterns::kTableCaption.In(TextOf(page, first));
  segment.note = segment.note || (broad && first.words.size() >= kNoteWords);
}

}  // namespace

bool RuleSegment::Fits() const {
  if (gaps) return false;
  if (rows == 0 || headings) return true;
  if (wide >= kParagraph && tabular > 0) return false;
  const bool wrapped = chunks >= kWrappedChunks && rows <= kMaxCellLines && !broad;
  const auto n = static_cast<double>(rows);
  if (static_cast<double>(wrapped ? wide : prose) > kMaxProse * n) return false;
  return rows <= kShortSegment || wrapped || static_cast<double>(tabular) >= kMinTabular * n;
}

bool StandsBetween(const Chunk& chunk, double x0, double x1, double em) {
  return chunk.box.CentreX() >= x0 - em && chunk.box.CentreX() <= x1 + em;
}

RuleSegment SegmentBetween(const Page& page, const PageRows& text, const Edge& upper, const Edge& lower,
                           double em) {
  RuleSegment segment;
  const std::vector<TextRow>& rows = text.rows;
  auto row = std::lower_bound(rows.begin(), rows.end(), upper.at,
                              [](const TextRow& r, double y) { return r.baseline < y; });
  double y = upper.at;
  double reach = kMaxFirstGap * em;
  for (; row != rows.end() && row->baseline < lower.at + 0.3 * em; ++row) {
    if (std::none_of(row->chunks.begin(), row->chunks.end(),
                     [&](const Chunk& chunk) { return StandsBetween(chunk, upper.from, upper.to, em); }))
      continue;
    if (row->baseline - y > reach) segment.gaps = true;
    y = row->baseline;
    reach = kMaxInnerGap * em;
    AddRow(page, *row, text.prose[static_cast<std::size_t>(row - rows.begin())], upper, em, segment);
  }
  if (lower.at - y > reach) segment.gaps = true;
  return segment;
}

}  // namespace minutebook::extract
