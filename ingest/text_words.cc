#include "ingest/text_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "ingest/encoding.h"

namespace minutebook::ingest {
namespace {

constexpr int kMaxOrdinal = 9999;
constexpr std::uint8_t kMaxListDepth = 20;
constexpr std::uint16_t kMaxBlanks = 200;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsLetter(char c) { return IsLower(c) || (c >= 'A' && c <= 'Z'); }

// The "3", "iv" or "a" of a label: up to three digits, one letter, or a roman number in one case.
bool IsLabelCore(std::string_view core) {
  if (core.empty()) return false;
  if (std::all_of(core.begin(), core.end(), IsDigit)) return core.size() <= 3;
  if (core.size() == 1) return IsLetter(core[0]);
  const std::string_view digits = IsLower(core[0]) ? "ivxl" : "IVXL";
  return core.size() <= 6 && core.find_first_not_of(digits) == std::string_view::npos;
}

bool IsOrdinalEnding(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return lower == "st" || lower == "nd" || lower == "rd" || lower == "th";
}

std::string Roman(int number) {
  static constexpr std::pair<int, const char*> kParts[] = {{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"},
                                                           {5, "v"},  {4, "iv"},  {1, "i"}};
  std::string out;
  for (const auto& [value, letters] : kParts) {
    for (; number >= value; number -= value) out += letters;
  }
  return out;
}

int NumberIn(const std::string& text, int otherwise) {
  int value = otherwise;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? std::clamp(value, 0, kMaxOrdinal) : otherwise;
}

}  // namespace

bool IsBullet(std::string_view word) {
  static constexpr std::array<std::string_view, 16> kBullets = {"•", "▪", "●", "◦", "‣", "■", "□", "○",
                                                                "➢", "❖", "◆", "⁃", "∙", "·", "►", "➤"};
  return std::find(kBullets.begin(), kBullets.end(), word) != kBullets.end();
}

// "2.1", "10.4.1": short numbers with stops between, as paragraphs of reports have them.
bool IsDottedNumber(std::string_view word) {
  constexpr std::size_t kMaxDigits = 2;
  std::size_t digits = 0;
  std::size_t parts = 1;
  for (const char c : word) {
    if (c == '.') {
      if (digits == 0) return false;
      ++parts;
      digits = 0;
    } else if (!IsDigit(c) || ++digits > kMaxDigits) {
      return false;
    }
  }
  return digits > 0 && parts >= 2 && parts <= 4;
}

bool IsPrintedLabel(std::string_view word) {
  if (IsBullet(word) || word == "–" || word == "-") return true;
  if (word.size() < 2) return false;
  if (IsDottedNumber(word)) return true;
  const char last = word.back();
  if (last != '.' && last != ')') return false;
  std::string_view core = word.substr(0, word.size() - 1);
  if (last == ')' && core.front() == '(') return IsLabelCore(core.substr(1));
  // "A." is an initial, not a label.
  if (last == '.' && core[0] >= 'A' && core[0] <= 'Z') return false;
  return IsLabelCore(core);
}

void TextWordBuilder::StartWord() {
  // An ordinal or footnote mark has just ended: a letter or digit starts a new word, punctuation joins.
  if (std::exchange(ended_in_sup_, false) && !word_.empty()) Flush();
}

void TextWordBuilder::Character(std::string_view bytes) {
  if (in_sup_) {
    sup_ += bytes;
    return;
  }
  if (ended_in_sup_ && (IsLetter(bytes[0]) || IsDigit(bytes[0]))) StartWord();
  if (word_.empty()) word_link_ = link_;
  word_ += bytes;
  ++chars_;
  if (bold_ > 0) ++bold_chars_;
  if (italic_ > 0) ++italic_chars_;
  if (underlined_ > 0) ++underlined_chars_;
}

void TextWordBuilder::Text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\f') {
      EndWord(c == '\n' ? Break::kSoft : Break::kNone);
      if (blanks_ < kMaxBlanks) ++blanks_;
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    Character(text.substr(at, end - at));
    at = end;
  }
}

void TextWordBuilder::EndWord(Break kind) {
  if (in_sup_) {
    if (kind == Break::kNone) return;  // blanks inside <sup> carry nothing
    EndSup();
  }
  Flush();
  pending_ = std::max(pending_, kind);
}

void TextWordBuilder::Flush() {
  ended_in_sup_ = false;
  if (word_.empty()) return;
  StyledWord word;
  word.before = std::exchange(pending_, Break::kNone);
  word.level = static_cast<std::uint8_t>(lists_.empty() ? 0 : lists_.size() - 1);
  word.bold = bold_chars_ * 2 > chars_;
  word.italic = italic_chars_ * 2 > chars_;
  word.underlined = underlined_chars_ * 2 > chars_;
  word.link = word_link_;
  const std::uint16_t blanks = std::exchange(blanks_, std::uint16_t{0});
  if (!fold_blanks_ && blanks > 1) word.blanks = blanks;
  word.text = std::exchange(word_, {});
  bold_chars_ = italic_chars_ = underlined_chars_ = chars_ = 0;
  if (std::exchange(item_open_, false)) {
    const std::string label = IsPrintedLabel(word.text) ? std::string() : ItemLabel();
    if (!label.empty()) {
      StyledWord first;
      first.text = label;
      first.level = word.level;
      first.before = std::exchange(word.before, Break::kNone);
      words_.push_back(std::move(first));
    }
  }
  words_.push_back(std::move(word));
}

void TextWordBuilder::Reopen() {
  StyledWord& last = words_.back();
  word_ = std::move(last.text);
  chars_ = word_.size();
  bold_chars_ = last.bold ? chars_ : 0;
  italic_chars_ = last.italic ? chars_ : 0;
  underlined_chars_ = last.underlined ? chars_ : 0;
  word_link_ = last.link;
  pending_ = last.before;
  blanks_ = last.blanks;
  words_.pop_back();
}

void TextWordBuilder::EndSup() {
  in_sup_ = false;
  if (sup_.empty()) return;
  std::string sup = std::exchange(sup_, {});
  const bool ordinal = IsOrdinalEnding(sup);
  if (ordinal && word_.empty() && pending_ == Break::kNone && !words_.empty() &&
      IsDigit(words_.back().text.back())) {
    Reopen();  // "23 <sup>rd</sup>": the number before the blank is the word to join
  }
  if (!(ordinal && !word_.empty() && IsDigit(word_.back()))) Flush();
  if (word_.empty()) word_link_ = link_;
  word_ += sup;
  chars_ += sup.size();
  if (bold_ > 0) bold_chars_ += sup.size();
  if (italic_ > 0) italic_chars_ += sup.size();
  if (underlined_ > 0) underlined_chars_ += sup.size();
  ended_in_sup_ = true;
}

std::string TextWordBuilder::ItemLabel() {
  if (lists_.empty()) return bullets_ == Bullets::kShown ? "•" : "";
  const List& list = lists_.back();
  if (!list.labelled) return {};
  if (!list.ordered) return "•";
  const int number = list.next - 1;
  std::string label;
  if ((list.type == 'a' || list.type == 'A') && number >= 1 && number <= 26) {
    label = std::string(1, static_cast<char>(list.type + number - 1));
  } else if ((list.type == 'i' || list.type == 'I') && number >= 1 && number < 90) {
    label = Roman(number);
    if (list.type == 'I') {
      for (char& c : label) c = static_cast<char>(c - ('a' - 'A'));
    }
  } else {
    label = std::to_string(number);
  }
  return label + ".";
}

void TextWordBuilder::OpenList(const HtmlTag& tag) {
  ++list_depth_;
  if (lists_.size() >= kMaxListDepth) return;
  List list;
  list.ordered = tag.name == "ol";
  list.next = NumberIn(Attribute(tag, "start"), 1);
  const std::string type = Attribute(tag, "type");
  if (type.size() == 1) list.type = type[0];
  list.labelled = (list.ordered || bullets_ == Bullets::kShown) &&
                  Attribute(tag, "style").find("none") == std::string::npos;
  lists_.push_back(list);
}

void TextWordBuilder::CloseList() {
  if (list_depth_ == 0) return;
  if (lists_.size() == list_depth_) lists_.pop_back();
  --list_depth_;
}

void TextWordBuilder::EndItem() {
  EndWord(Break::kHard);
  item_open_ = false;
}

void TextWordBuilder::StartItem(const HtmlTag& tag) {
  EndWord(Break::kItem);
  item_open_ = true;
  if (lists_.empty()) return;
  List& list = lists_.back();
  list.next = NumberIn(Attribute(tag, "value"), list.next) + 1;
}

void TextWordBuilder::OpenLink(std::string uri) {
  if (uri.empty() || uri[0] == '#') return;
  link_ = static_cast<std::int32_t>(links_.size());
  links_.push_back(std::move(uri));
}

void TextWordBuilder::Tag(const HtmlTag& tag) {
  const int change = tag.closing ? -1 : 1;
  const std::string_view name = tag.name;
  if (name == "b" || name == "strong" || name == "th") {
    bold_ = std::max(0, bold_ + change);
    if (name != "th") return;
  }
  if (name == "i" || name == "em" || name == "cite") {
    italic_ = std::max(0, italic_ + change);
  } else if (name == "u" || name == "ins") {
    underlined_ = std::max(0, underlined_ + change);
  } else if (name == "sup") {
    if (!tag.closing && !in_sup_) {
      in_sup_ = true;
    } else if (tag.closing && in_sup_) {
      EndSup();
    }
  } else if (name == "a") {
    tag.closing ? CloseLink() : OpenLink(Attribute(tag, "href"));
  } else if (name == "br") {
    EndWord(Break::kHard);
  } else if (name == "li") {
    tag.closing ? EndItem() : StartItem(tag);
  } else if (name == "ul" || name == "ol") {
    EndItem();
    tag.closing ? CloseList() : OpenList(tag);
  } else if (IsBlockElement(name)) {
    EndWord(Break::kHard);
  }
}

void TextWordBuilder::ResetStyles() {
  EndWord();
  bold_ = italic_ = underlined_ = 0;
  link_ = -1;
  in_sup_ = false;
  item_open_ = false;
  lists_.clear();
  list_depth_ = 0;
}

std::vector<StyledWord> TextWordBuilder::Take() {
  EndSup();
  Flush();
  pending_ = Break::kNone;
  return std::exchange(words_, {});
}

}  // namespace minutebook::ingest
