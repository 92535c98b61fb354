#include "extractors/pieces.h"

#include <algorithm>

#include "extractors/text.h"

namespace minutebook::extract {

namespace {

class Cutter {
 public:
  explicit Cutter(const Flow& flow) : flow_(flow) {}

  std::vector<Piece> Cut(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < std::min(last, flow_.blocks.size()); ++i) {
      const Block& block = flow_.blocks[i];
      if (block.kind == BlockKind::kBlankNotice) continue;
      if (block.kind == BlockKind::kGrid) {
        AddGrid(block, flow_.grids[static_cast<std::size_t>(block.grid)]);
      } else {
        AddBlock(block, block, true);
      }
    }
    return std::move(pieces_);
  }

 private:
  // `inner` is the block itself or one of a cell of the grid block `outer`.
  void AddBlock(const Block& outer, const Block& inner, bool starts_row) {
    bool starts_block = true;
    if (inner.lines.empty()) {
      Add(outer, inner.text, inner.page_from, inner.box, inner.bold, starts_row, starts_block);
      return;
    }
    for (const Line& line : inner.lines) {
      bool first = true;
      for (const Segment& segment : line.segments) {
        std::string_view text = segment.text;
        if (starts_block && inner.label) text.remove_prefix(std::min(text.size(), inner.label.length));
        const bool row = first && (!starts_block || starts_row);
        if (Add(outer, text, line.page, segment.box, line.bold, row, starts_block)) starts_block = false;
        first = false;
      }
    }
  }

  void AddGrid(const Block& block, const Grid& grid) {
    int row = -1;
    for (const Cell& cell : grid.cells) {
      for (const Block& inner : cell.blocks) {
        const std::size_t before = pieces_.size();
        AddBlock(block, inner, cell.row != row || cell.column == 0);
        for (std::size_t i = before; i < pieces_.size(); ++i) pieces_[i].in_grid = true;
        if (pieces_.size() > before) row = cell.row;
      }
    }
  }

  bool Add(const Block& block, std::string_view text, int page, const Box& box, bool bold, bool starts_row,
           bool starts_block) {
    std::string folded = FoldSpace(text);
    if (folded.empty()) return false;
    const auto index = static_cast<std::size_t>(page - 1);
    const double width = page > 0 && index < flow_.pages.size() ? flow_.pages[index].width : 0;
    pieces_.push_back({std::move(folded), &block, page, box, width, bold, starts_row, starts_block, false});
    return true;
  }

  const Flow& flow_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> PiecesOf(const Flow& flow, std::size_t first, std::size_t last) {
  return Cutter(flow).Cut(first, last);
}

Provenance WherePiece(const Piece& piece, std::string rule) {
  return {piece.page, piece.page, piece.box, std::move(rule), 1};
}

}  // namespace minutebook::extract
