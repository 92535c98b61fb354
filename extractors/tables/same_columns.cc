#include "extractors/tables/same_columns.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "extractors/tables/facts.h"
#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr double kSameLine = 0.02;  // of the page's width: column lines this close agree
constexpr double kSameLines = 0.7;  // share of column lines that must agree
constexpr int kMaxRepeated = 6;     // heading rows
// Headings recognised twice, in bytes.
constexpr std::size_t kMinAlike = 3;
constexpr std::size_t kMaxAlike = 60;
constexpr std::size_t kAlikeShare = 5;  // one in so many may differ
constexpr int kManyHeadings = 4;        // in a row: of so many
constexpr int kMisreadShare = 4;        // one in so many may be lost or misread,
constexpr int kMisnumberedShare = 10;   // one in so many with other digits

// Where each column begins, and where the last ends; of the table as it is read, on a page `extent` wide.
std::vector<double> ColumnLines(const Table& table, double extent) {
  std::vector<double> lines(static_cast<std::size_t>(table.columns) + 1, std::nan(""));
  const bool sideways = table.angle == 90 || table.angle == 270;
  for (const GridCell& cell : table.cells) {
    double low = sideways ? cell.box.y0 : cell.box.x0, high = sideways ? cell.box.y1 : cell.box.x1;
    if (table.angle == 180 || table.angle == 270)
      std::tie(low, high) = std::pair(extent - high, extent - low);
    lines[static_cast<std::size_t>(cell.column)] = low;
    lines[static_cast<std::size_t>(cell.column + cell.column_span)] = high;
  }
  return lines;
}

std::string Digits(const std::string& text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return std::isdigit(static_cast<unsigned char>(c)); });
  return digits;
}

// How many bytes must be put in, left out or changed to make one text of the other.
std::size_t Distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t k = 0; k < b.size(); ++k) {
      const std::size_t changed = diagonal + (a[i] != b[k]);
      diagonal = row[k + 1];
      row[k + 1] = std::min({changed, row[k] + 1, row[k + 1] + 1});
    }
  }
  return row.back();
}

// What `text` says after `start`, both compared without blanks and case; nothing unless it begins so.
std::optional<std::string> RestAfter(const std::string& start, const std::string& text) {
  const std::string folded = FoldedText(start);
  for (std::size_t end = text.size() + 1; end-- > 0;) {
    if (FoldedText(text.substr(0, end)) != folded) continue;
    const std::size_t next = text.find_first_not_of(" ", end);
    return next == std::string::npos ? "" : text.substr(next);
  }
  return std::nullopt;
}

// What two rows have in common, column by column.
struct Likeness {
  int filled = 0;                   // above
  int columns = 0;                  // filled in either
  int alike = 0;                    // but not the same
  int missed = 0;                   // neither
  int misnumbered = 0;              // of these, both with digits, which are not the same
  bool differs = false;             // in a letter, or holds figures
  std::map<int, std::string> rest;  // what a cell below says more, by column
};

Likeness Compare(const TableRow& above, const TableRow& below) {
  Likeness row;
  for (std::size_t c = 0; c < above.size(); ++c) {
    const std::string left = above[c] ? above[c]->text : "", right = below[c] ? below[c]->text : "";
    if (left.empty() && right.empty()) continue;
    ++row.columns;
    row.filled += !left.empty();
    row.differs = row.differs || left != right || IsFigure(ReadValue(left).kind);
    const auto more = left.empty() ? std::nullopt : RestAfter(left, right);
    if (!more) {
      ++(AreAlike(FoldedText(left), FoldedText(right)) ? row.alike : row.missed);
      const std::string numbers = Digits(left), others = Digits(right);
      row.misnumbered += !numbers.empty() && !others.empty() && numbers != others;
    } else if (!more->empty() && below[c]->column == static_cast<int>(c)) {
      row.rest[static_cast<int>(c)] = *more;
    }
  }
  return row;
}

// Whether a row of many headings is another in which recognition lost or misread a few.
bool AreMisread(const Likeness& row) {
  const int wrong = row.missed + static_cast<int>(row.rest.size());
  return row.columns >= kManyHeadings && wrong * kMisreadShare <= row.columns &&
         row.misnumbered * kMisnumberedShare <= row.columns && row.alike * 2 <= row.columns;
}

}  // namespace

std::vector<TableRow> LatticeOf(const Table& table) {
  std::vector<TableRow> rows(static_cast<std::size_t>(std::max(table.rows, 0)),
                             TableRow(static_cast<std::size_t>(std::max(table.columns, 0)), nullptr));
  for (const GridCell& cell : table.cells) {
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)] = &cell;
      }
    }
  }
  return rows;
}

double PageExtent(const OnPage& place) {
  return place.table.angle == 90 || place.table.angle == 270 ? place.page.height : place.page.width;
}

std::vector<int> MatchByPlace(const OnPage& upper, const OnPage& lower) {
  const double extent = PageExtent(upper);
  const std::vector<double> a = ColumnLines(upper.table, extent),
                            b = ColumnLines(lower.table, PageExtent(lower));
  std::vector<int> match;
  std::size_t agreed = 0;
  for (std::size_t i = 0; i < b.size(); ++i) {
    int best = 0;
    for (std::size_t k = 1; k < a.size(); ++k) {
      if (std::abs(a[k] - b[i]) < std::abs(a[static_cast<std::size_t>(best)] - b[i]))
        best = static_cast<int>(k);
    }
    agreed += std::abs(a[static_cast<std::size_t>(best)] - b[i]) <= kSameLine * extent;
    match.push_back(best);
  }
  if (static_cast<double>(agreed) < kSameLines * static_cast<double>(b.size())) return {};
  for (std::size_t i = 0; i + 1 < match.size(); ++i) {
    if (match[i + 1] <= match[i]) return {};
  }
  if (match.front() != 0 || match.back() != upper.table.columns) return {};
  return match;
}

std::vector<int> MatchInOrder(int columns) {
  std::vector<int> match;
  for (int c = 0; c <= columns; ++c) match.push_back(c);
  return match;
}

bool HaveSameSides(const OnPage& upper, const OnPage& lower) {
  const double extent = PageExtent(upper);
  const std::vector<double> a = ColumnLines(upper.table, extent),
                            b = ColumnLines(lower.table, PageExtent(lower));
  return std::abs(a.front() - b.front()) <= kSameLine * extent &&
         std::abs(a.back() - b.back()) <= kSameLine * extent;
}

bool HaveSameKinds(const Table& upper, const Table& lower) {
  const TableFacts a = FactsOf(upper), b = FactsOf(lower);
  int agreed = 0, compared = 0;
  for (std::size_t c = 0; c < a.columns.size() && c < b.columns.size(); ++c) {
    if (a.columns[c].filled == 0 || b.columns[c].filled == 0) continue;
    ++compared;
    agreed +=
        (a.columns[c].figures * 2 > a.columns[c].filled) == (b.columns[c].figures * 2 > b.columns[c].filled);
  }
  return compared > 0 && agreed == compared;
}

std::string FoldedText(const std::string& text) {
  std::string folded;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80) {
      folded += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return folded;
}

bool AreAlike(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  if (shorter < kMinAlike || longer > kMaxAlike || Digits(a) != Digits(b)) return false;
  return Distance(a, b) <= std::max<std::size_t>(1, longer / kAlikeShare);
}

RepeatedHeadings RepeatedRows(const Table& head, const Table& lower, bool recognised) {
  RepeatedHeadings repeated;
  if (head.columns != lower.columns) return repeated;
  const std::vector<TableRow> a = LatticeOf(head), b = LatticeOf(lower);
  const int headings = std::max(head.header_rows, 1);
  const int most = std::min({kMaxRepeated, lower.rows - 1, head.rows - 1});
  for (int r = 0; r < most; ++r) {
    const auto i = static_cast<std::size_t>(r);
    const Likeness row = Compare(a[i], b[i]);
    // More rows than were taken for headings are, where they repeat words alone.
    if (r >= headings && (row.filled < 2 || row.differs)) break;
    const bool misread = recognised && r < headings && AreMisread(row);
    if (!misread) {
      if (row.missed > 0 || row.filled == 0 || row.alike * 2 > row.filled) break;
      if (!row.rest.empty() && (lower.ruled || row.rest.size() * 2 > a[i].size())) break;
      repeated.rest = row.rest;
    }
    repeated.rows = r + 1;
    if (!repeated.rest.empty()) break;
  }
  return repeated;
}

}  // namespace minutebook::extract
