// Bytes to Document: the one entrance to all readers.
#pragma once

#include <string>
#include <string_view>

#include "ingest/read_options.h"
#include "schema/diagnostics.h"
#include "schema/document.h"
#include "schema/result.h"

namespace minutebook::ingest {

// Reads a file's bytes as whatever they are (sniffed from the content first, then from the name's extension).
// `name` is used in messages only. Lost pages become errors in `diagnostics` with their page number and leave
// an empty page behind, so that numbering survives. Fails when nothing at all can be read: kEmpty,
// kEncrypted, kDamaged, kUnsupported, kLimit.
Result<Document> ReadDocument(std::string_view bytes, const std::string& name, const ReadOptions& options,
                              Diagnostics& diagnostics);

// The same with the default options.
Result<Document> ReadDocument(std::string_view bytes, const std::string& name, Diagnostics& diagnostics);

// The bytes of a file; kUnreadable when it cannot be opened, kLimit above kMaxFileBytes.
Result<std::string> ReadFile(const std::string& path);

}  // namespace minutebook::ingest
