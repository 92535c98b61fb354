// Blocks are told line by line: heading, separator, table row (tabs or pipes), HTML block, list item, else a
// line of a paragraph, which goes on to the next blank line or block so that emphasis may run over line ends.
// Two departures from CommonMark come from real packs: tab-separated lines are table rows, and a printed
// label at the start of a line ("(i)", "a)", "1\.") makes a list item, with or without a bullet before it.
// Tests: tests/ingest/text_marks_test.cc.
#include "ingest/markdown.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "ingest/html.h"
#include "ingest/html_reader.h"
#include "ingest/markdown_inline.h"
#include "ingest/text_dialect.h"
#include "ingest/text_words.h"

namespace minutebook::ingest {
namespace {

constexpr std::size_t kTabColumns = 4;
constexpr std::size_t kMaxIndent = 200;
constexpr std::size_t kSetextMin = 4;
constexpr std::size_t kNone = std::string_view::npos;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t IndentOf(std::string_view line) {
  std::size_t columns = 0;
  for (const char c : line) {
    if (c != ' ' && c != '\t') break;
    columns += c == '\t' ? kTabColumns : 1;
  }
  return std::min(columns, kMaxIndent);
}

std::string_view TrimLeft(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\f");
  return first == kNone ? std::string_view() : text.substr(first);
}

// "---", "* * *", "____": three or more of one sign and nothing else.
bool IsSeparator(std::string_view line) {
  const std::string_view text = Trim(line);
  if (text.empty() || std::string_view("-*_=").find(text[0]) == kNone) return false;
  if (text.find_first_not_of(std::string{text[0], ' '}) != kNone) return false;
  return std::count(text.begin(), text.end(), text[0]) >= 3;
}

int HeadingLevel(std::string_view line) {
  const std::string_view text = TrimLeft(line);
  const std::size_t level = text.find_first_not_of('#');
  if (level == kNone || level == 0 || level > 6 || (text[level] != ' ' && text[level] != '\t')) return 0;
  return static_cast<int>(level);
}

// Bytes of a bullet "- ", "* " or "+ " at the start of `text`; 0 when there is none.
std::size_t BulletSize(std::string_view text) {
  if (text.size() < 3 || std::string_view("-*+").find(text[0]) == kNone) return 0;
  if (text[1] != ' ' && text[1] != '\t') return 0;
  const std::size_t next = text.find_first_not_of(" \t", 1);
  if (next == kNone || (text[0] == '+' && IsDigit(text[next]))) return 0;
  return next;
}

// The first word without marks of emphasis and escapes is a label: "**1\.** **Apologies**".
bool StartsWithLabel(std::string_view line) {
  const std::string_view text = TrimLeft(line);
  std::string word;
  for (const char c : text.substr(0, 24)) {
    if (c == ' ' || c == '\t') break;
    if (c != '*' && c != '\\') word += c;
  }
  return IsPrintedLabel(word);
}

bool IsFence(std::string_view line) {
  const std::string_view text = TrimLeft(line);
  return text.starts_with("```") || text.starts_with("~~~");
}

bool IsDelimiterRow(std::string_view line) {
  const std::string_view text = Trim(line);
  return text.find('|') != kNone && text.find("--") != kNone && text.find_first_not_of("|-: \t") == kNone;
}

bool IsPipeRow(std::string_view line) {
  const std::string_view text = Trim(line);
  return text.size() >= 3 && text.front() == '|' && text.back() == '|';
}

bool StartsHtmlBlock(std::string_view line) {
  const std::string_view text = TrimLeft(line);
  if (!text.starts_with('<')) return false;
  const auto tag = ParseTag(text, 0);
  return tag && (IsBlockElement(tag->name) || IsSkippedElement(tag->name) || tag->name == "tbody");
}

// A text followed by a tab, so that the line has at least two cells.
bool HasInnerTab(std::string_view line) {
  const std::size_t text = line.find_first_not_of(" \t\f");
  return text != kNone && line.find('\t', text) != kNone;
}

class MarkdownReader {
 public:
  MarkdownReader(std::string_view text, bool unwrapped, TextWriter& writer)
      : text_(text), lines_(SplitLines(text)), unwrapped_(unwrapped), writer_(writer) {}

  void Run() {
    last_table_end_ = text_.rfind("</table");
    for (std::size_t i = 0; i < lines_.size();) i = Block(i);
  }

 private:
  // Writes the block that starts at line `i` and returns the first line behind it.
  std::size_t Block(std::size_t i) {
    const std::string_view line = lines_[i];
    if (IsFence(line)) {
      in_fence_ = !in_fence_;
      return i + 1;
    }
    if (IsBlankLine(line)) {
      writer_.Gap();
      return i + 1;
    }
    if (in_fence_) return Verbatim(i);
    if (IsTabRow(i)) return TabRows(i);
    if (IsPipeRow(line) ||
        (i + 1 < lines_.size() && line.find('|') != kNone && IsDelimiterRow(lines_[i + 1]))) {
      return PipeRows(i);
    }
    if (IsSeparator(line)) {
      indents_.clear();
      writer_.Separator();
      return i + 1;
    }
    if (HeadingLevel(line) > 0) return Heading(i);
    if (StartsHtmlBlock(line)) return HtmlBlock(i);
    return Paragraph(i);
  }

  std::size_t Verbatim(std::size_t i) {
    TextWordBuilder words(Bullets::kShown);
    words.Text(lines_[i]);
    writer_.Line(MarkKind::kLine, 0, IndentOf(lines_[i]), words.Take(), true);
    return i + 1;
  }

  void WriteLine(MarkKind kind, int level, std::size_t column, TextWordBuilder& words, bool hard_break) {
    writer_.SetLinks(&words.links());
    writer_.Line(kind, level, column, words.Take(), hard_break);
    writer_.SetLinks(nullptr);
  }

  std::size_t Heading(std::size_t i) {
    indents_.clear();
    const int level = HeadingLevel(lines_[i]);
    std::string_view text = Trim(lines_[i]).substr(static_cast<std::size_t>(level));
    const std::size_t last = text.find_last_not_of('#');
    if (last != kNone && last + 1 < text.size() && (text[last] == ' ' || text[last] == '\t')) {
      text = text.substr(0, last);
    }
    TextWordBuilder words(Bullets::kShown);
    AddMarkdown(text, words);
    WriteLine(MarkKind::kHeading, level, 0, words, false);
    return i + 1;
  }

  bool IsTabRow(std::size_t i) const {
    const std::string_view line = lines_[i];
    if (IsBlankLine(line) || line.find('\t') == kNone || HeadingLevel(line) > 0) return false;
    if (HasInnerTab(line)) return BulletSize(TrimLeft(line)) == 0 || line.front() == '\t' || InTabTable(i);
    return line.front() == '\t' && InTabTable(i);
  }

  // A neighbouring line is a table row beyond doubt.
  bool InTabTable(std::size_t i) const {
    const auto sure = [&](std::size_t n) {
      return HasInnerTab(lines_[n]) && BulletSize(TrimLeft(lines_[n])) == 0;
    };
    return (i == last_row_end_ && i > 0) || (i > 0 && sure(i - 1)) || (i + 1 < lines_.size() && sure(i + 1));
  }

  std::size_t TabRows(std::size_t i) {
    std::vector<RowCells> rows;
    TextWordBuilder words(Bullets::kDropped);
    std::size_t end = i;
    for (; end < lines_.size() && IsTabRow(end); last_row_end_ = ++end) {
      RowCells row;
      std::string_view rest = lines_[end];
      while (true) {
        const std::size_t tab = rest.find('\t');
        row.push_back(Cell(rest.substr(0, tab), words));
        if (tab == kNone) break;
        rest.remove_prefix(tab + 1);
      }
      rows.push_back(std::move(row));
    }
    WriteRows(rows, words);
    return end;
  }

  static CellWords Cell(std::string_view text, TextWordBuilder& words) {
    AddMarkdown(text, words);
    words.ResetStyles();
    return words.Take();
  }

  void WriteRows(const std::vector<RowCells>& rows, const TextWordBuilder& words) {
    writer_.SetLinks(&words.links());
    const bool list = std::all_of(rows.begin(), rows.end(), [](const RowCells& row) {
      return row.size() == 2 && row[0].size() == 1 && !row[1].empty() && IsPrintedLabel(row[0][0].text);
    });
    if (!list) indents_.clear();
    if (list) {
      for (const RowCells& row : rows) WriteLabelledRow(row);
    } else {
      writer_.Rows(rows);
    }
    writer_.SetLinks(nullptr);
  }

  // "1.<tab>Text" is a numbered paragraph, not a table.
  void WriteLabelledRow(const RowCells& row) {
    CellWords words = row[0];
    words.insert(words.end(), row[1].begin(), row[1].end());
    writer_.Line(MarkKind::kListItem, 0, 0, words, true);
  }

  std::size_t PipeRows(std::size_t i) {
    std::vector<RowCells> rows;
    TextWordBuilder words(Bullets::kDropped);
    std::size_t end = i;
    for (; end < lines_.size() && !IsBlankLine(lines_[end]) && lines_[end].find('|') != kNone; ++end) {
      if (!IsDelimiterRow(lines_[end])) rows.push_back(PipeCells(Trim(lines_[end]), words));
    }
    indents_.clear();
    writer_.SetLinks(&words.links());
    writer_.Rows(rows);
    writer_.SetLinks(nullptr);
    return end;
  }

  static RowCells PipeCells(std::string_view line, TextWordBuilder& words) {
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    RowCells row;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
      if (i < line.size() && (line[i] != '|' || (i > 0 && line[i - 1] == '\\'))) continue;
      row.push_back(Cell(line.substr(begin, i - begin), words));
      begin = i + 1;
    }
    return row;
  }

  // A table reaches to its end tag, everything else to the next blank line.
  std::size_t HtmlBlock(std::size_t i) {
    const char* const begin = lines_[i].data();
    const auto offset = static_cast<std::size_t>(begin - text_.data());
    std::size_t end = i + 1;
    const bool table = TrimLeft(lines_[i]).starts_with("<table");
    if (table && last_table_end_ != kNone && last_table_end_ > offset) {
      for (--end; end < lines_.size() && lines_[end].find("</table") == kNone;) ++end;
      end = std::min(end + 1, lines_.size());
    } else {
      while (end < lines_.size() && !IsBlankLine(lines_[end])) ++end;
    }
    const std::string_view last = lines_[end - 1];
    ReadHtmlFragment({begin, static_cast<std::size_t>(last.data() + last.size() - begin)}, writer_);
    indents_.clear();
    return end;
  }

  bool StartsBlock(std::size_t i) const {
    const std::string_view line = lines_[i];
    return IsBlankLine(line) || IsFence(line) || IsSeparator(line) || HeadingLevel(line) > 0 || IsTabRow(i) ||
           IsPipeRow(line) || StartsHtmlBlock(line) || BulletSize(TrimLeft(line)) > 0 ||
           StartsWithLabel(line);
  }

  // Level 1 or 2 when line `i` is underlined with "===" or "---" of about its length; 0 otherwise.
  int UnderlineLevel(std::size_t i) const {
    if (i + 1 >= lines_.size() || (i > 0 && !IsBlankLine(lines_[i - 1]))) return 0;
    const std::string_view line = Trim(lines_[i + 1]);
    if (line.size() < kSetextMin || line.size() * 2 < Trim(lines_[i]).size()) return 0;
    if (line.find_first_not_of('=') == kNone) return 1;
    return line.find_first_not_of('-') == kNone ? 2 : 0;
  }

  std::size_t Paragraph(std::size_t i) {
    if (const int level = UnderlineLevel(i); level > 0) {
      TextWordBuilder words(Bullets::kShown);
      AddMarkdown(Trim(lines_[i]), words);
      WriteLine(MarkKind::kHeading, level, 0, words, false);
      return i + 2;
    }
    const std::size_t indent = IndentOf(lines_[i]);
    std::string_view first = TrimLeft(lines_[i]);
    const std::size_t bullet = BulletSize(first);
    first.remove_prefix(bullet);
    if (bullet == 0) first = Unquoted(first);
    std::string text(first);
    std::size_t end = i + 1;
    for (; end < lines_.size() && !StartsBlock(end); ++end) {
      text += '\n';
      text += TrimLeft(lines_[end]);
    }
    // What ends the last line belongs to it when another line follows at once.
    const bool followed = end < lines_.size() && !IsBlankLine(lines_[end]);
    const bool marked = text.ends_with("  ") || text.ends_with('\\');
    if (text.ends_with('\\')) text.pop_back();
    WriteParagraph(text, indent, bullet > 0, marked || (unwrapped_ && followed));
    return end;
  }

  // Without the marks of a quotation; "> 5 days" is no quotation.
  static std::string_view Unquoted(std::string_view text) {
    while (text.size() > 2 && text[0] == '>' && (text[1] == '>' || (text[1] == ' ' && !IsDigit(text[2])))) {
      text = TrimLeft(text.substr(1));
    }
    return text;
  }

  void WriteParagraph(const std::string& text, std::size_t indent, bool bullet, bool hard_break) {
    TextWordBuilder builder(Bullets::kShown);
    AddMarkdown(text, builder);
    builder.ResetStyles();
    std::vector<StyledWord> words = builder.Take();
    if (words.empty()) return;
    SplitBullet(words);
    const bool label = IsPrintedLabel(words.front().text) && (bullet || words.size() > 1);
    if (bullet && !label) {
      StyledWord sign;
      sign.text = "•";
      words.insert(words.begin(), std::move(sign));
    }
    if (unwrapped_) {
      for (StyledWord& word : words) {
        if (word.before == Break::kSoft) word.before = Break::kHard;
      }
    }
    const bool item = bullet || label;
    const int level = item ? Level(indent) : 0;
    if (!item && indent == 0) indents_.clear();
    writer_.SetLinks(&builder.links());
    writer_.Line(item ? MarkKind::kListItem : MarkKind::kLine, level, indent, words, hard_break);
    writer_.SetLinks(nullptr);
  }

  // "•Text" is a bullet and a word.
  static void SplitBullet(std::vector<StyledWord>& words) {
    static constexpr std::size_t kBulletBytes = 3;
    const std::string& first = words.front().text;
    if (first.size() <= kBulletBytes || !IsBullet(first.substr(0, kBulletBytes))) return;
    StyledWord rest = words.front();
    rest.text.erase(0, kBulletBytes);
    rest.before = Break::kNone;
    words.front().text.resize(kBulletBytes);
    words.insert(words.begin() + 1, std::move(rest));
  }

  // Nesting depth of an item that is indented so far.
  int Level(std::size_t indent) {
    while (!indents_.empty() && indents_.back() > indent) indents_.pop_back();
    if (indents_.empty() || indents_.back() < indent) indents_.push_back(indent);
    return static_cast<int>(indents_.size()) - 1;
  }

  std::string_view text_;
  std::vector<std::string_view> lines_;
  bool unwrapped_;
  TextWriter& writer_;
  std::vector<std::size_t> indents_;  // of the open list levels, outermost first
  std::size_t last_row_end_ = 0;      // line behind the last row written
  std::size_t last_table_end_ = kNone;
  bool in_fence_ = false;
};

}  // namespace

void ReadMarkdown(std::string_view text, bool unwrapped, TextWriter& writer) {
  MarkdownReader(text, unwrapped, writer).Run();
}

}  // namespace minutebook::ingest
