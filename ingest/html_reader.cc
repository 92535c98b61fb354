#include "ingest/html_reader.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "ingest/html.h"
#include "ingest/html_content.h"
#include "ingest/html_layout.h"
#include "ingest/text_words.h"

namespace minutebook::ingest {
namespace {

constexpr int kMaxSpan = 60;
constexpr int kItemHeading = 3;  // level of an item's number and title

bool IsHeadingTag(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

int SpanOf(const HtmlTag& tag, std::string_view name) {
  const std::string value = Attribute(tag, name);
  int span = 1;
  std::from_chars(value.data(), value.data() + value.size(), span);
  return std::clamp(span, 1, kMaxSpan);
}

class HtmlReader {
 public:
  HtmlReader(TextWriter& writer, const HtmlOutline& outline, bool whole_page)
      : writer_(writer), outline_(outline), whole_page_(whole_page), words_(Bullets::kShown) {
    words_.FoldBlanks();
  }

  void Read(std::string_view html) {
    writer_.SetLinks(&words_.links());
    html_ = html;
    HtmlScanner scanner(html, outline_.begin, outline_.end);
    for (HtmlScanner::Event event; scanner.Next(event);) {
      if (event.is_tag) {
        tag_at_ = event.begin;
        if (!Skips(event)) Tag(event.tag);
      } else if (skip_depth_ == 0) {
        Text(event.text);
      }
    }
    EndTable();
    Flush(false);
    writer_.SetLinks(nullptr);
  }

 private:
  // Keeps track of elements to leave out; true while inside one. One that is never closed is not left out.
  bool Skips(const HtmlScanner::Event& event) {
    const HtmlTag& tag = event.tag;
    if (skip_depth_ > 0) {
      if (tag.name == skip_name_) skip_depth_ += tag.closing ? -1 : 1;
      return true;
    }
    const bool control = whole_page_ && !tag.closing && !IsVoidElement(tag.name) && IsPageControl(tag);
    if (control) {
      skip_name_ = tag.name;
      skip_depth_ = 1;
      return true;
    }
    if (!IsSkippedElement(tag.name)) return false;
    const auto closing = outline_.last_closing.find(tag.name);
    const bool closed = closing != outline_.last_closing.end() && closing->second > event.begin;
    const bool kept = !whole_page_ || (tag.name == "header" && outline_.has_root) ||
                      (tag.name == "form" && outline_.form_is_page);
    if (tag.closing || !closed || (kept && tag.name != "title")) return true;
    skip_name_ = tag.name;
    skip_depth_ = 1;
    return true;
  }

  void Text(std::string_view raw) {
    if (preformatted_ > 0) {
      TextLines(DecodeReferences(raw));
      return;
    }
    std::string text = DecodeReferences(raw);
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.find_first_not_of(" \t") != std::string::npos && item_ == Item::kNumber) item_ = Item::kTitle;
    words_.Text(text);
  }

  void TextLines(std::string_view text) {
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
      words_.Text(text.substr(0, end));
      words_.EndWord(Break::kHard);
      text.remove_prefix(end + 1);
    }
    words_.Text(text);
  }

  void Tag(const HtmlTag& tag) {
    if (tag.name == "pre") preformatted_ = std::max(0, preformatted_ + (tag.closing ? -1 : 1));
    if (table_depth_ > 0 && TableTag(tag)) return;
    if (in_cell_) {
      words_.Tag(tag);
    } else {
      FlowTag(tag);
    }
  }

  // Tags of a table whose rows are items: the number begins the line of the title.
  bool ItemTag(const HtmlTag& tag) {
    const std::string_view name = tag.name;
    if (name == "td" || name == "th") {
      if (!tag.closing) ++item_cell_;
      if (item_cell_ == 1) {
        if (!tag.closing) Flush(false);
        return true;
      }
      if (!tag.closing && !words_.Empty()) {
        item_ = Item::kNumber;
        words_.EndWord(Break::kNone);
        return true;
      }
    }
    if (name == "tr" || name == "table") {
      item_cell_ = 0;
      if (item_ == Item::kNumber) item_ = Item::kNone;  // a number without a title
    }
    if (!IsBlockElement(name) && name != "br") return false;
    if (item_cell_ == 1 || item_ == Item::kNumber) return true;  // inside the number's cell, before the title
    if (item_ == Item::kTitle) {
      heading_ = kItemHeading;
      gap_ = true;
      Flush(false);
      heading_ = 0;
      item_ = Item::kNone;
      gap_ = true;
    }
    if (name == "table" && tag.closing) in_items_ = false;
    return false;
  }

  void FlowTag(const HtmlTag& tag) {
    const std::string_view name = tag.name;
    if (in_items_ && ItemTag(tag)) return;
    if (name == "br") {
      Flush(true);
      return;
    }
    if (!IsBlockElement(name)) {
      words_.Tag(tag);
      return;
    }
    Flush(false);
    if (name == "hr") {
      writer_.Separator();
    } else if (name == "table") {
      if (!tag.closing && !in_items_ && whole_page_ && IsItemTable(html_, tag_at_, outline_.end)) {
        in_items_ = true;
        item_cell_ = 0;
      } else if (!tag.closing) {
        StartTable();
      }
    } else if (name == "li" || name == "ul" || name == "ol") {
      if (name != "li" && list_depth_ == 0) gap_ = true;
      if (name != "li") list_depth_ = std::max(0, list_depth_ + (tag.closing ? -1 : 1));
      words_.Tag(tag);
    } else if (IsHeadingTag(name)) {
      words_.ResetStyles();
      heading_ = tag.closing ? 0 : name[1] - '0';
      gap_ = true;
    } else if (list_depth_ == 0 &&
               (name == "p" || name == "blockquote" || name == "pre" || name == "section" ||
                name == "article" || name == "dl" || name == "figure")) {
      gap_ = true;
    }
  }

  void Flush(bool hard_break) {
    if (words_.Empty()) return;
    const std::vector<StyledWord> words = words_.Take();
    if (std::exchange(gap_, false) && wrote_) writer_.Gap();
    wrote_ = true;
    const bool item = words.front().before == Break::kItem;
    const bool label = words.size() > 1 && IsPrintedLabel(words.front().text);
    const int level = item ? words.front().level : 0;
    if (heading_ > 0) {
      writer_.Line(MarkKind::kHeading, heading_, 0, words, hard_break);
    } else {
      const auto column = static_cast<std::size_t>(2 * level);
      writer_.Line(item || label ? MarkKind::kListItem : MarkKind::kLine, level, column, words, hard_break);
    }
  }

  void StartTable() {
    table_depth_ = 1;
    rows_.clear();
    row_spans_.clear();
    in_row_ = in_cell_ = false;
  }

  // True when the tag belongs to the frame of the outermost table; inner tables become lines of the outer
  // cell.
  bool TableTag(const HtmlTag& tag) {
    if (tag.name == "table") {
      if (tag.closing && table_depth_ == 1) {
        EndTable();
        return true;
      }
      table_depth_ += tag.closing ? -1 : 1;
      return false;
    }
    if (table_depth_ > 1) return false;
    if (tag.name == "tr") {
      EndRow();
      if (!tag.closing) StartRow();
      return true;
    }
    if (tag.name == "td" || tag.name == "th") {
      EndCell();
      if (!tag.closing) StartCell(tag);
      return true;
    }
    return false;
  }

  void StartRow() {
    Flush(false);
    rows_.emplace_back();
    in_row_ = true;
  }

  void StartCell(const HtmlTag& tag) {
    if (!in_row_) StartRow();
    SkipSpannedColumns();
    words_.ResetStyles();
    words_.SetBullets(Bullets::kDropped);
    if (tag.name == "th") words_.Bold(1);
    in_cell_ = true;
    column_span_ = SpanOf(tag, "colspan");
    row_span_ = SpanOf(tag, "rowspan");
  }

  // Columns that a cell of a row above reaches down into.
  void SkipSpannedColumns() {
    RowCells& row = rows_.back();
    while (row.size() < row_spans_.size() && row_spans_[row.size()] > 0) {
      --row_spans_[row.size()];
      row.emplace_back();
    }
  }

  void EndCell() {
    if (!in_cell_) return;
    in_cell_ = false;
    RowCells& row = rows_.back();
    const std::size_t first = row.size();
    row.push_back(words_.Take());
    row.resize(first + static_cast<std::size_t>(column_span_));
    row_spans_.resize(std::max(row_spans_.size(), row.size()), 0);
    for (std::size_t c = first; c < row.size(); ++c) row_spans_[c] = row_span_ - 1;
    words_.ResetStyles();
    words_.SetBullets(Bullets::kShown);
  }

  void EndRow() {
    EndCell();
    if (in_row_) SkipSpannedColumns();
    in_row_ = false;
  }

  void EndTable() {
    if (table_depth_ == 0) return;
    EndRow();
    Flush(false);
    table_depth_ = 0;
    if (wrote_) writer_.Gap();
    wrote_ = true;
    writer_.Rows(rows_);
    rows_.clear();
    gap_ = true;
  }

  enum class Item { kNone, kNumber, kTitle };  // what of an item's line has been read

  TextWriter& writer_;
  const HtmlOutline& outline_;
  bool whole_page_;
  TextWordBuilder words_;
  std::string skip_name_;
  int skip_depth_ = 0;
  int preformatted_ = 0;
  int heading_ = 0;
  int list_depth_ = 0;
  bool gap_ = false;
  bool wrote_ = false;
  std::string_view html_;
  std::size_t tag_at_ = 0;  // where the tag begins
  bool in_items_ = false;   // in a table of items, which is read as headings and text
  int item_cell_ = 0;       // of its row, from 1
  Item item_ = Item::kNone;
  int table_depth_ = 0;
  bool in_row_ = false, in_cell_ = false;
  int column_span_ = 1, row_span_ = 1;
  std::vector<int> row_spans_;  // rows that the cell above still covers, per column
  std::vector<RowCells> rows_;
};

std::string Folded(std::string_view text) {
  std::string out;
  for (const char c : DecodeReferences(text)) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void ReadMetadata(std::string_view html, Metadata& metadata) {
  HtmlScanner scanner(html, 0, html.size());
  bool in_title = false;
  for (HtmlScanner::Event event; scanner.Next(event);) {
    if (!event.is_tag) {
      if (in_title && metadata.title.empty()) metadata.title = Folded(event.text);
      continue;
    }
    const HtmlTag& tag = event.tag;
    if (tag.name == "body" && !tag.closing) return;
    if (tag.name == "title") in_title = !tag.closing;
    if (tag.name != "meta") continue;
    const std::string name = Attribute(tag, "name") + Attribute(tag, "property");
    if (name == "author") metadata.author = Attribute(tag, "content");
    if (name == "article:published_time" || name == "date" || name == "DC.date") {
      metadata.created = Attribute(tag, "content");
    }
  }
}

}  // namespace

void ReadHtmlPage(std::string_view html, TextWriter& writer, Metadata& metadata) {
  ReadMetadata(html, metadata);
  const HtmlOutline outline = FindContent(html);
  HtmlReader(writer, outline, true).Read(html);
}

void ReadHtmlFragment(std::string_view html, TextWriter& writer) {
  HtmlOutline outline;
  outline.end = html.size();
  HtmlReader(writer, outline, false).Read(html);
}

}  // namespace minutebook::ingest
