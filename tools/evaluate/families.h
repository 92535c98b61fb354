// The record families that are scored: which records of a document belong to each, what they are paired by,
// and which fields of a pair are compared.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/json_value.h"

namespace minutebook::tools {

// One record of a document's JSON form, whose values the entry points into.
struct ScoredRecord {
  std::string key;                       // the text it is paired by
  std::vector<const JsonValue*> fields;  // in the order of the family's; null when the document has none
  const JsonValue* where = nullptr;      // its provenance; null in gold
};

using ReadScored = std::vector<ScoredRecord> (*)(const JsonValue& document,
                                                 const std::vector<std::string_view>& fields);

struct ScoredFamily {
  std::string_view name;  // "minute_items"
  std::vector<std::string_view> fields;
  ReadScored read;
  std::string_view rule;  // of records whose provenance is not part of the format; else empty

  std::vector<ScoredRecord> Records(const JsonValue& document) const { return read(document, fields); }
};

// Those that a score is made of, in the order of the record format.
const std::vector<ScoredFamily>& ScoredFamilies();

// Parts of records, and records of which a document has one at most: judged where rules are, not scored.
const std::vector<ScoredFamily>& JudgedFamilies();

}  // namespace minutebook::tools
