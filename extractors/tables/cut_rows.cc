#include "extractors/tables/cut_rows.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "extractors/tables/block.h"
#include "extractors/tables/columns.h"
#include "extractors/tables/prose.h"
#include "extractors/tables/row_groups.h"

namespace minutebook::extract {
namespace {

constexpr std::size_t kMinNames = 3;  // lines level with figures that make a slot one of names
constexpr int kMaxMark = 3;           // characters
constexpr std::size_t kMinMarks = 3;
constexpr std::size_t kMinMarkColumns = 2;
constexpr long kMinRuledRows = 5;
constexpr double kMarkShare = 0.8;  // of a column's entries
constexpr double kLevel = 0.3;      // of the font size: lines this close are level

// The text of some slots as lines of pieces in the cut columns.
std::vector<TableLine> SlotLines(const std::vector<std::size_t>& slots, const std::vector<Chunks>& chunks,
                                 const std::vector<double>& xs) {
  std::vector<TablePiece> pieces;
  for (const std::size_t s : slots) {
    for (const std::vector<Chunk>& line : chunks[s]) {
      for (const Chunk& chunk : line) {
        const auto place = [&](double x) {
          const auto i = std::upper_bound(xs.begin(), xs.end(), x) - xs.begin() - 1;
          return static_cast<int>(
              std::clamp<std::ptrdiff_t>(i, 0, static_cast<std::ptrdiff_t>(xs.size()) - 2));
        };
        pieces.push_back({place(chunk.box.x0 + 0.1), place(chunk.box.x1 - 0.1), chunk});
      }
    }
  }
  std::stable_sort(pieces.begin(), pieces.end(), [](const TablePiece& a, const TablePiece& b) {
    return a.chunk.box.CentreY() < b.chunk.box.CentreY();
  });
  std::vector<TableLine> lines;
  for (TablePiece& piece : pieces) {
    const Box& box = piece.chunk.box;
    if (lines.empty() ||
        OverlapY(lines.back().box, box) < 0.5 * std::min(lines.back().box.Height(), box.Height())) {
      lines.push_back({box.y1 - 0.21 * box.Height(), box, {}});
    }
    lines.back().box = Union(lines.back().box, box);
    lines.back().pieces.push_back(std::move(piece));
  }
  for (TableLine& line : lines) {
    std::stable_sort(line.pieces.begin(), line.pieces.end(), [](const TablePiece& a, const TablePiece& b) {
      return a.chunk.box.x0 < b.chunk.box.x0;
    });
  }
  return lines;
}

std::vector<Column> ColumnsOf(const std::vector<double>& xs) {
  std::vector<Column> columns;
  for (std::size_t i = 0; i + 1 < xs.size(); ++i) columns.push_back({xs[i], xs[i + 1]});
  return columns;
}

// Whether at least half of what the line has in figure columns are figures; years, which head columns, are
// none.
bool HasFigures(const Page& page, const TableLine& line, const std::vector<char>& figure_columns) {
  int figures = 0, entries = 0;
  for (const TablePiece& piece : line.pieces) {
    if (piece.first == 0 || !figure_columns[static_cast<std::size_t>(piece.first)]) continue;
    ++entries;
    figures += IsFigureChunk(page, piece.chunk) && !IsYear(TextOf(page, piece.chunk));
  }
  return figures > 0 && figures * 2 >= entries;
}

// "P", "yes", a tick: what marks a place in a register.
bool IsMark(const Page& page, const Chunk& chunk) {
  if (chunk.words.size() != 1) return false;
  const std::string& text = page.words[chunk.words[0]].text;
  return std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }) <= kMaxMark;
}

// The columns past the first that hold marks or figures, one in each line; none when they are too few.
std::vector<char> MarkColumns(const Page& page, const std::vector<TableLine>& lines, std::size_t columns) {
  std::vector<std::size_t> marks(columns, 0), entries(columns, 0);
  for (const TableLine& line : lines) {
    for (const TablePiece& piece : line.pieces) {
      const auto c = static_cast<std::size_t>(piece.first);
      ++entries[c];
      marks[c] +=
          piece.first == piece.last && (IsMark(page, piece.chunk) || IsFigureChunk(page, piece.chunk));
    }
  }
  std::vector<char> result(columns, 0);
  for (std::size_t c = 1; c < columns; ++c) {
    result[c] = marks[c] >= kMinMarks &&
                static_cast<double>(marks[c]) >= kMarkShare * static_cast<double>(entries[c]);
  }
  if (static_cast<std::size_t>(std::count(result.begin(), result.end(), char{1})) < kMinMarkColumns)
    result.assign(columns, 0);
  return result;
}

// Whether the line has a mark in at least half of the columns of marks.
bool HasMarks(const Page& page, const TableLine& line, const std::vector<char>& mark_columns) {
  const auto columns = std::count(mark_columns.begin(), mark_columns.end(), char{1});
  const auto marks = std::count_if(line.pieces.begin(), line.pieces.end(), [&](const TablePiece& piece) {
    return mark_columns[static_cast<std::size_t>(piece.first)] != 0 && IsMark(page, piece.chunk);
  });
  return marks > 0 && marks * 2 >= columns;
}

// Slots with the rows that their text is cut into together.
struct Band {
  int first = 0, end = 0;  // rows of the grid
  std::vector<std::size_t> slots;
};

// The slots of each row range.
std::vector<Band> RowRanges(const CellGrid& grid) {
  std::map<std::pair<int, int>, std::vector<std::size_t>> ranges;
  for (std::size_t s = 0; s < grid.slots.size(); ++s)
    ranges[{grid.slots[s].row, grid.slots[s].row + grid.slots[s].row_span}].push_back(s);
  std::vector<Band> bands;
  for (auto& [range, slots] : ranges) bands.push_back({range.first, range.second, std::move(slots)});
  return bands;
}

// Whether the tall slots of a band hold the names of rows whose figures stand in other bands beside them:
// most of their lines are level with figures there.
bool NamesRowsOf(const Page& page, const Band& band, const std::vector<Band>& bands,
                 const std::vector<Chunks>& chunks) {
  std::vector<double> figures;
  for (const Band& other : bands) {
    if (&other == &band || other.first >= band.end || other.end <= band.first) continue;
    for (const std::size_t s : other.slots) {
      for (const std::vector<Chunk>& line : chunks[s]) {
        for (const Chunk& chunk : line) {
          if (IsFigureChunk(page, chunk)) figures.push_back(chunk.box.CentreY());
        }
      }
    }
  }
  std::sort(figures.begin(), figures.end());
  std::size_t lines = 0, level = 0;
  for (const std::size_t s : band.slots) {
    for (const std::vector<Chunk>& line : chunks[s]) {
      const double y = line[0].box.CentreY(), reach = kLevel * static_cast<double>(line[0].font_size);
      const auto at = std::lower_bound(figures.begin(), figures.end(), y - reach);
      ++lines;
      level += at != figures.end() && *at <= y + reach;
    }
  }
  return level >= kMinNames && level * 2 >= lines;
}

// The row ranges of the grid; where one names the rows of others beside it, they are one band.
std::vector<Band> BandsOf(const Page& page, const CellGrid& grid, const std::vector<Chunks>& chunks) {
  std::vector<Band> bands = RowRanges(grid);
  std::vector<Band> names;
  for (const Band& band : bands) {
    if (band.end - band.first > 1 && NamesRowsOf(page, band, bands, chunks)) names.push_back(band);
  }
  for (const Band& name : names) {
    Band whole{name.first, name.end, {}};
    for (std::size_t b = bands.size(); b-- > 0;) {
      if (bands[b].first >= whole.end || bands[b].end <= whole.first) continue;
      whole.first = std::min(whole.first, bands[b].first);
      whole.end = std::max(whole.end, bands[b].end);
      whole.slots.insert(whole.slots.end(), bands[b].slots.begin(), bands[b].slots.end());
      bands.erase(bands.begin() + static_cast<std::ptrdiff_t>(b));
    }
    bands.push_back(std::move(whole));
  }
  std::sort(bands.begin(), bands.end(), [](const Band& a, const Band& b) {
    return std::pair(a.first, a.end) < std::pair(b.first, b.end);
  });
  return bands;
}

// Whether nearly all bands have one line of figures: rules part the rows, and a second line is a wrapped
// cell's
// ("New measure | from June | 16").
bool AreRowsRuled(const std::vector<long>& with_figures) {
  const auto rows = std::count(with_figures.begin(), with_figures.end(), 1);
  const auto tall = std::count_if(with_figures.begin(), with_figures.end(), [](long n) { return n > 1; });
  return rows >= kMinRuledRows && tall * 5 <= rows;
}

}  // namespace

void CutRows(const Page& page, double unit, const CellGrid& grid, const std::vector<Chunks>& chunks,
             Cuts& cuts) {
  const std::vector<Band> bands = BandsOf(page, grid, chunks);
  std::vector<std::vector<TableLine>> lines_of;
  std::vector<TableLine> all;
  for (const Band& band : bands) {
    lines_of.push_back(SlotLines(band.slots, chunks, cuts.xs));
    all.insert(all.end(), lines_of.back().begin(), lines_of.back().end());
  }
  const std::vector<Column> columns = ColumnsOf(cuts.xs);
  const std::vector<char> figures = FigureColumns(page, all, columns.size());
  std::vector<long> with_figures;
  for (const std::vector<TableLine>& lines : lines_of) {
    const std::vector<char> marks = MarkColumns(page, lines, columns.size());
    with_figures.push_back(std::count_if(lines.begin(), lines.end(), [&](const TableLine& line) {
      return HasFigures(page, line, figures) || HasMarks(page, line, marks);
    }));
  }
  if (AreRowsRuled(with_figures)) return;
  for (std::size_t b = 0; b < bands.size(); ++b) {
    const std::vector<TableLine>& lines = lines_of[b];
    if (with_figures[b] < 2) continue;
    TableBlock block;
    block.em = 10 * unit;
    for (const TableLine& line : lines) block.box = Union(block.box, line.box);
    const std::vector<LineGroup> rows = BodyRows(page, block, lines, 0, columns);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
      const double y = AddLine(cuts.ys, lines[rows[i].back()].box.y1, lines[rows[i + 1].front()].box.y0,
                               kLineSlack * unit);
      for (const std::size_t s : bands[b].slots) {
        const Box box = grid.BoxOf(grid.slots[s]);
        if (y > box.y0 && y < box.y1) cuts.y_cuts[s].push_back(y);
      }
    }
  }
}

}  // namespace minutebook::extract
