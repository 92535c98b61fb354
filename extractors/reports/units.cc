// A form's rows become units: the marker in a first cell is the label of the row, a lone cell is prose. Grids
// without a single row of a form are data tables and skipped. Tests: reports_test.cc.
#include "extractors/reports/units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "extractors/dates.h"
#include "extractors/minutes/attendance.h"
#include "extractors/patterns/reports.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kHeadUnits = 12;  // fields of a head are looked for in the first units
constexpr int kMaxNameWords = 4;        // of a field's name
constexpr std::size_t kBoxWithin = 3;   // units above a box with the meeting

const Pattern* const kRowNames[] = {
    &patterns::kFieldDecisionMaker, &patterns::kFieldSubject,        &patterns::kFieldDate,
    &patterns::kFieldReportOf,      &patterns::kFieldClassification, &patterns::kFieldKeyDecision,
    &patterns::kFieldWards,         &patterns::kPartContacts,        &patterns::kPartConfidentiality,
    &patterns::kPartSummary,        &patterns::kPartRecommendations, &patterns::kPartAppendices,
    &patterns::kPartMembersRooms,   &patterns::kPartEquality,        &patterns::kPartPrivacy,
    &patterns::kPartBackground,     &patterns::kPartSupporting,      &patterns::kPapersCaption,
    &patterns::kFieldAppendices};

bool IsRowName(std::string_view text) {
  for (const Pattern* pattern : kRowNames) {
    if (pattern->In(text)) return true;
  }
  return patterns::kContactPost.In(text);
}

void AppendText(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += ' ';
  text += more;
}

// Bullets inside a cell's text are marks, not words.
std::string WithoutBullets(std::string text) {
  for (std::string_view bullet : {" • ", " ▪ ", " ● ", " \uf0b7 "}) {
    for (std::size_t at = text.find(bullet); at != std::string::npos; at = text.find(bullet, at))
      text.replace(at, bullet.size(), " ");
  }
  return text;
}

std::string PlainText(const Block& block) {
  return WithoutBullets(block.label.kind == LabelKind::kBullet ? block.text : block.Printed());
}

std::string CellText(const Cell& cell) {
  if (cell.blocks.empty()) return cell.text;
  std::string text;
  for (const Block& block : cell.blocks) AppendText(text, PlainText(block));
  return text;
}

std::vector<const Cell*> FilledCells(const Grid& grid, int row) {
  std::vector<const Cell*> cells;
  for (const Cell& cell : grid.cells) {
    if (cell.row == row && !Trim(CellText(cell)).empty()) cells.push_back(&cell);
  }
  return cells;
}

// "Meeting Name: Cabinet", the name known and with its colon.
bool IsField(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && WordCount(text.substr(0, colon)) <= kMaxNameWords &&
         IsRowName(text);
}

// `goes_on` says that the block just before was a form.
bool IsForm(const Grid& grid, bool after_form, bool goes_on) {
  if (grid.columns == 1 || (goes_on && grid.columns == 2)) return true;
  for (int row = 0; row < grid.rows; ++row) {
    const auto cells = FilledCells(grid, row);
    if (cells.empty()) continue;
    const std::string first = CellText(*cells.front());
    if (IsRowName(first)) return true;
    if (std::any_of(cells.begin(), cells.end(), [](const Cell* cell) { return IsField(CellText(*cell)); }))
      return true;
    if (after_form && cells.size() == 2 && patterns::kBareLabel.In(first)) return true;
  }
  return false;
}

// "Cabinet | 10 October 2031" over the title of a report.
bool IsBox(const Grid& grid) {
  return grid.rows == 1 && grid.columns == 2 &&
         std::any_of(grid.cells.begin(), grid.cells.end(), [](const Cell& cell) {
           const auto date = FindDate(cell.text);
           return date && date->end - date->begin + 2 >= cell.text.size();
         });
}

Unit UnitOfBlock(const Block& block) {
  Unit unit;
  unit.label = block.label;
  unit.cells = {WithoutBullets(block.text)};
  unit.where = Where(block, "");
  unit.x = block.x;
  unit.text_x = block.text_x;
  unit.heading = block.kind == BlockKind::kHeading;
  unit.bold = block.bold;
  unit.gap = block.gap;
  return unit;
}

// "Classification:   Unrestricted", also in lower-case heads, but no sentence with a colon.
bool OpensField(std::string_view line) {
  const std::size_t colon = line.find(':');
  const std::string_view name = Trim(line.substr(0, colon));
  if (patterns::kFieldElectoral.In(line) && WordCount(line) > 1 && colon == std::string_view::npos)
    return true;
  return colon != std::string_view::npos && WordCount(name) <= kMaxNameWords &&
         patterns::kFieldOther.In(line);
}

class Collector {
 public:
  explicit Collector(const Flow& flow) : flow_(flow) {}

  void Take(const Block& block) {
    if (block.kind == BlockKind::kBlankNotice) return;
    if (block.kind != BlockKind::kGrid) {
      after_form_ = false;
      if (!block.text.empty()) TakeProse(block);
      return;
    }
    EndColumns();
    const Grid& grid = flow_.grids[static_cast<std::size_t>(block.grid)];
    if (!IsForm(grid, in_form_, in_form_ && after_form_) && !(units_.size() < kBoxWithin && IsBox(grid)))
      return;
    for (int row = 0; row < grid.rows; ++row) TakeRow(grid, row);
    after_form_ = true;
    in_form_ = in_form_ || grid.columns > 1;
  }

  std::vector<Unit> Finish() {
    EndColumns();
    return std::move(units_);
  }

 private:
  // "DECISION TO BE TAKEN BY:      DECISION NUMBER:" over the values, each under its name.
  bool TakeLabelRow(const Block& block) {
    if (names_ != nullptr) {
      const Line& names = *std::exchange(names_, nullptr);
      return TakeValues(names, block);
    }
    if (units_.size() > kHeadUnits || block.lines.size() != 1 || block.label) return false;
    const Line& line = block.lines.front();
    const bool all = line.segments.size() > 1 &&
                     std::all_of(line.segments.begin(), line.segments.end(), [](const Segment& segment) {
                       return segment.text.ends_with(':') && WordCount(segment.text) <= kMaxNameWords + 1;
                     });
    if (!all) return false;
    names_ = &line;
    return true;
  }

  bool TakeValues(const Line& names, const Block& block) {
    std::vector<Unit> row(names.segments.size(), UnitOfBlock(block));
    for (std::size_t c = 0; c < row.size(); ++c) row[c].cells = {names.segments[c].text};
    for (const Line& line : block.lines) {
      for (const Segment& segment : line.segments) {
        std::size_t best = 0;
        for (std::size_t c = 1; c < row.size(); ++c) {
          if (std::abs(names.segments[c].box.CentreX() - segment.box.CentreX()) <
              std::abs(names.segments[best].box.CentreX() - segment.box.CentreX()))
            best = c;
        }
        AppendText(row[best].cells.front(), segment.text);
      }
    }
    units_.insert(units_.end(), row.begin(), row.end());
    return true;
  }

  // "Report of:  Director of Parks    Ward(s):  Ashby East," over "and Leisure" and "Fenwood": fields side by
  // side whose values wrap, each under its own beginning.
  bool TakePairs(const Block& block) {
    if (units_.size() > kHeadUnits || block.label) return false;
    std::vector<Unit> fields;
    std::vector<double> edges;  // of the values
    bool beside = false;
    bool known = false;  // a field of reports
    for (const Line& line : block.lines) {
      std::size_t names = 0;
      bool named = false;  // the segment before was a name
      for (const Segment& segment : line.segments) {
        // "Subject:   Roads: next steps" has one name.
        const bool name =
            IsField(segment.text) || (OpensField(segment.text) && (!named || segment.text.ends_with(':')));
        known = known || IsField(segment.text);
        if (name) {
          fields.push_back(UnitOfBlock(block));
          fields.back().cells = {segment.text};
          edges.push_back(segment.box.x0);
          ++names;
        } else if (fields.empty()) {
          return false;
        } else {
          if (named) edges.back() = segment.box.x0;
          AppendText(fields[named ? fields.size() - 1 : Under(edges, segment.box.x0)].cells.front(),
                     segment.text);
        }
        named = name && segment.text.ends_with(':');
      }
      beside = beside || names > 1;
    }
    if (!beside || !known) return false;
    units_.insert(units_.end(), fields.begin(), fields.end());
    return true;
  }

  // The last of the values that begin nearest to `x`.
  static std::size_t Under(const std::vector<double>& edges, double x) {
    std::size_t best = edges.size() - 1;
    for (std::size_t k = edges.size(); k-- > 0;) {
      if (std::abs(edges[k] - x) + 1 < std::abs(edges[best] - x)) best = k;
    }
    return best;
  }

  // Fields of a head that stand close under one another are units of their own.
  void TakeProse(const Block& block) {
    if (TakeColumns(block) || TakeLabelRow(block) || TakePairs(block)) return;
    EndColumns();
    const bool head = units_.size() < kHeadUnits && !block.label && block.lines.size() > 1;
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 1; head && i < block.lines.size(); ++i) {
      if (OpensField(block.lines[i].text)) starts.push_back(i);
    }
    if (starts.size() == 1) {
      units_.push_back(UnitOfBlock(block));
      return;
    }
    for (std::size_t k = 0; k < starts.size(); ++k) {
      const std::size_t last = k + 1 < starts.size() ? starts[k + 1] : block.lines.size();
      Unit unit = UnitOfBlock(block);
      unit.cells = {std::string()};
      for (std::size_t i = starts[k]; i < last; ++i) AppendText(unit.cells[0], block.lines[i].text);
      unit.where.box = block.lines[starts[k]].box;
      unit.gap = k == 0 && block.gap;
      units_.push_back(std::move(unit));
    }
  }

  // "Report Author:   Relevant Director:" and the lines under them are read one column after the other.
  bool TakeColumns(const Block& block) {
    if (block.lines.empty() || block.label) return false;
    const auto two = [](const Line& line) { return line.segments.size() == 2; };
    const Line& first = block.lines.front();
    if (!two(first)) return false;
    const bool opens = patterns::kContactPost.In(first.segments[0].text) &&
                       patterns::kContactPost.In(first.segments[1].text);
    if (!opens && columns_[0].empty()) return false;
    for (const Line& line : block.lines) {
      if (!two(line)) break;
      for (std::size_t c = 0; c < 2; ++c) {
        columns_[c].push_back(UnitOfBlock(block));
        columns_[c].back().cells = {line.segments[c].text};
      }
    }
    return true;
  }

  void EndColumns() {
    for (std::vector<Unit>& column : columns_) {
      for (Unit& unit : column) units_.push_back(std::move(unit));
      column.clear();
    }
  }

  void TakeRow(const Grid& grid, int row) {
    const auto cells = FilledCells(grid, row);
    if (cells.empty()) return;
    const std::string first = CellText(*cells.front());
    const bool labelled = cells.size() > 1 && patterns::kBareLabel.In(Trim(first));
    if (cells.size() == 1) {
      TakeLoneCell(grid, *cells.front(), row == 0 && after_form_);
      return;
    }
    if (!labelled && TakeFieldRow(grid, cells)) return;
    Unit unit;
    unit.row = true;
    unit.where = {grid.page, grid.page, cells.front()->box, "", 1};
    unit.x = cells.front()->box.x0;
    if (labelled) unit.label = ParseLabel(std::string(Trim(first)) + " x");
    unit.bold = !cells.front()->blocks.empty() && cells.front()->blocks.front().bold;
    for (std::size_t c = labelled && unit.label ? 1 : 0; c < cells.size(); ++c)
      unit.cells.push_back(CellText(*cells[c]));
    for (const Cell* cell : cells) unit.where.box = Union(unit.where.box, cell->box);
    units_.push_back(std::move(unit));
  }

  // "Meeting: | Cabinet | Date: | 3 May" and "Classification: Open | Date: 3 May": several fields in one row.
  bool TakeFieldRow(const Grid& grid, const std::vector<const Cell*>& cells) {
    std::size_t names = 0;
    std::size_t whole = 0;
    for (const Cell* cell : cells) {
      const std::string text = CellText(*cell);
      const Match field = patterns::kFieldOther.Find(text);
      whole += field && !field[2].empty() && IsRowName(std::string(field[1]) + ":") ? 1U : 0U;
      names += IsRowName(text) && (!field || field[2].empty()) ? 1U : 0U;
    }
    const bool pairs = names >= 2 && names * 2 == cells.size();
    if (whole < 2 && !pairs) return false;
    for (std::size_t c = 0; c < cells.size(); c += pairs ? 2 : 1) {
      Unit unit;
      unit.row = true;
      unit.where = {grid.page, grid.page, cells[c]->box, "", 1};
      unit.x = cells[c]->box.x0;
      unit.cells = {CellText(*cells[c])};
      if (pairs) unit.cells.push_back(CellText(*cells[c + 1]));
      units_.push_back(std::move(unit));
    }
    return true;
  }

  void TakeLoneCell(const Grid& grid, const Cell& cell, bool first_row) {
    if (cell.blocks.empty()) {
      Unit unit;
      unit.row = true;
      unit.cells = {cell.text};
      unit.where = {grid.page, grid.page, cell.box, "", 1};
      unit.carries_on = first_row && cell.column > 0;
      units_.push_back(std::move(unit));
      return;
    }
    bool first = true;
    for (const Block& block : cell.blocks) {
      if (block.text.empty()) continue;
      Unit unit = UnitOfBlock(block);
      unit.row = true;
      unit.carries_on = first && first_row && !block.label && (cell.column > 0 || StartsLower(block.text));
      unit.where.page_from = unit.where.page_to = grid.page;
      units_.push_back(std::move(unit));
      first = false;
    }
  }

  const Flow& flow_;
  bool after_form_ = false;  // the block before was a form: its last row may go on
  bool in_form_ = false;     // the report is set as a form
  std::array<std::vector<Unit>, 2> columns_;
  const Line* names_ = nullptr;  // a row of names whose values come next
  std::vector<Unit> units_;
};

}  // namespace

std::string Unit::Printed() const {
  std::string text = label && label.kind != LabelKind::kBullet ? label.printed : std::string();
  for (const std::string& cell : cells) AppendText(text, cell);
  return text;
}

std::vector<Unit> UnitsOf(const Flow& flow, const SectionSpan& span) {
  Collector collector(flow);
  for (std::size_t i = span.first; i < span.last; ++i) collector.Take(flow.blocks[i]);
  return collector.Finish();
}

}  // namespace minutebook::extract
