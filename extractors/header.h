// The facts a paper states at its head: authority, body, title, date, time and venue of the meeting.
#pragma once

#include <span>
#include <string>

#include "extractors/blocks.h"
#include "schema/records.h"

namespace minutebook::extract {

struct HeaderFacts {
  OptionalText authority;
  OptionalText body;
  OptionalText title;
  OptionalText date;  // ISO
  OptionalText time;  // "HH:MM"
  OptionalText venue;
  Provenance date_where;
};

// Where the head of a stretch of blocks ends: at the first numbered item or minute, at the agenda it prints,
// at most kMaxHead blocks on. Index relative to `blocks`.
std::size_t HeadEnd(std::span<const Block> blocks);

// Reads the blocks before the first item. Null where the head does not say.
HeaderFacts ReadHeader(std::span<const Block> head);

}  // namespace minutebook::extract
