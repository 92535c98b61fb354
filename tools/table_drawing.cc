// Tables drawn with lines for a terminal: columns as wide as their texts ask for, cut down to the width there
// is, words kept whole as long as that goes; headings over several columns set across them.
#include <algorithm>
#include <cstddef>
#include <numeric>

#include "extractors/tables/table.h"
#include "extractors/tables/types.h"
#include "tools/table_output.h"
#include "tools/text_layout.h"

namespace minutebook::tools {
namespace {

using extract::StitchedCell;
using extract::StitchedTable;

constexpr int kMinColumn = 6;   // a drawn column is not made narrower than this
constexpr int kWholeWord = 16;  // words up to this long are broken last
constexpr int kCellFrame = 3;   // a bar and two blanks around each cell

// A cell as it is drawn in one row: blank where one above reaches into the row.
struct DrawnCell {
  std::size_t column = 0;
  std::size_t span = 1;
  std::string text;
};
using DrawnRow = std::vector<DrawnCell>;

std::vector<DrawnRow> RowsToDraw(const StitchedTable& table) {
  const auto rows = static_cast<std::size_t>(table.rows), columns = static_cast<std::size_t>(table.columns);
  std::vector<DrawnRow> drawn(rows);
  for (const StitchedCell& cell : table.cells) {
    for (int r = cell.row; r < cell.row + cell.row_span && r < table.rows; ++r) {
      drawn[static_cast<std::size_t>(r)].push_back({static_cast<std::size_t>(cell.column),
                                                    static_cast<std::size_t>(cell.column_span),
                                                    r == cell.row ? OneLine(cell.text) : ""});
    }
  }
  for (DrawnRow& row : drawn) {
    std::vector<char> taken(columns, 0);
    for (const DrawnCell& cell : row) {
      for (std::size_t c = cell.column; c < cell.column + cell.span && c < columns; ++c) taken[c] = 1;
    }
    for (std::size_t c = 0; c < columns; ++c) {
      if (!taken[c]) row.push_back({c, 1, ""});
    }
    std::sort(row.begin(), row.end(),
              [](const DrawnCell& a, const DrawnCell& b) { return a.column < b.column; });
  }
  return drawn;
}

int LongestWord(const std::string& text) {
  int longest = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    longest = std::max(longest, DisplayWidth(std::string_view(text).substr(begin, end - begin)));
    begin = end + 1;
  }
  return longest;
}

// The widths the texts ask for, the widest cut until the table fits; below its longest word only when all
// are.
std::vector<int> Widths(const std::vector<DrawnRow>& rows, std::size_t columns, int width) {
  std::vector<int> widths(columns, 1), words(columns, kMinColumn);
  for (const DrawnRow& row : rows) {
    for (const DrawnCell& cell : row) {
      if (cell.span != 1) continue;
      widths[cell.column] = std::max(widths[cell.column], DisplayWidth(cell.text));
      words[cell.column] = std::max(words[cell.column], std::min(kWholeWord, LongestWord(cell.text)));
    }
  }
  const int room = width - kCellFrame * static_cast<int>(columns) - 1;
  int total = std::accumulate(widths.begin(), widths.end(), 0);
  for (const bool break_words : {false, true}) {
    while (total > room) {
      int* widest = nullptr;
      for (std::size_t c = 0; c < columns; ++c) {
        if (widths[c] <= (break_words ? kMinColumn : words[c])) continue;
        if (widest == nullptr || widths[c] > *widest) widest = &widths[c];
      }
      if (widest == nullptr) break;
      --*widest;
      --total;
    }
  }
  return widths;
}

int WidthOf(const DrawnCell& cell, const std::vector<int>& widths) {
  int width = kCellFrame * static_cast<int>(cell.span - 1);
  for (std::size_t c = cell.column; c < cell.column + cell.span && c < widths.size(); ++c) width += widths[c];
  return width;
}

// Breaks a text to lines; a word that is wider than the column is cut.
std::vector<std::string> CellLines(const std::string& text, int width) {
  std::vector<std::string> lines;
  for (const std::string& line : Lines(Wrap(text, width, 0))) {
    std::string part;
    int columns = 0;
    for (const char c : line) {
      const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      if (begins && columns == width) {
        lines.push_back(std::move(part));
        part.clear();
        columns = 0;
      }
      part += c;
      columns += begins;
    }
    if (!part.empty()) lines.push_back(std::move(part));
  }
  return lines;
}

std::string Padded(const std::string& text, int width, bool right) {
  const std::string blanks(static_cast<std::size_t>(std::max(0, width - DisplayWidth(text))), ' ');
  return right ? blanks + text : text + blanks;
}

std::string Line(const std::vector<int>& widths, const char* left, const char* middle, const char* right) {
  std::string line = left;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    if (c) line += middle;
    for (int i = 0; i < widths[c] + 2; ++i) line += "\xE2\x94\x80";
  }
  return line + right + "\n";
}

std::string DrawRow(const DrawnRow& row, const std::vector<int>& widths, const std::vector<char>& right) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (const DrawnCell& cell : row) {
    cells.push_back(CellLines(cell.text, WidthOf(cell, widths)));
    height = std::max(height, cells.back().size());
  }
  std::string out;
  for (std::size_t i = 0; i < height; ++i) {
    for (std::size_t k = 0; k < row.size(); ++k) {
      const bool to_right = row[k].span == 1 && right[row[k].column];
      out += "\xE2\x94\x82 " +
             Padded(i < cells[k].size() ? cells[k][i] : "", WidthOf(row[k], widths), to_right) + " ";
    }
    out += "\xE2\x94\x82\n";
  }
  return out;
}

std::string Draw(const StitchedTable& table, int width) {
  const std::vector<DrawnRow> rows = RowsToDraw(table);
  const std::vector<int> widths = Widths(rows, static_cast<std::size_t>(table.columns), width);
  std::vector<char> right;
  for (const auto& column : DescribeColumns(AsTable(table))) {
    right.push_back(column.type == "number" || column.type == "percent" || column.type == "currency");
  }
  const std::vector<char> left(right.size(), 0);
  std::string out = TableCaption(table) + "\n" + Line(widths, "\xE2\x94\x8C", "\xE2\x94\xAC", "\xE2\x94\x90");
  bool wrapped = false;
  for (const DrawnRow& row : rows) {
    for (const DrawnCell& cell : row) wrapped = wrapped || DisplayWidth(cell.text) > WidthOf(cell, widths);
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const bool heading = static_cast<int>(r) < table.header_rows;
    const bool divide = r > 0 && (static_cast<int>(r) == table.header_rows || (wrapped && !heading));
    if (divide) out += Line(widths, "\xE2\x94\x9C", "\xE2\x94\xBC", "\xE2\x94\xA4");
    out += DrawRow(rows[r], widths, heading ? left : right);
  }
  return out + Line(widths, "\xE2\x94\x94", "\xE2\x94\xB4", "\xE2\x94\x98");
}

}  // namespace

std::string DrawTables(const std::vector<StitchedTable>& tables, int width) {
  std::string out;
  for (const StitchedTable& table : tables) out += (out.empty() ? "" : "\n") + Draw(table, width);
  return out;
}

}  // namespace minutebook::tools
