#include "ingest/html_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ingest/html.h"
#include "ingest/text_words.h"

namespace minutebook::ingest {
namespace {

// A content element must hold that many characters, or a quarter of the page's, to be believed.
constexpr std::size_t kMinContent = 100;
constexpr std::size_t kMinContentShare = 4;
constexpr int kMaxSpan = 60;

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool IsHeadingTag(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

// Steps through text and tags; comments, scripts and styles are passed over.
class Scanner {
 public:
  Scanner(std::string_view html, std::size_t begin, std::size_t end)
      : html_(html.substr(0, end)), at_(begin) {}

  struct Event {
    std::size_t begin = 0;
    std::string_view text;  // when it is not a tag
    HtmlTag tag;
    bool is_tag = false;
  };

  bool Next(Event& event) {
    while (at_ < html_.size()) {
      event.begin = at_;
      if (html_[at_] != '<') return TakeText(event, at_);
      const std::size_t markup = SkipMarkup(html_, at_);
      if (markup != 0) {
        at_ += markup;
        continue;
      }
      auto tag = ParseTag(html_, at_);
      if (!tag) {
        // An element of no interest vanishes with its brackets; anything else is text.
        const std::size_t unknown = UnknownTag();
        if (unknown == 0) return TakeText(event, at_ + 1);
        at_ += unknown;
        continue;
      }
      at_ += tag->size;
      if (!tag->closing && (tag->name == "script" || tag->name == "style")) {
        SkipRaw(tag->name);
        continue;
      }
      event.tag = std::move(*tag);
      event.is_tag = true;
      return true;
    }
    return false;
  }

 private:
  bool TakeText(Event& event, std::size_t from) {
    const std::size_t end = std::min(html_.find('<', from), html_.size());
    event.text = html_.substr(at_, end - at_);
    event.is_tag = false;
    at_ = end;
    return true;
  }

  // Bytes of a tag like "<o:p>" or "</path>" that ParseTag does not know; 0 when it is no tag.
  std::size_t UnknownTag() const {
    std::size_t i = at_ + 1;
    if (i < html_.size() && html_[i] == '/') ++i;
    if (i >= html_.size() || Lower(html_[i]) < 'a' || Lower(html_[i]) > 'z') return 0;
    const std::size_t end = html_.find_first_of("<>", i);
    return end == std::string_view::npos || html_[end] == '<' ? 0 : end + 1 - at_;
  }

  void SkipRaw(std::string_view name) {
    for (std::size_t at = html_.find("</", at_); at != std::string_view::npos;
         at = html_.find("</", at + 2)) {
      const std::string_view found = html_.substr(at + 2, name.size());
      if (std::equal(found.begin(), found.end(), name.begin(), name.end(),
                     [](char a, char b) { return Lower(a) == b; })) {
        const std::size_t end = html_.find('>', at);
        at_ = end == std::string_view::npos ? html_.size() : end + 1;
        return;
      }
    }
    at_ = html_.size();
  }

  std::string_view html_;
  std::size_t at_;
};

// What a first pass learns about a page.
struct Outline {
  std::size_t begin = 0;  // of the content
  std::size_t end = 0;
  bool has_root = false;
  bool form_is_page = false;                        // a form around everything, as ASP.NET makes
  std::map<std::string, std::size_t> last_closing;  // where elements are closed for the last time
};

enum RootKind { kArticle, kMain, kEntry, kRootKinds };

struct Root {
  int count = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t characters = 0;
  std::string element;
  int depth = 0;  // open elements of that name; 0 when closed or not begun
};

bool HasClass(const HtmlTag& tag, std::string_view part) {
  return Attribute(tag, "class").find(part) != std::string::npos;
}

int RootKindOf(const HtmlTag& tag) {
  if (tag.name == "article") return kArticle;
  if (tag.name == "main" || Attribute(tag, "role") == "main") return kMain;
  if (tag.name == "div" && (HasClass(tag, "entry-content") || HasClass(tag, "post-content") ||
                            Attribute(tag, "id") == "mainContent")) {
    return kEntry;
  }
  return kRootKinds;
}

void TrackRoots(const Scanner::Event& event, std::array<Root, kRootKinds>& roots) {
  const HtmlTag& tag = event.tag;
  for (Root& root : roots) {
    if (root.depth == 0 || root.element != tag.name) continue;
    root.depth += tag.closing ? -1 : 1;
    if (root.depth == 0) root.end = event.begin;
  }
  const int kind = tag.closing ? kRootKinds : RootKindOf(tag);
  if (kind == kRootKinds) return;
  Root& root = roots[static_cast<std::size_t>(kind)];
  if (++root.count > 1) return;
  root.begin = event.begin + tag.size;
  root.element = tag.name;
  root.depth = 1;
}

Outline FindContent(std::string_view html) {
  Outline outline;
  outline.end = html.size();
  std::array<Root, kRootKinds> roots;
  std::size_t total = 0, in_forms = 0;
  int forms = 0;
  Scanner scanner(html, 0, html.size());
  for (Scanner::Event event; scanner.Next(event);) {
    if (!event.is_tag) {
      const auto count = static_cast<std::size_t>(std::count_if(
          event.text.begin(), event.text.end(), [](char c) { return c != ' ' && c != '\n' && c != '\t'; }));
      total += count;
      if (forms > 0) in_forms += count;
      for (Root& root : roots) root.characters += root.depth > 0 ? count : 0;
      continue;
    }
    if (event.tag.closing && IsSkippedElement(event.tag.name))
      outline.last_closing[event.tag.name] = event.begin;
    if (event.tag.name == "form") forms = std::max(0, forms + (event.tag.closing ? -1 : 1));
    TrackRoots(event, roots);
  }
  outline.form_is_page = in_forms * 2 > total;
  for (Root& root : roots) {
    if (root.depth > 0) root.end = html.size();
    const bool enough = root.characters >= kMinContent || root.characters * kMinContentShare >= total;
    if (outline.has_root || root.count != 1 || !enough) continue;
    outline.has_root = true;
    outline.begin = root.begin;
    outline.end = root.end;
  }
  return outline;
}

int SpanOf(const HtmlTag& tag, std::string_view name) {
  const std::string value = Attribute(tag, name);
  int span = 1;
  std::from_chars(value.data(), value.data() + value.size(), span);
  return std::clamp(span, 1, kMaxSpan);
}

class HtmlReader {
 public:
  HtmlReader(TextWriter& writer, const Outline& outline, bool whole_page)
      : writer_(writer), outline_(outline), whole_page_(whole_page), words_(Bullets::kShown) {
    words_.FoldBlanks();
  }

  void Read(std::string_view html) {
    writer_.SetLinks(&words_.links());
    Scanner scanner(html, outline_.begin, outline_.end);
    for (Scanner::Event event; scanner.Next(event);) {
      if (event.is_tag) {
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
  bool Skips(const Scanner::Event& event) {
    const HtmlTag& tag = event.tag;
    if (skip_depth_ > 0) {
      if (tag.name == skip_name_) skip_depth_ += tag.closing ? -1 : 1;
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

  void FlowTag(const HtmlTag& tag) {
    const std::string_view name = tag.name;
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
      if (!tag.closing) StartTable();
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

  TextWriter& writer_;
  const Outline& outline_;
  bool whole_page_;
  TextWordBuilder words_;
  std::string skip_name_;
  int skip_depth_ = 0;
  int preformatted_ = 0;
  int heading_ = 0;
  int list_depth_ = 0;
  bool gap_ = false;
  bool wrote_ = false;
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
  Scanner scanner(html, 0, html.size());
  bool in_title = false;
  for (Scanner::Event event; scanner.Next(event);) {
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
  const Outline outline = FindContent(html);
  HtmlReader(writer, outline, true).Read(html);
}

void ReadHtmlFragment(std::string_view html, TextWriter& writer) {
  Outline outline;
  outline.end = html.size();
  HtmlReader(writer, outline, false).Read(html);
}

}  // namespace minutebook::ingest
