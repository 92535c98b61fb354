// Builds a Flow as the layout stages would hand it on: blocks of placed lines, in reading order, no PDF
// needed.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "extractors/flow.h"
#include "extractors/label.h"
#include "extractors/text.h"

namespace minutebook::extract::testing {

inline constexpr double kLetterWidth = 5;  // points that one character takes
inline constexpr double kLineHeight = 11;
inline constexpr double kPageWidth = 595;

class SheetBuilder {
 public:
  using Row = std::vector<std::pair<double, std::string>>;  // parts of a line, each at its x

  SheetBuilder() { flow_.pages.push_back({{}, kPageWidth, 842}); }

  // A block of one line, white above it.
  SheetBuilder& Text(double x, const std::string& text) { return Add({{{x, text}}}, false, true); }
  SheetBuilder& Bold(double x, const std::string& text) { return Add({{{x, text}}}, true, true); }
  // The same without white above it.
  SheetBuilder& Next(double x, const std::string& text) { return Add({{{x, text}}}, false, false); }
  // One line whose parts stand far apart.
  SheetBuilder& Parts(const Row& parts) { return Add({parts}, false, false); }
  // A block of several lines at one left edge.
  SheetBuilder& Wrapped(double x, std::initializer_list<std::string> lines, bool bold = false) {
    std::vector<Row> rows;
    for (const std::string& line : lines) rows.push_back({{x, line}});
    return Add(rows, bold, true);
  }
  // A block whose first words are bold.
  SheetBuilder& BoldThenPlain(double x, const std::string& bold, const std::string& plain, bool gap = true) {
    Add({{{x, bold + " " + plain}}}, false, gap);
    Block& block = flow_.blocks.back();
    block.lines.front().bold_prefix = bold.size() + 1;
    block.lines.front().starts_bold = block.starts_bold = true;
    block.bold_prefix = bold.size() + 1 - block.label.length;
    return *this;
  }
  // A paragraph or list item of a source with mark-up.
  SheetBuilder& Marked(const std::string& text, bool bold = false) {
    Add({{{0, text}}}, bold, true);
    flow_.blocks.back().marked = true;
    return *this;
  }
  SheetBuilder& Table(const std::vector<std::vector<std::string>>& rows, double x = 60, double step = 120) {
    Grid grid;
    grid.page = 1;
    grid.rows = static_cast<int>(rows.size());
    const double top = y_ + kLineHeight;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      grid.columns = std::max(grid.columns, static_cast<int>(rows[r].size()));
      for (std::size_t c = 0; c < rows[r].size(); ++c) {
        Cell cell;
        cell.row = static_cast<int>(r);
        cell.column = static_cast<int>(c);
        cell.text = rows[r][c];
        const double left = x + step * static_cast<double>(c);
        if (!cell.text.empty())
          cell.blocks.push_back(
              MakeBlock({{{left, cell.text}}}, false, true, top + 14 * static_cast<double>(r)));
        cell.box = {left, top + 14 * static_cast<double>(r), left + step,
                    top + 14 * static_cast<double>(r + 1)};
        grid.box = Union(grid.box, cell.box);
        grid.cells.push_back(std::move(cell));
      }
    }
    y_ = grid.box.y1;
    Block block;
    block.kind = BlockKind::kGrid;
    block.page_from = block.page_to = 1;
    block.box = grid.box;
    block.grid = static_cast<int>(flow_.grids.size());
    flow_.grids.push_back(std::move(grid));
    flow_.blocks.push_back(std::move(block));
    return *this;
  }
  // Goes back up: what follows stands beside what came before.
  SheetBuilder& BackTo(std::size_t block) {
    y_ = flow_.blocks[block].box.y0 - kLineHeight - 4;
    return *this;
  }
  SheetBuilder& Stamped(StampKind kind, const std::string& value) {
    flow_.blocks.back().stamps.push_back({kind, value, 0});
    return *this;
  }

  const Flow& flow() const { return flow_; }
  std::size_t size() const { return flow_.blocks.size(); }

 private:
  static Line MakeLine(const Row& parts, double y, bool bold) {
    Line line;
    line.page = 1;
    line.size = 10;
    line.bold = line.starts_bold = bold;
    for (const auto& [x, text] : parts) {
      Segment segment{
          text, {x, y, x + kLetterWidth * static_cast<double>(text.size()), y + kLineHeight}, {0}};
      if (!line.text.empty()) line.text += ' ';
      line.text += text;
      line.box = Union(line.box, segment.box);
      line.segments.push_back(std::move(segment));
    }
    const Label label = ParseLabel(line.text);
    line.first_text_x =
        line.box.x0 + (label ? 24 : kLetterWidth * static_cast<double>(line.text.find(' ') + 1));
    line.bold_prefix = bold ? line.text.size() : 0;
    return line;
  }

  static Block MakeBlock(const std::vector<Row>& rows, bool bold, bool gap, double y) {
    Block block;
    block.page_from = block.page_to = 1;
    block.bold = block.starts_bold = bold;
    block.gap = gap;
    block.size = 10;
    block.right = kPageWidth - 60;
    for (const Row& row : rows) {
      Line line = MakeLine(row, y, bold);
      y += kLineHeight + 2;
      if (!block.text.empty()) block.text += ' ';
      block.text += line.text;
      block.box = Union(block.box, line.box);
      block.lines.push_back(std::move(line));
    }
    block.label = ParseLabel(block.text);
    block.kind = block.label ? BlockKind::kListItem : BlockKind::kParagraph;
    block.text.erase(0, block.label.length);
    block.x = block.box.x0;
    block.text_x = block.label ? block.lines.front().first_text_x : block.x;
    return block;
  }

  SheetBuilder& Add(const std::vector<Row>& rows, bool bold, bool gap) {
    y_ += gap ? 14 : 2;
    flow_.blocks.push_back(MakeBlock(rows, bold, gap, y_));
    y_ = flow_.blocks.back().box.y1;
    return *this;
  }

  Flow flow_;
  double y_ = 60;
};

}  // namespace minutebook::extract::testing
