// What a minute item records: points, resolutions, declarations, votes, attendance.
#pragma once

#include <span>
#include <vector>

#include "extractors/blocks.h"
#include "extractors/minutes/items.h"
#include "schema/records.h"

namespace minutebook::extract {

// How a set of minutes is written.
enum class MinutesStyle {
  kProse,        // every paragraph is a point
  kBulletsOnly,  // formal openings, then "the following points were noted:" and bullets: only those are
                 // points
};

MinutesStyle FindStyle(std::span<const Block> blocks);

struct ItemContent {
  std::size_t read = 0;  // blocks of a motion, up to how it ended; 0 for other items
  std::vector<MinutePoint> points;
  std::vector<Resolution> resolutions;
  std::vector<Vote> votes;
  std::vector<Declaration> declarations;
  std::vector<Attendance> attendance;
  std::vector<Attendance>
      movements;  // people who joined or left during the item, with the sentence that says so
};

// Reads the blocks of one item. `last` says that no other item follows, so that closing lines end it.
ItemContent ReadItem(std::span<const Block> blocks, const ItemStart& item, MinutesStyle style, bool last);

}  // namespace minutebook::extract
