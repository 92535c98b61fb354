// Accounts are set with white between their groups and below their headings:
//
//                          Net
//                          Expenditure   Budget      Variance
//
//   DIRECT SERVICES
//
//   Economic Development   (3,000)       (145,000)   142,000
//   Cultural and Heritage  0             (20,000)    20,000
//
//   Annual Precept         1,823,850     1,823,850
//
// Two tables one below the other do not fit: the second has headings or a caption. Test: join_blocks_test.cc.
#include "extractors/tables/join_blocks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

#include "extractors/tables/blocks.h"
#include "extractors/tables/columns.h"
#include "extractors/tables/prose.h"
#include "extractors/tables/row_groups.h"

namespace minutebook::extract {
namespace {

// In em.
constexpr double kMaxWhite = 6.5;            // between the baselines above and below
constexpr double kSameSide = 0.6;            // sides of one column
constexpr std::size_t kMinRows = 3;          // of a part with figures that another goes on from
constexpr std::size_t kMaxBetween = 2;       // group headings between two parts
constexpr std::size_t kMaxGroupHeading = 6;  // words
constexpr std::size_t kMaxBlocks = 200;      // on a page; more are drawings

// The rows of the page between two heights that stand over the columns.
std::vector<const TextRow*> RowsBetween(const std::vector<TextRow>& rows, const TableBlock& upper,
                                        const TableBlock& lower) {
  std::vector<const TextRow*> between;
  auto row = std::upper_bound(rows.begin(), rows.end(), upper.rows.back().baseline,
                              [](double y, const TextRow& r) { return y < r.baseline; });
  for (; row != rows.end() && row->baseline < lower.rows.front().baseline; ++row) {
    if (OverlapX(row->box, lower.box) > 0) between.push_back(&*row);
  }
  return between;
}

bool IsGroupHeading(const Page& page, const TextRow& row) {
  if (row.chunks.size() != 1 || row.chunks[0].words.size() > kMaxGroupHeading) return false;
  const std::string text = TextOf(page, row.chunks[0]);
  return text.back() != '.' && text.compare(0, 5, "Table") != 0 && text.compare(0, 6, "Figure") != 0 &&
         !IsFigureChunk(page, row.chunks[0]);
}

// Whether a row has figures beyond the first column, years left out.
bool HasFigures(const Page& page, const TextRow& row) {
  return std::any_of(row.chunks.begin() + 1, row.chunks.end(), [&](const Chunk& chunk) {
    return IsFigureChunk(page, chunk) && !IsYear(TextOf(page, chunk));
  });
}

int ColumnUnder(const std::vector<Column>& columns, const Box& box) {
  int found = -1;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (box.x1 <= columns[c].x0 || box.x0 >= columns[c].x1) continue;
    if (found >= 0) return -1;
    found = static_cast<int>(c);
  }
  return found;
}

// Whether each chunk of the row stands over one column, each over another, the first column left free.
bool AreHeadingsOver(const Page& page, const TextRow& row, const std::vector<Column>& columns) {
  int last = -1;
  for (const Chunk& chunk : row.chunks) {
    const int column = ColumnUnder(columns, chunk.box);
    if (column <= last || (IsFigureChunk(page, chunk) && !IsYear(TextOf(page, chunk)))) return false;
    last = column;
  }
  return row.chunks.size() + 1 >= columns.size();
}

// Whether the figures of the lower block stand in columns of the upper one.
bool SameColumns(const std::vector<Column>& upper, const std::vector<Column>& lower, double em) {
  if (upper.size() < 2 || lower.size() < 2 || lower.size() > upper.size()) return false;
  for (std::size_t c = 1; c < lower.size(); ++c) {
    const bool same = std::any_of(upper.begin() + 1, upper.end(), [&](const Column& column) {
      return std::abs(column.x1 - lower[c].x1) < kSameSide * em ||
             std::abs(column.x0 - lower[c].x0) < kSameSide * em;
    });
    if (!same) return false;
  }
  return std::abs(upper.front().x0 - lower.front().x0) < kSameSide * em;
}

bool Follows(const Page& page, const std::vector<TextRow>& rows, const TableBlock& upper,
             const TableBlock& lower) {
  if (upper.framed || lower.framed || !HasFigures(page, lower.rows.front())) return false;
  const std::vector<const TextRow*> between = RowsBetween(rows, upper, lower);
  if (between.size() > kMaxBetween) return false;
  double baseline = upper.rows.back().baseline;
  for (const TextRow* row : between) {
    if (!IsGroupHeading(page, *row)) return false;
    if (row->baseline - baseline > kMaxWhite * lower.em) return false;
    baseline = row->baseline;
  }
  const double white = lower.rows.front().baseline - baseline;
  if (white <= 0 || white > kMaxWhite * lower.em) return false;
  const std::vector<Column> columns = FindColumns(page, lower);
  if (upper.rows.size() == 1 && !HasFigures(page, upper.rows.front()))
    return AreHeadingsOver(page, upper.rows.front(), columns);
  return upper.rows.size() >= kMinRows && SameColumns(FindColumns(page, upper), columns, lower.em);
}

void Append(const std::vector<TextRow>& rows, const TableBlock& lower, TableBlock& upper) {
  for (const TextRow* row : RowsBetween(rows, upper, lower)) upper.rows.push_back(*row);
  upper.rows.insert(upper.rows.end(), lower.rows.begin(), lower.rows.end());
}

}  // namespace

std::vector<TableBlock> JoinBlocks(const Page& page, const std::vector<TextRow>& rows, const Edges& edges,
                                   std::vector<TableBlock> blocks) {
  std::stable_sort(blocks.begin(), blocks.end(),
                   [](const TableBlock& a, const TableBlock& b) { return a.box.y0 < b.box.y0; });
  std::vector<TableBlock> joined;
  for (TableBlock& block : blocks) {
    TableBlock* upper = nullptr;
    if (blocks.size() <= kMaxBlocks) {
      for (TableBlock& candidate : joined) {
        if (OverlapX(candidate.box, block.box) > 0) upper = &candidate;
      }
    }
    if (upper == nullptr || !Follows(page, rows, *upper, block)) {
      joined.push_back(std::move(block));
      continue;
    }
    Append(rows, block, *upper);
    FinishBlock(edges, *upper);
  }
  joined.erase(
      std::remove_if(joined.begin(), joined.end(), [](const TableBlock& b) { return b.rows.size() < 2; }),
      joined.end());
  return joined;
}

}  // namespace minutebook::extract
