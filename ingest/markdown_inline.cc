// Emphasis follows CommonMark's delimiter stack (each run of '*' or '_' may open or close, a closer looks
// back for the nearest opener), so "**both** the" and "***a** b*" come out right and "5 * 3" stays text. What
// converters write and CommonMark does not read is read too: "**No Apologies****for Absence**" closes and
// opens at the four stars, and since no one prints half a word bold, words that touch only there are told
// apart. Tests: tests/ingest/text_inline_test.cc.
#include "ingest/markdown_inline.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace minutebook::ingest {
namespace {

constexpr std::size_t kMaxUriBytes = 2048;
constexpr std::size_t kNone = std::string_view::npos;

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f'; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsPunctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

enum class NodeKind { kText, kDelimiter, kTag, kLinkOpen, kLinkClose, kHardBreak, kUri };

struct Node {
  NodeKind kind = NodeKind::kText;
  std::size_t begin = 0;
  std::size_t end = 0;
  // Of a delimiter run: what is left of it, and what its pairing opens (+) or closes (-).
  std::size_t left = 0;
  int bold = 0;
  int italic = 0;
  bool can_open = false;
  bool can_close = false;
  std::size_t uri_begin = 0;  // of a link
  std::size_t uri_end = 0;
};

class InlineParser {
 public:
  InlineParser(std::string_view text, TextWordBuilder& words) : text_(text), words_(words) {}

  void Run() {
    FindLinks();
    Scan();
    PairDelimiters();
    Emit();
  }

 private:
  struct LinkSpan {
    std::size_t open = 0;       // '[' (or the '!' of an image)
    std::size_t close = 0;      // ']'
    std::size_t uri_begin = 0;  // behind '('
    std::size_t end = 0;        // behind ')'
    bool image = false;
  };

  // Brackets that pair up and are followed by a target in parentheses.
  void FindLinks() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == '[') {
        open.push_back(i);
      } else if (text_[i] == ']' && !open.empty()) {
        LinkSpan link;
        link.open = open.back();
        open.pop_back();
        link.close = i;
        if (i + 1 >= text_.size() || text_[i + 1] != '(') continue;
        link.uri_begin = i + 2;
        link.end = TargetEnd(i + 2);
        if (link.end == kNone) continue;
        link.image = link.open > 0 && text_[link.open - 1] == '!';
        if (link.image) --link.open;
        links_.push_back(link);
        i = link.end - 1;
      }
    }
    std::sort(links_.begin(), links_.end(),
              [](const LinkSpan& a, const LinkSpan& b) { return a.open < b.open; });
  }

  // Position behind the ')' that ends a link target begun at `at`. A target holds no bracket, so no byte is
  // looked at for more than one of them.
  std::size_t TargetEnd(std::size_t at) const {
    const std::size_t limit = std::min(text_.size(), at + kMaxUriBytes);
    int depth = 1;
    for (std::size_t i = at; i < limit; ++i) {
      if (text_[i] == '\n' || text_[i] == '[' || text_[i] == ']') return kNone;
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == '(') {
        ++depth;
      } else if (text_[i] == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return kNone;
  }

  void Scan() {
    std::size_t next_link = 0;
    for (std::size_t i = 0; i < text_.size();) {
      while (next_link < links_.size() && links_[next_link].open < i) ++next_link;
      if (next_link < links_.size() && links_[next_link].open == i) {
        i = ScanLink(links_[next_link]);
        continue;
      }
      if (!closes_.empty() && closes_.back().close == i) {
        const LinkSpan& link = closes_.back();
        Add(NodeKind::kLinkClose, i, link.end);
        i = link.end;
        closes_.pop_back();
        continue;
      }
      i = ScanOne(i);
    }
  }

  std::size_t ScanLink(const LinkSpan& link) {
    if (link.image) return link.end;
    Node& node = Add(NodeKind::kLinkOpen, link.open, link.open + 1);
    node.uri_begin = link.uri_begin;
    node.uri_end = link.end - 1;
    closes_.push_back(link);
    return link.open + 1;
  }

  std::size_t ScanOne(std::size_t i) {
    const char c = text_[i];
    if (c == '\\' && i + 1 < text_.size()) {
      if (text_[i + 1] == '\n') {
        Add(NodeKind::kHardBreak, i, i + 2);
        return i + 2;
      }
      if (IsPunctuation(text_[i + 1])) {
        Add(NodeKind::kText, i + 1, i + 2);
        return i + 2;
      }
    }
    if (c == '*' || c == '_') return ScanDelimiter(i);
    if (c == '<') {
      const std::size_t used = ScanAngle(i);
      if (used != 0) return i + used;
    }
    if (c == '&') {
      std::string decoded;
      const std::size_t used = DecodeReference(text_, i, decoded);
      if (used != 0) {
        Add(NodeKind::kText, i, i + used);
        return i + used;
      }
    }
    if (c == '\n' && i >= 2 && text_[i - 1] == ' ' && text_[i - 2] == ' ') {
      Add(NodeKind::kHardBreak, i, i + 1);
      return i + 1;
    }
    if (!nodes_.empty() && nodes_.back().kind == NodeKind::kText && nodes_.back().end == i &&
        !IsMark(nodes_.back().begin)) {
      ++nodes_.back().end;
    } else {
      Add(NodeKind::kText, i, i + 1);
    }
    return i + 1;
  }

  // An escaped character or a reference, which is a node of its own.
  bool IsMark(std::size_t begin) const {
    return text_[begin] == '&' || (begin > 0 && text_[begin - 1] == '\\');
  }

  // "<http://...>", "<name@host>", a tag or a comment; 0 when it is a plain "<".
  std::size_t ScanAngle(std::size_t i) {
    const std::size_t comment = SkipMarkup(text_, i);
    if (comment != 0) return comment;
    if (const auto tag = ParseTag(text_, i)) {
      Add(NodeKind::kTag, i, i + tag->size);
      return tag->size;
    }
    const std::size_t limit = std::min(text_.size(), i + kMaxUriBytes);
    std::size_t end = i + 1;
    bool address = false;
    while (end < limit && !IsSpace(text_[end]) && text_[end] != '>' && text_[end] != '<') {
      address = address || text_[end] == '@' || text_[end] == ':';
      ++end;
    }
    if (!address || end >= limit || text_[end] != '>') return 0;
    Node& node = Add(NodeKind::kUri, i, end + 1);
    node.uri_begin = i + 1;
    node.uri_end = end;
    return end + 1 - i;
  }

  std::size_t ScanDelimiter(std::size_t i) {
    const char c = text_[i];
    std::size_t end = i;
    while (end < text_.size() && text_[end] == c) ++end;
    const char before = i == 0 ? ' ' : text_[i - 1];
    const char after = end == text_.size() ? ' ' : text_[end];
    const bool both_touch = !IsSpace(before) && !IsSpace(after);
    const std::size_t count = end - i;
    if (IsDigit(before) && IsDigit(after)) {
      Add(NodeKind::kText, i, end);  // "5*3"
      return end;
    }
    if (c == '*' && both_touch && (count == 4 || count == 6)) {
      AddDelimiter(i, i + count / 2, false, true);
      AddDelimiter(i + count / 2, end, true, false);
      return end;
    }
    const bool left = !IsSpace(after) && (!IsPunctuation(after) || IsSpace(before) || IsPunctuation(before));
    const bool right = !IsSpace(before) && (!IsPunctuation(before) || IsSpace(after) || IsPunctuation(after));
    if (c == '*') {
      AddDelimiter(i, end, left, right);
    } else {
      AddDelimiter(i, end, left && (!right || IsPunctuation(before)),
                   right && (!left || IsPunctuation(after)));
    }
    return end;
  }

  Node& Add(NodeKind kind, std::size_t begin, std::size_t end) {
    Node node;
    node.kind = kind;
    node.begin = begin;
    node.end = end;
    nodes_.push_back(node);
    return nodes_.back();
  }

  void AddDelimiter(std::size_t begin, std::size_t end, bool can_open, bool can_close) {
    Node& node = Add(NodeKind::kDelimiter, begin, end);
    node.left = end - begin;
    node.can_open = can_open;
    node.can_close = can_close;
  }

  // Below bottom_ no opener fits a closer of that character, so each is looked at once in vain.
  void PairDelimiters() {
    std::vector<std::size_t> openers;
    std::array<std::size_t, 2> bottom = {0, 0};
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
      Node& closer = nodes_[n];
      if (closer.kind != NodeKind::kDelimiter) continue;
      const char c = text_[closer.begin];
      std::size_t& floor = bottom[c == '*' ? 0 : 1];
      while (closer.can_close && closer.left > 0) {
        std::size_t at = openers.size();
        while (at > floor && text_[nodes_[openers[at - 1]].begin] != c) --at;
        if (at <= floor) {
          floor = openers.size();
          break;
        }
        openers.resize(at);
        Node& opener = nodes_[openers.back()];
        const bool strong = opener.left >= 2 && closer.left >= 2;
        Pair(opener, closer, strong);
        if (opener.left == 0) openers.pop_back();
        for (std::size_t& b : bottom) b = std::min(b, openers.size());
      }
      if (closer.can_open && closer.left > 0) openers.push_back(n);
    }
  }

  static void Pair(Node& opener, Node& closer, bool strong) {
    const std::size_t used = strong ? 2 : 1;
    opener.left -= used;
    closer.left -= used;
    (strong ? opener.bold : opener.italic) += 1;
    (strong ? closer.bold : closer.italic) -= 1;
  }

  void Emit() {
    for (const Node& node : nodes_) {
      switch (node.kind) {
        case NodeKind::kText: EmitText(node); break;
        case NodeKind::kDelimiter: EmitDelimiter(node); break;
        case NodeKind::kTag: words_.Tag(*ParseTag(text_, node.begin)); break;
        case NodeKind::kLinkOpen: words_.OpenLink(LinkTarget(node)); break;
        case NodeKind::kLinkClose: words_.CloseLink(); break;
        case NodeKind::kHardBreak: words_.EndWord(Break::kHard); break;
        case NodeKind::kUri: EmitUri(node); break;
      }
    }
  }

  void EmitText(const Node& node) {
    std::string decoded;
    if (text_[node.begin] == '&' && node.end > node.begin + 1 &&
        DecodeReference(text_, node.begin, decoded) != 0) {
      words_.Text(decoded);
    } else {
      words_.Text(text_.substr(node.begin, node.end - node.begin));
    }
  }

  void EmitUri(const Node& node) {
    const std::string_view uri = text_.substr(node.uri_begin, node.uri_end - node.uri_begin);
    words_.OpenLink(std::string(uri));
    words_.Text(uri);
    words_.CloseLink();
  }

  void EmitDelimiter(const Node& node) {
    const char before = node.begin == 0 ? ' ' : text_[node.begin - 1];
    const char after = node.end >= text_.size() ? ' ' : text_[node.end];
    words_.Bold(node.bold);
    words_.Italic(node.italic);
    const bool alone = IsSpace(before) && IsSpace(after);
    const bool printed = node.left == 1 || text_[node.begin] == '_' || alone;
    if (node.left > 0 && printed) words_.Text(text_.substr(node.begin, node.left));
    // "Apologies****for", "several words**next": the converter lost a blank.
    const bool ends = node.bold < 0 || node.italic < 0;
    const bool split = after == text_[node.begin] ? LongOnBothSides(node)
                                                  : IsLetter(before) && IsLetter(after) && SpanHasBlank(node);
    if (ends && split) words_.EndWord();
  }

  // True when the run that `closer` is the first half of stands between words of two letters or more.
  bool LongOnBothSides(const Node& closer) const {
    const std::size_t end = closer.end + (closer.end - closer.begin);
    const auto in_word = [&](std::size_t i) {
      return i < text_.size() && (IsLetter(text_[i]) || IsDigit(text_[i]));
    };
    return closer.begin >= 2 && in_word(closer.begin - 1) && in_word(closer.begin - 2) && in_word(end) &&
           in_word(end + 1);
  }

  // True when the emphasis that `closer` ends held more than one word.
  bool SpanHasBlank(const Node& closer) const {
    for (std::size_t i = closer.begin; i-- > 0;) {
      if (IsSpace(text_[i])) return true;
      if (text_[i] == '*' || text_[i] == '_') return false;
    }
    return false;
  }

  // A target may be in angle brackets and may be followed by a title in quotes.
  std::string LinkTarget(const Node& node) const {
    std::string_view uri = text_.substr(node.uri_begin, node.uri_end - node.uri_begin);
    uri = uri.substr(0, std::min(uri.size(), uri.find(" \"")));
    while (!uri.empty() && (IsSpace(uri.back()) || uri.back() == '>')) uri.remove_suffix(1);
    while (!uri.empty() && (IsSpace(uri.front()) || uri.front() == '<')) uri.remove_prefix(1);
    return std::string(uri);
  }

  std::string_view text_;
  TextWordBuilder& words_;
  std::vector<LinkSpan> links_;   // by position of '['
  std::vector<LinkSpan> closes_;  // links whose ']' is still to come, the innermost last
  std::vector<Node> nodes_;
};

}  // namespace

void AddMarkdown(std::string_view paragraph, TextWordBuilder& words) { InlineParser(paragraph, words).Run(); }

}  // namespace minutebook::ingest
