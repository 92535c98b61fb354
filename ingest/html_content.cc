#include "ingest/html_content.h"

#include <algorithm>
#include <array>
#include <utility>

namespace minutebook::ingest {
namespace {

// A content element must hold that many characters, or a quarter of the page's, to be believed.
constexpr std::size_t kMinContent = 100;
constexpr std::size_t kMinContentShare = 4;

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

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

void TrackRoots(const HtmlScanner::Event& event, std::array<Root, kRootKinds>& roots) {
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

}  // namespace

bool HtmlScanner::Next(Event& event) {
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

bool HtmlScanner::TakeText(Event& event, std::size_t from) {
  const std::size_t end = std::min(html_.find('<', from), html_.size());
  event.text = html_.substr(at_, end - at_);
  event.is_tag = false;
  at_ = end;
  return true;
}

// Bytes of a tag like "<o:p>" or "</path>" that ParseTag does not know; 0 when it is no tag.
std::size_t HtmlScanner::UnknownTag() const {
  std::size_t i = at_ + 1;
  if (i < html_.size() && html_[i] == '/') ++i;
  if (i >= html_.size() || Lower(html_[i]) < 'a' || Lower(html_[i]) > 'z') return 0;
  const std::size_t end = html_.find_first_of("<>", i);
  return end == std::string_view::npos || html_[end] == '<' ? 0 : end + 1 - at_;
}

void HtmlScanner::SkipRaw(std::string_view name) {
  for (std::size_t at = html_.find("</", at_); at != std::string_view::npos; at = html_.find("</", at + 2)) {
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

HtmlOutline FindContent(std::string_view html) {
  HtmlOutline outline;
  outline.end = html.size();
  std::array<Root, kRootKinds> roots;
  std::size_t total = 0, in_forms = 0;
  int forms = 0;
  HtmlScanner scanner(html, 0, html.size());
  for (HtmlScanner::Event event; scanner.Next(event);) {
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

}  // namespace minutebook::ingest
