// A monitoring table is known by its column titles: one for what was recommended and one for what came of it.
// The titles may be repeated on each page, and a page may leave them out.
//     22/09/16 | Performance | 1) That ... |             |             a new action
//              |             | 2) That ... | Circulated  | Completed   the same date and title
//              |             | experiencing a part-time   |             the text above goes on
// A list of actions without any word of progress ("ITEM | BY WHOM | BY WHEN") is a data table. Text that lost
// its columns is read cell after cell below the line of column titles. Test: actions_test.cc.
#include "extractors/actions.h"

#include <algorithm>
#include <optional>

#include "extractors/dates.h"
#include "extractors/grid_text.h"
#include "extractors/label.h"
#include "extractors/minutes/attendance.h"
#include "extractors/patterns/actions.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMinColumns = 3;
constexpr std::size_t kMaxHeaderCell = 60;
constexpr std::size_t kMaxLabelCell = 12;
constexpr std::size_t kMaxTitle = 200;

// Which column holds what; -1 when there is none.
struct Columns {
  int date = -1;
  int title = -1;
  int label = -1;
  int text = -1;
  int taken = -1;
  int status = -1;
  int owner = -1;
  int due = -1;
  int count = 0;
};

bool Take(int& column, int place, const Pattern& pattern, const std::string& text) {
  if (column >= 0 || !pattern.In(text)) return false;
  column = place;
  return true;
}

// The columns that a row of titles names; nothing when it is no such row.
std::optional<Columns> ColumnsNamed(const std::vector<std::string>& row) {
  Columns columns;
  columns.count = static_cast<int>(row.size());
  for (int i = 0; i < columns.count; ++i) {
    const std::string& text = row[static_cast<std::size_t>(i)];
    if (text.empty()) continue;
    if (text.size() > kMaxHeaderCell) return std::nullopt;
    if (Take(columns.status, i, patterns::kActionStatusColumn, text) ||
        Take(columns.taken, i, patterns::kActionTakenColumn, text) ||
        Take(columns.text, i, patterns::kActionTextColumn, text) ||
        Take(columns.date, i, patterns::kActionDateColumn, text) ||
        Take(columns.due, i, patterns::kActionDueColumn, text) ||
        Take(columns.owner, i, patterns::kActionOwnerColumn, text) ||
        Take(columns.label, i, patterns::kActionLabelColumn, text) ||
        Take(columns.title, i, patterns::kActionTitleColumn, text)) {
      continue;
    }
    // "Recommendation | Action | Status": the action is what was done.
    if (columns.taken < 0 && patterns::kActionTextColumn.In(text)) columns.taken = i;
  }
  if (columns.count < kMinColumns || columns.text < 0 || (columns.taken < 0 && columns.status < 0))
    return std::nullopt;
  return columns;
}

OptionalText Filled(const std::string& text) { return text.empty() ? OptionalText{} : OptionalText(text); }

void Extend(OptionalText& text, const std::string& more) {
  if (more.empty()) return;
  if (!text) text.emplace();
  JoinBrokenText(*text, more);
}

// Where " 2) That" begins in the text of number 1; npos when it does not.
std::size_t NextLabel(const std::string& text, int value) {
  const std::string mark = " " + std::to_string(value + 1) + ") ";
  const std::size_t at = text.find(mark);
  if (at == std::string::npos || !StartsUpper(text.substr(at + mark.size()))) return std::string::npos;
  return at;
}

class ActionReader {
 public:
  explicit ActionReader(const Flow& flow) : flow_(flow) {}

  std::vector<Action> Run(std::vector<bool>& used) {
    for (const Block& block : flow_.blocks) {
      if (block.kind == BlockKind::kGrid) {
        in_text_ = false;
        const auto g = static_cast<std::size_t>(block.grid);
        if (ReadGrid(flow_.grids[g])) used[g] = true;
      } else {
        columns_.reset();
        ReadText(block);
      }
    }
    CloseTextAction();
    MendLabels();
    return std::move(actions_);
  }

 private:
  bool ReadGrid(const Grid& grid) {
    bool read = columns_ && columns_->count == grid.columns;
    if (!read) columns_.reset();
    for (int row = 0; row < grid.rows; ++row) {
      const std::vector<std::string> texts = RowValues(grid, row);
      if (std::optional<Columns> named = ColumnsNamed(texts)) {
        if (!read) Forget();
        columns_ = named;
        read = true;
        continue;
      }
      if (read) ReadRow(grid, row, texts);
    }
    return read;
  }

  void Forget() {
    date_.reset();
    title_.reset();
    has_row_ = false;
  }

  static std::string At(const std::vector<std::string>& texts, int column) {
    return column < 0 ? std::string() : texts[static_cast<std::size_t>(column)];
  }

  // A cell that spans several rows holds for each of them.
  static std::string Shared(const Grid& grid, int row, int column) {
    if (column < 0) return {};
    const Cell* cell = CoveringCell(grid, row, column);
    return cell == nullptr || cell->column_span > 1 ? std::string() : ValueOf(*cell);
  }

  void ReadRow(const Grid& grid, int row, const std::vector<std::string>& texts) {
    if (FilledCells(texts) == 0) return;
    const Columns& columns = *columns_;
    const std::string text = At(texts, columns.text);
    const std::string title = At(texts, columns.title);
    const auto date = FindDate(At(texts, columns.date));
    const Label label = ParseLabel(text);
    const std::string own_label = At(texts, columns.label);
    const bool labelled = IsNumbering(label) || (!own_label.empty() && own_label.size() <= kMaxLabelCell);
    if (has_row_ && !date && !labelled && GoesOn(text, title)) {
      Continue(grid, texts);
      return;
    }
    if (date) date_ = date->iso;
    if (!title.empty() && (columns.title != columns.text)) title_ = title;
    if (text.empty()) return;
    Action action;
    action.label = Filled(own_label);
    action.action_taken = Filled(Shared(grid, row, columns.taken));
    action.status = Filled(Shared(grid, row, columns.status));
    action.owner = Filled(Shared(grid, row, columns.owner));
    action.due = Filled(Shared(grid, row, columns.due));
    action.where = WhereRow(grid, row, "actions.monitoring-table");
    AddWithLabel(std::move(action), text, label);
    has_row_ = true;
  }

  static bool IsNumbering(const Label& label) {
    return label.kind == LabelKind::kNumber || label.kind == LabelKind::kRoman ||
           label.kind == LabelKind::kAlpha;
  }

  bool GoesOn(const std::string& text, const std::string& title) const {
    if (text.empty()) return title.empty() || StartsLower(title);
    return StartsLower(text) || (title.empty() && !EndsSentence(actions_.back().text));
  }

  void Continue(const Grid& grid, const std::vector<std::string>& texts) {
    Action& action = actions_.back();
    const Columns& columns = *columns_;
    JoinBrokenText(action.text, At(texts, columns.text));
    Extend(action.action_taken, At(texts, columns.taken));
    Extend(action.status, At(texts, columns.status));
    Extend(action.owner, At(texts, columns.owner));
    Extend(action.due, At(texts, columns.due));
    const std::string title = At(texts, columns.title);
    if (!title.empty()) {
      Extend(title_, title);
      action.item = title_;
    }
    action.where.page_to = grid.page;
  }

  // Takes the label off the text; a cell with "1) ... 2) ..." holds an action each.
  void AddWithLabel(Action action, const std::string& text, const Label& label) {
    action.raised = date_;
    action.item = title_;
    std::string printed;
    std::string rest = text;
    if (IsNumbering(label)) {
      action.label = label.bare;
      printed = label.printed;
      rest = text.substr(label.length);
      const std::size_t next =
          label.kind == LabelKind::kNumber ? NextLabel(rest, label.value) : std::string::npos;
      if (next != std::string::npos) {
        Action first = action;
        first.text = FoldSpace(rest.substr(0, next));
        Push(std::move(first), printed);
        const std::string second = FoldSpace(rest.substr(next));
        AddWithLabel(std::move(action), second, ParseLabel(second));
        return;
      }
    }
    action.text = FoldSpace(rest);
    Push(std::move(action), printed);
  }

  void Push(Action action, std::string printed) {
    actions_.push_back(std::move(action));
    printed_.push_back(std::move(printed));
  }

  // A number that broke the series ("6) 1. 8)") because a list was numbered anew takes the place it stands
  // at.
  void MendLabels() {
    for (std::size_t i = 1; i + 1 < actions_.size(); ++i) {
      const Label before = ParseLabel(printed_[i - 1] + " x");
      const Label own = ParseLabel(printed_[i] + " x");
      const Label after = ParseLabel(printed_[i + 1] + " x");
      const bool same_list =
          actions_[i - 1].item == actions_[i].item && actions_[i + 1].item == actions_[i].item;
      const bool numbers = before.kind == LabelKind::kNumber && own.kind == LabelKind::kNumber &&
                           after.kind == LabelKind::kNumber;
      if (!same_list || !numbers || after.value != before.value + 2 || own.value == before.value + 1)
        continue;
      if (own.printed.back() == before.printed.back()) continue;
      actions_[i].label = std::to_string(before.value + 1);
    }
  }

  // Text without columns.
  void ReadText(const Block& block) {
    if (patterns::kMonitoringHeadLine.In(block.text) && !block.label) {
      if (!in_text_) Forget();
      in_text_ = true;
      after_head_ = true;
      return;
    }
    if (!in_text_) return;
    const bool rest_of_head = after_head_ && EqualNoCase(block.text, "status");
    after_head_ = false;
    if (rest_of_head) return;
    if (block.kind == BlockKind::kBlankNotice || !block.stamps.empty()) {
      const bool item = std::any_of(block.stamps.begin(), block.stamps.end(),
                                    [](const Stamp& s) { return s.kind == StampKind::kAgendaItem; });
      if (block.kind == BlockKind::kBlankNotice || item) {
        CloseTextAction();
        in_text_ = false;
        return;
      }
    }
    if (!StartTextGroup(block) && !StartTextAction(block)) GoOnText(block);
  }

  bool StartTextGroup(const Block& block) {
    const auto date = FindDate(block.text);
    if (block.label || !date || date->begin != 0) return false;
    CloseTextAction();
    date_ = date->iso;
    title_ = Filled(FoldSpace(block.text.substr(date->end)));
    in_title_ = true;
    return true;
  }

  bool StartTextAction(const Block& block) {
    const bool number = block.label.kind == LabelKind::kNumber && block.label.printed.ends_with(')');
    const bool plain = in_title_ && StartsWithNoCase(block.text, "that");
    if (!number && !plain) return false;
    if (!date_ && !title_) return false;
    CloseTextAction();
    in_title_ = false;
    Action action;
    action.raised = date_;
    action.item = title_;
    if (number) action.label = block.label.bare;
    action.text = block.text;
    action.where = Where(block, "actions.monitoring-text");
    Push(std::move(action), number ? block.label.printed : "");
    open_ = true;
    return true;
  }

  void GoOnText(const Block& block) {
    if (in_title_ && (!title_ || title_->size() + block.text.size() <= kMaxTitle)) {
      Extend(title_, block.text);
      return;
    }
    if (!open_) return;
    if (block.gap && !block.label && patterns::kStatusText.In(block.text)) {
      status_.clear();
      status_.push_back(block.text);
    } else if (!status_.empty() && !block.gap) {
      status_.push_back(block.text);
    } else {
      FlushStatus(actions_.back().action_taken);
      Extend(actions_.back().action_taken,
             block.label.kind == LabelKind::kBullet ? block.text : block.Printed());
    }
    actions_.back().where.page_to = block.page_to;
  }

  void FlushStatus(OptionalText& to) {
    for (const std::string& text : status_) Extend(to, text);
    status_.clear();
  }

  void CloseTextAction() {
    if (open_) FlushStatus(actions_.back().status);
    open_ = false;
  }

  const Flow& flow_;
  std::vector<Action> actions_;
  std::vector<std::string> printed_;  // labels as printed, one per action
  std::optional<Columns> columns_;    // of the table that the next grid may go on
  OptionalText date_;
  OptionalText title_;
  bool has_row_ = false;
  bool in_text_ = false;
  bool after_head_ = false;
  bool in_title_ = false;
  bool open_ = false;
  std::vector<std::string> status_;
};

}  // namespace

std::vector<Action> ReadActions(const Flow& flow, std::vector<bool>& used) {
  return ActionReader(flow).Run(used);
}

}  // namespace minutebook::extract
