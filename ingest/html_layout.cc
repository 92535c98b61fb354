// "54." | <p>Public Question Time</p><p>A period of ...</p><p>Minutes:</p> ...   an item
// "54." | <p>Mill Lane</p>                                                      a row of data
// Tests: text_html_items_test.cc.
#include "ingest/html_layout.h"

#include <string>

#include "ingest/html_content.h"

namespace minutebook::ingest {

namespace {

constexpr std::size_t kMaxNumber = 12;  // bytes of an item's number: "PC/24/103."
constexpr int kMinItems = 2;

// "54.", "7a", "PC/24/103.": it ends with a figure, with a letter behind one or with a stop.
bool IsNumber(std::string_view text) {
  if (text.empty() || text.size() > kMaxNumber) return false;
  return text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_of(" \n\t") == std::string_view::npos;
}

// What a pass over one table counts of the row it is in.
struct ItemRow {
  int cells = 0;
  int paragraphs = 0;  // in the second cell
  std::string number;  // text of the first
};

struct ItemRows {
  int items = 0;
  int long_items = 0;  // of several paragraphs
  int others = 0;

  void Add(const ItemRow& row) {
    if (row.cells == 0) return;
    if (row.cells != 2 || !IsNumber(row.number)) {
      ++others;
      return;
    }
    ++items;
    long_items += row.paragraphs > 1 ? 1 : 0;
  }
};

void TakeText(std::string_view text, ItemRow& row) {
  for (const char c : DecodeReferences(text)) {
    if (c != ' ' && c != '\n' && c != '\t' && row.number.size() <= kMaxNumber) row.number += c;
  }
}

}  // namespace

bool IsItemTable(std::string_view html, std::size_t begin, std::size_t end) {
  HtmlScanner scanner(html, begin, end);
  ItemRows rows;
  ItemRow row;
  int depth = 0;
  for (HtmlScanner::Event event; scanner.Next(event);) {
    if (!event.is_tag) {
      if (depth == 1 && row.cells == 1) TakeText(event.text, row);
      continue;
    }
    const HtmlTag& tag = event.tag;
    if (tag.name == "table") depth += tag.closing ? -1 : 1;
    if (depth == 0) break;
    if (depth > 1 || tag.closing) continue;
    if (tag.name == "tr") {
      rows.Add(row);
      row = {};
    } else if (tag.name == "td" || tag.name == "th") {
      ++row.cells;
    } else if (row.cells == 2 && (tag.name == "p" || tag.name == "ul" || tag.name == "ol")) {
      ++row.paragraphs;
    }
  }
  rows.Add(row);
  return rows.items >= kMinItems && rows.long_items * 2 >= rows.items && rows.others <= rows.items;
}

bool IsPageControl(const HtmlTag& tag) {
  if (tag.name == "a") {
    const std::string target = Attribute(tag, "href");
    return target.starts_with("mgAi.aspx") || target.starts_with("mgIssueHistory") ||
           target.starts_with("mgListRecordedVotes");
  }
  const std::string names = Attribute(tag, "class");
  for (std::string_view name : {"mgHide", "mgFileSize", "mgLinks", "sr-only", "visually-hidden",
                                "screen-reader-text", "screenreader"}) {
    if (names.find(name) != std::string::npos) return true;
  }
  return false;
}

}  // namespace minutebook::ingest
