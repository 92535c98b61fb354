// Markdown, and plain text whose lines are paragraphs, to lines, headings, list items and table rows.
#pragma once

#include <string_view>

#include "ingest/text_writer.h"

namespace minutebook::ingest {

// Writes one page. `unwrapped` says that the lines are whole paragraphs, so that every line end is a hard
// break.
void ReadMarkdown(std::string_view text, bool unwrapped, TextWriter& writer);

}  // namespace minutebook::ingest
