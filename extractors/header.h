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
  OptionalText date;   // ISO
  OptionalText time;   // "HH:MM"
  OptionalText venue;
  Provenance date_where;
};

// Reads the blocks before the first item. Null where the head does not say.
HeaderFacts ReadHeader(std::span<const Block> head);

}  // namespace minutebook::extract
