// The idea: lines without figures above the first figures are headings; a rule right across ends them where
// it leaves nothing but headings above.
//
//                  Year of data
//   Source    2021-22      2022-23
//   ------------------------------      fits: two lines above the rule stand over every column, so the
//               Pupils, in thousands    third, alone over several, heads a group of rows
//   Actual    49,293       49,266
#include "extractors/tables/header_lines.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "extractors/tables/prose.h"
#include "extractors/tables/row_groups.h"

namespace minutebook::extract {
namespace {

constexpr std::size_t kMaxHeaderLines = 12;

bool BeginsSmall(const Page& page, const TablePiece& piece) {
  const char c = page.words[piece.chunk.words.front()].text[0];
  return std::islower(static_cast<unsigned char>(c)) || c == '(' || c == '&';
}

bool HeaderLike(const Page& page, const TableLine& line, const std::vector<char>& figure_columns) {
  bool beyond_label = false;
  if (line.pieces.size() == 1 && BeginsSmall(page, line.pieces[0]) &&
      line.pieces[0].first == line.pieces[0].last) {
    return false;  // goes on from an earlier page
  }
  for (const TablePiece& piece : line.pieces) {
    if (piece.last > 0) beyond_label = true;
    if (piece.first == 0 || !figure_columns[static_cast<std::size_t>(piece.first)]) continue;
    if (IsFigureChunk(page, piece.chunk) && !IsYear(TextOf(page, piece.chunk))) return false;
  }
  return beyond_label;
}

// Whether all figures of the line are years and it has no label of its own figures' kind.
bool YearsOnly(const Page& page, const TableLine& line) {
  int years = 0;
  for (const TablePiece& piece : line.pieces) {
    if (piece.first == 0) continue;
    if (!IsYear(TextOf(page, piece.chunk))) return false;
    ++years;
  }
  return years > 0;
}

// Whether the line is the rest of a row of an earlier page: little of it, all in the middle of sentences.
bool GoesOn(const Page& page, const TableLine& line, std::size_t column_count) {
  if (line.pieces.size() * 2 > column_count) return false;
  return std::all_of(line.pieces.begin(), line.pieces.end(), [&](const TablePiece& piece) {
    return piece.first == piece.last && BeginsSmall(page, piece);
  });
}

// Whether the lines above a rule stand over every column, the first perhaps left out, and each of those below
// it, up to `end`, is one text past the first column: the heading of a group of rows.
bool AreHeadingsWhole(const std::vector<TableLine>& lines, std::size_t ruled, std::size_t end,
                      std::size_t column_count) {
  std::vector<char> headed(column_count, 0);
  for (std::size_t i = 0; i < ruled; ++i) {
    for (const TablePiece& piece : lines[i].pieces)
      std::fill(headed.begin() + piece.first, headed.begin() + piece.last + 1, char{1});
  }
  if (std::find(headed.begin() + 1, headed.end(), char{0}) != headed.end()) return false;
  return std::all_of(
      lines.begin() + static_cast<std::ptrdiff_t>(ruled), lines.begin() + static_cast<std::ptrdiff_t>(end),
      [](const TableLine& line) { return line.pieces.size() == 1 && line.pieces[0].first > 0; });
}

}  // namespace

std::size_t HeaderLineCount(const Page& page, const TableBlock& block, const std::vector<TableLine>& lines,
                            const std::vector<Column>& columns) {
  if (!lines.empty() && GoesOn(page, lines[0], columns.size())) return 0;
  const std::vector<char> figure_columns = FigureColumns(page, lines, columns.size());
  const bool any =
      std::find(figure_columns.begin() + 1, figure_columns.end(), char{1}) != figure_columns.end();
  std::size_t like = 0;
  while (like < lines.size() && like < kMaxHeaderLines && HeaderLike(page, lines[like], figure_columns))
    ++like;
  std::size_t ruled = 0;
  for (std::size_t i = 0; i + 1 < lines.size() && i < kMaxHeaderLines; ++i) {
    // A rule over the figures alone stands under a heading that they share.
    if (!RuleBelow(block, lines, i, block.box.x0, block.box.x1) ||
        !RuleBelow(block, lines, i, columns[0].x0, columns[0].x1))
      continue;
    ruled = i + 1;
    break;
  }
  if (!any) return ruled > 0 && ruled <= 4 ? ruled : std::min<std::size_t>(like, 1);
  if (like == lines.size()) return ruled ? ruled : YearsOnly(page, lines[0]) ? 1 : 0;
  if (ruled > 0 && ruled <= kMaxHeaderLines) {
    int data = 0;
    for (std::size_t i = 0; i < ruled; ++i)
      data += !HeaderLike(page, lines[i], figure_columns) && lines[i].pieces.size() > 1;
    if (data == 0 && ruled >= like) return ruled;
    if (data == 0 && like > ruled) return AreHeadingsWhole(lines, ruled, like, columns.size()) ? ruled : like;
    // "Year | 1 | 2 | 3" above a rule right across, after headings proper.
    if (block.framed && like > 0 && ruled == like + 1 && ruled * 3 <= lines.size()) return ruled;
  }
  return like;
}

}  // namespace minutebook::extract
