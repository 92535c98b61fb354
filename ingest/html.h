// A small tolerant HTML tokenizer: tags, comments and character references, for HTML files and HTML bits in
// Markdown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace minutebook::ingest {

// A tag as written: `<UL class="x">` has the name "ul". Views point into the source.
struct HtmlTag {
  std::string name;  // lower case
  std::string_view attributes;
  bool closing = false;
  std::size_t size = 0;  // bytes from '<' to behind '>'
};

// The tag of a known element that starts at `at` (a '<'); nothing when the bytes are no tag, as in "a < b" or
// "<Name>". A tag may run over line ends.
std::optional<HtmlTag> ParseTag(std::string_view text, std::size_t at);

// The value of an attribute with character references decoded, quotes removed; empty when it has none.
std::string Attribute(const HtmlTag& tag, std::string_view name);

// Bytes of the comment, declaration or processing instruction at `at` (a '<'); 0 when none starts there. One
// that never ends reaches to the end of the text.
std::size_t SkipMarkup(std::string_view text, std::size_t at);

// Decodes the character reference at `at` (an '&'), appends it to `out` and returns the bytes it took; 0 and
// nothing appended when it is a plain ampersand. A no-break space becomes a blank.
std::size_t DecodeReference(std::string_view text, std::size_t at, std::string& out);

// `text` with all character references decoded.
std::string DecodeReferences(std::string_view text);

bool IsVoidElement(std::string_view name);
// An element that starts a new line in a browser: p, div, li, table, h1, ...
bool IsBlockElement(std::string_view name);
// Elements with nothing of the document's text: scripts, styles, navigation, forms, footers.
bool IsSkippedElement(std::string_view name);

}  // namespace minutebook::ingest
