#include "ingest/text_writer.h"

#include <algorithm>
#include <utility>

#include "ingest/encoding.h"
#include "ingest/read_error.h"
#include "schema/limits.h"

namespace minutebook::ingest {
namespace {

constexpr float kBodySize = 12;
constexpr float kHeadingSizes[] = {24, 20, 18, 16, 14, 13};
constexpr std::size_t kCellColumns = 60;  // wider cells are wrapped
constexpr std::size_t kCellGap = 3;       // blanks between the columns of a table
constexpr std::size_t kIndentPerLevel = 2;

float SizeOf(MarkKind kind, int level) {
  return kind == MarkKind::kHeading ? kHeadingSizes[std::clamp(level, 1, 6) - 1] : kBodySize;
}

// Calls `place(index, line, column)` for each word of a cell wrapped to kCellColumns; line and column from 0.
// Returns the number of lines and the width.
template <typename PlaceWord>
std::pair<std::size_t, std::size_t> WrapCell(const CellWords& cell, PlaceWord place) {
  std::size_t line = 0, column = 0, width = 0;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const std::size_t length = Columns(cell[i].text);
    const bool breaks = cell[i].before != Break::kNone && cell[i].before != Break::kSoft;
    if (i > 0 && (breaks || column + 1 + length > kCellColumns)) {
      ++line;
      column = 0;
    } else if (i > 0) {
      ++column;
    }
    place(i, line, column);
    column += length;
    width = std::max(width, column);
  }
  return {cell.empty() ? 0 : line + 1, width};
}

}  // namespace

TextWriter::TextWriter(Document& document, Diagnostics& diagnostics, bool with_marks)
    : document_(document), diagnostics_(diagnostics), with_marks_(with_marks) {
  document_.fonts = {"text"};
  StartPage({});
}

void TextWriter::StartPage(std::string label) {
  Page page;
  page.number = static_cast<int>(document_.pages.size()) + 1;
  page.label = std::move(label);
  page.text_source = TextSource::kText;
  document_.pages.push_back(std::move(page));
  line_ = 0;
  max_column_ = 0;
  gap_ = false;
}

void TextWriter::EndPage() {
  page().width = static_cast<double>(std::max<std::size_t>(max_column_, 1)) * kTextCellWidth;
  page().height = static_cast<double>(std::max<std::size_t>(line_, 1)) * kTextCellHeight;
}

void TextWriter::Finish() {
  if (!page().words.empty()) {
    const double bottom = page().words.back().box.y1;
    line_ = std::max(line_, static_cast<std::size_t>(bottom / kTextCellHeight + 0.5));
  }
  EndPage();
}

void TextWriter::NewPage(std::string label) {
  EndPage();
  StartPage(std::move(label));
}

void TextWriter::MakeRoom(std::size_t words) {
  if (page().words.empty() || page().words.size() + words <= kMaxWordsPerPage) return;
  diagnostics_.Add(Severity::kNote, ReadError(ErrorCode::kLimit, document_.source_path, page().number,
                                              "this page holds more words than a page may; it was split"));
  NewPage(page().label);
}

void TextWriter::Gap() {
  ++line_;
  gap_ = true;
}

void TextWriter::AddWord(const StyledWord& word, Place place, float size) {
  Word out;
  const std::size_t length = Columns(word.text);
  out.text = word.text;
  out.box = {static_cast<double>(place.column) * kTextCellWidth,
             static_cast<double>(place.line) * kTextCellHeight,
             static_cast<double>(place.column + length) * kTextCellWidth,
             static_cast<double>(place.line + 1) * kTextCellHeight};
  out.font_size = size;
  out.bold = word.bold;
  out.italic = word.italic;
  out.underlined = word.underlined;
  max_column_ = std::max(max_column_, place.column + length);
  if (word.link >= 0 && links_ != nullptr && static_cast<std::size_t>(word.link) < links_->size()) {
    const std::string& uri = (*links_)[static_cast<std::size_t>(word.link)];
    auto& links = page().links;
    if (!links.empty() && links.back().uri == uri && links.back().box.y0 == out.box.y0) {
      links.back().box = Union(links.back().box, out.box);
    } else {
      links.push_back({out.box, uri});
    }
  }
  page().words.push_back(std::move(out));
}

void TextWriter::BeginMark(MarkKind kind, int level) {
  if (!with_marks_) return;
  Mark mark;
  mark.kind = kind;
  mark.level = level;
  mark.first_word = static_cast<std::uint32_t>(page().words.size());
  mark.gap_before = std::exchange(gap_, false);
  page().marks.push_back(std::move(mark));
}

void TextWriter::EndMark(bool hard_break) {
  if (!with_marks_) return;
  Mark& mark = page().marks.back();
  mark.word_count = static_cast<std::uint32_t>(page().words.size()) - mark.first_word;
  mark.hard_break = hard_break;
}

void TextWriter::Line(MarkKind kind, int level, std::size_t column, const std::vector<StyledWord>& words,
                      bool hard_break) {
  if (words.empty()) return;
  MakeRoom(words.size());
  float size = SizeOf(kind, level);
  BeginMark(kind, level);
  std::size_t at = column;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const StyledWord& word = words[i];
    if (i > 0 && word.before != Break::kNone) {
      EndMark(word.before != Break::kSoft);
      ++line_;
      at = column;
      if (word.before == Break::kItem) {
        kind = MarkKind::kListItem;
        level = word.level;
        at = column + kIndentPerLevel * word.level;
      } else if (kind != MarkKind::kHeading) {
        kind = MarkKind::kLine;
        level = 0;
      }
      size = SizeOf(kind, level);
      BeginMark(kind, level);
    } else if (i > 0) {
      at += word.blanks;
    }
    AddWord(word, {line_, at}, size);
    at += Columns(word.text);
  }
  EndMark(hard_break);
  ++line_;
}

void TextWriter::Rows(const std::vector<RowCells>& rows) {
  std::vector<std::size_t> widths;
  for (const RowCells& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), 1);
    for (std::size_t c = 0; c < row.size(); ++c) {
      const auto [lines, width] = WrapCell(row[c], [](std::size_t, std::size_t, std::size_t) {});
      widths[c] = std::max(widths[c], width);
    }
  }
  std::vector<std::size_t> columns(widths.size(), 0);
  for (std::size_t c = 1; c < widths.size(); ++c) columns[c] = columns[c - 1] + widths[c - 1] + kCellGap;
  for (const RowCells& row : rows) Row(row, columns);
}

void TextWriter::Row(const RowCells& row, const std::vector<std::size_t>& columns) {
  std::size_t count = 0;
  for (const CellWords& cell : row) count += cell.size();
  if (count == 0) {
    gap_ = true;
    return;
  }
  MakeRoom(count);
  BeginMark(MarkKind::kTableRow, 0);
  std::size_t height = 1;
  for (std::size_t c = 0; c < row.size(); ++c) {
    const auto first = static_cast<std::uint32_t>(page().words.size());
    const auto [lines, width] = WrapCell(row[c], [&](std::size_t i, std::size_t line, std::size_t column) {
      AddWord(row[c][i], {line_ + line, columns[c] + column}, kBodySize);
    });
    height = std::max(height, lines);
    if (with_marks_) page().marks.back().cells.emplace_back(first, static_cast<std::uint32_t>(row[c].size()));
  }
  EndMark(false);
  line_ += height;
}

void TextWriter::Separator() {
  BeginMark(MarkKind::kSeparator, 0);
  EndMark(true);
  ++line_;
}

void TextWriter::GridWord(std::string_view text, std::size_t column) {
  StyledWord word;
  word.text = std::string(text);
  AddWord(word, {line_, column}, kBodySize);
}

}  // namespace minutebook::ingest
