// The idea: every heading line's pieces are nodes over a range of columns. A rule under a piece, or its place
// over the middle of the pieces below, widens its range. A node right above one of the same range is the same
// cell's upper line; above narrower ones it is their common heading. Depth in that tree is the row.
//
//            Total                fits: "Total" stands over the middle of three, a rule below it or not
//   Year  PK-12 PK-8 9-12         "Year" has nothing above it: it spans both rows
#include "extractors/tables/header.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "extractors/tables/row_groups.h"

namespace minutebook::extract {
namespace {

constexpr double kCentred = 0.2;     // share of a range's width by which its heading may be off the middle
constexpr double kWholeWidth = 0.9;  // a rule along this share of the table, labels too, is no sub-heading's

struct Node {
  int first, last;
  std::size_t line_first, line_last;
  Box box;
  WordIndices words;
  int parent = -1;
  int children = 0;
  bool below_rule = false;  // a rule parts it from what is above
};

double Left(const std::vector<Column>& columns, int c) { return columns[static_cast<std::size_t>(c)].x0; }
double Right(const std::vector<Column>& columns, int c) { return columns[static_cast<std::size_t>(c)].x1; }
double Middle(const std::vector<Column>& columns, int c) {
  return (Left(columns, c) + Right(columns, c)) / 2;
}

// Widens pieces to the columns that a rule right below them underlines.
void WidenByRules(const TableBlock& block, const std::vector<Column>& columns, std::vector<TableLine>& lines,
                  std::size_t count) {
  const double width = block.box.Width();
  for (std::size_t i = 0; i < count && i + 1 < lines.size(); ++i) {
    const double from = lines[i].baseline - 0.2 * block.em, to = lines[i].baseline + 0.9 * block.em;
    for (const Edge& edge : block.edges.horizontal) {
      if (edge.at < from || edge.at > to) continue;
      if (edge.Length() > kWholeWidth * width && edge.from <= Middle(columns, 0)) continue;
      std::vector<TablePiece*> over;
      for (TablePiece& piece : lines[i].pieces) {
        const double x = piece.chunk.box.CentreX();
        if (x >= edge.from && x <= edge.to) over.push_back(&piece);
      }
      if (over.size() != 1) continue;
      for (int c = 0; c < static_cast<int>(columns.size()); ++c) {
        if (Middle(columns, c) < edge.from || Middle(columns, c) > edge.to) continue;
        over[0]->first = std::min(over[0]->first, c);
        over[0]->last = std::max(over[0]->last, c);
      }
    }
  }
}

// Whether the columns [first, last] may be headed by `piece`: it stands over their middle.
bool Centred(const std::vector<Column>& columns, const TablePiece& piece, int first, int last) {
  const double x0 = Left(columns, first), x1 = Right(columns, last);
  const double x = piece.chunk.box.CentreX();
  return std::abs(x - (x0 + x1) / 2) <= kCentred * (x1 - x0) / static_cast<double>(last - first + 1);
}

// Whether a piece stands beside its column, in the white between two: it may head both.
bool IsLeftOf(const TablePiece& piece, const std::vector<Column>& columns) {
  return piece.chunk.box.x1 <= Left(columns, piece.first);
}
bool IsRightOf(const TablePiece& piece, const std::vector<Column>& columns) {
  return piece.chunk.box.x0 >= Right(columns, piece.last);
}

// Without rules: widens each piece to both sides as long as it stays centred, over columns that nothing else
// on its line stands over and that all have headings of their own on the next line.
void WidenByPlace(const std::vector<Column>& columns, std::vector<TableLine>& lines, std::size_t count) {
  const int n = static_cast<int>(columns.size());
  for (std::size_t i = 0; i + 1 < count; ++i) {
    std::vector<char> below(columns.size(), 0);
    for (const TablePiece& piece : lines[i + 1].pieces) {
      if (piece.first == piece.last) below[static_cast<std::size_t>(piece.first)] = 1;
    }
    for (std::size_t p = 0; p < lines[i].pieces.size(); ++p) {
      TablePiece& piece = lines[i].pieces[p];
      const int low = p > 0 ? lines[i].pieces[p - 1].last + 1 : 1;
      const int high = p + 1 < lines[i].pieces.size() ? lines[i].pieces[p + 1].first - 1 : n - 1;
      for (int first = piece.first, last = piece.last;;) {
        const bool left = first - 1 >= low && below[static_cast<std::size_t>(first - 1)];
        const bool right = last + 1 <= high && below[static_cast<std::size_t>(last + 1)];
        if (!left && !right) break;
        if (left && right && piece.first == piece.last && IsLeftOf(piece, columns)) {
          --first;
        } else if (left && right && piece.first == piece.last && IsRightOf(piece, columns)) {
          ++last;
        } else if (left && right) {
          --first, ++last;
        } else if (left && (piece.first != piece.last || IsLeftOf(piece, columns))) {
          --first;
        } else if (right && (piece.first != piece.last || IsRightOf(piece, columns))) {
          ++last;
        } else {
          break;
        }
        if (Centred(columns, piece, first, last)) piece.first = first, piece.last = last;
      }
    }
  }
}

bool RuleBetween(const TableBlock& block, const Box& upper, const Box& lower) {
  const double x0 = std::max(upper.x0, lower.x0), x1 = std::min(upper.x1, lower.x1);
  const double from = upper.y1 - 0.35 * block.em, to = lower.y0 + 0.35 * block.em;
  return std::any_of(block.edges.horizontal.begin(), block.edges.horizontal.end(), [&](const Edge& e) {
    return e.at >= from && e.at <= to && e.from <= x0 + block.em && e.to >= x1 - block.em;
  });
}

// Adds the piece as a node: to the node right above it in the same columns, else as its child or a root.
void AddPiece(const TableBlock& block, const TablePiece& piece, std::size_t line, std::vector<Node>& nodes) {
  int above = -1;  // the lowest node that shares a column
  bool several = false;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (node.first > piece.last || node.last < piece.first || node.line_last == line) continue;
    if (above >= 0 && nodes[static_cast<std::size_t>(above)].line_last > node.line_last) continue;
    several = above >= 0 && nodes[static_cast<std::size_t>(above)].line_last == node.line_last;
    above = static_cast<int>(i);
  }
  Node fresh{piece.first, piece.last, line, line, piece.chunk.box, piece.chunk.words, -1, 0, false};
  if (above >= 0 && !several) {
    Node& node = nodes[static_cast<std::size_t>(above)];
    const bool ruled = RuleBetween(block, node.box, piece.chunk.box);
    const bool same = node.first <= piece.first && node.last >= piece.last
                          ? node.first == piece.first && node.last == piece.last
                          : node.children == 0;
    if (same && !ruled && node.children == 0) {
      node.words.insert(node.words.end(), piece.chunk.words.begin(), piece.chunk.words.end());
      node.box = Union(node.box, piece.chunk.box);
      node.line_last = line;
      return;
    }
    if (node.first <= piece.first && node.last >= piece.last) {
      fresh.parent = above;
      ++node.children;
    }
  }
  nodes.push_back(std::move(fresh));
}

int Depth(const std::vector<Node>& nodes, int i) {
  int depth = 0;
  while (nodes[static_cast<std::size_t>(i)].parent >= 0) {
    i = nodes[static_cast<std::size_t>(i)].parent;
    ++depth;
  }
  return depth;
}

}  // namespace

Header ReadHeader(const TableBlock& block, const std::vector<TableLine>& all, std::size_t count,
                  const std::vector<Column>& columns) {
  Header header;
  std::vector<TableLine> lines(all.begin(),
                               all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), count + 1)));
  WidenByRules(block, columns, lines, count);
  WidenByPlace(columns, lines, count);
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < count; ++i) {
    for (const TablePiece& piece : lines[i].pieces) AddPiece(block, piece, i, nodes);
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    header.rows = std::max(header.rows, Depth(nodes, static_cast<int>(i)) + 1);
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    Node& node = nodes[i];
    const int depth = Depth(nodes, static_cast<int>(i));
    const int span = node.children ? 1 : header.rows - depth;
    header.cells.push_back({node.first, node.last, depth, span, std::move(node.words)});
  }
  return header;
}

}  // namespace minutebook::extract
