// HTML to lines, list items and table rows: whole pages, of which the main content is taken, and fragments in
// Markdown.
#pragma once

#include <string_view>

#include "ingest/text_writer.h"
#include "schema/document.h"

namespace minutebook::ingest {

// Writes the main content of a web page: the one <article>, else <main>, else the "entry-content", else all
// of it; without scripts, navigation, forms, footers and asides. Fills title, author and date of `metadata`.
void ReadHtmlPage(std::string_view html, TextWriter& writer, Metadata& metadata);

// Writes a piece of HTML as it stands.
void ReadHtmlFragment(std::string_view html, TextWriter& writer);

}  // namespace minutebook::ingest
