// Builds blocks, grids and a whole flow from texts, as the layout stages hand them on.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/flow.h"
#include "extractors/label.h"

namespace minutebook::testing {

// How a block is set.
struct Look {
  double x = 60;                 // left edge, label included
  bool bold = false;             // all of it
  std::string_view strong = {};  // its bold beginning, as printed
  bool gap = true;               // white above it
  extract::BlockKind kind = extract::BlockKind::kParagraph;
  bool opens_page = false;
};

inline constexpr double kHanging = 30;  // points from a label to its text

namespace paper_builder {

// A tab is a wide gap inside the line.
inline extract::Line LineOf(const std::string& printed, double x, double y, bool bold, int page) {
  extract::Line line;
  line.page = page;
  line.size = 10;
  line.bold = line.starts_bold = bold;
  for (std::size_t at = 0; at <= printed.size();) {
    const std::size_t end = std::min(printed.find('\t', at), printed.size());
    extract::Segment segment{
        printed.substr(at, end - at), {x, y, x + 5 * static_cast<double>(end - at), y + 11}, {0}};
    line.text += (line.text.empty() ? "" : " ") + segment.text;
    line.box = Union(line.box, segment.box);
    x = segment.box.x1 + 60;
    line.segments.push_back(std::move(segment));
    at = end + 1;
  }
  return line;
}

}  // namespace paper_builder

// Lines are parted by '\n', parts of a line that stand far apart by '\t'.
inline extract::Block MakeBlock(const std::string& printed, const Look& look = {}, int page = 1,
                                double y = 100) {
  extract::Block block;
  block.page_from = block.page_to = page;
  block.size = 10;
  block.right = 535;
  block.bold = block.starts_bold = look.bold;
  block.gap = look.gap;
  block.opens_page = look.opens_page;
  std::string text;
  for (std::size_t at = 0; at <= printed.size();) {
    const std::size_t end = std::min(printed.find('\n', at), printed.size());
    block.lines.push_back(paper_builder::LineOf(printed.substr(at, end - at), look.x, y, look.bold, page));
    text += (text.empty() ? "" : " ") + block.lines.back().text;
    block.box = Union(block.box, block.lines.back().box);
    y += 13;
    at = end + 1;
  }
  block.kind = look.kind;
  if (look.kind == extract::BlockKind::kParagraph) {
    block.label = extract::ParseLabel(text);
    if (block.label) block.kind = extract::BlockKind::kListItem;
  }
  block.text = text.substr(block.label.length);
  block.x = look.x;
  block.text_x = block.label ? look.x + kHanging : look.x;
  if (look.strong.size() > block.label.length) block.bold_prefix = look.strong.size() - block.label.length;
  return block;
}

inline std::vector<extract::Block> MakeBlocks(const std::vector<std::string>& texts) {
  std::vector<extract::Block> blocks;
  for (const std::string& text : texts) blocks.push_back(MakeBlock(text));
  return blocks;
}

class PaperBuilder {
 public:
  PaperBuilder() { NextPage(); }

  PaperBuilder& NextPage() {
    flow_.pages.push_back({{}, 595, 842});
    y_ = 60;
    return *this;
  }
  PaperBuilder& Text(const std::string& printed, const Look& look = {}) {
    y_ += look.gap ? 24 : 13;
    flow_.blocks.push_back(MakeBlock(printed, look, Page(), y_));
    return *this;
  }
  PaperBuilder& Bold(const std::string& printed, double x = 60) {
    return Text(printed, {.x = x, .bold = true});
  }
  PaperBuilder& Blank() {
    Look look;
    look.kind = extract::BlockKind::kBlankNotice;
    return Text("This page is intentionally left blank", look);
  }
  // Rows of cell texts; '\n' parts the blocks of a cell.
  PaperBuilder& Grid(const std::vector<std::vector<std::string>>& rows) {
    extract::Grid grid;
    grid.page = Page();
    grid.ruled = true;
    extract::Block block;
    for (const std::vector<std::string>& texts : rows) {
      grid.columns = std::max(grid.columns, static_cast<int>(texts.size()));
      y_ += 24;
      for (std::size_t c = 0; c < texts.size(); ++c) {
        grid.cells.push_back(MakeCell(grid.rows, static_cast<int>(c), texts[c]));
        block.text += (block.text.empty() ? "" : " ") + grid.cells.back().text;
        grid.box = Union(grid.box, grid.cells.back().box);
      }
      ++grid.rows;
    }
    block.kind = extract::BlockKind::kGrid;
    block.page_from = block.page_to = Page();
    block.box = grid.box;
    block.grid = static_cast<int>(flow_.grids.size());
    flow_.grids.push_back(std::move(grid));
    flow_.blocks.push_back(std::move(block));
    return *this;
  }
  // A stamp printed where the last block begins.
  PaperBuilder& Stamp(extract::StampKind kind, const std::string& value) {
    flow_.blocks.back().stamps.push_back({kind, value, 0});
    return *this;
  }

  const extract::Flow& flow() const { return flow_; }

 private:
  int Page() const { return static_cast<int>(flow_.pages.size()); }

  extract::Cell MakeCell(int row, int column, const std::string& texts) const {
    extract::Cell cell;
    cell.row = row;
    cell.column = column;
    const double left = 60 + 120 * static_cast<double>(column);
    cell.box = {left, y_, left + 120, y_ + 24};
    for (std::size_t at = 0; at < texts.size();) {
      const std::size_t end = std::min(texts.find('\n', at), texts.size());
      Look look;
      look.x = left;
      cell.blocks.push_back(MakeBlock(texts.substr(at, end - at), look, Page(), y_));
      cell.text += (cell.text.empty() ? "" : " ") + cell.blocks.back().Printed();
      at = end + 1;
    }
    return cell;
  }

  extract::Flow flow_;
  double y_ = 60;
};

}  // namespace minutebook::testing
