#include "extractors/tables/charts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extractors/tables/cell_text.h"
#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr std::size_t kMinAxis = 4;  // figures in even steps that make an axis
constexpr double kScaleReach = 5;    // em left of a grid in which its scale stands
constexpr double kOnLine = 0.35;     // em between the middle of a figure and the line that it marks

// Whether the figures go in even steps, as along an axis.
bool EvenSteps(const std::vector<double>& figures) {
  if (figures.size() < kMinAxis) return false;
  const double step = figures[1] - figures[0];
  for (std::size_t i = 1; i < figures.size(); ++i) {
    if (std::abs(figures[i] - figures[i - 1] - step) > 1e-6 * std::abs(step) + 1e-9) return false;
  }
  return step != 0;
}

// The figures of an outer column from top to bottom; a figure that opens a longer text counts.
std::vector<double> ColumnFigures(const Table& table, int column) {
  std::vector<double> figures;
  for (const GridCell& cell : table.cells) {
    if (cell.column != column || cell.text.empty()) continue;
    Value value = ReadValue(cell.text);
    if (!value.number) value = ReadValue(cell.text.substr(0, cell.text.find(' ')));
    if (!value.number) {
      if (EvenSteps(figures)) break;
      figures.clear();
      continue;
    }
    figures.push_back(*value.number);
  }
  if (figures.size() > kMinAxis && !EvenSteps(figures)) figures.pop_back();
  return figures;
}

}  // namespace

bool HasScaleOnLines(const Page& page, const Table& table) {
  std::set<double> lines;
  for (const GridCell& cell : table.cells) {
    lines.insert(cell.box.y0);
    lines.insert(cell.box.y1);
  }
  std::vector<std::pair<double, double>> marks;  // height, figure
  for (const Word& word : page.words) {
    const double em = static_cast<double>(word.font_size);
    const double y = word.box.CentreY();
    if (word.box.x1 > table.box.x0 || word.box.x0 < table.box.x0 - kScaleReach * em) continue;
    const auto above = lines.lower_bound(y - kOnLine * em);
    if (above == lines.end() || *above > y + kOnLine * em) continue;
    const Value value = ReadValue(word.text);
    if (value.number) marks.emplace_back(y, *value.number);
  }
  std::sort(marks.begin(), marks.end());
  std::vector<double> figures;
  for (const auto& [y, figure] : marks) figures.push_back(figure);
  return EvenSteps(figures);
}

bool IsChart(const Page& page, const Table& table) {
  int beside = 0;
  for (const GridCell& cell : table.cells) {
    beside += cell.column > 0 && cell.column + 1 < table.columns && IsFigure(ReadValue(cell.text).kind) &&
              !cell.text.empty();
  }
  for (const int column : {0, table.columns - 1}) {
    const std::vector<double> figures = ColumnFigures(table, column);
    if (!EvenSteps(figures) || figures[1] > figures[0]) continue;
    if (beside < static_cast<int>(figures.size())) return true;
  }
  const std::vector<WordIndices> lines = LinesOf(page, table.words);
  for (std::size_t back = 1; back <= 2 && back < lines.size(); ++back) {
    std::vector<double> figures;
    for (const std::uint32_t w : lines[lines.size() - back]) {
      const Value value = ReadValue(page.words[w].text);
      if (value.number) figures.push_back(*value.number);
    }
    if (figures.size() > kMinAxis && EvenSteps(figures)) return true;
  }
  return false;
}

}  // namespace minutebook::extract
