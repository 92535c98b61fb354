#include "extractors/minutes/linear.h"

#include <algorithm>

#include "extractors/patterns/minutes.h"
#include "extractors/patterns/tables.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kNumberedRowShare = 0.5;  // of the rows of a minutes table begin with an item number
constexpr std::size_t kMaxLabelLength = 40;

// Which column of a minutes table holds what; -1 when there is none.
struct MinutesColumns {
  int number = -1;
  int title = -1;
  int notes = -1;
  int count = 0;
  int header_rows = 0;
};

bool IsItemNumber(std::string_view text) {
  return patterns::kReferenceNumber.In(std::string(text) + " x") || patterns::kRowNumber.In(text);
}

int ColumnNamed(const std::vector<std::string>& header, const Pattern& pattern) {
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (pattern.In(header[i])) return static_cast<int>(i);
  }
  return -1;
}

std::size_t ColumnLength(const Grid& grid, int column) {
  std::size_t length = 0;
  for (const Cell& cell : grid.cells) {
    if (cell.column == column) length += cell.text.size();
  }
  return length;
}

int LongestColumn(const Grid& grid, int from) {
  int best = from;
  for (int column = from; column < grid.columns; ++column) {
    if (ColumnLength(grid, column) > ColumnLength(grid, best)) best = column;
  }
  return best;
}

MinutesColumns FindColumns(const Grid& grid) {
  MinutesColumns columns;
  if (grid.columns < 2) return columns;
  const std::vector<std::string> header = grid.RowTexts(0);
  int numbered = 0;
  for (int row = 0; row < grid.rows; ++row) numbered += IsItemNumber(grid.RowTexts(row)[0]) ? 1 : 0;
  const int named_notes = ColumnNamed(header, patterns::kNotesColumn);
  const bool named = named_notes > 0 && (ColumnNamed(header, patterns::kItemColumn) >= 0 || ColumnNamed(header, patterns::kActionColumn) >= 0);
  if (!named && numbered < kNumberedRowShare * grid.rows) return columns;
  columns.number = 0;
  columns.count = grid.columns;
  columns.header_rows = named ? 1 : 0;
  columns.notes = named_notes > 0 ? named_notes : LongestColumn(grid, 1);
  columns.title = columns.notes > 1 ? 1 : -1;
  return columns;
}

class Lineariser {
 public:
  explicit Lineariser(const Flow& flow) : flow_(flow) {}

  std::vector<Block> Run(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      const Block& block = flow_.blocks[i];
      if (block.kind != BlockKind::kGrid) {
        out_.push_back(block);
        continue;
      }
      const Grid& grid = flow_.grids[static_cast<std::size_t>(block.grid)];
      MinutesColumns columns = FindColumns(grid);
      // A table over several pages names its columns once.
      if (columns.number < 0 && columns_.number >= 0 && grid.columns == columns_.count && !IsRegister(grid)) {
        columns = columns_;
        columns.header_rows = 0;
      }
      if (columns.number >= 0) {
        AddMinutesTable(grid, columns);
        columns_ = columns;
      } else if (IsLabelled(grid)) {
        AddLabelled(grid);
      } else {
        out_.push_back(block);
      }
    }
    return std::move(out_);
  }

 private:
  static bool IsRegister(const Grid& grid) {
    int codes = 0;
    for (const Cell& cell : grid.cells) codes += cell.text.size() == 1 ? 1 : 0;
    return codes > grid.rows;
  }

  void AddMinutesTable(const Grid& grid, const MinutesColumns& columns) {
    for (int row = columns.header_rows; row < grid.rows; ++row) {
      const Cell* number = grid.At(row, columns.number);
      const Cell* title = columns.title >= 0 ? grid.At(row, columns.title) : nullptr;
      const Cell* notes = grid.At(row, columns.notes);
      const bool has_number = number != nullptr && !number->text.empty();
      if (has_number) {
        AddHeading(grid, *number, title);
      } else if (title != nullptr && !title->text.empty() && heading_ < out_.size()) {
        out_[heading_].text = FoldSpace(out_[heading_].text + " " + title->text);
      }
      if (notes != nullptr && notes != number) AddNotes(*notes, has_number);
    }
  }

  void AddHeading(const Grid& grid, const Cell& number, const Cell* title) {
    Block block;
    block.kind = BlockKind::kHeading;
    block.label.kind = LabelKind::kNumber;
    block.label.printed = block.label.bare = number.text;
    block.text = title != nullptr ? title->text : "";
    block.page_from = block.page_to = grid.page;
    block.box = title != nullptr ? Union(number.box, title->box) : number.box;
    block.x = number.box.x0;
    block.level = kTableHeadingLevel;
    heading_ = out_.size();
    out_.push_back(std::move(block));
  }

  void AddNotes(const Cell& notes, bool own_row) {
    for (std::size_t i = 0; i < notes.blocks.size(); ++i) {
      const Block& block = notes.blocks[i];
      if (i == 0 && !own_row && !out_.empty() && out_.back().level != kTableHeadingLevel && Continues(out_.back(), block)) {
        Append(out_.back(), block, Vocabulary{});
      } else {
        out_.push_back(block);
      }
    }
  }

  // Two columns (or more with blanks between) whose first holds short labels.
  static bool IsLabelled(const Grid& grid) {
    if (grid.columns < 2) return false;
    int labels = 0;
    int rows = 0;
    for (int row = 0; row < grid.rows; ++row) {
      const std::vector<std::string> texts = grid.RowTexts(row);
      if (texts[0].empty() && std::all_of(texts.begin(), texts.end(), [](const std::string& t) { return t.empty(); })) continue;
      ++rows;
      const bool label = texts[0].ends_with(':') || patterns::kFormLabel.In(texts[0]);
      labels += label && texts[0].size() <= kMaxLabelLength ? 1 : 0;
    }
    return labels > 0 && labels * 2 >= rows;
  }

  void AddLabelled(const Grid& grid) {
    for (int row = 0; row < grid.rows; ++row) {
      Block block;
      for (const Cell& cell : grid.cells) {
        if (cell.row != row || cell.text.empty()) continue;
        if (block.text.empty()) {
          block.box = cell.box;
          block.bold = !cell.blocks.empty() && cell.blocks.front().bold;
          block.text = cell.text;
          if (cell.column == 0 && !block.text.ends_with(':') && cell.text.size() <= kMaxLabelLength) block.text += ':';
        } else {
          block.text += ' ' + cell.text;
          block.bold = false;
        }
      }
      block.page_from = block.page_to = grid.page;
      block.x = block.text_x = block.box.x0;
      if (!block.text.empty()) out_.push_back(std::move(block));
    }
  }

  const Flow& flow_;
  std::vector<Block> out_;
  MinutesColumns columns_;
  std::size_t heading_ = static_cast<std::size_t>(-1);
};

}  // namespace

std::vector<Block> Linearise(const Flow& flow, std::size_t first, std::size_t last) {
  return Lineariser(flow).Run(first, last);
}

}  // namespace minutebook::extract
