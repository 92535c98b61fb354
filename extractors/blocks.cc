// A line starts a new block when something says so: white above it, a list marker, a change of weight or
// size, an indent, or that its first word would still have fitted on the line before. The last needs the
// right margin: the column's edge, or the local one where the lines of a group all end near it (a narrow,
// justified or quoted passage).
//     Councillor Kemal (Chair)          <- "Councillor" would have fitted: three blocks
//     Councillor Murray (Vice-Chair)
//     Councillor O'Neale
// Tests: blocks_test.cc.
#include "extractors/blocks.h"

#include <algorithm>
#include <cmath>

#include "extractors/patterns/openers.h"
#include "extractors/patterns/sections.h"
#include "extractors/patterns/stamps.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kGapShare = 0.35;       // of the font size, above the usual white between lines
constexpr double kSizeChange = 0.12;     // relative change of font size that separates blocks
constexpr double kRaggedShare = 0.18;    // of the width: lines of wrapped prose end within this of the margin
constexpr double kWrappedShare = 0.75;   // of a group's lines that must do so for its own margin to count
constexpr double kTightShare = 0.35;     // of the font size: white between lines of one paragraph
constexpr std::size_t kSureLines = 2;    // that read on: enough to tell the white within paragraphs
constexpr std::size_t kMostLines = 400;  // of a document that are remembered for it
constexpr std::size_t kNearbyLines = 7;  // up and down, to see where typed text wraps
constexpr double kTypedFull = 0.82;      // of the wrap width: a typed line this long may go on
constexpr double kFarRight = 10;         // sizes: a line set this far right of the next is no indent
constexpr double kTypedShort = 0.6;      // of the wrap width: a heading among typed lines
constexpr double kSameEdge = 3.5;        // points: two left edges are the same

double LineGap(const PlacedLine& above, const PlacedLine& line) {
  return line.line.box.y0 - above.line.box.y1;
}

bool SameRun(const PlacedLine& above, const PlacedLine& line) {
  return !line.starts_column && line.line.page == above.line.page && line.line.box.y0 > above.line.box.y0;
}

// The value that `share` of the gaps, which this reorders, are not above; 0 without gaps.
double Quantile(std::vector<double>& gaps, double share) {
  if (gaps.empty()) return 0;
  const auto at = gaps.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(gaps.size() - 1));
  std::nth_element(gaps.begin(), at, gaps.end());
  return *at;
}

// The usual white between lines of prose: the lower quartile of the gaps between lines of one size, so that
// lists with white between their items do not count as tightly set. Where nearly every paragraph is one line
// that is still the white between paragraphs: then what lines that surely read on have above them, here or
// on the pages before, or, without such lines, that of tightly set text.
double UsualGap(const std::vector<PlacedLine>& lines, Spacing& spacing) {
  std::vector<double> gaps;
  std::vector<double> within;  // a paragraph
  std::vector<double> tight;
  double broken = 1e9;  // least white below a line that ends no sentence
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!SameRun(lines[i - 1], lines[i])) continue;
    // Typed text has white lines between short paragraphs: only what plainly goes on tells how it is spaced.
    if (lines[i].typed && (!StartsLower(lines[i].line.text) || ParseLabel(lines[i].line.text))) continue;
    if (std::abs(lines[i].line.size - lines[i - 1].line.size) > 0.5) continue;
    const double gap = LineGap(lines[i - 1], lines[i]);
    if (gap >= 2 * lines[i].line.size) continue;
    gaps.push_back(gap);
    tight.push_back(kTightShare * lines[i].line.size);
    if (EndsSentence(lines[i - 1].line.text)) continue;
    broken = std::min(broken, gap);
    if (!StartsLower(lines[i].line.text)) continue;
    within.push_back(gap);
    if (spacing.within.size() < kMostLines) spacing.within.push_back(gap / lines[i].line.size);
  }
  double inside = Quantile(within, 0.5);
  if (within.size() < kSureLines) {
    // One line may show less, one that goes on with a name too.
    inside = std::min(Quantile(tight, 0.5), std::max(within.empty() ? broken : within.front(), 0.0));
    if (spacing.within.size() >= kSureLines)
      inside = Quantile(tight, 0.5) / kTightShare * Quantile(spacing.within, 0.5);
  }
  return std::min(Quantile(gaps, 0.25), inside);
}

bool HasGap(const PlacedLine& above, const PlacedLine& line, double usual) {
  if (!SameRun(above, line) || line.line.opens_page) return true;
  return LineGap(above, line) > usual + kGapShare * std::max(line.line.size, above.line.size);
}

// Typed text wraps where the lines around it end.
double NearbyEdge(const std::vector<PlacedLine>& lines, std::size_t at) {
  const std::size_t first = at > kNearbyLines ? at - kNearbyLines : 0;
  double edge = 0;
  for (std::size_t i = first; i < lines.size() && i <= at + kNearbyLines; ++i)
    edge = std::max(edge, lines[i].line.box.x1);
  return edge;
}

// Per line, the right edge that its text wraps at.
std::vector<double> Margins(const std::vector<PlacedLine>& lines, double usual) {
  std::vector<double> margins(lines.size());
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first + 1;
    while (last < lines.size() && !HasGap(lines[last - 1], lines[last], usual)) ++last;
    double edge = 0;
    double left = 1e9;
    for (std::size_t i = first; i < last; ++i) {
      edge = std::max(edge, lines[i].line.box.x1);
      left = std::min(left, lines[i].line.box.x0);
    }
    std::size_t near = 0;
    std::size_t ended = 0;  // "Proposed by Mr Tapp;" over "Seconded by Mrs Vane;" wraps nothing
    for (std::size_t i = first; i + 1 < last; ++i) {
      near += lines[i].line.box.x1 > edge - kRaggedShare * (edge - left) ? 1U : 0U;
      ended += EndsSentence(lines[i].line.text) ? 1U : 0U;
    }
    const bool wraps = last - first >= 3 && ended * 2 <= last - first - 1 &&
                       static_cast<double>(near) >= kWrappedShare * static_cast<double>(last - first - 1);
    for (std::size_t i = first; i < last; ++i) {
      margins[i] = wraps ? edge : std::max(edge, lines[i].typed ? NearbyEdge(lines, i) : lines[i].right);
    }
    first = last;
  }
  return margins;
}

// True when the first word of `next` did not fit on `line` any more.
bool IsFull(const Line& line, double margin, const Line& next) {
  const double word = next.first_word_right - next.box.x0;
  return line.box.x1 + 0.25 * line.size + word > margin - 0.3 * line.size;
}

// Typed text was wrapped in another font: its lines vary, and commas or capitals carried over tell more.
bool TypedGoesOn(const PlacedLine& above, const PlacedLine& next, double margin) {
  const bool long_line = above.line.box.x1 > kTypedFull * margin;
  if (StartsLower(next.line.text))
    return !EndsSentence(above.line.text) || (long_line && !above.line.text.ends_with(':'));
  if (above.line.text.ends_with(',')) return true;
  if (IsUpper(above.line.text) != IsUpper(next.line.text)) return false;
  // "SPECIAL NEEDS AND DISABILITIES" over "(SEND) INSPECTION".
  if (IsUpper(above.line.text) && next.line.text.starts_with('(') && !EndsSentence(above.line.text))
    return true;
  return long_line && !EndsSentence(above.line.text);
}

bool IsDashOrNumber(const Label& label) {
  return label.kind == LabelKind::kNumber || label.printed == "-" || label.printed == "–" ||
         label.printed == "—" || label.printed == "o";
}

bool StyleChanges(const Block& block, const Line& above, const Line& line, bool full) {
  if (std::abs(line.size - above.size) > kSizeChange * above.size) return true;
  if (block.bold && !line.bold) return !(full && StartsLower(line.text));
  if (!block.bold && line.bold && !above.bold) return !full || EndsSentence(above.text);
  return false;
}

// Where the left edge of a line stands to the block it might carry on.
bool EdgeBreaks(const Block& block, const Line& above, const Line& line, bool full) {
  if (block.label) {
    if (std::abs(line.box.x0 - block.text_x) <= kSameEdge) return !full && EndsSentence(above.text);
    // A wrapped line set neither under the text nor under the number still reads on.
    if (line.box.x0 >= block.x && StartsLower(line.text) && !EndsSentence(above.text)) return false;
    if (line.box.x0 < block.x - kSameEdge) return !full || block.x - line.box.x0 > 4 * line.size;
    return !full;
  }
  const double usual = block.lines.size() > 1 ? block.lines.back().box.x0 : block.x;
  if (line.box.x0 > usual + line.size) return !full || EndsSentence(above.text);
  if (block.lines.size() == 1 && line.box.x0 < block.x - kFarRight * line.size) return true;
  if (line.box.x0 < usual - line.size && block.lines.size() > 1) return !full || EndsSentence(above.text);
  return !full;
}

// Wording that always opens a paragraph: "RESOLVED", "NOTE:", "Apologies:", a minute reference.
bool OpensItself(const Line& above, const Line& line) {
  if (patterns::kOpener.In(line.text) || patterns::kVoteOpener.In(line.text)) return true;
  return patterns::kSoftOpener.In(line.text) && !above.text.ends_with(',') &&
         (EndsSentence(above.text) || above.segments.size() > 1 || StartsUpper(line.text));
}

// Centred lines have room on both sides.
bool AreCentred(const Line& above, const Line& line) {
  return std::abs(above.box.CentreX() - line.box.CentreX()) < kSameEdge &&
         std::abs(above.box.x0 - line.box.x0) > kSameEdge;
}

// Text typed with white between its lines: a short line with white above and none below heads what follows.
bool IsTypedHead(const std::vector<PlacedLine>& lines, std::size_t i, double margin) {
  if (!lines[i].typed || i + 1 >= lines.size() || !SameRun(lines[i], lines[i + 1])) return false;
  const Line& line = lines[i].line;
  return LineGap(lines[i - 1], lines[i]) > 0.5 * kTextCellHeight &&
         LineGap(lines[i], lines[i + 1]) < 0.5 * kTextCellHeight && line.box.x1 < kTypedShort * margin &&
         EndsSentence(lines[i - 1].line.text) && StartsUpper(line.text) && !EndsSentence(line.text) &&
         StartsUpper(lines[i + 1].line.text);
}

bool StartsBlock(const Block& block, const PlacedLine& above, const PlacedLine& next, double usual,
                 double margin) {
  if (HasGap(above, next, usual)) return true;
  const Line& line = next.line;
  if (OpensItself(above.line, line)) return true;
  const bool full = IsFull(
      above.line, AreCentred(above.line, line) ? next.right + above.line.box.x0 - next.left : margin, line);
  if (const Label label = ParseLabel(line.text, block.label)) {
    const double edge = block.label ? block.text_x : block.x;
    const bool inside = full && IsDashOrNumber(label) && std::abs(line.box.x0 - edge) <= kSameEdge &&
                        !EndsSentence(above.line.text) && block.label.kind != label.kind;
    if (!inside) return true;
  } else if (next.typed && TypedGoesOn(above, next, margin)) {
    return false;
  }
  return StyleChanges(block, above.line, line, full) || EdgeBreaks(block, above.line, line, full);
}

void StartBlock(const Line& line, double right, bool gap, const Label& previous, std::vector<Block>& blocks) {
  Block block;
  block.label = ParseLabel(line.text, previous);
  block.kind = block.label ? BlockKind::kListItem : BlockKind::kParagraph;
  block.text = line.text.substr(block.label.length);
  block.lines = {line};
  block.page_from = block.page_to = line.page;
  block.box = line.box;
  block.x = line.box.x0;
  block.text_x = block.label ? line.first_text_x : line.box.x0;
  block.right = right;
  block.size = line.size;
  block.bold = line.bold;
  block.starts_bold = line.starts_bold;
  if (!line.bold && line.bold_prefix > block.label.length)
    block.bold_prefix = line.bold_prefix - block.label.length;
  block.gap = gap;
  block.opens_page = line.opens_page;
  if (patterns::kBlankPage.In(line.text)) block.kind = BlockKind::kBlankNotice;
  blocks.push_back(std::move(block));
}

void AddLine(Block& block, const Line& line, const Vocabulary& vocabulary) {
  if (block.bold && !line.bold) block.bold_prefix = block.text.size() + 1 + line.bold_prefix;
  AppendWrapped(block.text, line.text, vocabulary);
  if (line.page == block.page_from) block.box = Union(block.box, line.box);
  block.page_to = line.page;
  block.bold = block.bold && line.bold;
  block.lines.push_back(line);
}

Label LastLabel(const std::vector<Block>& blocks) { return blocks.empty() ? Label{} : blocks.back().label; }

bool StartsMarkedBlock(const Line& above, const Line& line) {
  if (line.mark != MarkKind::kLine || above.mark == MarkKind::kHeading || above.mark == MarkKind::kTableRow ||
      above.mark == MarkKind::kSeparator) {
    return true;
  }
  return line.mark_gap || above.hard_break;
}

}  // namespace

std::string Block::Printed() const { return label ? label.printed + " " + text : text; }

std::vector<Block> MakeBlocks(const std::vector<PlacedLine>& lines, const Vocabulary& vocabulary,
                              Spacing* spacing) {
  std::vector<Block> blocks;
  Spacing own;
  const double usual = UsualGap(lines, spacing != nullptr ? *spacing : own);
  const std::vector<double> margins = Margins(lines, usual);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PlacedLine& line = lines[i];
    if (i == 0 || StartsBlock(blocks.back(), lines[i - 1], line, usual, margins[i - 1]) ||
        IsTypedHead(lines, i, margins[i - 1])) {
      if (i > 0 && !blocks.empty())
        blocks.back().wrapped = IsFull(lines[i - 1].line, margins[i - 1], line.line);
      StartBlock(line.line, line.right, i == 0 || HasGap(lines[i - 1], line, usual), LastLabel(blocks),
                 blocks);
    } else {
      AddLine(blocks.back(), line.line, vocabulary);
    }
  }
  if (!blocks.empty()) {
    const Line& last = lines.back().line;
    blocks.back().wrapped =
        last.box.x1 > margins.back() - kRaggedShare * (margins.back() - lines.back().left);
  }
  return blocks;
}

std::vector<Block> MakeMarkedBlocks(const std::vector<Line>& lines, const Vocabulary& vocabulary) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.words.empty()) continue;
    if (!blocks.empty() && i > 0 && !StartsMarkedBlock(lines[i - 1], line)) {
      AddLine(blocks.back(), line, vocabulary);
      continue;
    }
    StartBlock(line, line.box.x1, line.mark_gap, LastLabel(blocks), blocks);
    Block& block = blocks.back();
    block.marked = true;
    block.level = line.level;
    if (line.mark == MarkKind::kHeading && block.kind != BlockKind::kBlankNotice)
      block.kind = BlockKind::kHeading;
  }
  return blocks;
}

void RestoreBullets(std::vector<Block>& blocks) {
  const auto lead_in = [](const Block& b) {
    return b.text.ends_with(':') || b.text.ends_with(":-") || b.text.ends_with(": -");
  };
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    const bool indented = block.x >= kTextCellWidth - 1 && block.x <= 3 * kTextCellWidth;
    if (block.label || !indented || block.kind != BlockKind::kParagraph) continue;
    const bool after_item = blocks[i - 1].label.kind == LabelKind::kBullet && blocks[i - 1].label.length == 0;
    if (!lead_in(blocks[i - 1]) && !after_item) continue;
    block.kind = BlockKind::kListItem;
    block.label.kind = LabelKind::kBullet;
    block.label.printed = block.label.bare = "•";
  }
}

bool Continues(const Block& block, const Block& next) {
  if (block.kind == BlockKind::kGrid || next.kind != BlockKind::kParagraph || next.label) return false;
  if (block.kind == BlockKind::kHeading || block.kind == BlockKind::kBlankNotice) return false;
  if (EndsSentence(block.text) || block.text.empty() || patterns::kOpener.In(next.text)) return false;
  const bool new_page = block.page_to != next.page_from || next.opens_page;
  if (StartsLower(next.text) && next.text.size() > 1 && (next.marked || new_page))
    return !IsUpper(block.text);
  if (next.marked || !new_page) return false;
  // "Appendix A: Figures" opens a paper, and columns side by side do not go on.
  if (patterns::kAppendixHeading.In(next.text) ||
      (!block.lines.empty() && block.lines.back().segments.size() > 1))
    return false;
  return block.wrapped && !next.bold && !block.bold && std::abs(next.x - block.text_x) <= kSameEdge &&
         std::abs(next.size - block.size) <= kSizeChange * block.size && StartsUpper(next.text);
}

void Append(Block& block, const Block& next, const Vocabulary& vocabulary) {
  AppendWrapped(block.text, next.Printed(), vocabulary);
  block.page_to = next.page_to;
  if (next.page_from == block.page_from) block.box = Union(block.box, next.box);
  block.wrapped = next.wrapped;
  block.lines.insert(block.lines.end(), next.lines.begin(), next.lines.end());
}

}  // namespace minutebook::extract
