// A minutes table is recognised by its rows: item numbers that run on in the first column, prose beside them.
// Head rows ("Date | 28 November") may stand in the same grid above them, and a table over several pages need
// not repeat either. Lists of actions also begin with item numbers, but those do not run on and the cells
// beside them are short.
#include "extractors/minutes/linear.h"

#include <algorithm>
#include <map>

#include "extractors/minutes/attendance_text.h"
#include "extractors/minutes/lone_numbers.h"
#include "extractors/minutes/typed_votes.h"
#include "extractors/minutes/vote_table.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/tables.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kMaxLabelLength = 40;
constexpr int kSmallGrid = 4;                 // rows of a piece of a table whose rows stand apart
constexpr int kMinSplitRows = 4;              // numbered rows that such pieces must have together
constexpr int kMinNoteWords = 6;              // of a note behind the bold title in one cell
constexpr std::size_t kMaxTitleLength = 120;  // of a title that shares its cell with the notes

// Which column of a minutes table holds what; -1 when there is none.
struct MinutesColumns {
  int number = -1;
  int title = -1;  // -1: the first lines of the notes
  int notes = -1;
  int count = 0;
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

bool IsHeaderRow(const std::vector<std::string>& texts) {
  const bool notes = ColumnNamed(texts, patterns::kNotesColumn) > 0;
  return notes &&
         (ColumnNamed(texts, patterns::kItemColumn) >= 0 || ColumnNamed(texts, patterns::kActionColumn) >= 0);
}

bool IsActionHeader(const std::vector<std::string>& texts) {
  // "Action" alone stands over the last column of minutes.
  if (std::count_if(texts.begin(), texts.end(), [](const std::string& t) { return !t.empty(); }) < 2)
    return false;
  return ColumnNamed(texts, patterns::kWhenColumn) >= 0 ||
         (ColumnNamed(texts, patterns::kActionColumn) >= 0 && ColumnNamed(texts, patterns::kNotesColumn) < 0);
}

bool IsLabelRow(const std::vector<std::string>& texts) {
  const bool label = texts[0].ends_with(':') || patterns::kFormLabel.In(texts[0]);
  return label && texts[0].size() <= kMaxLabelLength;
}

// Rows that carry an item number and how many of them follow the one before by one.
struct Numbering {
  int rows = 0;
  int steps = 0;
  int last = -1;  // number of the last such row
  int part = -1;  // of "2024/31", the 31: it runs on where the year stays
};

// Adds the rows of a grid; "4.1" and "4.2" count with the "4.0" above them.
void CountRows(const Grid& grid, Numbering& numbering) {
  for (int row = 0; row < grid.rows; ++row) {
    const std::string first = grid.RowTexts(row)[0];
    if (!IsItemNumber(first)) continue;
    const int value = FirstNumber(first);
    const std::size_t slash = first.find('/');
    const int part = slash == std::string::npos ? -1 : FirstNumber(first.substr(slash));
    const bool runs_on = part >= 0 && value == numbering.last && part == numbering.part + 1;
    if (value == numbering.last && !runs_on && first.find('.') + 1 < first.size()) continue;
    ++numbering.rows;
    numbering.steps += numbering.last >= 0 && (runs_on || value == numbering.last + 1) ? 1 : 0;
    numbering.last = value;
    numbering.part = part;
  }
}

bool Runs(const Numbering& numbering) {
  return numbering.rows >= 2 && numbering.steps * 2 >= numbering.rows - 1 && numbering.steps > 0;
}

class Lineariser {
 public:
  explicit Lineariser(const Flow& flow) : flow_(flow) {}

  std::vector<Block> Run(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      if (flow_.blocks[i].kind != BlockKind::kGrid) continue;
      const Grid& grid = flow_.grids[static_cast<std::size_t>(flow_.blocks[i].grid)];
      if (!IsRegister(grid) && !(grid.rows > 0 && IsActionHeader(grid.RowTexts(0))))
        CountRows(grid, by_width_[grid.columns]);
    }
    for (std::size_t i = first; i < last; ++i) {
      const Block& block = flow_.blocks[i];
      if (const auto typed = TypedVoteTable(flow_.blocks, i, last); typed && AddVote(block, typed->grid)) {
        i = typed->end - 1;
      } else if (block.kind == BlockKind::kGrid) {
        AddGrid(block, flow_.grids[static_cast<std::size_t>(block.grid)]);
      } else {
        out_.push_back(block);
      }
    }
    return JoinLoneNumbers(std::move(out_));
  }

 private:
  void AddGrid(const Block& block, const Grid& grid) {
    if (AddVote(block, grid)) return;
    const MinutesColumns columns = ColumnsOf(grid);
    if (columns.number < 0) {
      if (IsLabelled(grid)) {
        for (int row = 0; row < grid.rows; ++row) AddLabelled(grid, row);
      } else {
        out_.push_back(block);
      }
      return;
    }
    for (int row = 0; row < grid.rows; ++row) {
      const std::vector<std::string> texts = grid.RowTexts(row);
      if (IsHeaderRow(texts)) continue;
      if (IsLabelRow(texts)) {
        AddLabelled(grid, row);
      } else {
        AddMinutesRow(grid, row, columns);
      }
    }
    columns_ = columns;
  }

  // A recorded vote set as a table, to a block for each side; what the next page has of it is added.
  bool AddVote(const Block& block, const Grid& grid) {
    const bool below = vote_end_ > 0 && vote_end_ == out_.size();
    std::optional<VoteTable> vote = ReadVoteTable(grid, below ? &vote_.layout : nullptr);
    const bool repeats = vote && vote->layout == vote_.layout && grid.page > vote_page_;
    if (!vote) return false;
    vote_page_ = grid.page;
    if (below && (vote->goes_on || repeats)) {
      AddSides(vote->sides, vote_.sides);
      out_.resize(vote_begin_);
    } else {
      vote_ = std::move(*vote);
      vote_begin_ = out_.size();
    }
    for (Block& line : VoteLines(block, grid, vote_.sides)) out_.push_back(std::move(line));
    vote_end_ = out_.size();
    return true;
  }

  MinutesColumns ColumnsOf(const Grid& grid) {
    MinutesColumns columns;
    if (grid.columns < 2 || IsRegister(grid)) return columns;
    bool named = false;
    for (int row = 0; row < grid.rows && row < 3; ++row) {
      const std::vector<std::string> texts = grid.RowTexts(row);
      if (!IsHeaderRow(texts)) continue;
      named = true;
      columns.notes = ColumnNamed(texts, patterns::kNotesColumn);
    }
    if (!named && FollowsActionHeading(grid)) return MinutesColumns{};
    Numbering numbering;
    CountRows(grid, numbering);
    const Numbering& all = by_width_[grid.columns];
    const bool running =
        Runs(numbering) || (grid.rows < kSmallGrid && all.rows >= kMinSplitRows && Runs(all));
    if (!named && !running) {
      // A table over several pages shows its columns once.
      const bool same = columns_.number >= 0 && (grid.columns == columns_.count || numbering.rows > 0);
      return same ? columns_ : MinutesColumns{};
    }
    columns.number = 0;
    columns.count = grid.columns;
    if (columns.notes < 1) columns.notes = LongestColumn(grid, 1);
    columns.title = columns.notes > 1 ? 1 : -1;
    return columns;
  }

  // "ACTIONS TO BE TAKEN" or the column titles of such a list stand just above.
  bool FollowsActionHeading(const Grid& grid) const {
    if (grid.rows > 0 && IsActionHeader(grid.RowTexts(0)) && !IsHeaderRow(grid.RowTexts(0))) return true;
    for (std::size_t back = 1; back <= 2 && back <= out_.size(); ++back) {
      const Block& above = out_[out_.size() - back];
      if (above.kind == BlockKind::kGrid) return false;
      if (patterns::kActionListHeading.In(above.text)) return true;
    }
    return false;
  }

  static bool IsRegister(const Grid& grid) {
    int codes = 0;
    for (const Cell& cell : grid.cells) codes += cell.text.size() == 1 ? 1 : 0;
    return codes > grid.rows;
  }

  // "12.1" under the heading "12.0" or "12": a numbered paragraph of that item.
  bool IsSubNumber(std::string_view number) const {
    number = number.substr(0, number.find(' '));
    const std::size_t dot = number.find('.');
    if (dot == std::string_view::npos || dot + 1 >= number.size() || heading_ >= out_.size()) return false;
    const std::string_view sub = number.substr(dot + 1);
    if (sub.find_first_not_of("0123456789") != std::string_view::npos || sub == "0") return false;
    const std::string& item = out_[heading_].label.bare;
    return item.substr(0, item.find('.')) == number.substr(0, dot) && item != number;
  }

  void AddNumberedNotes(const Cell& number, const Cell& notes) {
    const std::size_t first = out_.size();
    AddNotes(notes, 0, true);
    if (first >= out_.size()) return;
    out_[first].x = number.box.x0;
    Label& label = out_[first].label;
    if (label) return;
    label.kind = LabelKind::kDotted;
    label.printed = label.bare = number.text;
    label.value = FirstNumber(number.text.substr(number.text.find('.') + 1));
  }

  void AddMinutesRow(const Grid& grid, int row, const MinutesColumns& columns) {
    const Cell* number = grid.At(row, columns.number);
    const Cell* title = columns.title >= 0 ? grid.At(row, columns.title) : nullptr;
    const Cell* notes = grid.At(row, columns.notes);
    const bool has_number = number != nullptr && !number->text.empty();
    std::size_t skip = 0;
    if (has_number && notes != nullptr && IsSubNumber(number->text)) {
      AddNumberedNotes(*number, *notes);
      return;
    }
    if (has_number) {
      skip = AddHeading(grid, *number, title, notes);
    } else if (title != nullptr && !title->text.empty() && heading_ < out_.size()) {
      out_[heading_].text = FoldSpace(out_[heading_].text + " " + title->text);
    }
    if (notes != nullptr && notes != number) AddNotes(*notes, skip, has_number);
  }

  // Gives how many blocks of the notes the title took.
  std::size_t AddHeading(const Grid& grid, const Cell& number, const Cell* title, const Cell* notes) {
    Block block;
    block.kind = BlockKind::kHeading;
    block.label.kind = LabelKind::kNumber;
    block.label.printed = number.text;
    block.label.bare =
        number.text.ends_with('.') ? number.text.substr(0, number.text.size() - 1) : number.text;
    block.page_from = block.page_to = grid.page;
    block.box = number.box;
    block.x = number.box.x0;
    block.level = kTableHeadingLevel;
    std::size_t taken = 0;
    if (title != nullptr) {
      block.text = title->text;
      block.box = Union(number.box, title->box);
    } else if (notes != nullptr && !notes->blocks.empty() &&
               notes->blocks.front().text.size() <= kMaxTitleLength) {
      block.text = notes->blocks.front().text;
      taken = 1;
    }
    heading_ = out_.size();
    out_.push_back(std::move(block));
    if (title != nullptr) SplitTitle(*title);
    return taken;
  }

  // A cell over both columns begins with the title in bold: "Division of agenda  Consider whether ...".
  void SplitTitle(const Cell& cell) {
    if (cell.blocks.size() != 1) return;
    const Block& printed = cell.blocks.front();
    if (printed.label || printed.bold_prefix == 0 || printed.bold_prefix >= printed.text.size()) return;
    Block rest = printed;
    rest.text = std::string(Trim(std::string_view(printed.text).substr(printed.bold_prefix)));
    if (WordCount(rest.text) < kMinNoteWords) return;
    rest.bold_prefix = 0;
    rest.lines.clear();
    rest.starts_bold = false;
    out_.back().text = std::string(Trim(std::string_view(printed.text).substr(0, printed.bold_prefix)));
    out_.push_back(std::move(rest));
  }

  void AddNotes(const Cell& notes, std::size_t skip, bool own_row) {
    for (std::size_t i = skip; i < notes.blocks.size(); ++i) {
      const Block& block = notes.blocks[i];
      if (i == 0 && !own_row && !out_.empty() && out_.back().level != kTableHeadingLevel &&
          Continues(out_.back(), block)) {
        Append(out_.back(), block, Vocabulary{});
      } else {
        out_.push_back(block);
      }
    }
  }

  static bool IsLabelled(const Grid& grid) {
    if (grid.columns < 2) return false;
    int labels = 0;
    int rows = 0;
    for (int row = 0; row < grid.rows; ++row) {
      const std::vector<std::string> texts = grid.RowTexts(row);
      if (std::all_of(texts.begin(), texts.end(), [](const std::string& t) { return t.empty(); })) continue;
      ++rows;
      labels += IsLabelRow(texts) ? 1 : 0;
    }
    return labels > 0 && labels * 2 >= rows;
  }

  // People who stand in one cell, each on a line, stay apart.
  static std::string LabelledText(const Cell& cell, bool people) {
    if (!people) return cell.text;
    std::string text;
    for (const Block& block : cell.blocks) text += (text.empty() ? "" : "; ") + PeopleText(block);
    return text;
  }

  // "Date | 28 November" to "Date: 28 November"; further cells follow after a semicolon.
  void AddLabelled(const Grid& grid, int row) {
    Block block;
    bool after_label = false;
    for (const Cell& cell : grid.cells) {
      if (cell.row != row || cell.text.empty()) continue;
      if (block.text.empty()) {
        block.box = cell.box;
        block.bold = !cell.blocks.empty() && cell.blocks.front().bold;
        block.text = cell.text;
        if (cell.column == 0 && !block.text.ends_with(':') && cell.text.size() <= kMaxLabelLength)
          block.text += ':';
      } else {
        block.text += (block.text.ends_with(':') ? " "
                       : after_label             ? ": "
                                                 : "; ") +
                      LabelledText(cell, patterns::kAttendanceLabel.In(block.text));
        block.bold = false;
      }
      after_label = patterns::kFormLabel.In(cell.text) && cell.text.size() <= kMaxLabelLength;
    }
    block.page_from = block.page_to = grid.page;
    block.x = block.text_x = block.box.x0;
    if (!block.text.empty()) out_.push_back(std::move(block));
  }

  const Flow& flow_;
  std::vector<Block> out_;
  std::map<int, Numbering> by_width_;  // a table whose rows stand apart is many grids of one width
  MinutesColumns columns_;
  VoteTable vote_;  // the last one read, and the blocks it became
  std::size_t vote_begin_ = 0;
  std::size_t vote_end_ = 0;
  int vote_page_ = 0;
  std::size_t heading_ = static_cast<std::size_t>(-1);
};

}  // namespace

std::vector<Block> Linearise(const Flow& flow, std::size_t first, std::size_t last) {
  return Lineariser(flow).Run(first, last);
}

}  // namespace minutebook::extract
