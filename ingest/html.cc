#include "ingest/html.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "ingest/encoding.h"

namespace minutebook::ingest {
namespace {

constexpr std::size_t kMaxTagBytes = 1 << 20;
constexpr std::size_t kMaxNameBytes = 16;
constexpr std::size_t kMaxReferenceBytes = 12;

enum Trait : std::uint8_t { kInline = 0, kBlock = 1, kVoid = 2, kSkipped = 4 };

struct Element {
  std::string_view name;
  int traits;
};

// Sorted by name. What is not here is no tag for us: its brackets may be printed text.
constexpr Element kElements[] = {
    {"a", kInline},         {"abbr", kInline},      {"acronym", kInline},   {"address", kBlock},
    {"article", kBlock},    {"aside", kSkipped},    {"audio", kSkipped},    {"b", kInline},
    {"base", kVoid},        {"big", kInline},       {"blockquote", kBlock}, {"body", kBlock},
    {"br", kVoid},          {"button", kSkipped},   {"canvas", kSkipped},   {"caption", kBlock},
    {"center", kBlock},     {"cite", kInline},      {"code", kInline},      {"col", kVoid},
    {"colgroup", kInline},  {"dd", kBlock},         {"del", kInline},       {"details", kBlock},
    {"dfn", kInline},       {"div", kBlock},        {"dl", kBlock},         {"dt", kBlock},
    {"em", kInline},        {"embed", kVoid},       {"fieldset", kBlock},   {"figcaption", kBlock},
    {"figure", kBlock},     {"font", kInline},      {"footer", kSkipped},   {"form", kSkipped},
    {"h1", kBlock},         {"h2", kBlock},         {"h3", kBlock},         {"h4", kBlock},
    {"h5", kBlock},         {"h6", kBlock},         {"head", kInline},      {"header", kSkipped},
    {"hgroup", kBlock},     {"hr", kBlock | kVoid}, {"html", kBlock},       {"i", kInline},
    {"iframe", kSkipped},   {"img", kVoid},         {"input", kVoid},       {"ins", kInline},
    {"kbd", kInline},       {"label", kInline},     {"legend", kBlock},     {"li", kBlock},
    {"link", kVoid},        {"main", kBlock},       {"mark", kInline},      {"menu", kBlock},
    {"meta", kVoid},        {"nav", kSkipped},      {"nobr", kInline},      {"noscript", kSkipped},
    {"object", kSkipped},   {"ol", kBlock},         {"optgroup", kSkipped}, {"option", kSkipped},
    {"p", kBlock},          {"param", kVoid},       {"picture", kInline},   {"pre", kBlock},
    {"q", kInline},         {"s", kInline},         {"samp", kInline},      {"script", kSkipped},
    {"section", kBlock},    {"select", kSkipped},   {"small", kInline},     {"source", kVoid},
    {"span", kInline},      {"strike", kInline},    {"strong", kInline},    {"style", kSkipped},
    {"sub", kInline},       {"summary", kBlock},    {"sup", kInline},       {"svg", kSkipped},
    {"table", kBlock},      {"tbody", kInline},     {"td", kBlock},         {"template", kSkipped},
    {"textarea", kSkipped}, {"tfoot", kInline},     {"th", kBlock},         {"thead", kInline},
    {"time", kInline},      {"title", kSkipped},    {"tr", kBlock},         {"tt", kInline},
    {"u", kInline},         {"ul", kBlock},         {"var", kInline},       {"video", kSkipped},
    {"wbr", kVoid},
};

const Element* FindElement(std::string_view name) {
  const auto found = std::lower_bound(std::begin(kElements), std::end(kElements), name,
                                      [](const Element& e, std::string_view n) { return e.name < n; });
  return found != std::end(kElements) && found->name == name ? &*found : nullptr;
}

bool HasTrait(std::string_view name, Trait trait) {
  const Element* element = FindElement(name);
  return element != nullptr && (element->traits & trait) != 0;
}

// Names of U+00A0..U+00FF in order of code.
constexpr std::array<std::string_view, 96> kLatin1Names = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
    "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
    "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
    "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
    "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
    "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
    "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

struct NamedReference {
  std::string_view name;
  char32_t code;
};
constexpr NamedReference kReferences[] = {
    {"amp", '&'},       {"lt", '<'},        {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
    {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"sbquo", 0x201A},
    {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E}, {"bull", 0x2022},  {"hellip", 0x2026},
    {"euro", 0x20AC},   {"trade", 0x2122},  {"larr", 0x2190},  {"uarr", 0x2191},  {"rarr", 0x2192},
    {"darr", 0x2193},   {"minus", 0x2212},  {"le", 0x2264},    {"ge", 0x2265},    {"ne", 0x2260},
    {"ensp", ' '},      {"emsp", ' '},      {"thinsp", ' '},   {"zwnj", 0x200C},  {"zwj", 0x200D},
    {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"prime", 0x2032}, {"Prime", 0x2033}, {"dagger", 0x2020},
    {"Dagger", 0x2021}, {"permil", 0x2030}, {"check", 0x2713}, {"lsqb", '['},     {"rsqb", ']'},
    {"NewLine", ' '},   {"Tab", ' '},       {"ast", '*'},      {"num", '#'},      {"lowbar", '_'},
    {"asymp", 0x2248},  {"infin", 0x221E},  {"sum", 0x2211},   {"radic", 0x221A}, {"square", 0x25A1},
};

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f'; }

std::optional<char32_t> CodeOfName(std::string_view name) {
  for (const NamedReference& reference : kReferences) {
    if (reference.name == name) return reference.code;
  }
  const auto found = std::find(kLatin1Names.begin(), kLatin1Names.end(), name);
  if (found == kLatin1Names.end()) return std::nullopt;
  return static_cast<char32_t>(0xA0 + (found - kLatin1Names.begin()));
}

// Value of "#8211" or "#x2013"; above Unicode when it is too large.
std::optional<char32_t> CodeOfNumber(std::string_view digits) {
  const bool hex = digits.size() > 1 && (digits[1] == 'x' || digits[1] == 'X');
  digits.remove_prefix(hex ? 2 : 1);
  if (digits.empty()) return std::nullopt;
  char32_t value = 0;
  for (const char c : digits) {
    const char lower = Lower(c);
    const bool letter = lower >= 'a' && lower <= 'f';
    if (!IsDigit(c) && !(hex && letter)) return std::nullopt;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(letter ? lower - 'a' + 10 : c - '0');
    value = std::min<char32_t>(value, 0x110000);
  }
  return value;
}

// Position behind the '>' that ends the tag; npos when it does not end. Quoted values may hold '>'.
std::size_t TagEnd(std::string_view text, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + kMaxTagBytes);
  char quote = 0;
  for (std::size_t i = at; i < limit; ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      return i + 1;
    } else if (c == '<') {
      return std::string_view::npos;
    } else if ((c == '"' || c == '\'') && i > at && text[i - 1] == '=') {
      quote = c;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<HtmlTag> ParseTag(std::string_view text, std::size_t at) {
  HtmlTag tag;
  std::size_t i = at + 1;
  if (i < text.size() && text[i] == '/') {
    tag.closing = true;
    ++i;
  }
  const std::size_t start = i;
  while (i < text.size() && i - start <= kMaxNameBytes && (IsLetter(text[i]) || IsDigit(text[i]))) {
    tag.name += Lower(text[i++]);
  }
  if (i >= text.size() || !(IsSpace(text[i]) || text[i] == '>' || text[i] == '/')) return std::nullopt;
  if (FindElement(tag.name) == nullptr) return std::nullopt;
  const std::size_t end = TagEnd(text, i);
  if (end == std::string_view::npos) return std::nullopt;
  tag.attributes = text.substr(i, end - 1 - i);
  tag.size = end - at;
  return tag;
}

std::string Attribute(const HtmlTag& tag, std::string_view name) {
  const std::string_view text = tag.attributes;
  std::size_t i = 0;
  while (i < text.size()) {
    while (i < text.size() && (IsSpace(text[i]) || text[i] == '/')) ++i;
    const std::size_t start = i;
    while (i < text.size() && !IsSpace(text[i]) && text[i] != '=' && text[i] != '/') ++i;
    const std::string_view key = text.substr(start, i - start);
    while (i < text.size() && IsSpace(text[i])) ++i;
    std::string_view value;
    if (i < text.size() && text[i] == '=') {
      ++i;
      while (i < text.size() && IsSpace(text[i])) ++i;
      const char quote = i < text.size() && (text[i] == '"' || text[i] == '\'') ? text[i] : '\0';
      const std::size_t from = quote != 0 ? ++i : i;
      while (i < text.size() && (quote != 0 ? text[i] != quote : !IsSpace(text[i]))) ++i;
      value = text.substr(from, i - from);
      if (quote != 0 && i < text.size()) ++i;
    }
    if (std::equal(key.begin(), key.end(), name.begin(), name.end(),
                   [](char a, char b) { return Lower(a) == Lower(b); })) {
      return DecodeReferences(value);
    }
    if (i == start) ++i;
  }
  return {};
}

std::size_t SkipMarkup(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  std::string_view end;
  if (rest.starts_with("<!--")) {
    end = "-->";
  } else if (rest.starts_with("<![CDATA[")) {
    end = "]]>";
  } else if (rest.starts_with("<?") || (rest.starts_with("<!") && rest.size() > 2 && IsLetter(rest[2]))) {
    end = ">";
  } else {
    return 0;
  }
  const std::size_t found = rest.find(end, 2);
  return found == std::string_view::npos ? rest.size() : found + end.size();
}

std::size_t DecodeReference(std::string_view text, std::size_t at, std::string& out) {
  const std::string_view rest = text.substr(at + 1, kMaxReferenceBytes);
  const std::size_t end = rest.find(';');
  if (end == std::string_view::npos || end == 0) return 0;
  const std::string_view name = rest.substr(0, end);
  std::optional<char32_t> code = name[0] == '#' ? CodeOfNumber(name) : CodeOfName(name);
  if (!code) return 0;
  if (*code >= 0x80 && *code < 0xA0) code = 0xFFFD;
  if (*code == 0xAD || *code == 0x200B || *code == 0x200C || *code == 0x200D || *code == 0xFEFF)
    return end + 2;
  const bool blank = *code < 0x20 || *code == 0x7F || *code == 0xA0 || *code == 0x202F;
  AppendUtf8(blank ? U' ' : *code, out);
  return end + 2;
}

std::string DecodeReferences(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t used = text[at] == '&' ? DecodeReference(text, at, out) : 0;
    if (used == 0) out += text[at];
    at += std::max<std::size_t>(used, 1);
  }
  return out;
}

bool IsVoidElement(std::string_view name) { return HasTrait(name, kVoid); }
bool IsBlockElement(std::string_view name) { return HasTrait(name, kBlock); }
bool IsSkippedElement(std::string_view name) { return HasTrait(name, kSkipped); }

}  // namespace minutebook::ingest
