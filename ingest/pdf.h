// PDF to Document through Poppler; nothing of Poppler shows here.
#pragma once

#include <string>
#include <string_view>

#include "schema/diagnostics.h"
#include "schema/document.h"
#include "schema/result.h"

namespace minutebook::ingest {

// True when the bytes look like a PDF: "%PDF-" within the first 1024 bytes.
bool LooksLikePdf(std::string_view bytes);

// Words, rules, fills, images, links, outline, labels and metadata in one pass per page. Poppler's own
// messages become notes in `diagnostics`, never output. `bytes` must outlive the call only.
Result<Document> ReadPdf(std::string_view bytes, const std::string& name, Diagnostics& diagnostics);

}  // namespace minutebook::ingest
