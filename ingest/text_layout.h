// Text with its own geometry to the character grid: hard-wrapped lines, `pdftotext -layout`, printed lines
// set apart.
#pragma once

#include <string_view>

#include "ingest/text_writer.h"

namespace minutebook::ingest {

// Writes one page: every word at its column and line. Double-spaced passages, where converters put a blank
// line after each printed one, are closed up where a line goes on in the next.
void ReadLayout(std::string_view text, TextWriter& writer);

// Writes printed lines that each became a paragraph, with Markdown emphasis; "---" followed by a page number,
// or standing behind several lines, starts a page.
void ReadSpacedLines(std::string_view text, TextWriter& writer);

}  // namespace minutebook::ingest
