// Records for tests: one document with every field of every family set, and small ones that differ by seed.
#pragma once

#include "schema/records.h"

namespace minutebook::testing {

// Every field set, every list with entries, awkward text (quotes, line ends, non-Latin letters, repeated
// keys). Ids are not assigned.
PackRecords FullRecords();

// A small set of minutes whose bytes, path and texts follow from `seed`. Ids are not assigned.
PackRecords SmallRecords(int seed);

// The lower-case hex digest that stands for the bytes of document `seed`.
std::string SampleSha256(int seed);

}  // namespace minutebook::testing
