// The text of a Markdown paragraph to words: emphasis, links, escapes, character references and inline HTML.
#pragma once

#include <string_view>

#include "ingest/text_words.h"

namespace minutebook::ingest {

// Adds `paragraph` (one line or several, without block marks) to `words`. Unpaired marks of two or more stars
// vanish, a single star or underscore without partner is printed text. Takes time linear in the length.
void AddMarkdown(std::string_view paragraph, TextWordBuilder& words);

}  // namespace minutebook::ingest
