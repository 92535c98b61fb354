// Four forms are printed; what the cells are tells which:
//     For      | Against        sides head columns of names, one or many in a cell
//     Name     | For | Against  names with a cross or tick under a side; perhaps twice side by side
//     Name     | Vote           names with the side in words
//     For      | Ash, Birch | 2 sides head rows of names and counts
// A row of figures under the sides is the row of totals; a table with several of them is no vote.
// Tests: vote_table_test.cc.
#include "extractors/minutes/vote_table.h"

#include <algorithm>

#include "extractors/patterns/people.h"
#include "extractors/patterns/vote_sides.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kHeadRows = 3;  // among which the columns are named
constexpr int kMaxNameWords = 6;
using Column = VoteColumns::Column;

bool IsEmpty(std::string_view text) { return Trim(text).empty(); }

int Filled(const std::vector<std::string>& row) {
  return static_cast<int>(std::count_if(row.begin(), row.end(), [](const auto& t) { return !IsEmpty(t); }));
}

Column ColumnOf(std::string_view head) {
  if (const Match side = patterns::kVoteSideCell.Find(head)) return {Column::Kind::kSide, ChoiceOf(side[1])};
  if (patterns::kVoteTotalCell.In(head)) return {Column::Kind::kCount, {}};
  if (patterns::kVoteNameCell.In(head)) return {Column::Kind::kName, {}};
  if (patterns::kVoteHowCell.In(head)) return {Column::Kind::kHow, {}};
  return {};
}

std::vector<std::string> LinesOf(const Cell& cell) {
  std::vector<std::string> lines;
  for (const Block& block : cell.blocks) {
    for (const Line& line : block.lines) lines.push_back(FoldSpace(line.text));
    if (block.lines.empty()) lines.push_back(block.Printed());
  }
  return lines;
}

// Each line is a name: all have titles, or none has and none is the rest of the one above.
bool OneNameEach(const std::vector<std::string>& lines) {
  int titled = 0;
  int single = 0;
  for (const std::string& line : lines) {
    if (!StartsUpper(line) || WordCount(line) > kMaxNameWords) return false;
    titled += patterns::kPersonalTitle.In(line) ? 1 : 0;
    single += WordCount(line) == 1 ? 1 : 0;
  }
  const int all = static_cast<int>(lines.size());
  return all > 1 && (titled == all || (titled == 0 && (single == 0 || (single == all && all > 2))));
}

// The names of one cell: a list, or one to a line.
std::vector<std::string> NamesOfCell(const Grid& grid, int row, int column) {
  const Cell* cell = grid.At(row, column);
  if (cell == nullptr || patterns::kNoVoters.In(cell->text)) return {};
  const bool listed =
      cell->text.find_first_of(",;") != std::string::npos || cell->text.find(" and ") != std::string::npos;
  std::vector<std::string> lines = LinesOf(*cell);
  if (!listed && OneNameEach(lines)) return lines;
  if (!listed && WordCount(cell->text) <= kMaxNameWords) return {FoldSpace(cell->text)};
  return NamesOfVoters(cell->text);
}

class VoteTableReader {
 public:
  VoteTableReader(const Grid& grid, const VoteColumns* above) : grid_(grid), above_(above) {
    for (int row = 0; row < grid.rows; ++row) rows_.push_back(grid.RowTexts(row));
  }

  std::optional<VoteTable> Read() {
    if (grid_.columns < 2 || grid_.rows < 1) return std::nullopt;
    const bool read = FindHead() ? ReadUnderHead() : ReadRows() || ReadPairs();
    const bool says = std::any_of(table_.sides.begin(), table_.sides.end(),
                                  [](const VoteSide& side) { return side.count || !side.names.empty(); });
    if (!read || (!says && !table_.goes_on)) return std::nullopt;
    return std::move(table_);
  }

 private:
  const std::string& At(int row, int column) const {
    return rows_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
  }
  const Column& ColumnAt(int column) const { return table_.layout.columns[static_cast<std::size_t>(column)]; }

  VoteSide& SideOf(Choice choice) {
    const auto known = std::find_if(table_.sides.begin(), table_.sides.end(),
                                    [&](const VoteSide& side) { return side.choice == choice; });
    if (known != table_.sides.end()) return *known;
    table_.sides.push_back({choice, {}, {}});
    return table_.sides.back();
  }

  // The row that names the columns.
  bool FindHead() {
    for (first_ = 0; first_ < std::min(grid_.rows, kHeadRows);) {
      const std::vector<std::string>& texts = rows_[static_cast<std::size_t>(first_++)];
      if (IsVoteHead(texts)) {
        TakeHead(texts);
        return true;
      }
      if (Filled(texts) > 1) break;  // one cell alone is a title over the table
    }
    first_ = 0;
    if (above_ == nullptr || above_->columns.size() != static_cast<std::size_t>(grid_.columns)) return false;
    table_.layout = *above_;
    table_.goes_on = true;
    return true;
  }

  void TakeHead(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      table_.layout.columns.push_back(ColumnOf(text));
      const Match side = patterns::kVoteSideCell.Find(text);
      if (side && !side[2].empty()) SideOf(ChoiceOf(side[1])).count = VoteCount(side[2]);
    }
    // "| For | Against": names stand in the column without a title.
    Column& front = table_.layout.columns.front();
    if (front.kind == Column::Kind::kOther) front.kind = Column::Kind::kName;
    for (std::size_t c = 1; c < texts.size(); ++c) {
      Column& column = table_.layout.columns[c];
      if (column.kind == Column::Kind::kOther && IsEmpty(texts[c]) && front.kind == Column::Kind::kName &&
          c + 1 < texts.size() && ColumnOf(texts[c + 1]).kind == Column::Kind::kSide)
        column.kind = Column::Kind::kName;
    }
    for (const Column& column : table_.layout.columns) {
      if (column.kind == Column::Kind::kSide) SideOf(column.choice);
    }
  }

  bool Has(Column::Kind kind) const {
    return std::any_of(table_.layout.columns.begin(), table_.layout.columns.end(),
                       [&](const Column& column) { return column.kind == kind; });
  }

  bool ReadUnderHead() {
    int totals = 0;
    for (int row = first_; row < grid_.rows; ++row) {
      if (rows_[static_cast<std::size_t>(row)] ==
              rows_[static_cast<std::size_t>(first_ > 0 ? first_ - 1 : 0)] &&
          first_ > 0)
        continue;  // the head again
      if (Has(Column::Kind::kHow) && !Has(Column::Kind::kSide)) {
        TakeWords(row);
      } else if (IsTotals(row)) {
        ++totals;
        TakeTotals(row);
      } else if (Has(Column::Kind::kName)) {
        TakeMarks(row);
      } else {
        TakeNames(row);
      }
    }
    return totals < 2 && unread_ == 0;
  }

  // Figures under two of the sides, or under one beside "Total".
  bool IsTotals(int row) const {
    int figures = 0;
    bool other = false;
    for (int column = 0; column < grid_.columns; ++column) {
      if (ColumnAt(column).kind != Column::Kind::kSide || IsEmpty(At(row, column))) continue;
      const bool figure = patterns::kVoteNumberCell.In(At(row, column));
      figures += figure ? 1 : 0;
      other = other || !figure;
    }
    if (other || figures == 0) return false;
    return figures > 1 || patterns::kVoteTotalCell.In(At(row, 0)) || IsEmpty(At(row, 0)) ||
           ColumnAt(0).kind == Column::Kind::kSide;
  }

  void TakeTotals(int row) {
    for (int column = 0; column < grid_.columns; ++column) {
      if (ColumnAt(column).kind != Column::Kind::kSide) continue;
      if (const Match m = patterns::kVoteNumberCell.Find(At(row, column)))
        SideOf(ColumnAt(column).choice).count = VoteCount(m[1]);
    }
  }

  // A name and marks under the sides that follow it.
  void TakeMarks(int row) {
    std::string name;
    for (int column = 0; column < grid_.columns; ++column) {
      const std::string& text = At(row, column);
      if (ColumnAt(column).kind == Column::Kind::kName) name = FoldSpace(text);
      if (ColumnAt(column).kind != Column::Kind::kSide || IsEmpty(text)) continue;
      if (name.empty() || WordCount(name) > kMaxNameWords) {
        ++unread_;
      } else if (patterns::kVoteMarkCell.In(text)) {
        SideOf(ColumnAt(column).choice).names.push_back(name);
      }
    }
  }

  void TakeWords(int row) {
    std::string name;
    for (int column = 0; column < grid_.columns; ++column) {
      const std::string& text = At(row, column);
      if (ColumnAt(column).kind == Column::Kind::kName) name = FoldSpace(text);
      if (ColumnAt(column).kind != Column::Kind::kHow || IsEmpty(text) || name.empty()) continue;
      const Match side = patterns::kVoteSideCell.Find(text);
      if (side) {
        SideOf(ChoiceOf(side[1])).names.push_back(name);
      } else if (!patterns::kVoteOtherCell.In(text)) {
        ++unread_;
      }
    }
  }

  void TakeNames(int row) {
    for (int column = 0; column < grid_.columns; ++column) {
      if (ColumnAt(column).kind != Column::Kind::kSide) continue;
      VoteSide& side = SideOf(ColumnAt(column).choice);
      const Match figure = patterns::kVoteNumberCell.Find(At(row, column));
      if (figure) {
        side.count = VoteCount(figure[1]);
        continue;
      }
      if (patterns::kVoteMarkCell.In(At(row, column))) ++unread_;  // of a name that stands elsewhere
      const std::vector<std::string> names = NamesOfCell(grid_, row, column);
      side.names.insert(side.names.end(), names.begin(), names.end());
    }
  }

  // Each row begins with its side.
  bool ReadRows() {
    int sides = 0;
    for (int row = 0; row < grid_.rows; ++row) {
      const Match side = patterns::kVoteSideCell.Find(At(row, 0));
      const bool head = row == 0 && (patterns::kVoteHowCell.In(At(row, 0)) || IsEmpty(At(row, 0)));
      if (!side && !head && !patterns::kVoteOtherCell.In(At(row, 0)) &&
          !patterns::kVoteTotalCell.In(At(row, 0)) && Filled(rows_[static_cast<std::size_t>(row)]) > 1)
        return false;
      if (!side) continue;
      ++sides;
      VoteSide& read = SideOf(ChoiceOf(side[1]));
      if (!side[2].empty()) read.count = VoteCount(side[2]);
      for (int column = 1; column < grid_.columns; ++column) {
        if (const Match figure = patterns::kVoteNumberCell.Find(At(row, column))) {
          read.count = VoteCount(figure[1]);
        } else {
          const std::vector<std::string> names = NamesOfCell(grid_, row, column);
          read.names.insert(read.names.end(), names.begin(), names.end());
        }
      }
    }
    return sides >= 2;
  }

  // "Ash | For" in each row, no head over it.
  bool ReadPairs() {
    table_.sides.clear();
    for (int row = 0; row < grid_.rows; ++row) {
      const Match side = patterns::kVoteSideCell.Find(At(row, grid_.columns - 1));
      const std::string name = FoldSpace(At(row, 0));
      if (grid_.columns != 2 || !side || name.empty() || WordCount(name) > kMaxNameWords) return false;
      SideOf(ChoiceOf(side[1])).names.push_back(name);
    }
    return grid_.rows > 2;
  }

  const Grid& grid_;
  const VoteColumns* above_;
  std::vector<std::vector<std::string>> rows_;
  VoteTable table_;
  int first_ = 0;   // row under the head
  int unread_ = 0;  // cells that no vote has
};

}  // namespace

bool IsVoteHead(const std::vector<std::string>& texts) {
  int sides = 0;
  int names = 0;
  int how = 0;
  if (ColumnOf(texts.front()).kind == Column::Kind::kHow) return false;  // each row begins with its side
  for (std::size_t c = 0; c < texts.size(); ++c) {
    const Column column = ColumnOf(texts[c]);
    sides += column.kind == Column::Kind::kSide ? 1 : 0;
    names += column.kind == Column::Kind::kName ? 1 : 0;
    how += column.kind == Column::Kind::kHow ? 1 : 0;
    const bool known = column.kind != Column::Kind::kOther || IsEmpty(texts[c]) ||
                       patterns::kVoteOtherCell.In(texts[c]) || c == 0;
    if (!known) return false;
  }
  return sides >= 2 || (names > 0 && how == names && sides == 0);
}

bool IsVoteRowsHead(const std::vector<std::string>& texts) {
  return texts.size() > 1 && ColumnOf(texts.front()).kind == Column::Kind::kHow &&
         std::all_of(texts.begin() + 1, texts.end(), [](const std::string& text) {
           const Column::Kind kind = ColumnOf(text).kind;
           return kind == Column::Kind::kName || kind == Column::Kind::kCount;
         });
}

std::optional<VoteTable> ReadVoteTable(const Grid& grid, const VoteColumns* above) {
  return VoteTableReader(grid, above).Read();
}

void AddSides(const std::vector<VoteSide>& more, std::vector<VoteSide>& sides) {
  for (const VoteSide& side : more) {
    const auto known =
        std::find_if(sides.begin(), sides.end(), [&](const VoteSide& s) { return s.choice == side.choice; });
    if (known == sides.end()) {
      sides.push_back(side);
      continue;
    }
    if (side.count) known->count = side.count;
    known->names.insert(known->names.end(), side.names.begin(), side.names.end());
  }
}

std::vector<Block> VoteLines(const Block& block, const Grid& grid, const std::vector<VoteSide>& sides) {
  std::vector<Block> lines;
  for (const VoteSide& side : sides) {
    if (!side.count && side.names.empty()) continue;
    Block line;
    line.level = kVoteListLevel;
    line.page_from = line.page_to = grid.page;
    line.box = grid.box;
    line.x = line.text_x = grid.box.x0;
    line.size = block.size;
    line.text = side.choice == Choice::kFor       ? "For"
                : side.choice == Choice::kAgainst ? "Against"
                                                  : "Abstained";
    line.text += side.count ? " (" + std::to_string(*side.count) + "):" : ":";
    for (const std::string& name : side.names) line.text += "\n" + name;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace minutebook::extract
