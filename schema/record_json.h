// The JSON form of PackRecords, both ways: what `export` writes, what a worker hands to the loader, what gold
// holds.
#pragma once

#include <string>
#include <string_view>

#include "schema/records.h"
#include "schema/result.h"

namespace minutebook {

enum class JsonStyle {
  kExport,  // the public format: its keys first, then ids and provenance
  kWire,    // all of PackRecords, compact, for FromJson
};

// Always valid UTF-8 (invalid bytes become U+FFFD). Keys keep the order of docs/records.md.
std::string ToJson(const PackRecords& records, JsonStyle style);

// Reads either style or a gold file; missing keys stay empty. kInvalid with the offending key when a value
// has the wrong type, so that nothing a worker or a user hands over is trusted.
Result<PackRecords> FromJson(std::string_view json);

}  // namespace minutebook
