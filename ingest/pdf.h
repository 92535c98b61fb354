// PDF to Document through Poppler; nothing of Poppler shows here.
#pragma once

#include <string>
#include <string_view>

#include "ingest/read_options.h"
#include "schema/diagnostics.h"
#include "schema/document.h"
#include "schema/result.h"

namespace minutebook::ingest {

// True when the bytes look like a PDF: "%PDF-" within the first 1024 bytes.
bool LooksLikePdf(std::string_view bytes);

// Words, rules, fills, images, links, outline, labels and metadata in one pass per page. Poppler's own
// messages become notes in `diagnostics`, never output. `bytes` must outlive the call only.
// Pages without a sound text layer are recognised as `options` say.
Result<Document> ReadPdf(std::string_view bytes, const std::string& name, const ReadOptions& options,
                         Diagnostics& diagnostics);

// The same without text recognition.
Result<Document> ReadPdf(std::string_view bytes, const std::string& name, Diagnostics& diagnostics);

}  // namespace minutebook::ingest
