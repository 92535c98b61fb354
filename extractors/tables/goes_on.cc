#include "extractors/tables/goes_on.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/tables/cell_text.h"
#include "extractors/tables/facts.h"
#include "extractors/tables/row_groups.h"
#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr double kMargin = 0.1;  // of the page's height at its head and foot holds furniture
constexpr double kHeadPart =
    0.25;  // of the page's height in which a line repeated from the page before is furniture
constexpr std::size_t kMaxLinesBelow = 1;  // lines of body text below a table that goes on
constexpr std::size_t kMaxLinesAbove = 2;  // lines above one that says that it is continued
constexpr std::size_t kMaxCaption = 80;    // bytes, blanks left out
constexpr double kTitleSize = 1.25;        // of the table's text: lines in the margin that are no furniture

struct HeadLine {
  std::string
      text;         // letters only, in lower case; digits too in a caption, whose number tells it from others
  double size = 0;  // of its largest word
};

// The lines between two heights; stamps that read sideways are none.
std::vector<HeadLine> LinesBetween(const Page& page, double from, double to) {
  WordIndices words;
  for (std::uint32_t w = 0; w < page.words.size(); ++w) {
    const double y = page.words[w].box.CentreY();
    if (y > from && y < to && page.words[w].angle == 0) words.push_back(w);
  }
  std::vector<HeadLine> lines;
  for (const WordIndices& line : LinesOf(page, std::move(words))) {
    HeadLine head{FoldedText(JoinLines(page, {line})), 0};
    if (head.text.substr(0, 5) != "table")
      head.text.erase(std::remove_if(head.text.begin(), head.text.end(),
                                     [](char c) { return std::isdigit(static_cast<unsigned char>(c)); }),
                      head.text.end());
    for (const std::uint32_t w : line)
      head.size = std::max(head.size, static_cast<double>(page.words[w].font_size));
    lines.push_back(std::move(head));
  }
  return lines;
}

bool IsLastOnPage(const Page& page, const Table& table) {
  if (table.angle != 0) return true;
  return LinesBetween(page, table.box.y1, (1 - kMargin) * page.height).size() <= kMaxLinesBelow;
}

bool EndsWith(const std::string& text, std::string_view end) {
  return text.size() > end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// "Table 4 (continued)", "Continued from the last page"; not a sentence in which something continues.
bool SaysContinued(const std::string& text) {
  return text.size() <= kMaxCaption && (EndsWith(text, "continued") || EndsWith(text, "contd") ||
                                        EndsWith(text, "cont") || text.compare(0, 9, "continued") == 0);
}

double SizeOfText(const Page& page, const Table& table) {
  std::vector<float> sizes;
  for (const std::uint32_t w : table.words) {
    if (w < page.words.size()) sizes.push_back(page.words[w].font_size);
  }
  if (sizes.empty()) return 0;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return static_cast<double>(*middle);
}

// What stands above a table besides page furniture (lines that the page before has too). In the margin only
// what is set larger than the table counts: the title of a slide.
struct Above {
  std::size_t lines = 0;
  bool continued = false;  // one says so
  bool Nothing() const { return lines == 0; }
};

Above AboveTable(const Page& before, const Page& page, const Table& table) {
  Above above;
  if (table.angle != 0) return above;
  const std::vector<HeadLine> furniture = LinesBetween(before, 0, kHeadPart * before.height);
  const double title = kTitleSize * SizeOfText(page, table);
  const auto is_furniture = [&](const HeadLine& line) {
    return line.text.empty() || std::any_of(furniture.begin(), furniture.end(),
                                            [&](const HeadLine& f) { return f.text == line.text; });
  };
  // A title counts where the page before has another; recognised text does not come out the same twice.
  const bool titled =
      !IsRecognised(page) && std::any_of(furniture.begin(), furniture.end(),
                                         [&](const HeadLine& line) { return line.size >= title; });
  for (const HeadLine& line : LinesBetween(page, 0, kMargin * page.height)) {
    if (!titled || line.size < title || is_furniture(line)) continue;
    ++above.lines;
    above.continued = above.continued || SaysContinued(line.text);
  }
  for (const HeadLine& line : LinesBetween(page, kMargin * page.height, table.box.y0)) {
    if (is_furniture(line)) continue;
    ++above.lines;
    above.continued = above.continued || SaysContinued(line.text);
  }
  return above;
}

bool IsBold(const Page& page, const GridCell& cell) {
  return !cell.words.empty() && std::all_of(cell.words.begin(), cell.words.end(), [&](std::uint32_t w) {
    return w < page.words.size() && page.words[w].bold;
  });
}

struct RowLook {
  int filled = 0;
  bool bold = true;
  bool figures = false;
  std::set<std::optional<std::uint32_t>> colours;
};

RowLook LookOf(const Page& page, const Table& table, int row) {
  RowLook look;
  for (const GridCell& cell : table.cells) {
    if (cell.row != row) continue;
    look.colours.insert(cell.colour);
    if (cell.text.empty()) continue;
    ++look.filled;
    look.bold = look.bold && IsBold(page, cell);
    look.figures = look.figures || (IsFigure(ReadValue(cell.text).kind) && !IsYear(cell.text));
  }
  return look;
}

// Whether the first row is set off from the next as headings are, by bold type or by the shading that the
// headings of `head` have and none of its other rows.
bool HasHeadingsOfItsOwn(const Table& head, const Page& page, const Table& table) {
  if (table.rows < 2) return false;
  const RowLook first = LookOf(page, table, 0), second = LookOf(page, table, 1);
  if (first.filled < 2 || first.figures) return false;
  if (first.bold && second.filled > 0 && !second.bold) return true;
  if (first.colours.size() != 1 || !first.colours.begin()->has_value()) return false;
  bool heading = false, body = false;
  for (const GridCell& cell : head.cells) {
    if (cell.colour == *first.colours.begin())
      (cell.row < std::max(1, head.header_rows) ? heading : body) = true;
  }
  return heading && !body;
}

bool StartsMidSentence(const std::string& text) {
  if (text.empty()) return false;
  const char c = text[0];
  return std::islower(static_cast<unsigned char>(c)) || c == ',' || c == ';' || (c == ')' && text.size() > 1);
}

// "2) That the ..." below "1) That the ...": the next of numbered cells, no part of the one before.
bool IsNextNumber(const std::string& above, const std::string& text) {
  const auto mark = [](const std::string& cell) {
    const std::string first = cell.substr(0, cell.find(' '));
    return first.size() < cell.size() && IsParagraphMark(first) &&
                   std::isdigit(static_cast<unsigned char>(first[0]))
               ? first
               : std::string();
  };
  return !mark(above).empty() && !mark(text).empty() && mark(above) != mark(text);
}

bool EndsOpen(const std::string& text) {
  return text.size() > 40 && std::string(".:;!?)\"").find(text.back()) == std::string::npos;
}

// Whether the words of marked text between two tables are page stamps ("Page 27", "Agenda Item 8") only.
bool OnlyStampsBetween(const Page& page, const Table& upper, const Table& lower) {
  std::string between;
  for (std::uint32_t w = upper.words.back() + 1; w < lower.words.front() && w < page.words.size(); ++w) {
    const std::string word = FoldedText(page.words[w].text);
    const bool number = word.find_first_not_of("0123456789") == std::string::npos && word.size() <= 4;
    if (number && !between.empty()) continue;
    if (word != "page" && word != "agenda" && word != "item") return false;
    between = word;
  }
  return true;
}

}  // namespace

std::optional<TableJoin> JoinOverPages(const Table& head, const Page& upper_page, const Table& upper,
                                       const Page& lower_page, const Table& lower) {
  if (lower.page != upper.page + 1) return std::nullopt;
  if (!IsLastOnPage(upper_page, upper)) return std::nullopt;
  const Above above = AboveTable(upper_page, lower_page, lower);
  if (!above.Nothing() && (!above.continued || above.lines > kMaxLinesAbove)) return std::nullopt;
  TableJoin join;
  join.repeated = RepeatedRows(head, lower, IsRecognised(upper_page) && IsRecognised(lower_page));
  join.match = MatchByPlace({upper_page, upper}, {lower_page, lower});
  const bool fresh =
      lower.header_rows > 0 && join.repeated.rows == 0;  // has headings of its own, or seems to
  if (fresh && (!upper.ruled || HasHeadingsOfItsOwn(head, lower_page, lower))) return std::nullopt;
  if (!join.match.empty()) return join;
  if (upper.columns != lower.columns || upper.angle != lower.angle) return std::nullopt;
  join.match = MatchInOrder(upper.columns);
  if (join.repeated.rows > 0 || (lower.header_rows == 0 && HaveSameKinds(upper, lower))) return join;
  if (upper.ruled && lower.ruled && HaveSameSides({upper_page, upper}, {lower_page, lower})) return join;
  return std::nullopt;
}

std::optional<TableJoin> JoinOverStamp(const Table& head, const Page& page, const Table& upper,
                                       const Table& lower) {
  if (page.marks.empty() || upper.page != lower.page || upper.columns != lower.columns) return std::nullopt;
  if (upper.words.empty() || lower.words.empty() || !OnlyStampsBetween(page, upper, lower))
    return std::nullopt;
  TableJoin join;
  join.repeated = RepeatedRows(head, lower, false);
  const GridCell* first = CellAt(lower, 0, 0);
  if (join.repeated.rows == 0 && (first == nullptr || !first->text.empty())) return std::nullopt;
  join.match = MatchInOrder(upper.columns);
  return join;
}

bool IsBrokenRow(const TableRow& last, const TableRow& first) {
  std::size_t filled = 0, middle = 0, open = 0, fresh = 0;
  for (std::size_t c = 0; c < first.size(); ++c) {
    const std::string text = first[c] ? first[c]->text : "";
    const std::string above = c < last.size() && last[c] ? last[c]->text : "";
    if (text.empty()) continue;
    if (IsNextNumber(above, text)) return false;
    ++filled;
    fresh += above.empty() && !StartsMidSentence(text);
    if (IsFigure(ReadValue(text).kind) && IsFigure(ReadValue(above).kind)) return false;
    middle += StartsMidSentence(text);
    open += EndsOpen(above);
    if (c == 0 && !StartsMidSentence(text)) return false;
  }
  if (filled == 0) return false;
  const bool first_blank = !first[0] || first[0]->text.empty();
  if (fresh > 0) {
    // Cells that begin here: beside others that go on, or all of them, where the row above lacks just these.
    const bool named = !last.empty() && last[0] != nullptr && !last[0]->text.empty();
    return first_blank && (middle > 0 || (fresh == filled && filled > 1 && named));
  }
  if (middle > 0) return true;
  return first_blank && (filled == 1 || open > 0);
}

}  // namespace minutebook::extract
