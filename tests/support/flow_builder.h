// Builds the flow of a document from its lines and tables, as the layout stage hands it on.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/flow.h"

namespace minutebook::testing {

using Rows = std::vector<std::vector<std::string>>;

class FlowBuilder {
 public:
  FlowBuilder& Paragraph(std::string_view text) { return Add(extract::BlockKind::kParagraph, text, false); }
  FlowBuilder& Bold(std::string_view text) { return Add(extract::BlockKind::kParagraph, text, true); }
  // A list item or paragraph with its marker: "1) That ...".
  FlowBuilder& Item(std::string_view text) {
    const extract::Label label = extract::ParseLabel(text);
    Add(extract::BlockKind::kListItem, text.substr(label.length), false);
    flow_.blocks.back().label = label;
    return *this;
  }
  // A table on a page of its own when `page` says so.
  FlowBuilder& Table(const Rows& rows, int page = 1) {
    extract::Grid grid;
    grid.page = page;
    grid.rows = static_cast<int>(rows.size());
    for (int r = 0; r < grid.rows; ++r) {
      const std::vector<std::string>& row = rows[static_cast<std::size_t>(r)];
      grid.columns = std::max(grid.columns, static_cast<int>(row.size()));
      for (int c = 0; c < static_cast<int>(row.size()); ++c) {
        extract::Cell cell;
        cell.row = r;
        cell.column = c;
        cell.text = row[static_cast<std::size_t>(c)];
        grid.cells.push_back(std::move(cell));
      }
    }
    Add(extract::BlockKind::kGrid, "", false);
    flow_.blocks.back().page_from = flow_.blocks.back().page_to = page;
    flow_.blocks.back().grid = static_cast<int>(flow_.grids.size());
    flow_.grids.push_back(std::move(grid));
    return *this;
  }

  const extract::Flow& flow() const { return flow_; }
  std::vector<bool> NoGridUsed() const { return std::vector<bool>(flow_.grids.size(), false); }

 private:
  FlowBuilder& Add(extract::BlockKind kind, std::string_view text, bool bold) {
    extract::Block block;
    block.kind = kind;
    block.text = std::string(text);
    block.bold = bold;
    block.page_from = block.page_to = 1;
    flow_.blocks.push_back(std::move(block));
    return *this;
  }

  extract::Flow flow_;
};

}  // namespace minutebook::testing
