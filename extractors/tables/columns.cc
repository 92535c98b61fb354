// The idea: in the full rows of a table (those with most chunks) text stands in the same places, so the
// stretches of x that no full row covers are gutters. Rows with fewer chunks (headings over several columns,
// group rows) may cross gutters and do not vote, but text of theirs that stands wholly inside a gutter shows
// a column of its own.
//
//   Ward        2023     2024      fits: two gutters
//   North End  1,204      997
//   All wards together 1,960       does not vote: two chunks where the others have three
#include "extractors/tables/columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "extractors/tables/prose.h"
#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr double kFullShare = 0.7;        // of the usual number of chunks makes a row full
constexpr double kUsualRank = 0.8;        // rank of the usual number among the rows' numbers
constexpr double kStrayShare = 0.04;      // share of full rows that may cover a gutter
constexpr std::size_t kFigureVoters = 3;  // rows with figures from which on only such rows vote
constexpr double kMinGutter = 0.12;       // em
constexpr double kAligned = 0.15;         // em
constexpr std::size_t kMinPairs = 4;      // chunks of two numbers that show two columns set close
constexpr double kRimShare = 0.4;         // of an em: text may reach this far out of its column

struct Span {
  double x0, x1;
};
using Gutter = Span;

// Stretches covered by more than `stray` of the spans.
std::vector<Column> Covered(std::vector<Span> spans, int stray, double min_gutter) {
  std::vector<std::pair<double, int>> events;
  for (const Span& s : spans) {
    events.emplace_back(s.x0, 1);
    events.emplace_back(s.x1, -1);
  }
  std::sort(events.begin(), events.end());
  std::vector<Column> covered;
  int depth = 0;
  for (const auto& [x, step] : events) {
    const bool was = depth > stray;
    depth += step;
    const bool is = depth > stray;
    if (is && !was) {
      if (!covered.empty() && x - covered.back().x1 < min_gutter) {
        // continues
      } else {
        covered.push_back({x, x});
      }
    }
    if (was || is) covered.back().x1 = std::max(covered.back().x1, x);
  }
  return covered;
}

std::size_t UsualChunks(const std::vector<TextRow>& rows) {
  std::vector<std::size_t> counts;
  for (const TextRow& row : rows) {
    if (row.chunks.size() > 1) counts.push_back(row.chunks.size());
  }
  if (counts.empty()) return 1;
  std::sort(counts.begin(), counts.end());
  return counts[std::min(counts.size() - 1,
                         static_cast<std::size_t>(kUsualRank * static_cast<double>(counts.size())))];
}

bool HasFigure(const Page& page, const TextRow& row) {
  return std::any_of(row.chunks.begin() + 1, row.chunks.end(),
                     [&](const Chunk& chunk) { return IsFigureChunk(page, chunk); });
}

// Whether enough full rows have figures that rows without (headings set close) need not vote.
bool FiguresVote(const Page& page, const TableBlock& block, std::size_t full_from) {
  std::size_t full = 0, figures = 0;
  for (const TextRow& row : block.rows) {
    if (row.chunks.size() < full_from) continue;
    ++full;
    figures += HasFigure(page, row);
  }
  return figures >= kFigureVoters && figures * 2 > full;
}

// Index of the first column whose right end is not left of x.
std::size_t ColumnFrom(const std::vector<Column>& columns, double x) {
  return static_cast<std::size_t>(std::lower_bound(columns.begin(), columns.end(), x,
                                                   [](const Column& c, double at) { return c.x1 < at; }) -
                                  columns.begin());
}

// Columns that the stretch overlaps by more than the rim allowed.
std::pair<int, int> Overlapped(const std::vector<Column>& columns, double x0, double x1, double rim) {
  int first = -1, last = -1;
  for (std::size_t i = ColumnFrom(columns, x0); i < columns.size() && columns[i].x0 < x1; ++i) {
    const double common = std::min(x1, columns[i].x1) - std::max(x0, columns[i].x0);
    const double lower = std::min(columns[i].x1 - columns[i].x0, x1 - x0);
    if (common < std::min(rim, 0.5 * lower)) continue;
    if (first < 0) first = static_cast<int>(i);
    last = static_cast<int>(i);
  }
  return {first, last};
}

int NearestColumn(const std::vector<Column>& columns, double x) {
  int best = 0;
  double best_distance = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double distance = std::max({0.0, columns[i].x0 - x, x - columns[i].x1});
    if (i == 0 || distance < best_distance) best = static_cast<int>(i), best_distance = distance;
  }
  return best;
}

// Text of the remaining rows that stands in a gutter makes a column; text alone on its row, which may head a
// group of rows, does not.
void AddSparseText(const std::vector<const TextRow*>& rows, double em, std::vector<Column>& columns) {
  std::vector<Span> gutter_text;
  for (const TextRow* row : rows) {
    if (row->chunks.size() < 2) continue;
    for (const Chunk& chunk : row->chunks) {
      const auto [first, last] = Overlapped(columns, chunk.box.x0, chunk.box.x1, 0.05 * em);
      if (first < 0) gutter_text.push_back({chunk.box.x0, chunk.box.x1});
    }
  }
  for (const Column& extra : Covered(std::move(gutter_text), 0, kMinGutter * em)) columns.push_back(extra);
  std::sort(columns.begin(), columns.end(), [](const Column& a, const Column& b) { return a.x0 < b.x0; });
  std::vector<Column> merged;
  for (const Column& column : columns) {
    if (!merged.empty() && column.x0 < merged.back().x1) {
      merged.back().x1 = std::max(merged.back().x1, column.x1);
    } else {
      merged.push_back(column);
    }
  }
  columns = std::move(merged);
}

// A column of signs alone ("$", "%", "*", "(1)") belongs to the figures beside it: +1 to the right, -1 to the
// left.
int SignSide(std::string_view text) {
  if (text == "$" || text == "\xC2\xA3" || text == "\xE2\x82\xAC" || text == "(" || text == "-$") return 1;
  if (text == "%" || text == ")" || text == "*" || text == "**" || text == "***" || text == "%)") return -1;
  return 0;
}

void JoinSignColumns(const Page& page, const TableBlock& block, std::vector<Column>& columns) {
  std::vector<int> side(columns.size(), 2);  // 2: nothing seen, 0: mixed
  for (const TextRow& row : block.rows) {
    for (const Chunk& chunk : row.chunks) {
      const auto [first, last] = Overlapped(columns, chunk.box.x0, chunk.box.x1, 0.05 * block.em);
      if (first < 0 || first != last) continue;
      int& s = side[static_cast<std::size_t>(first)];
      const int sign = chunk.words.size() == 1 ? SignSide(page.words[chunk.words[0]].text) : 0;
      s = s == 2 || s == sign ? sign : 0;
    }
  }
  for (std::size_t i = columns.size(); i-- > 0;) {
    if (side[i] == 1 && i + 1 < columns.size()) {
      columns[i + 1].x0 = columns[i].x0;
    } else if (side[i] == -1 && i > 0) {
      columns[i - 1].x1 = columns[i].x1;
    } else {
      continue;
    }
    columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(i));
    side.erase(side.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

// Whether a word is a plain number: digits, points, commas.
bool IsPlainNumber(std::string_view text) {
  return text.find_first_not_of("0123456789.,-") == std::string_view::npos &&
         text.find_first_of("0123456789") != std::string_view::npos;
}

// The part of `column` from which on its second numbers stand, where nearly all of its chunks are two plain
// numbers set close: two columns. Nothing where the second is three digits in all of them ("12 345" is one
// number).
std::optional<Gutter> GutterOfNumbers(const Page& page, const TableBlock& block, const Column& column) {
  Gutter gutter{column.x0, column.x1};
  std::size_t pairs = 0, others = 0, thousands = 0;
  for (const TextRow& row : block.rows) {
    for (const Chunk& chunk : row.chunks) {
      if (chunk.box.x1 < column.x0 || chunk.box.x0 > column.x1) continue;
      const bool pair = chunk.words.size() == 2 && IsPlainNumber(page.words[chunk.words[0]].text) &&
                        IsPlainNumber(page.words[chunk.words[1]].text);
      if (!pair) {
        others += IsFigureChunk(page, chunk);
        continue;
      }
      ++pairs;
      const Word &left = page.words[chunk.words[0]], &right = page.words[chunk.words[1]];
      gutter = {std::max(gutter.x0, left.box.x1), std::min(gutter.x1, right.box.x0)};
      thousands += right.text.size() == 3 && left.text.size() <= 3;
    }
  }
  if (pairs < kMinPairs || others * 10 > pairs || thousands == pairs) return std::nullopt;
  return gutter.x1 - gutter.x0 < kMinGutter * block.em ? std::nullopt : std::optional(gutter);
}

void SplitPairs(const Page& page, const TableBlock& block, std::vector<Column>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::optional<Gutter> gutter = GutterOfNumbers(page, block, columns[i]);
    if (!gutter) continue;
    const Column right{gutter->x1, columns[i].x1};
    columns[i].x1 = gutter->x0;
    columns.insert(columns.begin() + static_cast<std::ptrdiff_t>(++i), right);
  }
}

// Parts `chunk` before word `at`.
std::pair<Chunk, Chunk> Part(const Page& page, const Chunk& chunk, std::size_t at) {
  Chunk parts[2];
  for (std::size_t i = 0; i < chunk.words.size(); ++i) {
    Chunk& part = parts[i < at ? 0 : 1];
    const Word& word = page.words[chunk.words[i]];
    part.box = Union(part.box, word.box);
    part.words.push_back(chunk.words[i]);
    part.bytes += word.text.size();
    part.font_size = chunk.font_size;
    part.bold = chunk.bold;
  }
  for (Chunk& part : parts) part.letters = chunk.bytes ? chunk.letters * part.bytes / chunk.bytes : 0;
  return {parts[0], parts[1]};
}

// Whether the stretch lies in one column and shares an end or the middle with it.
bool Aligned(const std::vector<Column>& columns, std::pair<int, int> range, double x0, double x1, double em) {
  if (range.first != range.second) return false;
  const Column& column = columns[static_cast<std::size_t>(range.first)];
  const double slack = kAligned * em;
  return std::abs(x0 - column.x0) < slack || std::abs(x1 - column.x1) < slack ||
         std::abs(x0 + x1 - column.x0 - column.x1) < 2 * slack;
}

// Whether one rule runs right below the whole chunk, a little beyond it, but not right across the block.
bool Underlined(const TableBlock& block, const Chunk& chunk) {
  const auto& edges = block.edges.horizontal;
  auto it = std::lower_bound(edges.begin(), edges.end(), chunk.box.y1 - 0.3 * block.em,
                             [](const Edge& e, double y) { return e.at < y; });
  for (; it != edges.end() && it->at < chunk.box.y1 + 0.6 * block.em; ++it) {
    if (it->from <= chunk.box.x0 + 0.2 * block.em && it->to >= chunk.box.x1 - 0.2 * block.em &&
        it->Length() < 0.8 * block.box.Width()) {
      return true;
    }
  }
  return false;
}

// Where a chunk over several columns is really two cells set close: the index of the word that begins the
// second; 0 if it is one text.
std::size_t CutPlace(const Page& page, const Chunk& chunk, const std::vector<Column>& columns, double em,
                     bool underlined) {
  double gap_sum = 0;
  for (std::size_t i = 1; i < chunk.words.size(); ++i) {
    gap_sum += std::max(0.0, page.words[chunk.words[i]].box.x0 - page.words[chunk.words[i - 1]].box.x1);
  }
  const double mean_gap = chunk.words.size() > 1 ? gap_sum / static_cast<double>(chunk.words.size() - 1) : 0;
  for (std::size_t i = 1; i < chunk.words.size(); ++i) {
    const Word &left = page.words[chunk.words[i - 1]], &right = page.words[chunk.words[i]];
    const auto a = Overlapped(columns, left.box.x0, left.box.x1, 0.05 * em);
    const auto b = Overlapped(columns, right.box.x0, right.box.x1, 0.05 * em);
    if (a.first < 0 || b.first < 0 || a.second >= b.first) continue;
    const double gap = right.box.x0 - left.box.x1;
    const bool wide = gap > 1.3 * mean_gap && gap > 0.3 * em;
    const bool figure = IsFigure(ReadValue(right.text).kind) && gap > 0.2 * em &&
                        right.box.x1 >= columns[static_cast<std::size_t>(b.first)].x0;
    const bool aligned = !underlined && gap > 0.2 * em &&
                         Aligned(columns, a, chunk.box.x0, left.box.x1, em) &&
                         Aligned(columns, b, right.box.x0, chunk.box.x1, em);
    if (wide || figure || aligned) return i;
  }
  return 0;
}

// The word that begins the second of headings set close over narrow columns: each column under the chunk ends
// where a word of it does. 0 if they are no such headings.
std::size_t CutAtColumnEnds(const Page& page, const Chunk& chunk, const std::vector<Column>& columns,
                            int first, int last, double em) {
  std::size_t w = 0, cut = 0;
  for (int c = first; c <= last; ++c) {
    const double end = columns[static_cast<std::size_t>(c)].x1;
    while (w < chunk.words.size() && std::abs(page.words[chunk.words[w]].box.x1 - end) >= kAligned * em) ++w;
    if (w == chunk.words.size()) return 0;
    ++w;
    if (c == first) cut = w;
  }
  return w == chunk.words.size() ? cut : 0;
}

void Place(const Page& page, const TableBlock& block, const std::vector<Column>& columns, Chunk chunk,
           TableLine& line) {
  const double em = block.em;
  auto [first, last] = Overlapped(columns, chunk.box.x0, chunk.box.x1, kRimShare * em);
  if (first < last && chunk.words.size() > 1) {
    const bool underlined = Underlined(block, chunk);
    std::size_t at = CutPlace(page, chunk, columns, em, underlined);
    if (at == 0 && !underlined) at = CutAtColumnEnds(page, chunk, columns, first, last, em);
    if (at > 0) {
      auto [left, right] = Part(page, chunk, at);
      Place(page, block, columns, std::move(left), line);
      Place(page, block, columns, std::move(right), line);
      return;
    }
  }
  if (first < 0) first = last = NearestColumn(columns, chunk.box.CentreX());
  line.pieces.push_back({first, last, std::move(chunk)});
}

// Pieces of one line in the same single column are one.
void JoinPieces(TableLine& line) {
  std::vector<TablePiece> joined;
  for (TablePiece& piece : line.pieces) {
    TablePiece* last = joined.empty() ? nullptr : &joined.back();
    if (!last || last->first != last->last || piece.first != last->first || piece.last != last->last) {
      joined.push_back(std::move(piece));
      continue;
    }
    Chunk& chunk = last->chunk;
    chunk.box = Union(chunk.box, piece.chunk.box);
    chunk.words.insert(chunk.words.end(), piece.chunk.words.begin(), piece.chunk.words.end());
    chunk.bold = chunk.bold && piece.chunk.bold;
    chunk.font_size = std::max(chunk.font_size, piece.chunk.font_size);
    chunk.letters += piece.chunk.letters;
    chunk.bytes += piece.chunk.bytes;
  }
  std::stable_sort(joined.begin(), joined.end(),
                   [](const TablePiece& a, const TablePiece& b) { return a.first < b.first; });
  line.pieces = std::move(joined);
}

}  // namespace

std::vector<Column> FindColumns(const Page& page, const TableBlock& block) {
  const std::size_t usual = UsualChunks(block.rows);
  const auto full_from =
      static_cast<std::size_t>(std::max(2.0, std::ceil(kFullShare * static_cast<double>(usual))));
  const bool figures_vote = FiguresVote(page, block, full_from);
  std::vector<Span> spans;
  // Below the first full row only: headings above may stand in the middle of gutters.
  std::vector<const TextRow*> others;
  int full = 0;
  for (const TextRow& row : block.rows) {
    if (row.chunks.size() < full_from || (figures_vote && !HasFigure(page, row))) {
      if (full > 0) others.push_back(&row);
      continue;
    }
    ++full;
    for (const Chunk& chunk : row.chunks) spans.push_back({chunk.box.x0, chunk.box.x1});
  }
  const int stray = static_cast<int>(kStrayShare * full);
  std::vector<Column> columns = Covered(std::move(spans), stray, kMinGutter * block.em);
  AddSparseText(others, block.em, columns);
  JoinSignColumns(page, block, columns);
  SplitPairs(page, block, columns);
  return columns;
}

std::vector<TableLine> PlaceChunks(const Page& page, const TableBlock& block,
                                   const std::vector<Column>& columns) {
  std::vector<TableLine> lines;
  for (const TextRow& row : block.rows) {
    TableLine line{row.baseline, row.box, {}};
    for (const Chunk& chunk : row.chunks) Place(page, block, columns, chunk, line);
    JoinPieces(line);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace minutebook::extract
