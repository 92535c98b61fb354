// Text packs to Document: Markdown with HTML bits, plain text, hard-wrapped PDF text, `pdftotext -layout`,
// HTML.
#pragma once

#include <string>
#include <string_view>

#include "schema/diagnostics.h"
#include "schema/document.h"
#include "schema/result.h"

namespace minutebook::ingest {

// Makes pages from form feeds (else one page), words on the character grid, marks where the text has mark-up.
// Accepts UTF-8 with or without BOM, UTF-16 with BOM, Windows-1252; symbol-font bullets become "•".
// kUnsupported when the bytes are not text.
Result<Document> ReadText(std::string_view bytes, const std::string& name, Diagnostics& diagnostics);

}  // namespace minutebook::ingest
